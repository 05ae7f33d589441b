import ts from 'typescript';

/** One import, export-from or `import()` in a source file. */
export interface Import {
  readonly specifier: string;
  /** Whether types alone cross over, so that nothing is left of it at run time. */
  readonly typeOnly: boolean;
}

/** What one source file says of the rest: its imports, and whether it writes to the console. */
export interface SourceFacts {
  readonly imports: readonly Import[];
  readonly usesConsole: boolean;
}

/** Reads the facts of a `.ts` or `.astro` file. */
export function readSource(path: string, text: string): SourceFacts {
  const scripts = path.endsWith('.astro') ? listScripts(text) : [text];
  const facts = { imports: [] as Import[], usesConsole: false };
  const visit = (node: ts.Node): void => {
    const found = toImport(node);
    if (found !== undefined) facts.imports.push(found);
    if (isConsole(node)) facts.usesConsole = true;
    ts.forEachChild(node, visit);
  };
  for (const script of scripts) {
    visit(ts.createSourceFile('source.ts', script, ts.ScriptTarget.Latest));
  }
  return facts;
}

/** The TypeScript of an Astro file: what stands between the fences, and its script elements. */
function listScripts(text: string): string[] {
  const frontmatter = /^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '';
  const elements = text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs);
  return [frontmatter, ...Array.from(elements, ([, script = '']) => script)];
}

function toImport(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) return toStatic(node, isTypeOnly(node.importClause));
  if (ts.isExportDeclaration(node)) return toStatic(node, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return ts.isStringLiteral(node.argument.literal)
      ? { specifier: node.argument.literal.text, typeOnly: true }
      : undefined;
  }
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword)
    return undefined;
  const [specifier] = node.arguments;
  return specifier && ts.isStringLiteralLike(specifier)
    ? { specifier: specifier.text, typeOnly: false }
    : undefined;
}

function toStatic(
  node: ts.ImportDeclaration | ts.ExportDeclaration,
  typeOnly: boolean,
): Import | undefined {
  const { moduleSpecifier } = node;
  return moduleSpecifier && ts.isStringLiteral(moduleSpecifier)
    ? { specifier: moduleSpecifier.text, typeOnly }
    : undefined;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

function isConsole(node: ts.Node): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'console'
  );
}
