/** Checks the body of a request against the contract. */

import { type RequestOperation, requests } from '../../generated/requests.ts';
import { defaultMediaType, isFile } from '../bodies/body-files.ts';
import { findMisplacedFile } from '../bodies/misplaced-file.ts';
import { multipart } from '../bodies/multipart-body.ts';
import { type CheckedGateway, tableOf } from './checked-gateway.ts';
import { bodyViolation, fieldViolation, type RequestViolation, violationsIn } from './request-violation.ts';

/** The media type of a body with files. */
const formType = 'multipart/form-data';

/**
 * Checks a body as it would be sent, without sending it.
 *
 * The body is that of the gateway's method, with a `Blob` or bytes for each file. The contracts are open: an unknown
 * field is sent, and is a violation only if it looks like a misspelling of a missing one.
 *
 * @param gateway the gateway or its name
 * @param operationId the name of the gateway's method, such as `createVideo`
 * @returns the violations. Empty if the contract allows the body
 * @throws TypeError if the gateway has no contract, or no such operation
 * @example
 * ```ts
 * const violations = requestViolations('octopusx', 'createVideo', form);
 * for (const { field, rule } of violations) console.log(`${field} ${rule}`);
 * ```
 */
export function requestViolations(
  gateway: string | Pick<CheckedGateway, 'name'>,
  operationId: string,
  body: unknown,
): RequestViolation[] {
  const name = typeof gateway === 'string' ? gateway : gateway.name;
  const contract = tableOf(requests, name);
  const operation = Object.values(contract.operations).find((one) => one.operationId === operationId);
  if (operation === undefined) throw new TypeError(`${name} has no operation named ${operationId}`);
  const schema = operation.bodies[isForm(operation, body) ? formType : 'application/json'];
  if (schema === undefined) return [];
  let sent: unknown;
  let misplaced: string | undefined;
  try {
    if (isForm(operation, body)) sent = formFields(multipart(body));
    else {
      misplaced = findMisplacedFile(Object(body), Object.keys(operation.files ?? {}));
      sent = asJson(body, operation);
    }
  } catch (error) {
    // A BigInt, or an object that contains itself.
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : error;
    return [bodyViolation({ contract, operation }, `cannot be sent as JSON: ${reason}`)];
  }
  const found = violationsIn({ contract, operation, schema }, sent);
  if (misplaced === undefined) return found;
  return [fieldViolation({ contract, operation }, misplaced, 'takes no file, only its URL'), ...found];
}

/** The fields of a form: texts as they are, files as their names, and several with one name as a list. */
export function formFields(form: FormData): Record<string, unknown> {
  const fields = [...new Set(form.keys())].map((name) => {
    const values = form.getAll(name).map((part) => (typeof part === 'string' ? part : part.name));
    return [name, values.length === 1 ? values[0] : values];
  });
  return Object.fromEntries(fields);
}

/** True for a body that the client sends as a form, depending on the model. */
function isForm({ form }: RequestOperation, body: unknown): body is { readonly model: unknown } {
  if (form === undefined || typeof body !== 'object' || body === null || !('model' in body)) return false;
  return new RegExp(form).test(`${body.model}`);
}

/** Placeholders for the URL of an upload and for a data URI. */
const placeholders = { url: 'https://files.invalid/', data: `data:${defaultMediaType};base64,` };

/** A body as the receiver will parse it. A file is replaced by what the client sends for it. */
function asJson(body: unknown, { files = {} }: RequestOperation): unknown {
  let field = '';
  const text = JSON.stringify(body, function (this: unknown, key, value) {
    // At the root, the key is empty.
    if (this === body) field = key;
    // Node's `Buffer` has its own `toJSON`, so the value is no longer a file.
    const original = Reflect.get(Object(this), key);
    // A misplaced file is already a violation.
    return isFile(original) ? placeholders[files[field] ?? 'url'] : value;
  });
  return text === undefined ? undefined : JSON.parse(text);
}
