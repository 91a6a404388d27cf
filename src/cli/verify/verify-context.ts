/** The state that all parts of a run share: what was observed, and what is left to say about it. */

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

/** Milliseconds before each further attempt of a request that costs nothing. */
const retryDelays = [1000, 4000];

/** Longest pause that a gateway may ask for, in milliseconds. */
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
  /** True if something could not be tried that was to be. */
  isIncomplete = false;
  /** True once a wrong API key was refused: a server without accounts takes any. */
  refusesWrongKey = false;
  readonly #say: (line: string) => void;

  /** Milliseconds from one query of a task to the next. Undefined for what the contract says. */
  readonly pollEvery: number | undefined;

  /** @param say tells the user about the progress */
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

  /** Tells the user about the progress. */
  say(line: string): void {
    this.#say(line);
  }

  /** True if an operation is one of those that were asked for. */
  isAsked(operation: string): boolean {
    return this.journal.settings.operations?.includes(operation) ?? true;
  }

  /** Waits. */
  sleep(milliseconds: number): Promise<void> {
    return this.connection.clock.sleep(milliseconds, this.connection.signal);
  }

  /** Compares an exchange with the contract, and tells what is new. */
  observe(exchange: ObservedExchange): readonly Finding[] {
    const findings = this.conformance.observe(exchange);
    for (const finding of findings) this.#tell(finding);
    return findings;
  }

  /** Reports a deviation that an exchange by itself does not show. */
  breach(finding: Finding): void {
    this.conformance.breach(finding);
    this.#tell(finding);
  }

  /** Notes something that the reader of the report has to know. */
  note(sentence: string): void {
    this.remarks.push(sentence);
    this.say(sentence);
  }

  /** Notes what could not be tried. */
  remark(sentence: string): void {
    this.isIncomplete = true;
    this.note(sentence);
  }

  /**
   * Sends a request that costs nothing, and observes each answer. It is sent again while the gateway is not able to answer.
   *
   * @returns the last answer. Undefined if there was none, which is noted
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
   * Sends a request that costs nothing once, and observes the answer.
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
