/** Every curl command of the documents, templates too, is answered by the mock. What stock Prism answers: `stock-prism.test.ts`. */

import { beforeAll, expect, it } from 'vitest';
import { createMock } from '../../mocks/create-mock.ts';
import { type Listener, listen } from '../../mocks/http/listen.ts';
import { examples, sendByCurl, templates } from './curl-commands.ts';

let mock: Listener;
beforeAll(async () => {
  mock = await listen({ fetch: createMock().fetch, port: 0 });
  return () => mock.close();
});

it('there is a template in each document of octopusx', () => {
  const [first = ''] = templates.map(({ command }) => command);
  expect(templates).toHaveLength(4);
  expect(first).toMatch(/^curl --request POST(.|\n)*"model": "<string>"(.|\n)*'$/);
});

it.each(templates)(
  'the template of $name is refused with all that has to change',
  async ({ gateway, server, command, fields }) => {
    const { status, body } = await sendByCurl(command, server, `${mock.url}/${gateway}`);
    expect(status).toBe(400);
    // curl takes braces in a path for a list, here of one word.
    if (fields.length === 0) expect(body.error.message).toBe('Task not found: video_id');
    for (const field of fields) expect(body.error.message).toMatch(new RegExp(`${field}(\\.0)? must `));
    expect(body.error.param.split('.')[0]).toBe(fields[0] ?? '');
  },
);

it.each(examples)(
  'the example of $name gets a task, in the form of the document',
  async ({ gateway, server, curl, exampleResponse }) => {
    const { status, body } = await sendByCurl(curl, server, `${mock.url}/${gateway}`);
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(Object.keys(exampleResponse).sort());
    expect(body.status).toBe(exampleResponse.status);
  },
);
