import type { OutputRecord } from '../store/outputs.ts';
import type { SiteState } from './examine-site.ts';

interface PlannedFile {
  readonly file: string;
  /** The part of the site that it belongs to. @default none */
  readonly part?: string | undefined;
}

/** What is known before anything is written. */
export interface PlanInput<Output extends PlannedFile> {
  /** What is remembered of the files of the published site. */
  readonly records: ReadonlyMap<string, OutputRecord>;
  /** How the published site differs from that. */
  readonly state: Pick<SiteState, 'lost' | 'altered' | 'unknown'>;
  /** The key that a file would have now, if it were to ask for the same again. */
  readonly keyOf: (output: Output, reads: string) => string;
}

/** Decides which files of the site must be made and which removed. */
export interface Planner<Output> {
  /**
   * Takes files that the site shall have. Of several with one name the first counts. Returns those to be made: new
   * ones, those made from something that changed, those lost or altered.
   */
  readonly add: (outputs: Iterable<Output>) => Output[];
  /** Whether the site shall have a file, as far as files were added. */
  readonly has: (file: string) => boolean;
  /** What is left, once all files were added. */
  readonly finish: () => PlanRest;
}

export interface PlanRest {
  /** Files on disk that the site shall not have any more. */
  readonly removed: readonly string[];
  /** Files that are remembered and that the site shall not have any more, on disk or not. */
  readonly forgotten: readonly string[];
}

export function createPlanner<Output extends PlannedFile>({
  records,
  state,
  keyOf,
}: PlanInput<Output>): Planner<Output> {
  const named = new Set<string>();

  function isGood(output: Output): boolean {
    const record = records.get(output.file);
    if (record === undefined || state.lost.has(output.file) || state.altered.has(output.file))
      return false;
    return record.part === (output.part ?? '') && keyOf(output, record.reads) === record.key;
  }

  return {
    add(outputs) {
      const stale: Output[] = [];
      for (const output of outputs) {
        if (named.has(output.file)) continue;
        named.add(output.file);
        if (!isGood(output)) stale.push(output);
      }
      return stale;
    },
    has: (file) => named.has(file),
    finish: () => {
      const isOver = (file: string) => !named.has(file);
      const forgotten = [...records.keys()].filter(isOver);
      const there = forgotten.filter((file) => !state.lost.has(file));
      const removed = [...there, ...[...state.unknown].filter(isOver)].sort();
      return { removed, forgotten };
    },
  };
}
