/** The command refuses what would cost the user, before it listens. */

import { expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { serveProxy } from '../../src/cli/servers/serve-proxy.ts';

const options = { gateway: 'octopusx', port: 4010, host: '127.0.0.1' } as const;

it.each([
  [
    'the key would be lent to other machines',
    { host: '0.0.0.0', injectKey: true },
    '--inject-key would lend your key',
  ],
  ['it would call itself', { baseUrl: 'http://localhost:4010/v1' }, 'is the address of the proxy itself'],
] as const)('if %s', async (_, more, message) => {
  await expect(serveProxy({ ...options, ...more })).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining(message),
  });
});

it('if no gateway is named', async () => {
  const program = createProgram();
  for (const command of program.commands) command.configureOutput({ writeErr: () => {} });
  await expect(program.parseAsync(['proxy'], { from: 'user' })).rejects.toThrow(
    "'-g, --gateway <name>' not specified",
  );
});
