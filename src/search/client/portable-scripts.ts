/** Loads what a page on a disk needs: a browser fetches no file from a disk, but runs scripts from there. */
import { HAND_OVER } from '../portable.ts';

const own = document.currentScript;
/** Address of the folder of the page's script, with a slash at its end. */
export const FOLDER = new URL('.', own instanceof HTMLScriptElement ? own.src : location.href);

const waiting = new Map<string, (value: unknown) => void>();

Object.assign(globalThis, {
  [HAND_OVER]: (name: string, value: unknown) => waiting.get(name)?.(value),
});

/** Runs a script of the folder. Gives what it hands over; rejects where there is none. */
export function loadScript(name: string): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  waiting.set(name, resolve);
  const script = document.createElement('script');
  script.src = new URL(name, FOLDER).href;
  script.addEventListener('load', () => {
    script.remove();
    reject(new Error(`${name} holds nothing.`));
  });
  script.addEventListener('error', () => {
    script.remove();
    reject(new Error(`${name} cannot be loaded.`));
  });
  document.head.append(script);
  return promise.finally(() => waiting.delete(name));
}
