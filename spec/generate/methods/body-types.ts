/** The types of the bodies that callers give: what is sent, except that a file may stand where its address may. */

import { type Contract, resolve, type Schema } from '../../contract.ts';
import { docComment } from './doc-comment.ts';
import type { Body, Submit } from './submits.ts';

/** The type of a submit's body, as code. */
export function bodyTypes(contract: Contract, submit: Submit): string {
  const interfaces = submit.bodies.map((body) => bodyInterface(contract, submit, body));
  return [...interfaces, ...(isGeneric(submit) ? [choice(submit)] : [])].join('\n');
}

/** Whether the type of a submit's body depends on the model. */
export function isGeneric({ bodies }: Submit): boolean {
  return bodies.length > 1;
}

function bodyInterface(contract: Contract, { operation }: Submit, body: Body): string {
  const files = filesOf(contract, body.schema);
  const names = files.map(({ name }) => `'${name}'`).join(' | ');
  const base = names === '' ? body.request : `Omit<${body.request}, ${names}>`;
  const members = files.map(({ name, type, isOptional, comment }) => {
    return `${docComment([comment], '  ')}  readonly ${name}${isOptional ? '?' : ''}: ${type};\n`;
  });
  const comment = docComment([
    `The body of \`${operation.operationId}\`${modelsOf(body)}. ${body.schema.description ?? ''}`,
  ]);
  const block = members.length === 0 ? '{}' : `{\n${members.join('')}}`;
  return `${comment}export interface ${body.type} extends ${base} ${block}\n`;
}

function modelsOf({ modelPrefix }: Body): string {
  return modelPrefix === undefined ? '' : ` for a model whose name begins with \`${modelPrefix}\``;
}

/** The type that depends on the model. */
function choice({ operation, bodyType, bodies }: Submit): string {
  const cases = bodies.map(({ type, modelPrefix }) =>
    modelPrefix === undefined ? type : `Model extends \`${modelPrefix}\${string}\`\n    ? ${type}\n    : `,
  );
  const prefixes = bodies.flatMap(({ modelPrefix }) => (modelPrefix ? [`\`${modelPrefix}\``] : []));
  const comment = docComment([
    `The body of \`${operation.operationId}\`. A literal model decides on its fields, by whether the name begins with ${prefixes.join(' or ')}; without one, it is any of the bodies.`,
  ]);
  return `${comment}export type ${bodyType}<Model extends string = string> = { readonly model: Model } & (string extends Model
  ? ${bodies.map(({ type }) => type).join(' | ')}
  : ${cases.join('')});
`;
}

/** A field that takes files. */
interface FileField {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
  readonly comment: string;
}

function filesOf(contract: Contract, { properties = {}, required = [] }: Schema): FileField[] {
  return Object.entries(properties).flatMap(([name, reference]) => {
    const field = resolve<Schema>(contract, reference);
    const items = field.items && resolve<Schema>(contract, field.items);
    const types = [
      ...(isOfType(field, 'string') && isFile(field) ? ['Media'] : []),
      ...(isOfType(field, 'array') && items && isFile(items) ? ['readonly Media[]'] : []),
    ];
    if (types.length === 0) return [];
    const how = [field, items].some((schema) => schema?.format === 'binary') ? 'files' : 'data URIs';
    const comment = `${field.description ?? ''} Blobs and bytes are sent as ${how}.`;
    return [{ name, type: types.join(' | '), isOptional: !required.includes(name), comment }];
  });
}

/** Whether a text is the bytes of a file, or may hold them. */
function isFile(schema: Schema): boolean {
  return schema.format === 'binary' || schema['x-data-uri'] === true;
}

function isOfType({ type }: Schema, name: string): boolean {
  return [type].flat().includes(name);
}
