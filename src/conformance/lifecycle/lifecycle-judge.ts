/** Checks exchanges against the lifecycle of tasks, with regard to earlier ones. */

import type { GatewayStatements } from '../../../generated/conformance.ts';
import type { QueryOperation } from '../../../generated/lifecycle.ts';
import type { CheckedAnswer } from '../check-answer.ts';
import type { Finding } from '../finding.ts';
import type { ObservedExchange } from '../observed-exchange.ts';
import { parametersIn } from '../operation-at.ts';
import { judgeContent } from './judge-content.ts';
import { judgeKey } from './judge-key.ts';
import { judgeFound, judgeNotFound } from './judge-links.ts';
import { judgeQuery } from './judge-query.ts';
import { judgeRefusal } from './judge-refusal.ts';
import { judgeSubmit } from './judge-submit.ts';
import { isReadable, type JudgedCase, type ObservedOperation } from './judged-case.ts';
import type { KnownTask } from './known-task.ts';
import { KnownTasks } from './known-tasks.ts';
import { rulesOf } from './lifecycle-rules.ts';
import { type Rules, Rulings, statementOf } from './rulings.ts';

/** The rulings on an exchange. */
export interface Judgement {
  /** The ids of the statements that hold. */
  readonly held: readonly string[];
  readonly findings: readonly Finding[];
  /** The task of the exchange. */
  readonly task: KnownTask | undefined;
}

/** Judges a refused query. A status that the contract does not have counts as a refusal of an unknown task. */
function judgeRefused(one: JudgedCase, query: QueryOperation, task: KnownTask | undefined, id: string): void {
  const { operation, answer, rulings } = one;
  const { status, body } = answer;
  const isUndocumented = answer.findings.some(({ statement }) => statement === `${operation} statuses`);
  if (isUndocumented && !task?.seenBy.has(operation)) {
    judgeRefusal(query.refusals.unknown, status, body, rulings.rule(operation, 'refuses-unknown'));
  } else if (task) judgeNotFound(one, task, id);
}

/** The rules of each contract, cached. */
const rulesByTable = new WeakMap<GatewayStatements, Rules>();

/** The rules of a contract, created once. */
function rulesIn(table: GatewayStatements): Rules {
  const known = rulesByTable.get(table);
  if (known) return known;
  const rules: Rules = new Map(
    Object.keys(table.operations).flatMap((operation) =>
      rulesOf(table, operation).map((rule) => [statementOf(operation, rule.name), rule]),
    ),
  );
  rulesByTable.set(table, rules);
  return rules;
}

/** Judges the exchanges with one gateway. */
export class LifecycleJudge {
  readonly #table: GatewayStatements;
  readonly #rules: Rules;
  readonly #tasks: KnownTasks;
  readonly #unknownIds = new Set<string>();
  readonly #refusedKeys = new Set<string>();

  constructor(table: GatewayStatements) {
    this.#table = table;
    this.#rules = rulesIn(table);
    this.#tasks = new KnownTasks(table.lifecycles);
  }

  /** Declares that no task has an id. */
  expectUnknownTask(id: string): void {
    this.#unknownIds.add(id);
  }

  /** Declares that an API key is wrong. */
  expectRefusedKey(key: string): void {
    this.#refusedKeys.add(key);
  }

  /** Judges an exchange of an operation of the contract. */
  observe(
    { operationId: operation, path: template, statuses }: ObservedOperation,
    exchange: ObservedExchange,
    answer: CheckedAnswer,
  ): Judgement {
    const { path, apiKey } = exchange.request;
    const rulings = new Rulings(this.#rules, exchange);
    const one: JudgedCase = {
      operation,
      statuses,
      exchange,
      answer,
      rulings,
      table: this.#table,
      tasks: this.#tasks,
      unknownIds: this.#unknownIds,
      parameters: parametersIn(template, path) ?? {},
    };
    const hasKey = apiKey !== undefined && !this.#refusedKeys.has(apiKey);
    if (!hasKey) judgeKey(one);
    // If it is accepted anyway, it creates a task.
    const task = hasKey || answer.status < 300 ? this.#judge(one) : undefined;
    return { held: rulings.held, findings: rulings.findings, task };
  }

  #judge(one: JudgedCase): KnownTask | undefined {
    const { submits, queries, contents } = this.#table.lifecycles;
    const { operation } = one;
    const submit = submits[operation];
    if (submit) return judgeSubmit(one, submit);
    const id = this.#idOf(one);
    const query = queries[operation];
    const content = contents[operation];
    if (id === undefined) return undefined;
    if (query) return this.#judgeQuery(one, query, id);
    return content && judgeContent(one, content, id);
  }

  #judgeQuery(one: JudgedCase, query: QueryOperation, id: string): KnownTask | undefined {
    const { operation, answer, rulings } = one;
    const { status, body } = answer;
    if (this.#unknownIds.has(id)) {
      judgeRefusal(query.refusals.unknown, status, body, rulings.rule(operation, 'refuses-unknown'));
      return undefined;
    }
    const known = this.#tasks.find(operation, id);
    if (status >= 400) judgeRefused(one, query, known, id);
    if (status !== 200 || body === undefined) return known;
    const task = known ?? this.#tasks.meet(operation, id);
    judgeFound(one, task, id);
    judgeQuery(
      task,
      {
        operation,
        query,
        id,
        body,
        hasContent: query.links.some(({ operationId }) => operationId in this.#table.lifecycles.contents),
        isReadable: (place) => isReadable(answer, place),
      },
      (name) => rulings.rule(operation, name),
    );
    const { kind } = task.seen ?? {};
    const suspicions = task.suspicions.splice(0);
    if (kind !== undefined && kind !== 'completed') rulings.findings.push(...suspicions);
    return task;
  }

  /** The id of the requested task. */
  #idOf({ operation, exchange, parameters }: JudgedCase): string | undefined {
    const [ofPath] = Object.values(parameters);
    return ofPath ?? exchange.request.query[this.#table.tasks.queries[operation]?.parameter ?? ''];
  }
}
