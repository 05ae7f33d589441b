/** Tells when the network comes or goes, and when another build of the site is what the device keeps. */
export function watchNetwork(window: Window, onChange: () => void): void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  // Absent in private windows of some browsers, and on hosts without TLS.
  const worker: ServiceWorkerContainer | undefined = window.navigator.serviceWorker;
  worker?.addEventListener('controllerchange', onChange);
}
