/** Finds what generators other than Markdown read in a text: Hugo's shortcodes, tags and values of Liquid. */

/** The words of a marker: named ones, and those that stand alone in their order. */
export interface MarkerArguments {
  readonly named: Readonly<Record<string, string>>;
  readonly listed: readonly string[];
}

export interface Marker extends MarkerArguments {
  readonly kind: 'shortcode' | 'tag' | 'value';
  /** In lower case; for a value, what stands between its braces. */
  readonly name: string;
  readonly isClosing: boolean;
  /** As it is written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const MARKER =
  /\{\{(?<fence>[<%])\s*(?<slash>\/?)\s*(?<code>\w[\w./-]*)(?<codeArgs>[^{}]*?)\/?\s*[>%]\}\}|\{%-?\s*(?<tag>\w+)(?<tagArgs>(?:[^%{}]|%(?!\})|\{\{[^{}]*\}\})*)%\}|\{\{(?![<%])(?<value>[^{}]+)\}\}/g;
const ARGUMENT =
  /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`,|]+))/g;

/** Lists the markers of a text in its order. */
export function scanShortcodes(text: string): Marker[] {
  return [...text.matchAll(MARKER)].map((match) => {
    const { slash, code, codeArgs, tag, tagArgs, value = '' } = match.groups ?? {};
    const place = { text: match[0], start: match.index, end: match.index + match[0].length };
    if (code !== undefined) {
      const name = code.toLowerCase();
      return {
        kind: 'shortcode',
        name,
        isClosing: slash !== '',
        ...parseArguments(codeArgs),
        ...place,
      };
    }
    if (tag === undefined)
      return {
        kind: 'value',
        name: value.trim(),
        isClosing: false,
        ...parseArguments(value),
        ...place,
      };
    const [, closed] = /^end(\w+)$/i.exec(tag) ?? [];
    const name = (closed ?? tag).toLowerCase();
    return {
      kind: 'tag',
      name,
      isClosing: closed !== undefined,
      ...parseArguments(tagArgs),
      ...place,
    };
  });
}

/** For each marker that opens something, the one that closes it, by their places in the list. */
export function pairMarkers(markers: readonly Marker[]): ReadonlyMap<number, number> {
  const waiting = new Map<string, number[]>();
  const pairs = new Map<number, number>();
  for (const [index, { kind, name, isClosing }] of markers.entries()) {
    const key = `${kind} ${name}`;
    const open = waiting.get(key) ?? [];
    waiting.set(key, open);
    const opening = isClosing ? open.pop() : undefined;
    if (opening !== undefined) pairs.set(opening, index);
    else if (!isClosing) open.push(index);
  }
  return pairs;
}

function parseArguments(written = ''): MarkerArguments {
  const named: Record<string, string> = {};
  const listed: string[] = [];
  for (const [, key, a, b, c, d] of written.matchAll(ARGUMENT)) {
    const value = (a ?? b ?? c ?? d ?? '').replace(/\\(["'])/g, '$1');
    if (key === undefined) listed.push(value);
    else named[key.toLowerCase()] = value;
  }
  return { named, listed };
}
