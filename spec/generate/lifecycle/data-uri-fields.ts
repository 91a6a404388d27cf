/** The fields of a submit in which a file may stand as a data URI. */

import { type Contract, itemsOf, type Operation, propertiesOf } from '../../contract.ts';

/** The names of the fields of an operation's JSON body. Undefined if no file may stand anywhere. */
export function dataUriFields(contract: Contract, { requestBody }: Operation): string[] | undefined {
  const json = requestBody?.content['application/json'];
  const properties = json ? propertiesOf(contract, json.schema) : [];
  const files = properties.filter(
    ([, field]) => field['x-data-uri'] ?? itemsOf(contract, field)?.['x-data-uri'] ?? false,
  );
  return files.length > 0 ? [...new Set(files.map(([name]) => name))] : undefined;
}
