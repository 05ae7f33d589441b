import type { Comment, ElementContent, RootContent, Text } from 'hast';

/**
 * Puts every run of nodes that match into an element of its own; blank text and comments join a
 * run but do not begin or end one.
 *
 * @example wrapRuns([text, li, li], isItem, 'ul') // => [text, ul > li + li]
 */
export function wrapRuns(
  nodes: readonly RootContent[],
  matches: (node: RootContent) => boolean,
  tagName: string,
): RootContent[] {
  const result: RootContent[] = [];
  let run: ElementContent[] | undefined;
  let blanks: ElementContent[] = [];
  for (const node of nodes) {
    if (isBlank(node)) {
      blanks.push(node);
    } else if (matches(node) && node.type !== 'doctype') {
      if (run === undefined) {
        run = [];
        result.push(...blanks, { type: 'element', tagName, properties: {}, children: run });
      } else run.push(...blanks);
      run.push(node);
      blanks = [];
    } else {
      result.push(...blanks, node);
      run = undefined;
      blanks = [];
    }
  }
  return [...result, ...blanks];
}

/** Whether a node shows nothing: a comment, or text of ASCII white space alone. */
export function isBlank(node: RootContent): node is Text | Comment {
  return node.type === 'comment' || (node.type === 'text' && /^[ \t\n\f\r]*$/.test(node.value));
}
