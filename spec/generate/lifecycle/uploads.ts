/** The uploads of a contract, and the fields whose files they take. */

import {
  type Contract,
  itemsOf,
  type Operation,
  operationsOf,
  propertiesOf,
  type Reference,
  type Schema,
} from '../../contract.ts';

/** A client's view of each upload that a field names, by operationId. Undefined if there is none. */
export function uploadsOf(contract: Contract): Record<string, object> | undefined {
  const operations = operationsOf(contract);
  const named = new Set(
    operations.flatMap(({ operation }) => Object.values(uploadedFields(contract, operation) ?? {})),
  );
  const uploads = operations.flatMap(({ path, operation }) => {
    const { operationId, requestBody, 'x-upload': upload } = operation;
    if (upload === undefined || !named.has(operationId)) return [];
    const { field, url, maxSize } = upload;
    const contentType = requestBody?.content['multipart/form-data']?.encoding?.[field]?.contentType ?? '';
    return [[operationId, { path, field, url, mediaTypes: contentType.split(/\s*,\s*/), maxSize }]];
  });
  return uploads.length > 0 ? Object.fromEntries(uploads) : undefined;
}

/** The upload, by operationId, of each field of an operation's body that takes the URL of a file. Undefined if none does. */
export function uploadedFields(contract: Contract, operation: Operation): Record<string, string> | undefined {
  const bodies = Object.values(operation.requestBody?.content ?? {});
  const fields = bodies.flatMap(({ schema }) => fieldsOf(contract, schema));
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

/** Fields and their uploads, in any branch of a condition. */
function fieldsOf(contract: Contract, schema: Schema | Reference): [string, string][] {
  return propertiesOf(contract, schema).flatMap(([name, field]): [string, string][] => {
    const upload = field['x-uploaded-by'] ?? itemsOf(contract, field)?.['x-uploaded-by'];
    return upload === undefined ? [] : [[name, upload]];
  });
}
