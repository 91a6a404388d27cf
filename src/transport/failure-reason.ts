/** Reads a gateway's reason for a refusal or a failed task. */

import type { SubmitRefusal } from '../../generated/lifecycle.ts';
import { textAt, valueAt } from '../bodies/json.ts';
import type { FailureReason } from '../types.ts';

/** The reason, with further details of a refusal. */
export interface DetailedReason extends FailureReason {
  /** The class of the error, such as `invalid_request_error`. */
  readonly type: string | undefined;
  /** The field at fault. */
  readonly field: string | undefined;
}

/**
 * Reads the reason from a body: `{error: {message, code, type, param}}`, `{error: text, code}`, the flat
 * `{code, message}`, `{success, message}` and `{fail_reason}`, an HTML page by its title, or any other text.
 */
export function reasonOf(body: unknown): DetailedReason {
  const error = valueAt(body, '/error') || body;
  return {
    message:
      textOf(error) ?? textAt(error, '/message') ?? textAt(body, '/message') ?? textAt(body, '/fail_reason'),
    code: codeAt(error) ?? codeAt(body),
    type: textAt(error, '/type'),
    field: textAt(error, '/param'),
  };
}

/**
 * The rule that makes a gateway's own error a proof that a submit was not accepted. Undefined if there is none.
 *
 * @param body the body of the error
 */
export function refusalIn(
  refusals: readonly SubmitRefusal[],
  status: number,
  body: unknown,
): SubmitRefusal | undefined {
  const { code } = reasonOf(body);
  return refusals.find((rule) => rule.status === status && (rule.code === undefined || rule.code === code));
}

/** Recognizes a violation of the content policy by the code, type or message of a failure. */
export function isContentPolicy(texts: readonly unknown[]): boolean {
  return texts.some((text) => /content.policy/i.test(`${text}`));
}

/** Combines an event and the gateway's reason, if there is one, to a sentence. */
export function formatMessage(what: string, { code, message }: FailureReason): string {
  return [what, code, message].filter((part) => part !== undefined && part !== '').join(': ');
}

function codeAt(body: unknown): string | number | undefined {
  const code = valueAt(body, '/code');
  return typeof code === 'number' || (typeof code === 'string' && code !== '') ? code : undefined;
}

/** The text of a body. For an HTML page, its title. */
function textOf(body: unknown): string | undefined {
  if (typeof body !== 'string' || body === '') return undefined;
  return /<title>([^<]+)<\/title>/i.exec(body)?.[1]?.trim() ?? body;
}
