/**
 * Registers the service worker of the site, where the page names one and the browser has any. Readers who save data
 * are left alone, until they ask to keep something.
 */
export function registerWorker(window: Window): void {
  const { document, navigator } = window;
  const worker = findWorker(document);
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  if (worker === undefined || !('serviceWorker' in navigator) || connection?.saveData) return;
  // What the page itself needs goes first.
  window.addEventListener('load', () => {
    navigator.serviceWorker.register(worker).catch(() => {});
  });
}

/** The address of the site's service worker, which every page names. */
export function findWorker(document: Document): string | undefined {
  return document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.dataset.worker;
}
