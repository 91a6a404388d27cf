/** Replicas of a mock that share a store in this process. */

import { createClock, type Mock, type MockOptions } from '../../../../mocks/index.ts';
import { openMock } from '../../../../mocks/worlds/mock-of-worlds.ts';
import type { SharedState } from '../../../support/shared-store.ts';

const files = { readClip: async () => new Uint8Array(), loadAsset: async () => new Uint8Array() };

function options(): MockOptions {
  return { clock: createClock({ start: Date.parse('2026-01-01'), frozen: true }) };
}

/** A replica. */
export function replicaOf(state: SharedState, own: MockOptions = {}): Mock {
  return openMock({ ...options(), store: 'valkey://shared', ...own }, files, () => state.connect());
}

/** A mock that has its state in memory alone. */
export function mockInMemory(own: MockOptions = {}): Mock {
  return openMock({ ...options(), ...own }, files);
}

/** Sends a request with a key. */
export async function send(mock: Mock, method: string, path: string, body?: object, key = 'any-key') {
  const response = await mock.fetch(
    new Request(`http://mock${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  return { status: response.status, body: await response.json(), headers: response.headers };
}

/** Submits a task. */
export function submit(mock: Mock, prompt = 'A cat.', key = 'any-key') {
  return send(mock, 'POST', '/toapis/v1/videos/generations', { model: 'sora-2', prompt }, key);
}

/** Asks for a task. */
export function query(mock: Mock, id: string, key = 'any-key') {
  return send(mock, 'GET', `/toapis/v1/videos/generations/${id}`, undefined, key);
}

/** Calls the control API. */
export function control(mock: Mock, method: string, path: string, body?: object) {
  return send(mock, method, `/__mock${path}`, body);
}
