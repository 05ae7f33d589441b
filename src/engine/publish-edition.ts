/** Puts a portable edition in its place, the folder and the zip each as a whole. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { PORTABLE_FILES, PORTABLE_FOLDER } from '../search/portable.ts';
import { checkOutDir } from './check-out-dir.ts';
import type { RunOptions } from './run.ts';
import { WrongCall } from './wrong-call.ts';

/** Where an edition is made and published. */
export interface EditionPlaces {
  /** The folder, and the zip beside it. Absolute. */
  readonly outDir: string;
  readonly zip: string;
  /** What is being made, on the same disk. */
  readonly newDir: string;
  readonly newZip: string;
  /** Where the last edition waits until the new one has its place. */
  readonly oldDir: string;
}

export function toEditionPlaces(outDir: string): EditionPlaces {
  return {
    outDir,
    zip: `${outDir}.zip`,
    newDir: `${outDir}.arsip-new`,
    newZip: `${outDir}.zip.arsip-new`,
    oldDir: `${outDir}.arsip-old`,
  };
}

const KIND = {
  name: 'portable edition',
  marker: join(PORTABLE_FOLDER, PORTABLE_FILES.page),
};

/**
 * Makes room for a new edition, and clears away what a run that died left. Throws WrongCall where something else than
 * an edition of ours is in the place, or where nothing can be written.
 */
export function claimPlaces(places: EditionPlaces, run: RunOptions): void {
  const { outDir, zip, newDir, newZip, oldDir } = places;
  if (existsSync(oldDir) && !existsSync(outDir)) renameSync(oldDir, outDir);
  checkOutDir(outDir, run, KIND);
  if (existsSync(zip) && !isEditionZip(zip, basename(outDir)))
    throw new WrongCall(`${zip} is no zip of this edition. Move it away, or name another folder.`);
  for (const path of [newDir, newZip, oldDir]) rmSync(path, { recursive: true, force: true });
  try {
    mkdirSync(newDir, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongCall(`Nothing can be written beside ${outDir}: ${reason}`);
  }
}

/** Puts the new edition in the place of the last one; a zip of the last one goes where there is no new one. */
export function publishEdition({ outDir, zip, newDir, newZip, oldDir }: EditionPlaces): void {
  if (existsSync(outDir) && readdirSync(outDir).length > 0) renameSync(outDir, oldDir);
  renameSync(newDir, outDir);
  rmSync(zip, { force: true });
  if (existsSync(newZip)) renameSync(newZip, zip);
  rmSync(oldDir, { recursive: true, force: true });
}

/** A local file header of a zip: the length of the first name, and where it begins. */
const NAME_LENGTH_AT = 26;
const NAME_AT = 30;

/** Whether the first file in a zip lies in the folder of an edition. */
function isEditionZip(file: string, folder: string): boolean {
  const header = Buffer.alloc(NAME_AT + Buffer.byteLength(folder) + 1);
  const descriptor = openSync(file, 'r');
  try {
    if (readSync(descriptor, header) < header.length) return false;
  } finally {
    closeSync(descriptor);
  }
  const isZip = header.toString('latin1', 0, 4) === 'PK\u0003\u0004';
  const isLong = header.readUInt16LE(NAME_LENGTH_AT) > Buffer.byteLength(folder);
  return isZip && isLong && header.toString('utf8', NAME_AT) === `${folder}/`;
}
