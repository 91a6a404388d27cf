/** Compares one answer with the statements about it. */

import type { Answer, OperationAnswers } from '../../generated/answers.ts';
import type { GatewayStatements } from '../../generated/conformance.ts';
import type { Provenance } from '../../generated/lifecycle.ts';
import { parseJsonOrText, valueAt } from '../bodies/json.ts';
import { deviationsOf, type ValueDeviation } from '../validation/deviations.ts';
import { evidenceOf } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { ObservedExchange } from './observed-exchange.ts';

/** The comparison of an answer. */
export interface CheckedAnswer {
  /** The status in the contract: a part of a video (206) counts as the whole (200). */
  readonly status: number;
  /** The parsed JSON. Undefined if the body is not JSON, or was not read. */
  readonly body: unknown;
  /** The ids of the statements that hold. */
  readonly held: readonly string[];
  readonly findings: readonly Finding[];
}

/** Compares an answer of an operation. */
export function checkAnswer(
  table: GatewayStatements,
  operation: OperationAnswers,
  exchange: ObservedExchange,
): CheckedAnswer {
  const { response } = exchange;
  const isPart = response.status === 206 && operation.statuses[200]?.mediaType !== undefined;
  const status = isPart ? 200 : response.status;
  const answer = operation.statuses[status];
  const parsed = response.text === undefined ? undefined : parseJsonOrText(response.text);
  const body = typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  const check = new AnswerCheck(table, operation, exchange, status);
  if (answer === undefined) {
    check.breach(
      'statuses',
      '',
      `the status must be one of ${Object.keys(operation.statuses).join(', ')}`,
      status,
    );
  } else {
    check.hold('statuses');
    check.headers();
    check.bodyOf(answer, parsed);
  }
  return { status, body, held: check.held, findings: check.findings };
}

class AnswerCheck {
  readonly held: string[] = [];
  readonly findings: Finding[] = [];
  readonly #table: GatewayStatements;
  readonly #operation: OperationAnswers;
  readonly #exchange: ObservedExchange;
  readonly #status: number;

  constructor(
    table: GatewayStatements,
    operation: OperationAnswers,
    exchange: ObservedExchange,
    status: number,
  ) {
    this.#table = table;
    this.#operation = operation;
    this.#exchange = exchange;
    this.#status = status;
  }

  /** Notes that a statement about the operation holds. */
  hold(rest: string): void {
    this.held.push(`${this.#operation.operationId} ${rest}`);
  }

  /** Notes a broken statement, unless an earlier deviation has broken it. */
  breach(rest: string, pointer: string, rule: string, shown: unknown, source?: Provenance | number): void {
    const { operationId, provenance: own } = this.#operation;
    const statement = `${operationId} ${rest}`;
    if (this.findings.some((finding) => finding.statement === statement)) return;
    const { request, response } = this.#exchange;
    this.findings.push({
      statement,
      operation: operationId,
      status: response.status,
      pointer,
      rule,
      evidence: evidenceOf(shown, request.apiKey),
      provenance: this.#provenanceOf(source ?? own),
    });
  }

  /** Compares the headers that the contract has for the status. Missing headers are not deviations. */
  headers(): void {
    const { operations, provenances } = this.#table;
    for (const header of operations[this.#operation.operationId]?.headers?.[this.#status] ?? []) {
      const { name, type, provenance } = header;
      const value = this.#exchange.response.headers[name.toLowerCase()];
      const rest = `${this.#status} header ${name.toLowerCase()}`;
      if (value === undefined) continue;
      if (type === 'string' || /^\d+$/.test(value)) this.hold(rest);
      else this.breach(rest, '', `the header ${name} must be an integer`, value, provenances[provenance]);
    }
  }

  /** Compares the media type and the body. */
  bodyOf({ schema, mediaType, provenance }: Answer, parsed: unknown): void {
    const status = String(this.#status);
    const { headers, text } = this.#exchange.response;
    const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
    const expected = schema === undefined ? mediaType : 'application/json';
    if (expected !== undefined && type !== expected) {
      this.breach(status, '', `the Content-Type must be ${expected}`, type, provenance);
      return;
    }
    // An unread body was not compared.
    if (schema === undefined || text === undefined) {
      if (schema === undefined) this.hold(status);
      return;
    }
    if (parsed === text) {
      this.breach(status, '', 'the body must be JSON', text.slice(0, 100), provenance);
      return;
    }
    const deviations = deviationsOf(parsed, schema, this.#table.answers);
    const fields = this.#table.fields[schema] ?? {};
    for (const deviation of deviations) this.#deviation(deviation, parsed, fields, provenance);
    if (this.findings.length === 0) this.hold(status);
    for (const pointer of Object.keys(fields)) {
      const id = `${status} ${pointer}`;
      const isBroken = this.findings.some(({ statement }) => statement.endsWith(` ${id}`));
      if (!isBroken && isThere(parsed, pointer)) this.hold(id);
    }
  }

  #provenanceOf(source: Provenance | number): Provenance {
    // The positions in the table are those of its list.
    return typeof source === 'number' ? (this.#table.answers.provenances[source] as Provenance) : source;
  }

  #deviation(
    { pointer, missing, rule, provenance }: ValueDeviation,
    body: unknown,
    fields: Readonly<Record<string, unknown>>,
    ofAnswer: number,
  ): void {
    const at = missing === undefined ? pointer : `${pointer}/${missing}`;
    const general = at.replace(/\/\d+(?=\/|$)/g, '/*');
    const name = general === '' ? 'the answer' : general.slice(1).replaceAll('/', '.');
    const words = missing === undefined ? `${name} ${rule}` : `${name} must be there`;
    const rest = Object.hasOwn(fields, general) ? `${this.#status} ${general}` : String(this.#status);
    this.breach(rest, at, words, valueAt(body, missing === undefined ? at : pointer), provenance ?? ofAnswer);
  }
}

/** True if a value, or an element of a list in it, has a field. */
function isThere(value: unknown, pointer: string): boolean {
  const [head = '', ...rest] = pointer.split('/*');
  const found = head === '' ? value : valueAt(value, head);
  if (rest.length === 0) return found !== undefined;
  return Array.isArray(found) && found.some((element) => isThere(element, rest.join('/*')));
}
