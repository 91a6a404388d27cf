/** The reference of the public functions and their options, from the TSDoc of every entry point of the package. */

import GithubSlugger from 'github-slugger';
import ts from 'typescript';
import { publishedContracts } from '../contracts.ts';
import { functionText, headingOf, optionsText, plain } from './function-texts.ts';
import { type PublicEntry, publicEntries } from './public-entries.ts';
import {
  type DocumentedOptions,
  optionsIn,
  type PublicFunction,
  publicFunctions,
} from './public-functions.ts';

/** A part of an entry point. */
type Part = PublicFunction | DocumentedOptions;

/**
 * The reference in Markdown. Every part is shown once, at the first entry point that has it.
 *
 * @param folder the project's folder
 */
export function optionsReference(folder: string): string {
  const gateways = publishedContracts().map(([name]) => name);
  const { entries, checker } = publicEntries(folder, gateways);
  const slugger = new GithubSlugger();
  const anchors = new Map<ts.Node, string>();
  const chapters = entries.map((entry) => {
    slugger.slug(entry.name);
    const all = partsOf(entry, checker);
    const parts = all.filter(({ documented }) => !anchors.has(documented));
    for (const part of parts) anchors.set(part.documented, slugger.slug(headingOf(part)));
    const elsewhere = all.filter((part) => 'parameters' in part && !parts.includes(part) && !part.isMethod);
    return { entry, parts, elsewhere };
  });
  const sections = chapters.flatMap(({ entry, parts, elsewhere }) => [
    `## ${entry.name}`,
    plain(entry.summary),
    ...elsewhere.map((part) => `It also has [\`${headingOf(part)}\`](#${anchors.get(part.documented)}).`),
    ...parts.map((part) => ('parameters' in part ? functionText(part, anchors) : optionsText(part, anchors))),
  ]);
  return sections.join('\n\n');
}

/** The functions of an entry point, each before its options. */
function partsOf(entry: PublicEntry, checker: ts.TypeChecker): Part[] {
  const parts = new Map<ts.Node, Part>();
  const addOptions = (documented: ts.InterfaceDeclaration, ...users: readonly string[]) => {
    const known = parts.get(documented);
    if (known && 'users' in known) known.users.push(...users);
    if (known) return;
    parts.set(documented, { documented, users: [...users] });
    for (const option of documented.members.filter(ts.isPropertySignature))
      for (const nested of optionsIn(checker.getTypeAtLocation(option), checker))
        addOptions(nested, `the option \`${option.name.getText()}\``);
    for (const base of basesOf(documented, checker)) addOptions(base);
  };
  for (const one of publicFunctions(entry, checker)) {
    parts.set(one.documented, one);
    for (const { options } of one.parameters)
      for (const declaration of options) addOptions(declaration, `\`${headingOf(one)}\``);
  }
  for (const { declarations = [] } of entry.exports.values())
    for (const declaration of declarations.filter(ts.isInterfaceDeclaration)) {
      const { text: name } = declaration.name;
      if (name.endsWith('Fixtures')) addOptions(declaration, '`test`');
      if (name.endsWith('Parameters')) addOptions(declaration);
    }
  return [...parts.values()];
}

/** The interfaces of options that an interface extends, whole or in part. */
function basesOf(
  { heritageClauses }: ts.InterfaceDeclaration,
  checker: ts.TypeChecker,
): ts.InterfaceDeclaration[] {
  return (heritageClauses ?? [])
    .flatMap(({ types }) => types)
    .flatMap((type) => [type, ...(type.typeArguments ?? [])])
    .flatMap((type) => optionsIn(checker.getTypeAtLocation(type), checker));
}
