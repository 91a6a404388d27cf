/** An agent for tests: a client of the protocol, the tools, and a mock behind them, all in this process. */

import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { GatewayName } from '../../generated/contracts.ts';
import { createMock, type Mock } from '../../mocks/create-mock.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { GatewayAccess } from '../../src/cli/mcp/gateway-access.ts';
import { createMcpServer } from '../../src/cli/mcp/mcp-server.ts';
import { Approvals } from '../../src/cli/mcp/submit/approvals.ts';
import { TaskFolder } from '../../src/cli/mcp/task-folder.ts';

/** The API key of the server, which nothing may show. */
export const key = 'sk-0123456789-secret';

/** A revision of the protocol: with a handshake, or without one. */
export type Era = 'legacy' | 'modern';

/** Options of an agent. */
export interface AgentOptions {
  readonly gateways?: readonly GatewayName[];
  /** True for a mock that counts as one. Otherwise it stands for the gateway itself, and a submit costs money. */
  readonly isMock?: boolean;
  readonly budget?: number;
  readonly asks?: boolean;
  /** The answer of the user, for a client that can ask. */
  readonly answer?: (question: string) => 'yes' | 'no' | 'cancel';
  /** The kinds of questions that a client with an `answer` declares. */
  readonly elicitation?: Record<string, Record<string, never>>;
  readonly era?: Era;
  /** The folder of a server that has ended. */
  readonly folder?: string;
  /** The mock of a server that has ended. */
  readonly mock?: Mock;
  /** An answer in place of the mock's own. Undefined for the mock's own. */
  readonly respond?: (request: Request) => Response | Promise<Response | undefined> | undefined;
  readonly keyOf?: () => string | undefined;
}

/** The outcome of a call. */
export interface Outcome {
  /** The structured content. Empty for an error. */
  readonly result: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly isError: boolean;
}

/** An agent. */
export class Agent implements AsyncDisposable {
  readonly mock: Mock;
  readonly folder: string;
  readonly client: Client;
  /** The submits that the mock has received. */
  readonly submits: Request[] = [];
  /** Everything that the client has received. */
  received = '';
  readonly #isOwnFolder: boolean;

  private constructor(mock: Mock, folder: string, client: Client, isOwnFolder: boolean) {
    this.mock = mock;
    this.folder = folder;
    this.client = client;
    this.#isOwnFolder = isOwnFolder;
  }

  static async create(options: AgentOptions = {}): Promise<Agent> {
    const { gateways = ['toapis'], isMock = true, budget = 3, asks = true, respond, answer, era } = options;
    const clock = options.mock?.clock ?? createClock({ frozen: true });
    const mock = options.mock ?? createMock({ clock });
    const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'agent-')));
    const client = new Client(
      { name: 'test', version: '1' },
      {
        capabilities: answer ? { elicitation: options.elicitation ?? { form: {} } } : {},
        versionNegotiation: { mode: era === 'modern' ? { pin: '2026-07-28' } : 'legacy' },
      },
    );
    const agent = new Agent(mock, folder, client, options.folder === undefined);
    if (answer) {
      client.setRequestHandler('elicitation/create', ({ params }) => {
        const given = answer(params.message);
        if (given === 'cancel') return { action: 'cancel' };
        return { action: 'accept', content: { confirm: given === 'yes' } };
      });
    }
    const access = new GatewayAccess({
      gateways,
      isMock,
      baseUrl: isMock ? undefined : `https://gateway.example/${gateways[0]}`,
      keyOf: options.keyOf ?? (() => key),
      // What is waited for passes at once.
      clock: { now: () => clock.now(), sleep: async (milliseconds) => clock.advance(milliseconds) },
      fetch: async (request) => {
        if (request.method === 'POST') agent.submits.push(request.clone());
        return (await respond?.(request)) ?? mock.fetch(request);
      },
    });
    const context = {
      access,
      folder: new TaskFolder(folder),
      approvals: new Approvals({ budget, asks }),
      signal: new AbortController().signal,
    };
    const [ofClient, ofServer] = InMemoryTransport.createLinkedPair();
    const send = ofServer.send.bind(ofServer);
    ofServer.send = (message, ...rest) => {
      agent.received += JSON.stringify(message);
      return send(message, ...rest);
    };
    serveStdio(() => createMcpServer(context), { transport: ofServer });
    await client.connect(ofClient);
    return agent;
  }

  /** Calls a tool. */
  async call(name: string, args: Record<string, unknown> = {}, options = {}): Promise<Outcome> {
    const result = await this.client.callTool({ name, arguments: args }, options);
    const [content] = result.content;
    return {
      result: Object(result.structuredContent),
      text: content?.type === 'text' ? content.text : '',
      isError: result.isError === true,
    };
  }

  /** Submits a request to toapis. */
  submit(prompt: string, more: Record<string, unknown> = {}, options = {}): Promise<Outcome> {
    const request = { model: 'grok-video-1.0', prompt };
    return this.call('submit', { operation: 'toapis.generateVideo', request, ...more }, options);
  }

  /** The names of the files in the folder. */
  async files(): Promise<string[]> {
    // Not while the server replaces one.
    return readdirSync(this.folder).sort();
  }

  async json(file: string): Promise<Record<string, unknown>> {
    return JSON.parse(await readFile(join(this.folder, file), 'utf8'));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.close();
    if (this.#isOwnFolder) await rm(this.folder, { recursive: true });
  }
}
