/** Names of files that disks for exchange (FAT, exFAT) and Windows (NTFS) do not take as they are. */
import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file: signs, names of devices with any ending, and ends that
 * are dropped.
 */
const SIGNS = /[<>:"\\|?*\p{Cc}]/u;
const DEVICES = /^(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(\.|$)/i;
const ENDS = /[. ]$/;
/** Of one name, in UTF-16 units. */
const LONGEST_NAME = 255;
/** Of a whole path below the edition, which leaves 60 for where it lies: Windows takes 260 in most programs. */
const LONGEST_PATH = 200;

/** Gives a diagnostic for each file, by path, that some disks cannot hold under its name. */
export function findUnsafeNames(files: Iterable<string>): Diagnostic[] {
  const taken = new Map<string, string>();
  const found: Diagnostic[] = [];
  for (const file of [...files].sort()) {
    // Disks that tell no capitals apart know no two ways to write an accent either.
    const key = file.normalize('NFC').toLowerCase();
    const other = taken.get(key);
    taken.set(key, other ?? file);
    const reason =
      describeName(file) ?? (other && `Only capitals or accents tell it from ${other}`);
    if (reason !== undefined) found.push(createDiagnostic('edition-name', { path: file }, reason));
  }
  return found;
}

function describeName(file: string): string | undefined {
  if (file.length > LONGEST_PATH)
    return `The path has ${file.length} signs, and more than ${LONGEST_PATH} are too many for Windows`;
  for (const name of file.split('/')) {
    const sign = SIGNS.exec(name)?.[0];
    if (sign !== undefined)
      return `${JSON.stringify(sign)} in “${name}” is no sign for a name on every disk`;
    if (DEVICES.test(name)) return `“${name}” is a device to Windows`;
    if (ENDS.test(name)) return `“${name}” ends with a dot or a space, which Windows drops`;
    if (name.length > LONGEST_NAME) return `“${name}” is longer than ${LONGEST_NAME} signs`;
  }
  return undefined;
}
