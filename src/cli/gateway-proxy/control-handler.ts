/** The console, the control API and the contract, as the proxy serves them beside the gateway. */

import type { RequestListener } from 'node:http';
import { createControlDispatch } from '../../../mocks/control/control-dispatch.ts';
import { createConsole } from '../../../mocks/control/serve-console.ts';
import { serverActions } from '../../../mocks/control/server-actions.ts';
import type { GatewayModel } from '../../../mocks/core/gateway-model.ts';
import { keyPlaceholder } from '../../../mocks/core/text/sent-keys.ts';
import { contractPath, serveContract } from '../../../mocks/http/contract-file.ts';
import { createFetchHandler } from '../../../mocks/http/fetch-handler.ts';
import type { HttpHandler } from '../../../mocks/http/http-message.ts';
import { requestListener } from '../../../mocks/http/request-listener.ts';
import { withErrorAnswers } from '../../../mocks/mounted-gateway.ts';
import type { RequestLog } from '../../../mocks/store/memory/request-log.ts';
import { textAt } from '../../bodies/json.ts';
import { isLoopback } from '../request/proxy.ts';

/** Path of the control API. It is the same as the mock's, so that the same page and tools can use it. */
const controlMount = '/__mock';

/** Parts that the handler is made of. */
export interface ControlHandlerOptions {
  readonly model: GatewayModel;
  readonly loadContract: () => Promise<{ readonly servers?: unknown }>;
  readonly ledger: RequestLog;
  readonly controlToken: string | undefined;
}

/** True for a request that the proxy answers by itself. */
export function isOfControl(method: string, path: string): boolean {
  if (path === controlMount || path.startsWith(`${controlMount}/`)) return true;
  return (method === 'GET' || method === 'HEAD') && (path === '/' || path === contractPath);
}

/** Makes a listener for those requests. */
export function createControlListener(options: ControlHandlerOptions): RequestListener {
  const { model, loadContract, ledger, controlToken } = options;
  const page = createConsole();
  const control = createControlDispatch({
    mount: controlMount,
    access: { controlToken },
    actions: serverActions({
      server: 'proxy',
      parts: [],
      ledger,
      gateways: [{ mount: '', model }],
      sampleKey: keyPlaceholder,
    }),
  });
  const contract = async () => withoutMock(await loadContract());
  const handle: HttpHandler = (request) => {
    if (request.path === contractPath) return serveContract(request, contract, request.origin);
    return page(request) ?? control(request, request.path.slice(controlMount.length));
  };
  return requestListener({ fetch: createFetchHandler(withErrorAnswers(handle)) });
}

/** A contract whose servers do not include the mock, since the proxy takes its place. */
function withoutMock({ servers, ...contract }: { readonly servers?: unknown }): {
  readonly servers: unknown;
} {
  const known: readonly unknown[] = Array.isArray(servers) ? servers : [];
  return { ...contract, servers: known.filter((server) => !isLocal(textAt(server, '/url'))) };
}

function isLocal(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && isLoopback(url);
}
