import { KEPT_HEADER } from '../../model/kept-header.ts';
import {
  LABELS_FILE,
  type LabelNames,
  LEXICON_FOLDER,
  MANIFEST_FILE,
  type VolumesManifest,
} from '../volume.ts';
import { fetchFile } from './fetch-file.ts';

/** What the search folder says of itself. */
export interface SearchIndex extends Omit<VolumesManifest, 'format'> {
  /** Without a network: the ids of the volumes that are kept on the device. */
  readonly kept?: ReadonlySet<string>;
}

/** Loads the list of volumes and lexicons, asking the server whether it has changed. */
export async function loadIndex(folder: string): Promise<SearchIndex> {
  const address = `${folder}${MANIFEST_FILE}`;
  const response = await fetchSound(address, { cache: 'no-cache' });
  const manifest = (await response.json()) as VolumesManifest;
  if (manifest.format !== 2) throw new Error(`${address} is of another version than this page.`);
  const kept = response.headers.get(KEPT_HEADER);
  return kept === null ? manifest : { ...manifest, kept: new Set(kept.split(',')) };
}

/** Loads the names of all sections, authors and tags. */
export async function loadLabels(folder: string): Promise<LabelNames> {
  const response = await fetchSound(`${folder}${LABELS_FILE}`, { cache: 'no-cache' });
  return (await response.json()) as LabelNames;
}

/** Gives a function that loads a file of a lexicon, each once. */
export function createLexiconLoader(folder: string): (name: string) => Promise<string> {
  const loaded = new Map<string, Promise<string>>();
  return (name) => {
    const known = loaded.get(name) ?? loadDeflated(`${folder}${LEXICON_FOLDER}/${name}`);
    loaded.set(name, known);
    known.catch(() => loaded.delete(name));
    return known;
  };
}

async function loadDeflated(address: string): Promise<string> {
  const { body } = await fetchSound(address, {});
  if (!body) return '';
  return new Response(body.pipeThrough(new DecompressionStream('deflate'))).text();
}

async function fetchSound(address: string, options: RequestInit): Promise<Response> {
  const response = await fetchFile(address, options);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response;
}
