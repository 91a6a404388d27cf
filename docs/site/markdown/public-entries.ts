/** The entry points of the package, with what each exports, as the TypeScript compiler reads their sources. */

import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** An entry point of the package. */
export interface PublicEntry {
  /** The name that programs import. */
  readonly name: string;
  /** The first paragraph of its source's doc comment. */
  readonly summary: string;
  /** The exported symbols by their names, in the order of the source. */
  readonly exports: ReadonlyMap<string, ts.Symbol>;
}

/** The public entry points of the package, and the compiler's answers about them. */
interface PublicEntries {
  readonly entries: readonly PublicEntry[];
  readonly checker: ts.TypeChecker;
}

/** The part of `package.json` that names the entry points. */
interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
}

const options: ts.CompilerOptions = {
  // The project's own types suffice, and are read in a fraction of the time.
  noLib: true,
  types: [],
  strict: true,
  target: ts.ScriptTarget.Latest,
  module: ts.ModuleKind.ESNext,
  allowImportingTsExtensions: true,
  noEmit: true,
};

/**
 * The source of each entry point, by the name that programs import.
 *
 * @param folder the project's folder
 * @param gateways the names that `*` stands for
 */
export function entrySources(folder: string, gateways: readonly string[]): ReadonlyMap<string, string> {
  // The project's own manifest: the tests of the package hold it against what is needed.
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const sources = Object.entries(manifest.exports).flatMap(([entry, target]) => {
    // A JSON file has no types.
    if (typeof target === 'string') return [];
    const source = target.types.replace(/^\.\/dist\//, '').replace(/\.d\.ts$/, '.ts');
    const names = entry.includes('*') ? gateways : [''];
    return names.map((name): [string, string] => [
      entry.replace(/^\./, manifest.name).replace('*', name),
      source.replace('*', name),
    ]);
  });
  return new Map(sources);
}

/**
 * Reads the entry points of the package.
 *
 * @param folder the project's folder
 * @param gateways the names of the gateways, each with an entry point of its own
 */
export function publicEntries(folder: string, gateways: readonly string[]): PublicEntries {
  const sources = entrySources(folder, gateways);
  const host = ts.createCompilerHost(options, true);
  host.resolveModuleNameLiterals = (literals, file) =>
    literals.map(({ text }) => ({ resolvedModule: ownModule(text, file) }));
  const program = ts.createProgram(
    [...sources.values()].map((source) => join(folder, source)),
    options,
    host,
  );
  const checker = program.getTypeChecker();
  const entries = [...sources].map(([name, source]) => {
    const file = program.getSourceFile(join(folder, source));
    const module = file && checker.getSymbolAtLocation(file);
    const symbols = module ? checker.getExportsOfModule(module) : [];
    return {
      name,
      summary: summaryOf(file?.text ?? ''),
      exports: new Map(symbols.map((symbol) => [symbol.name, aliased(symbol, checker)])),
    };
  });
  return { entries, checker };
}

/** A module of the project; undefined for that of a package. */
function ownModule(specifier: string, file: string): ts.ResolvedModuleFull | undefined {
  if (!/^\..*\.ts$/.test(specifier)) return undefined;
  return { resolvedFileName: resolve(dirname(file), specifier), extension: ts.Extension.Ts };
}

/** The first paragraph of a source's first doc comment. */
function summaryOf(source: string): string {
  const [, comment = ''] = /\/\*\*(.*?)\*\//s.exec(source) ?? [];
  const [first = ''] = comment
    .replace(/^[ *]+/gm, '')
    .trim()
    .split('\n\n');
  return first;
}

/** The symbol that an export stands for. */
function aliased(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
