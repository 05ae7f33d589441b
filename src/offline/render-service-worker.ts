import { SETTINGS_NAME, type WorkerSettings } from './worker-settings.ts';

/** `sw.js`: the settings of a build before the code that all builds share. */
export function renderServiceWorker(code: string, settings: WorkerSettings): string {
  return `self.${SETTINGS_NAME}=${JSON.stringify(settings)};\n${code}`;
}
