/** What the tests use of a package that ships no types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { readonly chain: (text: string, options?: object) => unknown[] };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
