/** What an article shows of the search that led to it. */

/**
 * Marks in an article what its address names (`#mark=tuna&mark=kotak+suara`), and takes that out of
 * the address, so that it is cited as it is. Where the browser cannot mark, nothing is marked.
 */
export function markArrival({ document, location, history }: Window): void {
  const marks = new URLSearchParams(location.hash.slice(1)).getAll('mark');
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  const article = document.querySelector('main article');
  if (!article || !('highlights' in CSS)) return;
  const { text, find } = joinTexts(article);
  const ranges = findMarks(text, marks).map(([from, to]) => {
    const range = document.createRange();
    range.setStart(...find(from));
    range.setEnd(...find(to));
    return range;
  });
  CSS.highlights.set('search', new Highlight(...ranges));
}

/** Where words and runs of words stand in a text: whole words, capitals or not, signs between them or not. */
export function findMarks(text: string, marks: readonly string[]): [from: number, to: number][] {
  const patterns = marks
    .toSorted((a, b) => b.length - a.length)
    .map((mark) => mark.split(/\s+/).map(escapePattern).join('[^\\p{L}\\p{N}]+'))
    .filter((pattern) => pattern !== '');
  if (patterns.length === 0) return [];
  const [before, behind] = ['(?<![\\p{L}\\p{M}\\p{N}])', '(?![\\p{L}\\p{M}\\p{N}])'];
  const pattern = new RegExp(`${before}(?:${patterns.join('|')})${behind}`, 'giu');
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => [index, index + found.length]);
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The text below an element, and a function from a place in it to the place in the document. */
function joinTexts(root: Element) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: { readonly node: Node; readonly start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: text.length });
    // Blocks may stand side by side without a space.
    text += `${node.nodeValue}\n`;
  }
  const find = (place: number): [node: Node, offset: number] => {
    const { node, start } = nodes.findLast(({ start }) => start <= place) ?? {
      node: root,
      start: place,
    };
    return [node, place - start];
  };
  return { text, find };
}
