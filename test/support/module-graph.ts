/** Reads which modules a source file imports, by TypeScript's own parser. */

import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** An import, an export from elsewhere, or a type that is imported in place. */
export interface Import {
  /** The importing file, relative to the project's folder. */
  readonly from: string;
  /** A file, relative to the project's folder, or the specifier of a package. */
  readonly to: string;
  /** True if the module is one of this project. */
  readonly isOurs: boolean;
  /** True if nothing is left of it when the types are stripped. */
  readonly isType: boolean;
}

/** The imports of a file. */
export function importsOf(file: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isType: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const isOurs = specifier.text.startsWith('.');
    const to = isOurs ? join(dirname(file), specifier.text) : specifier.text;
    found.push({ from: file, to, isOurs, isType });
  };
  for (const node of nodesOf(file)) {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
  }
  return found;
}

/** All nodes of a file, each before its parts. */
export function nodesOf(file: string): readonly ts.Node[] {
  const text = readFileSync(join(root, file), 'utf8');
  const nodes: ts.Node[] = [ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)];
  // The list grows while it is walked.
  for (const node of nodes) ts.forEachChild(node, (child) => void nodes.push(child));
  return nodes;
}

/** True if an import names nothing but types; one without names runs the module. */
function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** The TypeScript sources in a folder, without declarations, relative to the project's folder. */
export async function sourcesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !/(^|\/)(dist|node_modules)\//.test(file))
    .sort();
}

/**
 * The imports that loading a file leads to.
 *
 * @param follows whether the imports of an imported file are read, too
 */
export function importsReachedFrom(file: string, follows: (file: string) => boolean): readonly Import[] {
  const files = new Set([file]);
  const reached: Import[] = [];
  for (const next of files) {
    for (const one of importsOf(next).filter(({ isType }) => !isType)) {
      reached.push(one);
      if (one.isOurs && one.to.endsWith('.ts') && follows(one.to) && existsSync(join(root, one.to)))
        files.add(one.to);
    }
  }
  return reached;
}
