/** The parts of the reference of functions: a function, and an interface of options. */

import ts from 'typescript';
import { type DocumentedOptions, type PublicFunction, textOf } from './public-functions.ts';
import { table } from './table.ts';

/** The anchors of the parts on their page, by the nodes with the doc comments. */
type Anchors = ReadonlyMap<ts.Node, string>;

/** The heading of a part: the name of a function or of an interface. */
export function headingOf(part: PublicFunction | DocumentedOptions): string {
  if (!('parameters' in part)) return part.documented.name.text;
  return `${part.name}()`;
}

/** A function: its summary, its parameters and its errors. */
export function functionText(part: PublicFunction, anchors: Anchors): string {
  const tags = ts.getJSDocTags(part.documented).filter(ts.isJSDocParameterTag);
  const parameters = part.parameters.map(({ name, declaration, options }) => {
    const types = options.map((one) => linkTo(one.name.text, anchors));
    const { questionToken, initializer } = declaration;
    const isOptional = questionToken !== undefined || initializer !== undefined;
    const tag = tags.find((one) => one.name.getText() === name);
    const text = plain(ts.getTextOfJSDocComment(tag?.comment) ?? '');
    const type = types.join(' or ') || typeOf(declaration);
    return `- \`${name}\`, ${type}${isOptional ? ', optional' : ''}${text && `: ${text}`}`;
  });
  const errors = tagTexts(part.documented, 'throws').map(
    (text) => `- ${text.replace(/^\w+Error\b/, '`$&`')}`,
  );
  const [summary = ''] = textOf(part.documented).split('\n\n');
  return paragraphs(
    `### ${headingOf(part)}`,
    plain(summary),
    parameters.join('\n'),
    part.returns && `Returns \`${part.returns}\`.`,
    errors.length > 0 && `Throws:\n\n${errors.join('\n')}`,
  );
}

/** An interface of options: where they are accepted, and a table of them. */
export function optionsText({ documented, users }: DocumentedOptions, anchors: Anchors): string {
  const bases = (documented.heritageClauses ?? []).flatMap(({ types }) => types);
  const rows = documented.members.filter(ts.isPropertySignature).filter(isPossible).map(optionRow);
  return paragraphs(
    `### ${documented.name.text}`,
    `${plain(textOf(documented))}${users.length > 0 ? ` For ${listed([...new Set(users)])}.` : ''}`,
    bases.length > 0 && `It also has ${listed(bases.map((base) => baseText(base, anchors)))}.`,
    rows.length > 0 && table(['Option', 'Type', 'Default', 'Description'], rows),
  );
}

/** The options that an interface takes over from another one. */
function baseText(base: ts.ExpressionWithTypeArguments, anchors: Anchors): string {
  const [first, members] = base.typeArguments ?? [];
  const names = [...(members?.getText() ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => `\`${name}\``);
  const name = base.expression.getText();
  const from = linkTo(first !== undefined && members !== undefined ? first.getText() : name, anchors);
  if (name === 'Pick') return `${listed(names)} of ${from}`;
  return `the options of ${from}${name === 'Omit' ? `, except ${listed(names)}` : ''}`;
}

/** False for an option that an interface takes away. */
function isPossible({ type }: ts.PropertySignature): boolean {
  return type?.kind !== ts.SyntaxKind.UndefinedKeyword;
}

function optionRow(option: ts.PropertySignature): string[] {
  const throws = tagTexts(option, 'throws').join(' ');
  const isDeprecated = ts.getJSDocDeprecatedTag(option) !== undefined;
  return [
    `\`${option.name.getText()}\``,
    typeOf(option),
    tagTexts(option, 'default').join(' ') || necessity(option),
    `${isDeprecated ? 'Deprecated. ' : ''}${plain(textOf(option))}${throws === '' ? '' : ` Throws: ${throws}`}`,
  ];
}

/** The note on an option without a default. A test tool makes the fixtures itself. */
function necessity({ questionToken, parent }: ts.PropertySignature): string {
  if (questionToken !== undefined) return '';
  const isFixture = ts.isInterfaceDeclaration(parent) && parent.name.text.endsWith('Fixtures');
  return isFixture ? 'a fixture' : 'required';
}

/** The type of an option or a parameter, as it stands in the source. */
function typeOf({ type }: ts.PropertySignature | ts.ParameterDeclaration): string {
  const text = (type?.getText() ?? '').replace(/\s+/g, ' ');
  const given = text.replace(/^\| /, '').replace(/ \| undefined$/, '');
  return `\`${given.replace(/^\((\(.*)\)$/, '$1')}\``;
}

/** A link to an interface on the page, or its name alone. */
function linkTo(name: string, anchors: Anchors): string {
  const [, anchor] =
    [...anchors].find(([node]) => ts.isInterfaceDeclaration(node) && node.name.text === name) ?? [];
  return anchor === undefined ? `\`${name}\`` : `[\`${name}\`](#${anchor})`;
}

function tagTexts(node: ts.Node, name: string): string[] {
  return ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === name)
    .map(({ comment }) => plain(ts.getTextOfJSDocComment(comment) ?? ''));
}

/** A doc comment in one line, with links as code. */
export function plain(text: string): string {
  return text
    .replace(/\{@link ([^}]+)\}/g, '`$1`')
    .replace(/\s+/g, ' ')
    .trim();
}

function listed(texts: readonly string[]): string {
  return new Intl.ListFormat('en').format(texts);
}

function paragraphs(...texts: readonly (string | false)[]): string {
  return texts.filter((text) => text !== false && text !== '').join('\n\n');
}
