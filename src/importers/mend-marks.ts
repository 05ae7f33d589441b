import type { Element, ElementContent, Root, Text } from 'hast';

/** Elements that become signs around words, by the sign. */
const MARKS: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  em: 'em',
  i: 'em',
  u: 'em',
  del: 'del',
  s: 'del',
  strike: 'del',
};

/**
 * Writes bold and italics so that Markdown can say them: one mark within the same one is none, and
 * blanks stand outside: `<b>ferry <strong>left </strong></b>` → `<b>ferry left</b> `.
 */
export function mendMarks(node: Root | Element, open: readonly string[] = []): void {
  const children = node.children as ElementContent[];
  node.children = children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    const mark = MARKS[child.tagName];
    mendMarks(child, mark === undefined ? open : [...open, mark]);
    if (mark === undefined) return [child];
    return open.includes(mark) ? child.children : moveBlanksOut(child);
  });
}

function moveBlanksOut(element: Element): ElementContent[] {
  const lead = takeBlanks(element, 'shift');
  const tail = takeBlanks(element, 'pop');
  return [...lead, ...(element.children.length > 0 ? [element] : []), ...tail];
}

/** Takes the blanks off one end of an element, whole texts of blanks included. */
function takeBlanks({ children }: Element, take: 'shift' | 'pop'): Text[] {
  let blanks = '';
  for (;;) {
    const end = take === 'shift' ? children[0] : children.at(-1);
    if (end?.type !== 'text') break;
    const rest = take === 'shift' ? end.value.trimStart() : end.value.trimEnd();
    blanks += ' '.repeat(Number(rest.length < end.value.length));
    end.value = rest;
    if (rest !== '') break;
    children[take]();
  }
  return blanks === '' ? [] : [{ type: 'text', value: ' ' }];
}
