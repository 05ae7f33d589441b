/** Fetches a file of the site. The portable edition has `portable-fetch-file.ts` in this one's place. */
export function fetchFile(address: string, options?: RequestInit): Promise<Response> {
  return fetch(address, options);
}
