/** The part of a service worker's world that we use; TypeScript has it only in place of a page's. */

export interface LifecycleEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface WorkerScope {
  readonly location: Location;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (
    type: 'install' | 'activate',
    listener: (event: LifecycleEvent) => void,
  ) => void;
}
