import type { OutputRecord } from '../store/outputs.ts';
import type { FileFacts } from './walk-site.ts';

/** What is known before anything is written. */
export interface PlanInput<Output extends { readonly file: string }> {
  /** Every file that the site shall have. */
  readonly outputs: Iterable<Output>;
  /** What is remembered of the files of the published site. */
  readonly records: ReadonlyMap<string, OutputRecord>;
  /** The files of the published site as they are. */
  readonly onDisk: ReadonlyMap<string, FileFacts>;
  /** The key that a file would have now, if it were to ask for the same again. */
  readonly keyOf: (output: Output, reads: readonly string[]) => string;
}

export interface BuildPlan<Output> {
  /** Files to be made: new ones, those made from something that changed, those lost or altered. */
  readonly stale: readonly Output[];
  readonly kept: number;
  /** Files that the site shall not have any more. */
  readonly removed: readonly string[];
  /** Files that are remembered and that the site shall not have any more, on disk or not. */
  readonly forgotten: readonly string[];
}

/** Decides which files of the site must be made and which removed. */
export function planBuild<Output extends { readonly file: string }>({
  outputs,
  records,
  onDisk,
  keyOf,
}: PlanInput<Output>): BuildPlan<Output> {
  const removed = new Set(onDisk.keys());
  const forgotten = new Set(records.keys());
  const stale: Output[] = [];
  let kept = 0;
  for (const output of outputs) {
    const { file } = output;
    removed.delete(file);
    forgotten.delete(file);
    const record = records.get(file);
    const facts = onDisk.get(file);
    const isWhole = record && facts && facts.size === record.size && facts.mtime === record.mtime;
    if (isWhole && keyOf(output, record.reads) === record.key) kept += 1;
    else stale.push(output);
  }
  return { stale, kept, removed: [...removed].sort(), forgotten: [...forgotten] };
}
