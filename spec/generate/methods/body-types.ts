/** The types of the bodies that callers give: what is sent, except that a file may stand where its address may. */

import { type Contract, itemsOf, resolve, type Schema } from '../../contract.ts';
import { docComment, literal } from './doc-comment.ts';
import type { Body, Submit } from './submits.ts';

/** The type of a submit's body, as code. */
export function bodyTypes(contract: Contract, submit: Submit): string {
  const interfaces = submit.bodies.map((body) => bodyInterface(contract, submit, body));
  return [...interfaces, ...(isGeneric(submit) ? [choice(submit)] : [])].join('\n');
}

/** Tells a submit whose type of body depends on the model. */
export function isGeneric({ bodies }: Submit): boolean {
  return bodies.length > 1;
}

/** The fields are declared one by one, and not inherited: else the compiler would not call the type by its name. */
function bodyInterface(contract: Contract, { operation }: Submit, body: Body): string {
  const { description = '', properties = {}, required = [] } = body.schema;
  const fields = Object.entries(properties).map(([name, reference]) => {
    const field = resolve<Schema>(contract, reference);
    const sent = `${body.request}['${name}']`;
    const given = isOfType(field, 'array') ? `Readonly<${sent}>` : sent;
    const type = fileType(contract, field) ?? given;
    const declared = required.includes(name) ? `${name}: ${type}` : `${name}?: ${type} | undefined`;
    return `${fieldComment(contract, field)}  readonly ${declared};\n`;
  });
  const comment = docComment([`The body of \`${operation.operationId}\`${modelsOf(body)}. ${description}`]);
  return `${comment}export interface ${body.type} {\n${fields.join('')}}\n`;
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

/** The type of a field that takes files. */
function fileType(contract: Contract, field: Schema): string | undefined {
  const items = itemsOf(contract, field);
  const types = [
    ...(isOfType(field, 'string') && isFile(field) ? ['Media'] : []),
    ...(isOfType(field, 'array') && items && isFile(items) ? ['readonly Media[]'] : []),
  ];
  return types.length > 0 ? types.join(' | ') : undefined;
}

function fieldComment(contract: Contract, field: Schema): string {
  const { description = '', default: usual } = field;
  return docComment(
    [
      fileType(contract, field) === undefined
        ? description
        : `${description} ${filesRemark(contract, field)}`,
      usual === undefined ? '' : `@default ${literal(usual)}`,
    ],
    '  ',
  );
}

/** The way in which a file is sent. */
function filesRemark(contract: Contract, field: Schema): string {
  const schemas = [field, itemsOf(contract, field) ?? {}];
  if (schemas.some((schema) => schema['x-uploaded-by'] !== undefined))
    return 'Blobs and bytes are uploaded for you.';
  const isForm = schemas.some(({ format }) => format === 'binary');
  return `Blobs and bytes are sent as ${isForm ? 'files' : 'data URIs'}.`;
}

/** Recognizes a text that is the bytes of a file, may hold them, or is the URL of a file that can be uploaded. */
function isFile(schema: Schema): boolean {
  const { format, 'x-data-uri': dataUri, 'x-uploaded-by': upload } = schema;
  return format === 'binary' || dataUri === true || upload !== undefined;
}

function isOfType({ type }: Schema, name: string): boolean {
  return [type].flat().includes(name);
}
