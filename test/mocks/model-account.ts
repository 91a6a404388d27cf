/** Commands on what belongs to no task: balances, lists of models, uploads. */

import fc from 'fast-check';
import { expect } from 'vitest';
import type { GatewayName } from '../../generated/contracts.ts';
import { valueAt } from '../../mocks/core/text/json-pointer.ts';
import { operationsOf, type PlacedOperation } from '../../spec/contract.ts';
import { contractOf } from '../contract/schema.ts';
import { type Command, conforming, expectLedger, key, type Model, names, type System } from './model-base.ts';

interface Place {
  readonly gateway: GatewayName;
  readonly placed: PlacedOperation;
}

const places: readonly Place[] = names.flatMap((gateway) =>
  operationsOf(contractOf(gateway)).map((placed) => ({ gateway, placed })),
);

/** Reads an account or a list: the money that is used grows with each task, and with nothing else. */
class ReadAccount implements Command {
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, system: System): Promise<void> {
    const { gateway, placed } = this.#place;
    const { operationId, 'x-balance': balance } = placed.operation;
    const response = await system.fetch(
      new Request(`http://mock/${gateway}${placed.path}`, { headers: key }),
    );
    model.sent += 1;
    expect(response.status).toBe(200);
    const answer = await conforming(gateway, operationId, response);
    expectLedger(model, system);
    const used = Object.keys(balance?.used ?? {}).map((pointer) => Number(valueAt(answer, pointer)));
    const tasks = model.tasks.filter((task) => task.gateway === gateway).length;
    const before = model.accounts.get(`${gateway} ${operationId}`);
    model.accounts.set(`${gateway} ${operationId}`, { used, tasks });
    for (const [index, amount] of (before?.used ?? []).entries()) {
      if (tasks === before?.tasks) expect(used[index]).toBe(amount);
      else expect(used[index]).toBeGreaterThan(amount);
    }
  }

  toString(): string {
    return `${this.#place.gateway}.${this.#place.placed.operation.operationId}()`;
  }
}

/** Uploads a file, whose address serves its very bytes. */
class UploadFile implements Command {
  readonly #place: Place;
  readonly #bytes: Uint8Array<ArrayBuffer>;

  constructor(place: Place, bytes: Uint8Array) {
    this.#place = place;
    this.#bytes = Uint8Array.from(bytes);
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, system: System): Promise<void> {
    const { gateway, placed } = this.#place;
    const { operationId, requestBody, 'x-upload': upload } = placed.operation;
    if (upload === undefined) throw new Error(`${operationId} is no upload`);
    const { contentType = '' } = requestBody?.content['multipart/form-data']?.encoding?.[upload.field] ?? {};
    const [type = ''] = contentType.split(/\s*,\s*/);
    const body = new FormData();
    body.append(upload.field, new File([this.#bytes], 'a file', { type }));
    const response = await system.fetch(
      new Request(`http://mock/${gateway}${placed.path}`, { method: 'POST', headers: key, body }),
    );
    model.sent += 1;
    expect(response.status).toBe(200);
    const url = valueAt(await conforming(gateway, operationId, response), upload.url);
    expectLedger(model, system);
    const served = await system.fetch(new Request(String(url)));
    expect(served.headers.get('Content-Type')).toBe(type);
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(this.#bytes);
  }

  toString(): string {
    const { gateway, placed } = this.#place;
    return `${gateway}.${placed.operation.operationId}(${this.#bytes.length} bytes)`;
  }
}

const accounts = places.filter(({ placed: { method, path, operation } }) => {
  return method === 'get' && operation['x-lifecycle'] === undefined && !path.includes('{');
});

/** Reads any account or list. */
export const readAccount = fc.constantFrom(...accounts).map((place) => new ReadAccount(place));

const uploads = places.filter(({ placed }) => placed.operation['x-upload'] !== undefined);

/** Uploads any file. */
export const uploadFile = fc
  .tuple(fc.constantFrom(...uploads), fc.uint8Array({ minLength: 1, maxLength: 100 }))
  .map((parts) => new UploadFile(...parts));
