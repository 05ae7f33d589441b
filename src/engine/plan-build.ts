import type { OutputRecord } from '../store/outputs.ts';
import type { FileFacts } from './walk-site.ts';

/** What is known before anything is written. */
export interface PlanInput<Output extends { readonly file: string }> {
  /** What is remembered of the files of the published site. */
  readonly records: ReadonlyMap<string, OutputRecord>;
  /** The files of the published site as they are. */
  readonly onDisk: ReadonlyMap<string, FileFacts>;
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
  readonly kept: number;
  /** Files on disk that the site shall not have any more. */
  readonly removed: readonly string[];
  /** Files that are remembered and that the site shall not have any more, on disk or not. */
  readonly forgotten: readonly string[];
}

export function createPlanner<Output extends { readonly file: string }>({
  records,
  onDisk,
  keyOf,
}: PlanInput<Output>): Planner<Output> {
  const named = new Set<string>();
  let kept = 0;

  function isGood(output: Output): boolean {
    const record = records.get(output.file);
    const facts = onDisk.get(output.file);
    const isWhole = record && facts && facts.size === record.size && facts.mtime === record.mtime;
    return isWhole === true && keyOf(output, record.reads) === record.key;
  }

  return {
    add(outputs) {
      const stale: Output[] = [];
      for (const output of outputs) {
        if (named.has(output.file)) continue;
        named.add(output.file);
        if (isGood(output)) kept += 1;
        else stale.push(output);
      }
      return stale;
    },
    has: (file) => named.has(file),
    finish: () => {
      const isOver = (file: string) => !named.has(file);
      return {
        kept,
        removed: [...onDisk.keys()].filter(isOver).sort(),
        forgotten: [...records.keys()].filter(isOver),
      };
    },
  };
}
