/** Actions of the control API that every server has: the list of its gateways, and the log of requests to them. */

import type { components } from '../../generated/mock/types.ts';
import { Rejection } from '../core/contract/rejection.ts';
import type { GatewayModel } from '../core/gateway-model.ts';
import { contractPath } from '../http/contract-file.ts';
import type { RequestLog } from '../store/memory/request-log.ts';
import { type ControlAction, filterOf } from './control-call.ts';
import { curl } from './curl.ts';
import { describeExchange, listRequests } from './views/log-view.ts';

type Schemas = components['schemas'];

/** A gateway of a server. */
export interface ListedGateway {
  /** The path of its base URL. */
  readonly mount: string;
  readonly model: Pick<GatewayModel, 'name' | 'operations' | 'sample' | 'submits'>;
}

/** A server with a control API. */
export interface ListedServer extends Pick<Schemas['GatewayList'], 'server' | 'parts'> {
  readonly ledger: RequestLog;
  /** The served gateways, in order. */
  readonly gateways: readonly ListedGateway[];
  /** The API key in example commands. */
  readonly sampleKey: string;
}

/** The actions, by operation. */
export function serverActions({
  server,
  parts,
  ledger,
  gateways,
  sampleKey,
}: ListedServer): Readonly<Record<string, ControlAction>> {
  return {
    getLedger: ({ query }) => listRequests(ledger, filterOf(query)),
    getExchange: ({ origin, parameters }) => {
      const number = Number(parameters.number);
      const entry = ledger.entry(number);
      const exchange = ledger.exchange(number);
      const mount = gateways.find(({ model }) => model.name === entry?.gateway)?.mount;
      if (entry === undefined || exchange === undefined || mount === undefined)
        throw new Rejection(404, `The bodies of request ${number} are not kept`);
      return describeExchange(entry, exchange, origin + mount);
    },
    listGateways: ({ origin }): Schemas['GatewayList'] => ({
      server,
      parts,
      gateways: gateways.map(({ mount, model: { name, operations: own, sample, submits } }) => ({
        name,
        base_url: `${origin}${mount}`,
        contract: `${origin}${mount}${contractPath}`,
        operations: own.map(({ id }) => id),
        submits: submits.map(({ path, json: body, ...one }) => ({ ...one, path: mount + path, body })),
        curl: sample ? curl({ ...sample, url: `${origin}${mount}${sample.path}`, apiKey: sampleKey }) : null,
      })),
    }),
  };
}
