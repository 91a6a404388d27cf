/** Holds exchanges against the lifecycle of tasks, each in view of those before it. */

import type { GatewayStatements } from '../../../generated/conformance.ts';
import type {
  ContentOperation,
  Provenance,
  QueryOperation,
  SubmitOperation,
} from '../../../generated/lifecycle.ts';
import { textAt, valueAt } from '../../transport/json.ts';
import type { CheckedAnswer } from '../check-answer.ts';
import type { Finding } from '../finding.ts';
import type { ObservedExchange } from '../observed-exchange.ts';
import { operationAt } from '../operation-at.ts';
import { judgeQuery } from './judge-query.ts';
import { isTelling, judgeRefusal } from './judge-refusal.ts';
import type { KnownTask } from './known-task.ts';
import { KnownTasks } from './known-tasks.ts';
import { Rulings } from './rulings.ts';

/** The rulings on an exchange. */
export interface Judgement {
  /** The ids of the statements that were kept. */
  readonly held: readonly string[];
  readonly findings: readonly Finding[];
  /** The task that it is about. */
  readonly task: KnownTask | undefined;
}

/** An exchange that is being judged. */
interface Case {
  readonly operation: string;
  readonly exchange: ObservedExchange;
  readonly answer: CheckedAnswer;
  readonly rulings: Rulings;
}

/** Judges the exchanges with one gateway. */
export class LifecycleJudge {
  readonly #table: GatewayStatements;
  readonly #tasks: KnownTasks;
  readonly #unknownIds = new Set<string>();
  readonly #refusedKeys = new Set<string>();

  constructor(table: GatewayStatements) {
    this.#table = table;
    this.#tasks = new KnownTasks(table.lifecycles);
  }

  /** Tells that no task has an id. */
  expectUnknownTask(id: string): void {
    this.#unknownIds.add(id);
  }

  /** Tells that an API key is none. */
  expectRefusedKey(key: string): void {
    this.#refusedKeys.add(key);
  }

  /** Judges an exchange of an operation of the contract. */
  observe(exchange: ObservedExchange, answer: CheckedAnswer): Judgement {
    const { operation = '' } = exchange;
    const rulings = new Rulings(this.#table, exchange);
    const task = this.#judge({ operation, exchange, answer, rulings });
    return { held: rulings.held, findings: rulings.findings, task };
  }

  #judge(one: Case): KnownTask | undefined {
    const { submits, queries, contents } = this.#table.lifecycles;
    const { operation } = one;
    if (this.#isRefusedForItsKey(one)) return undefined;
    const submit = submits[operation];
    if (submit) return this.#judgeSubmit(one, submit);
    const query = queries[operation];
    if (query) return this.#judgeQuery(one, query);
    const content = contents[operation];
    return content && this.#judgeContent(one, content);
  }

  /** Rules on a request without a right key. Returns false if it is one with a key, or was accepted all the same. */
  #isRefusedForItsKey({ operation, exchange, answer, rulings }: Case): boolean {
    const { apiKey } = exchange.request;
    const { isSecured } = this.#table.operations[operation] ?? {};
    const statuses = Object.values(this.#table.answers.operations).find(
      ({ operationId }) => operationId === operation,
    )?.statuses;
    const refusal = statuses?.[401];
    if (!isSecured || refusal === undefined || (apiKey !== undefined && !this.#refusedKeys.has(apiKey)))
      return false;
    const { status } = answer;
    const statement = `${operation} security`;
    if (status === 401) rulings.held.push(statement);
    else if (isTelling(status) || status === 403) {
      // Every position in a table is one of its list.
      const provenance = this.#table.answers.provenances[refusal.provenance] as Provenance;
      const rule = 'a request without a right API key must be refused with 401';
      rulings.findings.push(rulings.finding(operation, { statement, pointer: '', rule, provenance }, status));
    }
    return status >= 300;
  }

  #judgeSubmit(one: Case, submit: SubmitOperation): KnownTask | undefined {
    const { operation, exchange, answer, rulings } = one;
    const { status, body } = answer;
    const source = sourceIn(submit, exchange, this.#parametersOf(exchange));
    if (source !== undefined) this.#judgeSource(one, submit, source);
    if (status < 200 || status >= 300 || body === undefined) return undefined;
    const [link] = submit.links;
    const startState = this.#judgeStart(one, submit);
    const submitted = this.#tasks.submitted({
      operation,
      submit,
      request: exchange.request.body,
      body,
      source,
      startState,
    });
    if (submitted === undefined) {
      if (link && isReadable(answer, link.from)) {
        rulings.rule(operation, 'links-lead-to-the-task').broken(link.from, undefined);
      }
      return undefined;
    }
    const { task, taken } = submitted;
    const { from = '' } = link ?? {};
    rulings.rule(operation, 'new-id').check(taken === undefined, taken ?? from, valueAt(body, taken ?? from));
    return task;
  }

  /** The state that a task begins in, in the query’s word. Undefined if the answer does not show one that is right. */
  #judgeStart(
    { operation, exchange, answer, rulings }: Case,
    { starts, links: [link] }: SubmitOperation,
  ): string | undefined {
    const { lifecycles, tasks } = this.#table;
    const query = lifecycles.queries[link?.operationId ?? ''];
    const place = query?.at.status;
    if (place === undefined || !isReadable(answer, place)) return undefined;
    const shown = valueAt(answer.body, place);
    const model = String(valueAt(exchange.request.body, '/model'));
    const expected = starts.find((start) => start.model === undefined || new RegExp(start.model).test(model));
    if (typeof shown !== 'string' || expected === undefined) return undefined;
    // The answer to the submit may have another word for the state than the query.
    const kinds = tasks.queries[link?.operationId ?? '']?.states ?? {};
    const isRight = kinds[shown.toLowerCase()] === kinds[expected.state];
    rulings.rule(operation, 'start-state').check(isRight, place, shown);
    return isRight ? expected.state : undefined;
  }

  /** Rules on the source of a task that is made from another. */
  #judgeSource({ operation, answer, rulings }: Case, submit: SubmitOperation, source: string): void {
    const { unknown, unfinished, foreign } = submit.refusals ?? {};
    const { status, body } = answer;
    if (this.#unknownIds.has(source)) {
      judgeRefusal(unknown, status, body, rulings.rule(operation, 'refuses-unknown-source'));
      return;
    }
    const own = this.#queryOfSources(operation);
    const task = this.#tasks.findByAny(source) ?? this.#tasks.findByResult(source);
    if (task === undefined || own === undefined) return;
    if (!task.ids.has(own)) {
      judgeRefusal(foreign, status, body, rulings.rule(operation, 'refuses-foreign-source'));
    } else if (task.seen && task.seen.kind !== undefined && task.seen.kind !== 'completed') {
      this.#judgeUnfinished(
        { task, refusal: unfinished, operation, name: 'refuses-unfinished-source' },
        answer,
        rulings,
      );
    }
  }

  /** The query whose tasks an operation makes new ones from. Undefined if the contract does not say. */
  #queryOfSources(operation: string): string | undefined {
    const { queries } = this.#table.tasks;
    return Object.keys(queries).find(
      (query) => queries[query]?.remix === operation || queries[query]?.extend === operation,
    );
  }

  /** Rules on what needs a finished task. One that is under way may have finished since it was seen. */
  #judgeUnfinished(
    { task, refusal, operation, name }: Unfinished,
    { status, body }: CheckedAnswer,
    rulings: Rulings,
  ): void {
    const before = rulings.findings.length;
    judgeRefusal(refusal, status, body, rulings.rule(operation, name));
    if (task.seen?.isFinal) return;
    task.suspicions.push(...rulings.findings.splice(before));
  }

  #judgeQuery(one: Case, query: QueryOperation): KnownTask | undefined {
    const { operation, answer, rulings } = one;
    const { status, body } = answer;
    const id = this.#idOf(one);
    if (id === undefined) return undefined;
    if (this.#unknownIds.has(id)) {
      judgeRefusal(query.refusals.unknown, status, body, rulings.rule(operation, 'refuses-unknown'));
      return undefined;
    }
    const known = this.#tasks.find(operation, id);
    if (status === 200 && body !== undefined) {
      const task = known ?? this.#tasks.meet(operation, id);
      this.#judgeShown(one, query, task, id);
      return task;
    }
    const { linked, submittedBy } = known ?? {};
    const isLinked = linked?.query === operation && linked.ids.has(id) && !known?.seenBy.has(operation);
    if (isLinked && submittedBy !== undefined && isTelling(status)) {
      rulings.rule(submittedBy, 'links-lead-to-the-task').broken('', { status, answer: body });
    }
    return known;
  }

  #judgeShown(
    { operation, answer, rulings }: Case,
    query: QueryOperation,
    task: KnownTask,
    id: string,
  ): void {
    if (task.submittedBy !== undefined && task.linked?.query === operation)
      rulings.rule(task.submittedBy, 'links-lead-to-the-task').held();
    judgeQuery(
      task,
      {
        operation,
        query,
        id,
        body: answer.body,
        hasContent: query.links.some(({ operationId }) => operationId in this.#table.lifecycles.contents),
        isReadable: (place) => isReadable(answer, place),
      },
      (name) => rulings.rule(operation, name),
    );
    const { kind } = task.seen ?? {};
    const suspicions = task.suspicions.splice(0);
    if (kind !== undefined && kind !== 'completed') rulings.findings.push(...suspicions);
  }

  #judgeContent(one: Case, content: ContentOperation): KnownTask | undefined {
    const { operation, answer, rulings } = one;
    const { status, body } = answer;
    const { unknown, unfinished } = content.refusals;
    const id = this.#idOf(one);
    if (id === undefined) return undefined;
    if (this.#unknownIds.has(id)) {
      judgeRefusal(unknown, status, body, rulings.rule(operation, 'refuses-unknown'));
      return undefined;
    }
    const task = this.#tasks.findByAny(id);
    if (task?.seen?.kind !== undefined && task.seen.kind !== 'completed') {
      this.#judgeUnfinished(
        { task, refusal: unfinished, operation, name: 'refuses-unfinished' },
        answer,
        rulings,
      );
    }
    return task;
  }

  /** The id that a request for a task names. */
  #idOf({ operation, exchange }: Case): string | undefined {
    const [ofPath] = Object.values(this.#parametersOf(exchange));
    return ofPath ?? exchange.request.query[this.#table.tasks.queries[operation]?.parameter ?? ''];
  }

  #parametersOf({ request: { method, path } }: ObservedExchange): Readonly<Record<string, string>> {
    return operationAt(this.#table.tasks.name, method, path)?.parameters ?? {};
  }
}

/** A request that needs a finished task, about one that was not. */
interface Unfinished {
  readonly task: KnownTask;
  readonly refusal: Parameters<typeof judgeRefusal>[0];
  readonly operation: string;
  readonly name: 'refuses-unfinished-source' | 'refuses-unfinished';
}

/** The id of the task that a submit is made from, or the address of its video. */
function sourceIn(
  { source }: SubmitOperation,
  { request }: ObservedExchange,
  parameters: Readonly<Record<string, string>>,
): string | undefined {
  const [, name] = /^\$request\.path\.(.+)$/.exec(source ?? '') ?? [];
  if (name !== undefined) return parameters[name];
  const [, pointer] = /^\$request\.body#(.+)$/.exec(source ?? '') ?? [];
  return pointer === undefined ? undefined : textAt(request.body, pointer);
}

/** Tells if no statement about a place, what is around it or what is in it, was broken by the answer itself. */
function isReadable({ findings }: CheckedAnswer, place: string | readonly string[] | undefined): boolean {
  return [place ?? []]
    .flat()
    .every((one) =>
      findings.every(
        ({ pointer }) => !(`${one}/`.startsWith(`${pointer}/`) || `${pointer}/`.startsWith(`${one}/`)),
      ),
    );
}
