/** The fields of a submit in which a file may stand as a data URI. */

import { type Contract, type Operation, type Reference, resolve, type Schema } from '../../contract.ts';

/** The names of the fields of an operation's JSON body. Undefined if no file may stand anywhere. */
export function dataUriFields(contract: Contract, { requestBody }: Operation): string[] | undefined {
  const json = requestBody?.content['application/json'];
  const fields = json ? [...new Set(fieldsIn(contract, json.schema))] : [];
  return fields.length > 0 ? fields : undefined;
}

/** Fields at the root of a schema, in any branch of a condition. */
function fieldsIn(contract: Contract, reference: Schema | Reference): string[] {
  const { properties = {}, then, else: otherwise } = resolve<Schema>(contract, reference);
  const own = Object.entries(properties).flatMap(([name, property]) => {
    const { items = {}, ...field } = resolve<Schema>(contract, property);
    const isFile = field['x-data-uri'] ?? resolve<Schema>(contract, items)['x-data-uri'] ?? false;
    return isFile ? [name] : [];
  });
  const branches = [then, otherwise].flatMap((branch) => branch ?? []);
  return [...own, ...branches.flatMap((branch) => fieldsIn(contract, branch))];
}
