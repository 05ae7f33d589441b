import type { TimeReport } from '../engine/sum-cpu-profiles.ts';

/** How many functions are listed. */
const HEAVIEST = 15;

export interface TimesOptions {
  /** The folder of the profiles as the owner named it. */
  readonly profileDir: string;
}

/** Prints on standard error what stage of a build took how long, and the functions that took longest. */
export function printTimes({ stages, functions }: TimeReport, { profileDir }: TimesOptions): void {
  const total = stages.reduce((sum, { main, workers }) => sum + main + workers, 0);
  const share = (seconds: number) => `${((100 * seconds) / (total || 1)).toFixed(1)} %`;
  const line = (name: string, ...cells: readonly string[]) =>
    [name.padEnd(10), ...cells.map((cell) => cell.padStart(9))].join(' ');
  const lines = [
    line('seconds', 'wall', 'main', 'workers', 'share'),
    ...stages.map(({ stage, wall, main, workers }) =>
      line(
        stage,
        ...[wall, main, workers].map((seconds) => seconds.toFixed(2)),
        share(main + workers),
      ),
    ),
    'Wall is the main thread at work or waiting; main and workers are threads that were busy.',
    '',
    'The functions that took longest themselves:',
    ...functions
      .slice(0, HEAVIEST)
      .map(({ name, where, seconds }) =>
        [seconds.toFixed(2).padStart(8), share(seconds).padStart(7), ` ${name}`, where].join(' '),
      ),
    `The profiles are in ${profileDir}/; open them in the Performance panel of Chrome’s DevTools.`,
  ];
  console.error(lines.join('\n'));
}
