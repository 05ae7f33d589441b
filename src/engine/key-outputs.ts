import type { Digests } from '../store/digests.ts';
import { hashText } from '../store/hash-text.ts';
import type { PageRenderer } from './astro-renderer.ts';
import type { Templates } from './compile-templates.ts';
import { hashSources, SITE_ROOMS } from './hash-sources.ts';
import type { Output } from './list-outputs.ts';
import { ARTICLE_COMPONENTS } from './list-pages.ts';

export interface KeyContext {
  readonly templates: Templates;
  readonly renderer: PageRenderer;
  /** Hash of the settings and of the code that reads and compiles the content. */
  readonly fingerprint: string;
  readonly digests: Digests;
}

/** Gives a file's key: a hash of all that it is made from, or would be if it asked for `reads` now, a name a line. */
export type KeyOf = (output: Output, reads: string) => string;

const COPY = 'copy ';

/** Whether a file's key says that it is a copy of another. */
export function isKeyOfCopy(key: string): boolean {
  return key.startsWith(COPY);
}

export interface Keys {
  readonly keyOf: KeyOf;
  /** The key of the pages of a month's articles, if they ask for `reads` besides these and what stands around them. */
  readonly keyMonth: (month: string, reads: string) => string;
}

export function createKeys({ templates, renderer, fingerprint, digests }: KeyContext): Keys {
  const code = hashSources(SITE_ROOMS, fingerprint);
  const templateKeys = new Map<string, string>();
  const keyOfTemplate = (component: string) => {
    const known = templateKeys.get(component);
    if (known !== undefined) return known;
    const key = hashText(templates.closures[component] ?? '', renderer.headOf(component), code);
    templateKeys.set(component, key);
    return key;
  };
  const keyWith = (made: string, reads: string) => {
    if (reads === '') return hashText(made);
    return hashText(made, ...reads.split('\n').map((name) => `${name}=${digests(name)}`));
  };
  const keyOf: KeyOf = (output, reads) => {
    if (output.kind === 'derived') return output.key;
    if (output.kind === 'variant') return `variant ${output.variant.keptAs}`;
    if (output.kind === 'compressed') return `compressed ${output.key}`;
    if (output.kind === 'copy') return `${COPY}${output.size} ${output.changed} ${output.from}`;
    if (output.kind === 'text' && output.shown !== undefined) return hashText(code, output.shown);
    return keyWith(output.kind === 'page' ? keyOfTemplate(output.component) : code, reads);
  };
  const keyMonth = (month: string, reads: string) => {
    const made = ARTICLE_COMPONENTS.map(keyOfTemplate).join(' ');
    return keyWith(`${made} ${digests(`month-pages:${month}`)}`, reads);
  };
  return { keyOf, keyMonth };
}
