/** The rulings on the statements that one exchange tries. */

import type { GatewayStatements } from '../../../generated/conformance.ts';
import { evidenceOf } from '../evidence.ts';
import type { Finding } from '../finding.ts';
import type { ObservedExchange } from '../observed-exchange.ts';
import { type RuleName, rulesOf } from './lifecycle-rules.ts';
import type { Ruling } from './ruling.ts';

/** Collects rulings. */
export class Rulings {
  /** The ids of the statements that were kept. */
  readonly held: string[] = [];
  readonly findings: Finding[] = [];
  readonly #table: GatewayStatements;
  readonly #exchange: ObservedExchange;

  constructor(table: GatewayStatements, exchange: ObservedExchange) {
    this.#table = table;
    this.#exchange = exchange;
  }

  /** The ruling on a rule of the lifecycle. One that the contract does not have is not noted. */
  rule(operation: string, name: RuleName): Ruling {
    const known = rulesOf(this.#table, operation).find((rule) => rule.name === name);
    const statement = `${operation} lifecycle ${name}`;
    const held = () => {
      if (known) this.held.push(statement);
    };
    const broken = (pointer: string, shown: unknown) => {
      if (!known) return;
      const { words: rule, provenance } = known;
      this.findings.push(this.finding(operation, { statement, pointer, rule, provenance }, shown));
    };
    const check = (isKept: boolean, pointer: string, shown: unknown) => {
      if (isKept) held();
      else broken(pointer, shown);
    };
    return { held, broken, check };
  }

  /** Completes a finding by what the exchange shows. */
  finding(
    operation: string,
    about: Pick<Finding, 'statement' | 'pointer' | 'rule' | 'provenance'>,
    shown: unknown,
  ): Finding {
    const { request, response } = this.#exchange;
    return { ...about, operation, status: response.status, evidence: evidenceOf(shown, request.apiKey) };
  }
}
