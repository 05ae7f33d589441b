/** What a build tells its service worker. */

/** A file that every reader's browser keeps. */
export interface ShellFile {
  /** Its address on the host. */
  readonly url: string;
  /** Changes with its bytes; null where the address does. */
  readonly revision: string | null;
  /** Subresource Integrity, of files in which no host or proxy changes a byte: https://www.w3.org/TR/SRI/ */
  readonly integrity?: string;
}

export interface WorkerSettings {
  /** Sub-path of the site, with a slash at both ends. */
  readonly base: string;
  readonly shell: readonly ShellFile[];
  /** Names the build: it changes with the shell, the packs and the text of any article. */
  readonly edition: string;
}

/** The global variable that holds the settings. */
export const SETTINGS_NAME = 'arsipSettings';
