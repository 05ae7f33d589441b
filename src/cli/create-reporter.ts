import progress from 'cli-progress';
import type { Reporter, Step } from '../engine/run.ts';

/** How much a command tells while it works. */
export interface TalkFlags {
  /** Say nothing of the work; problems and results only. @default false */
  readonly quiet?: boolean;
  /** A line when a step begins too, and what memory it left in use. @default false */
  readonly verbose?: boolean;
}

/**
 * Draws progress on standard error: a bar a step on a terminal, a plain line a step elsewhere. A step that begins
 * while another has the bar is a line.
 */
export function createReporter(
  { quiet = false, verbose = false }: TalkFlags = {},
  stream: NodeJS.WriteStream = process.stderr,
): Reporter {
  let hasBar = false;
  // Notes are what the owner should see: quiet is no reason to miss them.
  const note = (text: string) => void stream.write(`${text}\n`);
  if (quiet) return { begin: () => ({ update: () => {}, end: () => {} }), note };
  return {
    begin: (name, total, unit) => {
      if (verbose)
        return beginVerbosely(
          stream,
          name,
          total === undefined ? undefined : `${total} ${unit ?? ''}`.trim(),
        );
      if (!stream.isTTY || hasBar) return beginLine(stream, name);
      hasBar = true;
      const bar = beginBar(stream, { name, total, unit });
      return {
        update: bar.update,
        end: (outcome) => {
          hasBar = false;
          bar.end(outcome);
        },
      };
    },
    note,
  };
}

function beginLine(stream: NodeJS.WriteStream, name: string): Step {
  const started = performance.now();
  return {
    update: () => {},
    end: (outcome) => {
      // Another step's bar may stand where the line will.
      if (stream.isTTY) stream.cursorTo(0);
      stream.write(`${describeStep(name, started, outcome).padEnd(stream.columns ?? 0)}\n`);
    },
  };
}

function beginVerbosely(stream: NodeJS.WriteStream, name: string, total?: string): Step {
  const started = performance.now();
  stream.write(
    `${[`${name} …`, total !== undefined && `${total} to do`].filter(Boolean).join('  ')}\n`,
  );
  return {
    update: () => {},
    end: (outcome) => {
      const megabytes = Math.round(process.memoryUsage.rss() / 1e6);
      stream.write(`${describeStep(name, started, outcome)}  ${megabytes} MB in use\n`);
    },
  };
}

interface BarOptions {
  readonly name: string;
  readonly total: number | undefined;
  readonly unit: string | undefined;
}

function beginBar(stream: NodeJS.WriteStream, { name, total = 0, unit = '' }: BarOptions): Step {
  const started = performance.now();
  const bar = new progress.SingleBar(
    {
      stream,
      format: (options, { progress: done, value, total: all }) =>
        // A step whose length nobody knows has no bar that could be filled.
        all === 0
          ? `${name} …`
          : `${name.padEnd(10)} ${progress.Format.BarFormat(done, options)} ${value}/${all} ${unit}`,
      clearOnComplete: true,
      hideCursor: true,
    },
    progress.Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    update(done, newTotal) {
      if (newTotal !== undefined) bar.setTotal(newTotal);
      bar.update(done);
    },
    end(outcome) {
      bar.stop();
      stream.write(`${describeStep(name, started, outcome)}\n`);
    },
  };
}

/** `Rendering  1,204 pages  3.2 s` */
function describeStep(name: string, started: number, outcome = ''): string {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return [name.padEnd(10), outcome, `${seconds} s`].filter(Boolean).join('  ');
}
