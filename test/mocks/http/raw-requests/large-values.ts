/** Values that are larger, deeper or more than anybody needs. */

import { generate, generations, type RawRequest, send } from './raw-request.ts';

function large(name: string, fields: Readonly<Record<string, unknown>>, status = 200): RawRequest {
  const body = JSON.stringify({ model: 'grok-video-1.0', prompt: 'a cat', ...fields });
  return { name: `large: ${name}`, pieces: send(generations, body), status };
}

function text(name: string, body: string, status = 400): RawRequest {
  return { name: `large: ${name}`, pieces: send(generations, body), status };
}

const dataUri = `data:image/png;base64,${'A'.repeat(8_440_000)}`;

export const largeValues: readonly RawRequest[] = [
  // The contract takes an address there.
  large('a data URI of 8.44 MB', { image_urls: [dataUri] }, 400),
  {
    name: 'large: a data URI of 8.44 MB where one may stand',
    pieces: send(
      generate,
      JSON.stringify({ model: 'veo_3_1-fast', prompt: 'a cat', seconds: '8', input_reference: dataUri }),
    ),
    status: 200,
  },
  large('a URL of 8 MB', { image_urls: [`https://example.com/${'a'.repeat(8_000_000)}`] }),
  large('a prompt of 8 MB', { prompt: 'a '.repeat(4_000_000) }),
  large('a prompt of brackets', { prompt: '['.repeat(8_000_000) }),
  large('a prompt of directives', { prompt: '[fail '.repeat(1_000_000) }),
  large('a model of 8 MB', { model: 'a'.repeat(8_000_000) }),
  large('a ratio of 8 MB', { aspect_ratio: '1:'.repeat(4_000_000) }, 400),
  large('a number that is too large', { duration: 1e308 }, 400),
  large('a field of 8 MB that nobody knows', { [`x${'y'.repeat(8_000_000)}`]: 1 }),
  large('200,000 values', { unknown: Array.from({ length: 200_000 }, () => 1) }),
  large('300,000 values', { unknown: Array.from({ length: 300_000 }, () => 1) }, 400),
  text('eight million arrays', '['.repeat(8_000_000)),
  text('eight million arrays that are closed', `${'['.repeat(8_000_000)}${']'.repeat(8_000_000)}`),
  text('1,000 arrays', `{"a":${'['.repeat(900)}${']'.repeat(900)}`),
  text('a text without an end', `{"model":"${'\\"'.repeat(4_000_000)}`),
  text('20 MB', ' '.repeat(20_000_000), 413),
];
