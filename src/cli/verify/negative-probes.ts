/** Requests that the contract says are refused before they are accepted. A gateway may accept one anyway. */

import { parseJsonOrText } from '../../bodies/json.ts';
import { evidenceOf } from '../../conformance/evidence.ts';
import { requestViolations } from '../../validate.ts';
import type { BodyExample } from './called-contract.ts';
import { unknownIdLike } from './probe-ids.ts';
import type { SourceOfSubmit, SubmitRequest, SubmitSender } from './submit-sender.ts';
import type { VerifyContext } from './verify-context.ts';
import type { WatchedTask } from './watched-task.ts';

/** A request that should be refused, and the reason in words. */
interface Negative extends SubmitRequest {
  /** Undefined if the lifecycle has its own rule for it. */
  readonly reason?: string;
}

/** Sends requests that should be refused. */
export class NegativeProbes {
  readonly #context: VerifyContext;
  readonly #sender: SubmitSender;

  constructor(context: VerifyContext, sender: SubmitSender) {
    this.#context = context;
    this.#sender = sender;
  }

  /** Sends those that need no task: without a key, with a wrong key, without a field, and from an unknown task. */
  async probe(): Promise<void> {
    for (const operation of this.#operations) {
      const [example] = this.#context.contract.operation(operation).examples;
      if (example === undefined) continue;
      for (const negative of this.#negativesOf(operation, example)) await this.#send(negative);
    }
  }

  /** Sends those that need an unfinished task, or one of another pipeline. */
  async probeWith(task: WatchedTask): Promise<void> {
    for (const operation of this.#operations) {
      const { links = [], source, refusals } = this.#context.contract.lifecycles.submits[operation] ?? {};
      const [example] = this.#context.contract.operation(operation).examples;
      if (source === undefined || example === undefined) continue;
      const isReadable = links.some(({ operationId }) => operationId === task.reader);
      const isRunning = task.kind === 'queued' || task.kind === 'running';
      const negative = { operation, example, source: { id: task.id, reader: task.reader }, isNegative: true };
      if (isReadable && isRunning && refusals?.unfinished)
        await this.#send({ ...negative, key: `${operation} of an unfinished task` });
      if (!isReadable && task.kind === 'completed' && refusals?.foreign)
        await this.#send({ ...negative, key: `${operation} of a task of another pipeline` });
    }
  }

  get #operations(): string[] {
    return Object.keys(this.#context.contract.lifecycles.submits).filter((id) => this.#context.isAsked(id));
  }

  #negativesOf(operation: string, example: BodyExample): Negative[] {
    const { lifecycles } = this.#context.contract;
    const { source: place, refusals } = lifecycles.submits[operation] ?? {};
    // The task does not matter: the request should be refused for another reason.
    const source: SourceOfSubmit | undefined =
      place === undefined ? undefined : { id: this.#newId(operation) };
    const common = { operation, example, isNegative: true, ...(source && { source }) };
    const without = this.#withoutField(operation, example);
    return [
      { ...common, key: `${operation} without a key`, sentKey: 'none' },
      ...(this.#context.refusesWrongKey
        ? [{ ...common, key: `${operation} with a wrong key`, sentKey: 'wrong' as const }]
        : []),
      ...without.map(({ field, body }) => ({
        ...common,
        key: `${operation} without ${field}`,
        example: { ...example, body },
        reason: `a request without ${field} must be refused`,
      })),
      ...(refusals?.unknown
        ? [
            {
              ...common,
              key: `${operation} of an unknown task`,
              source: { id: this.#newId(operation), isUnknown: true },
            },
          ]
        : []),
    ];
  }

  /** The body without a required field: the prompt, if it is required. */
  #withoutField(
    operation: string,
    { body }: BodyExample,
  ): { readonly field: string; readonly body: BodyExample['body'] }[] {
    const { gateway } = this.#context.contract;
    const bodies = Object.keys(body)
      .sort((one) => (one === 'prompt' ? -1 : 0))
      .map((field) => {
        const { [field]: _, ...rest } = body;
        return { field, body: rest };
      });
    const needed = bodies.find((one) => requestViolations(gateway, operation, one.body).length > 0);
    return needed ? [needed] : [];
  }

  /** An id in the form used by the query that reads the sources of an operation. */
  #newId(operation: string): string {
    const { contract } = this.#context;
    const [link] = contract.lifecycles.submits[operation]?.links ?? [];
    const [parameter] = link ? contract.operation(link.operationId).parameters : [];
    return unknownIdLike(parameter?.example ?? 'task_0');
  }

  async #send({ reason, ...submit }: Negative): Promise<void> {
    const { journal } = this.#context;
    if (journal.find(submit.key) !== undefined) return;
    if (!this.#sender.canRisk) return;
    this.#context.say(`Sending a request that should be refused: ${submit.key}`);
    const { number, exchange } = await this.#sender.send(submit);
    const { outcome } = journal.submits[number] ?? {};
    if (outcome?.kind === 'unconfirmed') await this.#sender.lookUp(number);
    if (outcome?.kind !== 'accepted' || exchange === undefined) return;
    this.#context.note(`${submit.key} was accepted, and may be billed. It counts against the budget.`);
    if (reason === undefined) return;
    const { status, text = '' } = exchange.response;
    const statement = `${submit.operation} 400`;
    const found = this.#context.statements.get(statement);
    if (found === undefined) return;
    const evidence = evidenceOf({ status, answer: parseJsonOrText(text) }, exchange.request.apiKey);
    const { provenance } = found;
    const { operation } = submit;
    this.#context.breach({ statement, operation, status, pointer: '', rule: reason, evidence, provenance });
  }
}
