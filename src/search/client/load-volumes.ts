import { type BuiltVolume, MANIFEST_FILE, type VolumesManifest } from '../volume.ts';

/** Loads the list of volumes from the search folder, asking the server whether it has changed. */
export async function loadVolumes(folder: string): Promise<readonly BuiltVolume[]> {
  const address = `${folder}${MANIFEST_FILE}`;
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const manifest = (await response.json()) as VolumesManifest;
  if (manifest.format !== 1) throw new Error(`${address} is of another version than this page.`);
  return manifest.volumes;
}
