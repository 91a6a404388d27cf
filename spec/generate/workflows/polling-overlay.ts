/**
 * The polling of a contract's queries as an OpenAPI Overlay, for those who generate a client with Speakeasy.
 *
 * @see https://www.speakeasy.com/docs/customize/runtime/polling
 * @see https://spec.openapis.org/overlay/latest.html
 */

import { stringify } from 'yaml';
import { type Contract, operationIn, successOf } from '../../contract.ts';
import type { LifecycleTable } from '../lifecycle/lifecycles.ts';
import { yamlNotice } from '../notice.ts';

type Query = LifecycleTable['queries'][string];

/** The overlay, as YAML. */
export function pollingOverlay(contract: Contract, { queries }: LifecycleTable): string {
  const document = {
    overlay: '1.0.0',
    info: { title: `${contract.info.title}: polling for Speakeasy`, version: contract.info.version },
    actions: Object.entries(queries).map(([operationId, query]) => ({
      target: `$.paths['${query.path}'].get`,
      update: {
        'x-speakeasy-polling': [
          pollingOf(query, successOf(contract, operationIn(contract, operationId).operation).status),
        ],
      },
    })),
  };
  return yamlNotice + stringify(document, { lineWidth: 100 });
}

/**
 * One polling method: until the task has completed, unless it fails. All criteria of a list have to hold, so that only one
 * word can be named for each end.
 */
function pollingOf({ states, at, poll }: Query, status: string): object {
  const criteria = (end: string) => {
    const [word] = Object.entries(states).find(([, { kind }]) => kind === end) ?? [];
    return [
      { condition: `$statusCode == ${status}` },
      { condition: `$response.body#${at.status} == "${word}"` },
    ];
  };
  const { initialDelay, interval, timeout } = poll;
  return {
    name: 'WaitForCompleted',
    delaySeconds: Number(initialDelay) / 1000,
    intervalSeconds: Number(interval) / 1000,
    limitCount: Math.ceil(Number(timeout) / Number(interval)),
    failureCriteria: criteria('failed'),
    successCriteria: criteria('completed'),
  };
}
