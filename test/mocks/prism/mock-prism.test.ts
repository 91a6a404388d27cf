/** `npm run mock:prism`, which is a tool of this project and no part of the package. */

import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { root } from '../../support/module-graph.ts';
import { freePort } from '../../support/servers/free-port.ts';

it('npm run mock:prism serves every contract by the stock command', async () => {
  const port = await freePort(2);
  const child = spawn('npm', ['run', 'mock:prism', '--silent', '--', String(port)], {
    cwd: root,
    detached: true,
  });
  try {
    let printed = '';
    for await (const chunk of child.stdout) {
      printed += chunk;
      if (printed.split('Prism is listening').length > 2) break;
    }
    const octopusx = await fetch(`http://127.0.0.1:${port}/v1/videos/1`, {
      headers: { Authorization: 'Bearer x' },
    });
    expect(await octopusx.json()).toHaveProperty('object', 'video');
    const toapis = await fetch(`http://127.0.0.1:${port + 1}/v1/videos/generations/video_abc123def456`, {
      headers: { Authorization: 'Bearer x' },
    });
    expect(await toapis.json()).toHaveProperty('object', 'generation.task');
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  }
});
