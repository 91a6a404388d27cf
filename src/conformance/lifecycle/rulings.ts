/** The rulings on the statements that apply to an exchange. */

import { evidenceOf } from '../evidence.ts';
import type { Finding } from '../finding.ts';
import type { ObservedExchange } from '../observed-exchange.ts';
import type { OperationRule, RuleName } from './lifecycle-rules.ts';

/** The ruling on one statement about one answer. */
export interface Ruling {
  /** The statement was tried, and holds. */
  held(): void;
  /**
   * The statement was broken.
   *
   * @param pointer the location in the answer
   * @param shown the value that proves it
   */
  broken(pointer: string, shown: unknown): void;
  /** The statement was tried, and holds or is broken. */
  check(isKept: boolean, pointer: string, shown: unknown): void;
}

/** The rules of a contract, by the ids of their statements. */
export type Rules = ReadonlyMap<string, OperationRule>;

/** Collects rulings. */
export class Rulings {
  /** The ids of the statements that hold. */
  readonly held: string[] = [];
  readonly findings: Finding[] = [];
  readonly #rules: Rules;
  readonly #exchange: ObservedExchange;

  constructor(rules: Rules, exchange: ObservedExchange) {
    this.#rules = rules;
    this.#exchange = exchange;
  }

  /** The ruling on a rule of the lifecycle. Rules that the contract does not have are ignored. */
  rule(operation: string, name: RuleName): Ruling {
    const held = () => {
      if (this.#ruleOf(operation, name)) this.held.push(statementOf(operation, name));
    };
    const broken = (pointer: string, shown: unknown) => {
      const finding = this.breachOf(operation, name, pointer, shown);
      if (finding) this.findings.push(finding);
    };
    const check = (isKept: boolean, pointer: string, shown: unknown) => {
      if (isKept) held();
      else broken(pointer, shown);
    };
    return { held, broken, check };
  }

  /** The deviation from a rule, without noting it. Undefined if the contract does not have the rule. */
  breachOf(operation: string, name: RuleName, pointer: string, shown: unknown): Finding | undefined {
    const known = this.#ruleOf(operation, name);
    if (known === undefined) return undefined;
    const { words: rule, provenance } = known;
    return this.finding(
      operation,
      { statement: statementOf(operation, name), pointer, rule, provenance },
      shown,
    );
  }

  /** Completes a finding with data of the exchange. */
  finding(
    operation: string,
    about: Pick<Finding, 'statement' | 'pointer' | 'rule' | 'provenance'>,
    shown: unknown,
  ): Finding {
    const { request, response } = this.#exchange;
    return { ...about, operation, status: response.status, evidence: evidenceOf(shown, request.apiKey) };
  }

  #ruleOf(operation: string, name: RuleName): OperationRule | undefined {
    return this.#rules.get(statementOf(operation, name));
  }
}

/** The id of the statement for a rule of an operation. */
export function statementOf(operation: string, name: string): string {
  return `${operation} lifecycle ${name}`;
}
