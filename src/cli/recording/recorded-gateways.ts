/** The gateways whose requests are recognized in recordings. */

import { mockGateways } from '../../../generated/mock-gateways.ts';
import { GatewayModel } from '../../../mocks/core/gateway-model.ts';
import type { RecordedGateway } from '../../../mocks/replay/read-har.ts';

/** Every gateway with a contract. */
export function recordedGateways(): readonly RecordedGateway[] {
  return Object.entries(mockGateways).map(([name, { baseUrl, table, lifecycles }]) => ({
    baseUrl,
    model: new GatewayModel({ name, table, lifecycles, seed: '', rateLimit: false }),
  }));
}
