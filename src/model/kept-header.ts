/** Set by the service worker on `volumes.json` where there is no network: the ids of the volumes that are kept, with commas. */
export const KEPT_HEADER = 'Arsip-Kept';
