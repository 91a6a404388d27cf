/**
 * A contract's workflows as an Arazzo description: for each submit, the way from the request to the video.
 *
 * @see https://spec.openapis.org/arazzo/latest.html
 */

import { stringify } from 'yaml';
import {
  type Contract,
  jsonOf,
  operationIn,
  type Parameter,
  type PlacedOperation,
  resolve,
  schemaAt,
  successOf,
} from '../../contract.ts';
import type { LifecycleTable } from '../lifecycle/lifecycles.ts';
import { yamlNotice } from '../notice.ts';

/** A runtime expression, which stands for a part of what an earlier step answered. */
type Expression = string;

/** A task in a workflow. */
interface Task {
  readonly id: Expression;
  /** The URL of its video. */
  readonly video: Expression;
}

/** A parameter of a step. */
interface StepParameter {
  readonly name: string;
  readonly in: string;
  readonly value: Expression;
}

/** The workflows of a gateway, as YAML. */
export function workflowsFile(name: string, contract: Contract, lifecycles: LifecycleTable): string {
  const document = {
    arazzo: '1.0.1',
    info: {
      title: `${contract.info.title}: from the request to the video`,
      version: contract.info.version,
      description:
        'One workflow for each submit: submit, query until the task has ended, fetch the video. A remix or an extension makes its ' +
        'source first, which is a second bill. No submit is ever sent again.',
    },
    sourceDescriptions: [{ name, type: 'openapi', url: './openapi.json' }],
    workflows: Object.keys(lifecycles.submits).map((id) => new Workflow(contract, lifecycles, id).build()),
  };
  return yamlNotice + stringify(document, { lineWidth: 100, aliasDuplicateObjects: false });
}

/** Builds the workflow of one submit. */
class Workflow {
  readonly #contract: Contract;
  readonly #lifecycles: LifecycleTable;
  readonly #submitId: string;

  constructor(contract: Contract, lifecycles: LifecycleTable, submitId: string) {
    this.#contract = contract;
    this.#lifecycles = lifecycles;
    this.#submitId = submitId;
  }

  build(): object {
    const { operation } = this.#operation(this.#submitId);
    const sourceId = this.#sourceSubmit();
    const source =
      sourceId === undefined
        ? undefined
        : this.#way(sourceId, { submit: 'submitSource', query: 'querySource' });
    const way = this.#way(this.#submitId, { submit: 'submit', query: 'query' }, source?.task);
    return {
      workflowId: this.#submitId,
      summary: operation.summary,
      inputs: {
        type: 'object',
        required: ['apiKey'],
        properties: { apiKey: { type: 'string', description: 'The API key of the account that pays.' } },
      },
      parameters: [{ in: 'header', name: 'Authorization', value: 'Bearer {$inputs.apiKey}' }],
      steps: [...(source?.steps ?? []), ...way.steps, ...this.#fetchStep(way)],
      outputs: { task: way.task.id, video: way.task.video },
    };
  }

  /** The submit that makes a source for this one. Undefined if it needs none. */
  #sourceSubmit(): string | undefined {
    const { submits } = this.#lifecycles;
    const submit = submits[this.#submitId];
    const query = submit?.links[0]?.operationId;
    if (submit?.source === undefined) return undefined;
    return Object.entries(submits).find(
      ([, { source, links }]) => source === undefined && links[0]?.operationId === query,
    )?.[0];
  }

  /** The steps from a submit to its end. */
  #way(submitId: string, steps: { submit: string; query: string }, source?: Task) {
    const link = this.#lifecycles.submits[submitId]?.links[0];
    if (link === undefined) throw new Error(`Nothing leads from ${submitId} to its task`);
    const { operationId: queryId, parameter, from } = link;
    const query = this.#lifecycles.queries[queryId];
    if (query === undefined) throw new Error(`${queryId} has no lifecycle`);
    const id = `$steps.${steps.submit}.outputs.task`;
    const { states, at, poll } = query;
    const ofKind = (isWanted: (kind: string) => boolean) =>
      `^(${Object.entries(states)
        .flatMap(([state, { kind }]) => (isWanted(kind) ? [state] : []))
        .join('|')})$`;
    const status = `$response.body#${at.status}`;
    const isFinal = (kind: string) => ['completed', 'failed', 'cancelled'].includes(kind);
    const [result] = [at.result ?? []].flat();
    return {
      queryId,
      task: { id, video: `$steps.${steps.query}.outputs.video` },
      steps: [
        {
          stepId: steps.submit,
          description: 'Costs money. An answer that proves nothing is no reason to send it again.',
          operationId: submitId,
          ...this.#request(submitId, source),
          successCriteria: [{ condition: `$statusCode == ${this.#successOf(submitId)}` }],
          outputs: { task: `$response.body#${from}` },
        },
        {
          stepId: steps.query,
          operationId: queryId,
          parameters: [this.#parameter(queryId, parameter, id)],
          successCriteria: [
            { condition: `$statusCode == ${this.#successOf(queryId)}` },
            { context: status, condition: ofKind((kind) => kind === 'completed'), type: 'regex' },
          ],
          onFailure: [
            {
              name: 'isStillRendering',
              type: 'retry',
              retryAfter: Number(poll.interval) / 1000,
              retryLimit: Math.ceil(Number(poll.timeout) / Number(poll.interval)),
              criteria: [{ context: status, condition: ofKind((kind) => !isFinal(kind)), type: 'regex' }],
            },
          ],
          outputs: { video: `$response.body#${result}` },
        },
      ],
    };
  }

  /** The step that fetches the video through the gateway. None if the video is found by its URL alone. */
  #fetchStep({ queryId, task }: { readonly queryId: string; readonly task: Task }): object[] {
    const link = this.#lifecycles.queries[queryId]?.links.find(
      ({ operationId }) => operationId in this.#lifecycles.contents,
    );
    if (link === undefined) return [];
    return [
      {
        stepId: 'fetch',
        operationId: link.operationId,
        parameters: [this.#parameter(link.operationId, link.parameter, task.id)],
        successCriteria: [{ condition: `$statusCode == ${this.#successOf(link.operationId)}` }],
      },
    ];
  }

  /** The first example of a request, made from a source. */
  #request(submitId: string, source: Task | undefined): object {
    const { operation } = this.#operation(submitId);
    const { content = {} } = operation.requestBody ?? {};
    const [contentType = '', media] =
      Object.entries(content).find(([type]) => type === 'application/json') ??
      Object.entries(content)[0] ??
      [];
    const payload = structuredClone(Object.values(media?.examples ?? {})[0]?.value);
    const place = this.#lifecycles.submits[submitId]?.source;
    const parameter = /^\$request\.path\.(.+)/.exec(place ?? '')?.[1];
    const pointer = /^\$request\.body#(.+)/.exec(place ?? '')?.[1];
    if (source && pointer)
      replaceAt(payload, pointer, this.#isAddress(operation.requestBody, pointer) ? source.video : source.id);
    return {
      ...(source && parameter && { parameters: [this.#parameter(submitId, parameter, source.id)] }),
      requestBody: { contentType, payload },
    };
  }

  /** True if a body has an address at a place, not an id. */
  #isAddress(body: PlacedOperation['operation']['requestBody'], pointer: string): boolean {
    const { schema } = jsonOf(body) ?? {};
    return schema !== undefined && schemaAt(this.#contract, schema, pointer)?.format === 'uri';
  }

  #parameter(operationId: string, name: string, value: Expression): StepParameter {
    const { parameters = [] } = this.#operation(operationId).operation;
    const all = parameters.map((parameter) => resolve<Parameter>(this.#contract, parameter));
    return { in: all.find((one) => one.name === name)?.in ?? 'query', name, value };
  }

  #successOf(operationId: string): string {
    return successOf(this.#contract, this.#operation(operationId).operation).status;
  }

  #operation(operationId: string): PlacedOperation {
    return operationIn(this.#contract, operationId);
  }
}

/** Puts a value where a pointer leads. */
function replaceAt(body: unknown, pointer: string, value: unknown): void {
  const names = pointer.slice(1).split('/');
  const last = names.pop() ?? '';
  // Examples are JSON, and have what their schema requires.
  const parent = names.reduce((found, name) => (found as Record<string, unknown>)[name], body);
  (parent as Record<string, unknown>)[last] = value;
}
