/** The shared state of a run: observations and remarks. */

import { Conformance } from '../../conformance/conformance.ts';
import type { ContractStatement } from '../../conformance/contract-statement.ts';
import type { Finding } from '../../conformance/finding.ts';
import type { ObservedExchange } from '../../conformance/observed-exchange.ts';
import { statementsOf } from '../../conformance/statements-of.ts';
import { retryAfterOf } from '../../transport/retry-after.ts';
import { messageOf } from '../exit-codes.ts';
import { CalledContract } from './called-contract.ts';
import { type GatewayCall, GatewayCalls, type GatewayConnection, NoAnswerError } from './gateway-calls.ts';
import type { RunJournal } from './journal/run-journal.ts';

/** Delays before each retry of a free request, in milliseconds. */
const retryDelays = [1000, 4000];

/** Maximum `Retry-After` to follow, in milliseconds. */
const longestPause = 60_000;

/** A run that is under way. */
export class VerifyContext {
  readonly contract: CalledContract;
  readonly conformance: Conformance;
  readonly connection: GatewayConnection;
  readonly calls: GatewayCalls;
  readonly journal: RunJournal;
  /** The statements of the contract, by id. */
  readonly statements: ReadonlyMap<string, ContractStatement>;
  readonly remarks: string[] = [];
  /** True if a planned part could not be tried. */
  isIncomplete = false;
  /** True once a wrong API key was refused: a server without accounts takes any. */
  refusesWrongKey = false;
  readonly #say: (line: string) => void;

  /** Interval between two queries of a task, in milliseconds. Undefined for the contract's. */
  readonly pollEvery: number | undefined;

  /** @param say reports progress to the user */
  constructor(
    connection: GatewayConnection,
    journal: RunJournal,
    say: (line: string) => void,
    pollEvery?: number,
  ) {
    this.pollEvery = pollEvery;
    const { gateway } = journal.settings;
    this.contract = new CalledContract(gateway);
    this.conformance = new Conformance(gateway);
    this.statements = new Map(statementsOf(gateway).map((statement) => [statement.id, statement]));
    this.connection = connection;
    this.calls = new GatewayCalls(connection);
    this.journal = journal;
    this.#say = say;
  }

  /** Reports progress to the user. */
  say(line: string): void {
    this.#say(line);
  }

  /** True if an operation is selected. */
  isAsked(operation: string): boolean {
    return this.journal.settings.operations?.includes(operation) ?? true;
  }

  /** Waits. */
  sleep(milliseconds: number): Promise<void> {
    return this.connection.clock.sleep(milliseconds, this.connection.signal);
  }

  /** Compares an exchange with the contract, and reports new deviations. */
  observe(exchange: ObservedExchange): readonly Finding[] {
    const findings = this.conformance.observe(exchange);
    for (const finding of findings) this.#tell(finding);
    return findings;
  }

  /** Reports a deviation that does not follow from a single exchange. */
  breach(finding: Finding): void {
    this.conformance.breach(finding);
    this.#tell(finding);
  }

  /** Adds a remark to the report. */
  note(sentence: string): void {
    this.remarks.push(sentence);
    this.say(sentence);
  }

  /** Adds a remark on a part that could not be tried. */
  remark(sentence: string): void {
    this.isIncomplete = true;
    this.note(sentence);
  }

  /**
   * Sends a free request, with retries while the gateway is unavailable, and observes each answer.
   *
   * @returns the last answer. Undefined if there was none, which becomes a remark
   */
  async ask(call: GatewayCall): Promise<ObservedExchange | undefined> {
    for (let attempt = 0; ; attempt += 1) {
      let exchange: ObservedExchange | undefined;
      let failure = '';
      try {
        exchange = await this.calls.send(call);
        this.observe(exchange);
      } catch (error) {
        if (!(error instanceof NoAnswerError)) throw error;
        failure = messageOf(error);
      }
      const delay = retryDelays[attempt];
      const { status, headers } = exchange?.response ?? { status: 503, headers: {} };
      if (status < 500 && status !== 429) return exchange;
      if (delay === undefined) {
        this.remark(`${call.operation.id} was not answered: ${failure || `the status is ${status}`}.`);
        return exchange;
      }
      const asked = retryAfterOf(new Headers(headers), this.connection.clock.now()) ?? 0;
      await this.sleep(Math.min(Math.max(delay, asked), longestPause));
    }
  }

  /**
   * Sends a free request once, and observes the answer.
   *
   * @returns undefined if there was none
   */
  async askOnce(call: GatewayCall): Promise<ObservedExchange | undefined> {
    try {
      const exchange = await this.calls.send(call);
      this.observe(exchange);
      return exchange;
    } catch (error) {
      if (error instanceof NoAnswerError) return undefined;
      throw error;
    }
  }

  #tell({ operation, rule, evidence, provenance: { level } }: Finding): void {
    this.say(`${operation}: ${rule}, but there was ${evidence} (${level})`);
  }
}
