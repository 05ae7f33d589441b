/** Loads a thing at the first call, and again only where that failed or the thing was forgotten. */
export interface LoadOnce<Loaded> {
  (): Promise<Loaded>;
  readonly forget: () => void;
}

export function loadOnce<Loaded>(load: () => Promise<Loaded>): LoadOnce<Loaded> {
  let loaded: Promise<Loaded> | undefined;
  const forget = () => {
    loaded = undefined;
  };
  const loadKnown = () => {
    loaded ??= load().catch((problem: unknown) => {
      forget();
      throw problem;
    });
    return loaded;
  };
  return Object.assign(loadKnown, { forget });
}
