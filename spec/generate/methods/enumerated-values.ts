/** The values of the enumerated fields of a body, as data. */

import { type Contract, resolve, type Schema } from '../../contract.ts';
import { docComment, literal } from './doc-comment.ts';
import { camelCase } from './names.ts';
import type { Body } from './submits.ts';

/** The values of a body's fields, as code; empty if no field is enumerated. */
export function enumeratedValues(contract: Contract, { type, schema }: Body): string {
  const members = membersOf(contract, schema, '  ');
  if (members === '') return '';
  const name = `${camelCase(type.replace(/Body$/, ''))}Values`;
  const comment = docComment([
    `The values that the fields of {@link ${type}} take, by the field's name, for a \`<select>\`.`,
  ]);
  return `${comment}export const ${name} = {\n${members}} as const;\n`;
}

function membersOf(contract: Contract, { properties = {} }: Schema, indent: string): string {
  return Object.entries(properties)
    .map(([name, reference]) => {
      const field = resolve<Schema>(contract, reference);
      const known = field['x-extensible-enum'];
      const values = field.enum ?? known;
      if (values === undefined) {
        const inner = membersOf(contract, field, `${indent}  `);
        return inner === '' ? '' : `${indent}${name}: {\n${inner}${indent}},\n`;
      }
      const isOpen = field.enum === undefined;
      const comment = docComment(
        [`${field.description ?? ''}${isOpen ? ' There may be others.' : ''}`],
        indent,
      );
      return `${comment}${indent}${name}: [${values.map((value) => literal(value)).join(', ')}],\n`;
    })
    .join('');
}
