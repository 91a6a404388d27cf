/** The JSON Schemas of our extensions and of reports as other tools take them: each in one JSON file that needs no other. */

import { type ExtensionSchema, extensionNames, readExtensionSchema } from '../openapi/extension-schemas.ts';

/**
 * The schema of a file of `spec/shared`, with a copy of each schema that it refers to among its definitions. The copies have no
 * identifier, so that a validator can take all files together.
 */
export function selfContainedSchema(name: string): ExtensionSchema {
  const schema = readExtensionSchema(name);
  const others = extensionNames
    .map(readExtensionSchema)
    .filter(({ $id }) => $id !== schema.$id && isNamedIn(schema, $id));
  const copies = others.map(({ $id: _id, $schema: _schema, title = '', ...other }) => [
    title,
    withReferences({ title, ...other }, (to) => to.replace(/^#/, `#/$defs/${title}`)),
  ]);
  const own = withReferences(schema, (to) => {
    const target = others.find(({ $id }) => $id === to);
    return target === undefined ? to : `#/$defs/${target.title}`;
  });
  return copies.length === 0 ? own : { ...own, $defs: { ...own.$defs, ...Object.fromEntries(copies) } };
}

function isNamedIn(schema: ExtensionSchema, $id: string): boolean {
  return JSON.stringify(schema).includes(JSON.stringify($id));
}

/** A schema with other references. */
function withReferences<Node>(schema: Node, change: (to: string) => string): Node {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === '$ref' && typeof value === 'string' ? change(value) : value,
    ),
  );
}
