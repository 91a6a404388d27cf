/** Checks a gateway against its contract: each answer, and the lifecycle of each task. */

import { type GatewayStatements, gatewayStatements } from '../../generated/conformance.ts';
import { tableOf } from '../validation/checked-gateway.ts';
import { type CheckedAnswer, checkAnswer } from './check-answer.ts';
import type { Finding } from './finding.ts';
import type { ObservedOperation } from './lifecycle/judged-case.ts';
import { LifecycleJudge } from './lifecycle/lifecycle-judge.ts';
import type { ObservedExchange } from './observed-exchange.ts';
import { statementsOf } from './statements-of.ts';
import type { Verdict } from './verdict.ts';

/** Maximum number of findings per statement. */
const mostFindings = 20;

/** Compares a gateway with its contract, exchange by exchange. */
export class Conformance {
  readonly #table: GatewayStatements;
  /** By operationId. */
  readonly #operations: ReadonlyMap<string, ObservedOperation>;
  readonly #judge: LifecycleJudge;
  readonly #held = new Set<string>();
  readonly #findings = new Map<string, Finding[]>();
  /** Statements already reported for answers without a task, by operation. */
  readonly #reported = new Map<string, Set<string>>();

  /**
   * @param gateway the gateway's name
   * @throws TypeError if there is no contract of a gateway of that name
   */
  constructor(gateway: string) {
    this.#table = tableOf(gatewayStatements, gateway);
    this.#operations = new Map(
      Object.entries(this.#table.answers.operations).map(([endpoint, operation]) => [
        operation.operationId,
        { ...operation, path: endpoint.slice(endpoint.indexOf(' ') + 1) },
      ]),
    );
    this.#judge = new LifecycleJudge(this.#table);
  }

  /** Declares that no task has an id, so that requests with it must be refused. */
  expectUnknownTask(id: string): void {
    this.#judge.expectUnknownTask(id);
  }

  /** Declares that an API key is wrong, so that requests with it must be refused. */
  expectRefusedKey(key: string): void {
    this.#judge.expectRefusedKey(key);
  }

  /**
   * Compares an exchange with the contract.
   *
   * @returns new deviations: each statement is reported once per task. Consequences of another deviation are left out
   */
  observe(exchange: ObservedExchange): readonly Finding[] {
    const operation = this.#operations.get(exchange.operation ?? '');
    if (operation === undefined) return [];
    const answer = checkAnswer(this.#table, operation, exchange);
    const { held, findings, task } = this.#judge.observe(operation, exchange, answer);
    for (const statement of [...answer.held, ...held]) this.#held.add(statement);
    const reported = task?.reported ?? this.#reportedOf(operation.operationId);
    const fresh = [...causesIn(answer, findings), ...findings].filter(
      ({ statement }) => !reported.has(statement),
    );
    for (const finding of fresh) {
      reported.add(finding.statement);
      this.breach(finding);
    }
    return fresh;
  }

  /** Notes that a statement was tried, and holds. */
  hold(statement: string): void {
    this.#held.add(statement);
  }

  /** Notes a deviation. */
  breach(finding: Finding): void {
    const all = this.#findings.get(finding.statement) ?? [];
    if (all.length < mostFindings) this.#findings.set(finding.statement, [...all, finding]);
  }

  /** The verdict on every statement of the contract, in the contract's order. */
  verdicts(): readonly Verdict[] {
    return statementsOf(this.#table.tasks.name).map((statement) => {
      const findings = this.#findings.get(statement.id) ?? [];
      const verdict = this.#held.has(statement.id) ? 'held' : 'not seen';
      return { statement, verdict: findings.length > 0 ? 'broken' : verdict, findings };
    });
  }

  #reportedOf(operation: string): Set<string> {
    const known = this.#reported.get(operation);
    if (known) return known;
    const created = new Set<string>();
    this.#reported.set(operation, created);
    return created;
  }
}

/** The deviations of an answer by itself. A status that breaks a rule of the lifecycle is not reported twice. */
function causesIn({ findings }: CheckedAnswer, ofLife: readonly Finding[]): readonly Finding[] {
  return ofLife.length === 0
    ? findings
    : findings.filter(({ statement }) => !statement.endsWith(' statuses'));
}
