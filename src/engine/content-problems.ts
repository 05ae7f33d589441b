import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The content holds errors, and the run was not told to go on: nothing was published. */
export class ContentProblems extends Error {
  override readonly name = 'ContentProblems';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super('The content has problems.');
    this.diagnostics = diagnostics;
  }
}
