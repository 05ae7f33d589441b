import type { Store } from '../store/open-store.ts';
import { walkOutputFacts } from '../store/outputs.ts';
import { addSizes, createMeter, type Meter, measureSite, type SiteSize } from './measure-site.ts';
import type { FileFacts } from './walk-site.ts';

/** How the files of a published site differ from what is remembered of them. */
export interface SiteState {
  /** Remembered files that are not there. */
  readonly lost: ReadonlySet<string>;
  /** Remembered files that are not as they were left. */
  readonly altered: ReadonlySet<string>;
  /** Files of which nothing is remembered. */
  readonly unknown: ReadonlySet<string>;
  /** Of the site as it is. */
  readonly size: SiteSize;
  /** Of its parts none of whose files was lost or altered, by their names: see `OutputRecord`. */
  readonly soundParts: ReadonlyMap<string, SiteSize>;
}

type Files = ReadonlyMap<string, FileFacts>;

/** Holds the files of a site, as they were walked, to what the index remembers of them. */
export function examineSite(files: Files, store: Store): SiteState {
  const [lost, altered, damaged] = [new Set<string>(), new Set<string>(), new Set([BESIDE])];
  const parts = new Map<string, Meter>();
  let remembered = 0;
  for (const [file, size, mtime, part] of walkOutputFacts(store)) {
    remembered += 1;
    const facts = files.get(file);
    if (facts?.size !== size || facts.mtime !== mtime) {
      (facts === undefined ? lost : altered).add(file);
      damaged.add(part);
    }
    if (facts === undefined) continue;
    const meter = parts.get(part) ?? createMeter();
    parts.set(part, meter);
    meter.add(file, facts.size);
  }
  const isKnown = files.size === remembered - lost.size;
  const unknown = isKnown ? new Map<string, FileFacts>() : findUnknown(files, store);
  const sizes = new Map(Array.from(parts, ([part, meter]) => [part, meter.read()]));
  return {
    ...{ lost, altered, unknown: new Set(unknown.keys()) },
    size: addSizes([...sizes.values(), measureSite(unknown)]),
    soundParts: new Map([...sizes].filter(([part]) => !damaged.has(part))),
  };
}

/** The part of all files that belong to none. */
const BESIDE = '';

function findUnknown(files: Files, store: Store): Map<string, FileFacts> {
  const unknown = new Map(files);
  for (const [file] of walkOutputFacts(store)) unknown.delete(file);
  return unknown;
}

/** Whether a site is as it was left. */
export function isAsLeft({ lost, altered, unknown }: SiteState): boolean {
  return lost.size + altered.size + unknown.size === 0;
}
