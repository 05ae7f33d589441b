/** What one run of the engine was asked to do, and what it reports to. */
import { availableParallelism } from 'node:os';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Site } from '../store/current-site.ts';

export interface RunOptions {
  /** Folder of the archive: `archive.yaml`, articles, images. Absolute. */
  readonly contentDir: string;
  /** Files served as they are. Absolute. */
  readonly publicDir: string;
  /** The owner's own components, layouts and styles. Absolute; it need not be there. */
  readonly themeDir: string;
  /** What is kept between builds. Absolute. */
  readonly cacheDir: string;
  /** Articles dated after this instant (milliseconds since the epoch) wait. */
  readonly now: number;
  /** Show drafts and waiting articles too. @default false */
  readonly drafts?: boolean;
  /** Forget what is kept. @default false */
  readonly force?: boolean;
  /** In place of archive.yaml's `site` and `base`. */
  readonly site?: string | undefined;
  readonly base?: string | undefined;
  /** Threads that compile and render; 0 for none. @default one a core */
  readonly workers?: number | undefined;
  /** Whether problems that are only advice are found too. @default true */
  readonly advice?: boolean;
  /** Where each thread leaves a CPU profile. Absolute. @default none is made */
  readonly profileDir?: string | undefined;
  readonly reporter: Reporter;
}

/** The part of a run's options that a worker thread can be given. */
export type RunSettings = Omit<RunOptions, 'reporter'>;

export function toSettings({ reporter: _, ...settings }: RunOptions): RunSettings {
  return settings;
}

export function countWorkers({ workers = availableParallelism() }: RunSettings): number {
  return workers;
}

/** Where progress goes; the command line draws it, tests ignore it. */
export interface Reporter {
  /** Begins a step of the work; `total` is known where the work can be counted, in units that need no name or in `unit`. */
  readonly begin: (step: string, total?: number, unit?: string) => Step;
  /** One line that the archive's owner should see. */
  readonly note: (text: string) => void;
}

export interface Step {
  readonly update: (done: number, total?: number) => void;
  /** Ends the step, with what came of it: `2,084 articles`. */
  readonly end: (outcome?: string) => void;
}

/** An archive that is read, indexed and compiled: ready to be shown. */
export interface PreparedArchive {
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
  /** A hash of the settings and of the code that reads and compiles the content. */
  readonly fingerprint: string;
  /** Markdown files found. */
  readonly files: number;
}
