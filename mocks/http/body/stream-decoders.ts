/** Decoders for every platform: browsers, workers and Node. */

import type { Bytes } from '../../media/bytes.ts';
import { BodyCollector } from './body-collector.ts';
import { chunksOf } from './chunks-of.ts';
import { type Decode, type Decoders, isZlib } from './content-coding.ts';

function decoderOf(formatOf: (bytes: Bytes) => CompressionFormat): Decode {
  return async (bytes, limit) => {
    const collector = new BodyCollector(limit);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(formatOf(bytes)));
    for await (const chunk of chunksOf(stream)) {
      collector.add(chunk);
      if (collector.held === 0 && chunk.length > 0) break;
    }
    return collector.bytes();
  };
}

/** Decoders based on `DecompressionStream`. */
export const streamDecoders: Decoders = new Map([
  ['gzip', decoderOf(() => 'gzip')],
  ['deflate', decoderOf((bytes) => (isZlib(bytes) ? 'deflate' : 'deflate-raw'))],
]);
