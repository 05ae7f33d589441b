/** Waits for service workers: each build's is another one. */

/** The longest that a build may take to take over, in milliseconds: what changed in kept years comes first. */
const LONGEST_UPDATE = 5 * 60_000;

/** Registers a service worker and resolves when it, or an older one, answers requests. Rejects where none can be installed. */
export async function registerAndAwait(
  container: ServiceWorkerContainer,
  address: string,
): Promise<ServiceWorkerRegistration> {
  const registration = await container.register(address);
  if (registration.active === null) {
    const worker = registration.installing ?? registration.waiting;
    if (worker) await awaitState(worker);
  }
  return registration;
}

/** Resolves when a worker is active; rejects when it is given up. */
function awaitState(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      else if (worker.state === 'redundant') reject(new Error('It could not be installed.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Asks the host for a new build, and resolves with whether it has taken over. */
export async function awaitNextWorker(registration: ServiceWorkerRegistration): Promise<boolean> {
  try {
    await registration.update();
    const next = registration.installing ?? registration.waiting;
    if (!next) return false;
    const patience = new Promise<never>((_, reject) => setTimeout(reject, LONGEST_UPDATE));
    await Promise.race([awaitState(next), patience]);
    return true;
  } catch {
    return false;
  }
}
