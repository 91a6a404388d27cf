/** Checks faults and scenarios, both from the mock's methods and from the control API. */

import type { Fault } from '../core/call.ts';
import { problemsText } from '../core/contract/check-request.ts';
import type { Operation } from '../core/contract/operation.ts';
import { errorFor, errorsOf, generalReasons } from '../core/contract/reasons.ts';
import type { ScenarioSettings } from '../core/tasks/scenario-instruction.ts';
import { mostSimilar } from '../core/text/did-you-mean.ts';

/** A gateway that faults and scenarios can apply to. */
export interface ControlTarget {
  readonly operations: readonly Operation[];
}

/** Checks faults and scenarios against the contract of the control API, and against the served gateways. */
export class ControlInput {
  readonly #api: readonly Operation[];
  readonly #gateways: readonly ControlTarget[];

  /** @param api the operations of the control API */
  constructor(api: readonly Operation[], gateways: readonly ControlTarget[]) {
    this.#api = api;
    this.#gateways = gateways;
  }

  /**
   * Checks a fault.
   *
   * @throws RangeError if it is invalid
   */
  checkFault(fault: Fault): void {
    this.#checkShape('addFault', 'A fault', fault);
    const { kind, operation } = fault;
    for (const field of ['status', 'retry_after'] as const) {
      if (fault[field] !== undefined && kind !== 'status')
        throw new RangeError(`${field} is for a fault of the kind "status", not "${kind}"`);
    }
    if ((kind === 'delay') !== (fault.seconds !== undefined)) {
      throw new RangeError(
        kind === 'delay'
          ? 'A fault of the kind "delay" needs seconds'
          : `seconds is for a fault of the kind "delay", not "${kind}"`,
      );
    }
    if (operation !== undefined) this.#checkOperation(operation);
  }

  /**
   * Checks a scenario.
   *
   * @throws RangeError if it is invalid
   */
  checkScenario(scenario: ScenarioSettings): void {
    this.#checkShape('setScenario', 'A scenario', scenario);
    const { reject } = scenario;
    if (reject === undefined) return;
    const submits = this.#operations.filter(({ submit }) => submit !== undefined);
    if (typeof reject === 'string') {
      if (submits.some((operation) => errorFor(operation, reject) !== undefined)) return;
      const names = new Set(submits.flatMap((one) => errorsOf(one).map(({ example }) => example)));
      const known = [...new Set([...generalReasons, ...names])];
      throw new RangeError(`reject must be a status or a reason, ${orOf(known)}, not "${reject}"`);
    }
    const statuses = new Set(submits.flatMap(({ answers }) => [...answers.keys()]));
    if (statuses.has(reject)) return;
    const known = [...statuses].filter((status) => status >= 400).sort((one, other) => one - other);
    throw new RangeError(`reject must be a status that a submit documents, ${orOf(known)}, not ${reject}`);
  }

  get #operations(): readonly Operation[] {
    return this.#gateways.flatMap(({ operations }) => operations);
  }

  #checkOperation(name: string): void {
    const ids = [...new Set(this.#operations.map(({ id }) => id))];
    if (ids.includes(name)) return;
    const meant = mostSimilar(name, ids);
    const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
    throw new RangeError(`There is no operation "${name}"${hint} The operations are ${ids.join(', ')}`);
  }

  #checkShape(operation: string, subject: string, value: unknown): void {
    const body = this.#api.find(({ id }) => id === operation)?.bodies.get('application/json');
    const text = body && problemsText(body, value, subject);
    if (text !== undefined) throw new RangeError(text);
  }
}

function orOf(words: readonly (string | number)[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
