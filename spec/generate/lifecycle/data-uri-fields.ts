/** The fields of a submit in which a file may stand as a data URI. */

import {
  type Contract,
  itemsOf,
  modelPattern,
  type Operation,
  type Reference,
  resolve,
  type Schema,
} from '../../contract.ts';

/**
 * The fields of an operation's JSON body, each with the models for which a file may stand there, as a regular expression.
 * Undefined if no file may stand anywhere.
 */
export function dataUriFields(
  contract: Contract,
  { requestBody }: Operation,
): Record<string, string> | undefined {
  const json = requestBody?.content['application/json'];
  const fields = json ? fieldsIn(contract, json.schema) : [];
  if (fields.length === 0) return undefined;
  const names = [...new Set(fields.map(([name]) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const models = fields.filter(([other]) => other === name).map(([, condition]) => condition);
      return [name, models.includes('') ? '' : models.map((condition) => `^${condition}`).join('|')];
    }),
  );
}

/** Fields at the root of a schema, each with the condition on the model under which it is one; empty for any model. */
function fieldsIn(contract: Contract, node: Schema | Reference, condition = ''): [string, string][] {
  const schema = resolve<Schema>(contract, node);
  const { properties = {}, then, else: otherwise } = schema;
  const own = Object.entries(properties).flatMap(([name, property]): [string, string][] => {
    const field = resolve<Schema>(contract, property);
    const isFile = field['x-data-uri'] ?? itemsOf(contract, field)?.['x-data-uri'] ?? false;
    return isFile ? [[name, condition]] : [];
  });
  // A lookahead stands behind the mark of the beginning.
  const prefix = modelPattern(contract, schema)?.replace(/^\^/, '');
  const when = (word: '=' | '!') => (prefix === undefined ? condition : `${condition}(?${word}${prefix})`);
  return [
    ...own,
    ...(then ? fieldsIn(contract, then, when('=')) : []),
    ...(otherwise ? fieldsIn(contract, otherwise, when('!')) : []),
  ];
}
