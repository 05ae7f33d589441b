import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import type { Archive } from './archive.ts';
import { type ArchiveSettings, archiveSchema } from './archive-schema.ts';
import { parseYaml } from './parse-yaml.ts';
import type { FindPosition, KeyPath } from './parsed-keys.ts';
import { settingsToArchive } from './settings-to-archive.ts';
import { leaveOutPaths, shapeSettings } from './shape-settings.ts';
import { suggestKey } from './suggest-key.ts';

/** What the command line says about an archive. */
export interface ParseArchiveOptions {
  /** The title of an archive that names none. @default 'Archive' */
  readonly title?: string | undefined;
  /** In place of `site`. */
  readonly site?: string | undefined;
  /** In place of `base`. */
  readonly base?: string | undefined;
}

export interface ParsedArchive {
  /** Complete whatever the file is like: what does not fit has its default. */
  readonly archive: Archive;
  /** Where a setting stands in the file. */
  readonly findPosition: FindPosition;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `archive.yaml`; `undefined` stands for an archive without one. Never throws. */
export function parseArchive(
  text: string | undefined,
  path: string,
  { title = 'Archive', site, base }: ParseArchiveOptions = {},
): ParsedArchive {
  const source = { path, linesBefore: 0, unreadable: 'config-unreadable' } as const;
  const keys = parseYaml((text ?? '').replace(/^\uFEFF/, ''), source);
  const diagnostics: Diagnostic[] = [...keys.diagnostics];
  const add = (rule: RuleId, keyPath: KeyPath, reason: string) => {
    const part = rule === 'key-unknown' ? 'key' : 'value';
    diagnostics.push(createDiagnostic(rule, { path, ...keys.findPosition(keyPath, part) }, reason));
  };
  const values = { ...shapeSettings(keys.data), ...(site && { site }), ...(base && { base }) };
  const isUnread = text === undefined || keys.diagnostics.some(isUnreadable);
  const settings = readSettings(isUnread ? { title, ...values } : values, title, add);
  const { archive, clashes } = settingsToArchive(settings);
  for (const { keyPath, reason } of clashes) add('config-invalid', keyPath, reason);
  if (text === undefined) {
    diagnostics.push(createDiagnostic('config-missing', { path }, 'There is no archive.yaml'));
  } else if (archive.site === undefined && !isUnread && !('site' in values)) {
    add('site-missing', [], 'The archive has no "site"');
  }
  return { archive, findPosition: keys.findPosition, diagnostics };
}

function isUnreadable({ ruleId }: Diagnostic): boolean {
  return ruleId === 'config-unreadable';
}

type Report = (rule: RuleId, keyPath: KeyPath, reason: string) => void;

/** Reads the settings that fit, and reports the others. */
function readSettings(
  values: Record<string, unknown>,
  title: string,
  add: Report,
): ArchiveSettings {
  const result = archiveSchema.safeParse(values);
  if (result.success) return result.data;
  const wrong: KeyPath[] = [];
  for (const issue of result.error.issues) {
    const keyPath = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        wrong.push([...keyPath, key]);
        add('key-unknown', [...keyPath, key], describeUnknown(keyPath, key));
      }
    } else {
      wrong.push(keyPath);
      add('config-invalid', keyPath, `"${keyPath.join('.')}" ${issue.message}`);
    }
  }
  const rest = leaveOutPaths(values, wrong);
  const again = archiveSchema.safeParse({ title, ...rest });
  if (again.success) return again.data;
  // A part that was left out was one that its setting cannot be without.
  for (const { path } of again.error.issues) delete rest[String(path[0])];
  return archiveSchema.parse({ title, ...rest });
}

function describeUnknown(keyPath: KeyPath, key: string): string {
  const name = [...keyPath, key].join('.');
  const suggestion = suggestKey(key, keyPath);
  const hint = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
  return `"${name}" is not a setting${hint}`;
}
