/** Serves tools for an agent on standard input and output, until the input ends. */

import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { GatewayName } from '../../../generated/contracts.ts';
import { createMock } from '../../../mocks/create-mock.ts';
import { GatewayAccess } from '../mcp/gateway-access.ts';
import { createMcpServer } from '../mcp/mcp-server.ts';
import { Approvals } from '../mcp/submit/approvals.ts';
import { TaskFolder } from '../mcp/task-folder.ts';
import { Interrupts } from '../output/interrupts.ts';
import { tell } from '../output/streams.ts';

/** Options of the server. */
export interface ServeMcpOptions {
  readonly gateways: readonly GatewayName[];
  readonly baseUrl: string | undefined;
  /** True for a mock in this process. */
  readonly isMock: boolean;
  /** A folder that exists. */
  readonly folder: string;
  readonly budget: number;
  readonly asks: boolean;
  /** In milliseconds. */
  readonly pollEvery: number | undefined;
}

/** Begins to serve. The process ends with the input, or with a signal, once the answers to submits are there. */
export async function serveMcp(options: ServeMcpOptions): Promise<void> {
  const { gateways, baseUrl, isMock, pollEvery } = options;
  const fetch = isMock ? createMock().fetch : undefined;
  const access = new GatewayAccess({ gateways, baseUrl, isMock, fetch, pollEvery });
  const folder = new TaskFolder(options.folder);
  const approvals = new Approvals(options);
  const { signal } = new Interrupts().watch();
  const server = serveStdio(() => createMcpServer({ access, folder, approvals, signal }), {
    onerror: (error) => tell(access.redact(`error: ${error.message}`)),
  });
  signal.addEventListener('abort', () => void server.close());
  // The standard output is the protocol's.
  tell(
    `MCP server for ${gateways.join(' and ')} on standard input and output.`,
    `Videos and tasks: ${folder.path}`,
  );
}
