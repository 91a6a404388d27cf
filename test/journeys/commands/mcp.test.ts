/** `video-gateway mcp` of the installed package, as the host of an agent starts it, in front of a mock that listens. */

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { type MockServer, serveMock } from '../mock-server.ts';

const file = join(inject('package').installed, 'dist/cli/video-gateway.js');
const key = 'sk-0123456789-secret';

let folder: string;
let server: MockServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcp-journey-'));
  // A task takes about a second.
  server = await serveMock({ speed: 60 });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** A server that is started, and its client. */
class Host implements AsyncDisposable {
  readonly client: Client;
  readonly transport: StdioClientTransport;
  /** All that the server has written but the protocol. */
  stderr = '';
  /** Lines of the standard output that are not of the protocol. */
  readonly faults: Error[] = [];

  private constructor(client: Client, transport: StdioClientTransport) {
    this.client = client;
    this.transport = transport;
    transport.stderr?.on('data', (chunk) => {
      this.stderr += chunk;
    });
    client.onerror = (error) => this.faults.push(error);
  }

  static async start(args: readonly string[], mode: 'legacy' | 'auto' = 'legacy'): Promise<Host> {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [file, 'mcp', '--output-dir', folder, '--poll-every', '0.1', ...args],
      env: { ...getDefaultEnvironment(), VIDEO_GATEWAY_API_KEY: key },
      stderr: 'pipe',
    });
    const client = new Client({ name: 'journey', version: '1' }, { versionNegotiation: { mode } });
    const host = new Host(client, transport);
    await client.connect(transport);
    return host;
  }

  async call(name: string, args: Record<string, unknown> = {}) {
    const { structuredContent, isError, content } = await this.client.callTool({ name, arguments: args });
    return { ...Object(structuredContent), isError, text: JSON.stringify(content) };
  }

  submit(prompt: string, name: string) {
    const request = { model: 'grok-video-1.0', prompt };
    return this.call('submit', { operation: 'toapis.generateVideo', request, name });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.close();
    expect(this.faults).toEqual([]);
    expect(this.stderr).not.toContain(key);
  }
}

function toMock(): readonly string[] {
  return ['--gateway', 'toapis', '--base-url', server.octopusx.replace('octopusx', 'toapis')];
}

it.each(['legacy', 'auto'] as const)('an agent makes a video, with the %s protocol', async (mode) => {
  await using host = await Host.start(toMock(), mode);
  const { tools } = await host.client.listTools();
  expect(tools.map(({ name }) => name)).toContain('submit');
  expect(await host.submit('a cat', 'cat')).toMatchObject({ outcome: 'accepted', task: 'cat.mp4' });
  expect(await host.call('wait', { task: 'cat.mp4' })).toMatchObject({ state: 'completed' });
  expect(await host.call('download', { task: 'cat.mp4' })).toMatchObject({
    file: expect.stringMatching(/cat\.mp4$/),
  });
  expect((await readdir(folder)).sort()).toEqual(['cat.mp4', 'cat.mp4.task.json']);
  expect(host.stderr).toContain('MCP server for toapis on standard input and output.');
});

it('a server that is killed during a submit leaves it to the next one, which does not send it again', async () => {
  const first = await Host.start(toMock());
  const call = first.submit('a [delay 60m] cat', 'cat').catch((error: unknown) => error);
  await expect.poll(() => server.submits(), { timeout: 10_000 }).toBe(1);
  process.kill(first.transport.pid ?? 0, 'SIGKILL');
  expect(await call).toBeInstanceOf(Error);

  await using second = await Host.start(toMock());
  expect(await second.call('resume')).toMatchObject({ tasks: [{ task: 'cat.mp4', state: 'unconfirmed' }] });
  expect((await second.submit('a [delay 60m] cat', 'dog')).text).toContain('Call recover');
  expect(await second.call('recover', { task: 'cat.mp4' })).toMatchObject({ task: 'cat.mp4' });
  expect(await second.call('download', { task: 'cat.mp4' })).toMatchObject({ state: 'completed' });
  expect(server.submits()).toBe(1);
});

it('a server with --mock needs nothing else', async () => {
  await using host = await Host.start(['--mock']);
  expect(await host.submit('a cat [instant]', 'cat')).toMatchObject({ outcome: 'accepted' });
  expect(await host.call('download', { task: 'cat.mp4' })).toMatchObject({ state: 'completed' });
});
