/** Says what a value must be, as the rest of a sentence that begins with its key. */
export function mustBe(what: string) {
  return {
    error: ({ input }: { readonly input?: unknown }) =>
      input === undefined || input === null ? 'is missing' : `must be ${what}`,
  };
}
