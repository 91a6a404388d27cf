/** Checks the body of a request against the contract. */

import { type RequestOperation, requests } from '../../generated/requests.ts';
import { defaultMediaType } from '../bodies/data-uri.ts';
import { multipart } from '../bodies/multipart-body.ts';
import { type CheckedGateway, tableOf } from './checked-gateway.ts';
import { bodyViolation, type RequestViolation, violationsIn } from './request-violation.ts';

/** The media type of a body with files. */
const formType = 'multipart/form-data';

/**
 * Checks a body as it would be sent, and sends nothing.
 *
 * The body is that of the gateway's method: a `Blob` or bytes may stand for a file. The contracts are open: a field that
 * they do not name is sent, and is a violation only if it looks like a slip for one that is missing.
 *
 * @param gateway the gateway or its name
 * @param operationId the name of the gateway's method, such as `createVideo`
 * @returns the violations, none if the gateway's contract allows the body
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
  try {
    sent = isForm(operation, body) ? formFields(multipart(body)) : asJson(body);
  } catch (error) {
    // A BigInt, or an object that contains itself.
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : error;
    return [bodyViolation({ contract, operation }, `cannot be sent as JSON: ${reason}`)];
  }
  return violationsIn({ contract, operation, schema }, sent);
}

/** The fields of a form: a text as it is, a file as its name, and several of one name as a list. */
export function formFields(form: FormData): Record<string, unknown> {
  const fields = [...new Set(form.keys())].map((name) => {
    const values = form.getAll(name).map((part) => (typeof part === 'string' ? part : part.name));
    return [name, values.length === 1 ? values[0] : values];
  });
  return Object.fromEntries(fields);
}

/** Tells a body that the client sends as a form, which depends on the model. */
function isForm({ form }: RequestOperation, body: unknown): body is { readonly model: unknown } {
  if (form === undefined || typeof body !== 'object' || body === null || !('model' in body)) return false;
  return new RegExp(form).test(`${body.model}`);
}

/** A body as its receiver will parse it. A file counts as the data URI that the client makes of it. */
function asJson(body: unknown): unknown {
  const text = JSON.stringify(body, function (this: Readonly<Record<string, unknown>>, key, value) {
    // Node's bytes have a `toJSON` of their own, so the value is no file any more.
    const original = this[key];
    const isFile = original instanceof Blob || original instanceof Uint8Array;
    return isFile ? `data:${defaultMediaType};base64,` : value;
  });
  return text === undefined ? undefined : JSON.parse(text);
}
