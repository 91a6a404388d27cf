/** The functions of an entry point and the methods that take options, with the interfaces of these options. */

import ts from 'typescript';
import type { PublicEntry } from './public-entries.ts';

/** A function or a method. */
export interface PublicFunction {
  /** Such as `createMock` or `Task.wait`. */
  readonly name: string;
  readonly isMethod: boolean;
  /** The node that has the doc comment. */
  readonly documented: ts.Node;
  readonly parameters: readonly PublicParameter[];
  /** The type of the result. */
  readonly returns: string;
}

/** A parameter of a function. */
interface PublicParameter {
  readonly name: string;
  readonly declaration: ts.ParameterDeclaration;
  /** The interfaces of options that it accepts. Empty for a parameter of another kind. */
  readonly options: readonly ts.InterfaceDeclaration[];
}

/** An interface of options. */
export interface DocumentedOptions {
  readonly documented: ts.InterfaceDeclaration;
  /** The functions and options that accept them, in Markdown. */
  readonly users: string[];
}

/** The exported functions, those with options first, and the methods of exported types that take options. */
export function publicFunctions(entry: PublicEntry, checker: ts.TypeChecker): PublicFunction[] {
  const functions = [...entry.exports].flatMap(([name, symbol]) => {
    const declaration = symbol.declarations?.find(ts.isFunctionDeclaration);
    const signature = declaration && checker.getSignatureFromDeclaration(declaration);
    return signature ? [publicFunction(name, declaration, signature, checker)] : [];
  });
  const isMadeOfOptions = ({ parameters: [first] }: PublicFunction) => (first?.options.length ?? 0) > 0;
  return [
    ...functions.filter(isMadeOfOptions),
    ...functions.filter((one) => !isMadeOfOptions(one)),
    ...typesOf(entry).flatMap(([name, symbol]) => methodsOf(name, symbol, entry, checker)),
  ];
}

/** The exported interfaces and classes. A part of a client is none: its methods are those of the client. */
function typesOf({ exports }: PublicEntry): [string, ts.Symbol][] {
  return [...exports].filter(
    ([name, { flags }]) =>
      flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class) && !name.endsWith('Methods'),
  );
}

function methodsOf(
  type: string,
  symbol: ts.Symbol,
  entry: PublicEntry,
  checker: ts.TypeChecker,
): PublicFunction[] {
  const others = new Set(typesOf(entry).map(([, other]) => other));
  return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)).flatMap((property) => {
    const [documented] = property.declarations ?? [];
    const [signature] = checker.getNonNullableType(checker.getTypeOfSymbol(property)).getCallSignatures();
    if (documented === undefined || signature === undefined || isPrivate(documented)) return [];
    // An inherited method is shown where it is declared, if programs can import that type.
    const owner = ownerOf(documented, checker);
    if (owner !== undefined && owner !== symbol && others.has(owner)) return [];
    const method = publicFunction(`${type}.${property.name}`, documented, signature, checker);
    return method.parameters.some(({ options }) => options.length > 0) ? [method] : [];
  });
}

function isPrivate(member: ts.Declaration): boolean {
  const name = ts.getNameOfDeclaration(member);
  return name !== undefined && ts.isPrivateIdentifier(name);
}

/** The type that declares a member. */
function ownerOf({ parent }: ts.Declaration, checker: ts.TypeChecker): ts.Symbol | undefined {
  const isNamed = ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent);
  return isNamed && parent.name ? checker.getSymbolAtLocation(parent.name) : undefined;
}

function publicFunction(
  name: string,
  documented: ts.Node,
  signature: ts.Signature,
  checker: ts.TypeChecker,
): PublicFunction {
  const parameters = signature.parameters.flatMap((parameter) => {
    const declaration = parameter.declarations?.find(ts.isParameter);
    if (declaration === undefined) return [];
    const options = optionsIn(checker.getTypeOfSymbol(parameter), checker);
    return [{ name: nameOf(declaration, options.length > 0), declaration, options }];
  });
  const { type } = signature.getDeclaration();
  const returns = (type?.getText() ?? '').replace(/\s+/g, ' ');
  return { name, isMethod: name.includes('.'), documented, parameters, returns };
}

/** The name of a parameter; for one that is taken apart, the last word of its type. */
function nameOf({ name, type }: ts.ParameterDeclaration, isOptions: boolean): string {
  if (isOptions) return 'options';
  if (ts.isIdentifier(name)) return name.text;
  return (/[A-Z][a-z]*$/.exec(type?.getText() ?? '')?.[0] ?? 'value').toLowerCase();
}

/** The interfaces of options that a type is one of. */
export function optionsIn(type: ts.Type, checker: ts.TypeChecker): ts.InterfaceDeclaration[] {
  const given = checker.getNonNullableType(type);
  const types = given.isUnion() ? given.types : [given];
  return types
    .flatMap(({ symbol }) => symbol?.declarations?.filter(ts.isInterfaceDeclaration) ?? [])
    .filter(isOptions);
}

/** True for an interface that is named, or described, as options. */
function isOptions(declaration: ts.InterfaceDeclaration): boolean {
  return declaration.name.text.endsWith('Options') || textOf(declaration).startsWith('Options');
}

/** The text of a doc comment before its tags. */
export function textOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return ts.getTextOfJSDocComment(doc?.comment) ?? '';
}
