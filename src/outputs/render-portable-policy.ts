/** What a page on a disk may do beside what it may do on a host: compile the search, wherever it is opened. */
const SCRIPTS = `'self' file: 'wasm-unsafe-eval'`;

/**
 * The content security policy of a page, for a disk: a browser may hold no two files for each other's own, so that
 * what is allowed to the page's host is allowed to files as well. Nothing more is.
 */
export function renderPortablePolicy(policy: string): string {
  const directives = policy
    .split(';')
    .map((directive) => directive.trim().replaceAll(`'self'`, `'self' file:`))
    .filter((directive) => directive !== '' && !/^script-src\s/i.test(directive));
  return [...directives, `script-src ${SCRIPTS}`].join(';');
}
