/** Animated GIFs, made of screenshots. */

import gifenc, { type Palette } from 'gifenc';
import { PNG } from 'pngjs';

/** A picture, and how long it is shown. */
export interface Frame {
  readonly picture: PNG;
  /** Milliseconds. */
  readonly delay: number;
}

/** Colors of a GIF, less one for transparency. */
const colorLimit = 255;

/** Index of the color that stands for "as before". */
const unchanged = 255;

/** Puts pictures side by side. */
export function sideBySide(pictures: readonly Buffer[]): PNG {
  const parts = pictures.map((bytes) => PNG.sync.read(bytes));
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const whole = new PNG({ width, height: Math.max(...parts.map(({ height }) => height)) });
  let left = 0;
  for (const part of parts) {
    PNG.bitblt(part, whole, 0, 0, part.width, part.height, left, 0);
    left += part.width;
  }
  return whole;
}

/** Encodes frames of one size. A pixel that has not changed is left out. */
export function toGif(frames: readonly Frame[]): Uint8Array {
  const encoder = gifenc.GIFEncoder();
  const palette = commonPalette(frames);
  let shown: Uint8Array | undefined;
  for (const [picture, delay] of withoutRepeats(frames)) {
    const colors = gifenc.applyPalette(picture.data, palette);
    const { width, height } = picture;
    encoder.writeFrame(shown ? difference(colors, shown) : colors, width, height, {
      ...(shown ? { transparent: true, transparentIndex: unchanged } : { palette }),
      delay,
      dispose: 1,
    });
    shown = colors;
  }
  encoder.finish();
  return encoder.bytes();
}

/** Joins equal frames that follow each other. */
function withoutRepeats(frames: readonly Frame[]): [picture: PNG, delay: number][] {
  const kept: [PNG, number][] = [];
  for (const { picture, delay } of frames) {
    const last = kept.at(-1);
    if (last?.[0].data.equals(picture.data)) last[1] += delay;
    else kept.push([picture, delay]);
  }
  return kept;
}

/** The colors of every tenth frame, and of the last one. */
function commonPalette(frames: readonly Frame[]): Palette {
  const samples = frames.filter((_, index) => index % 10 === 0 || index === frames.length - 1);
  const pixels = Buffer.concat(samples.map(({ picture }) => picture.data));
  const palette = gifenc.quantize(pixels, colorLimit);
  while (palette.length < colorLimit + 1) palette.push([0, 0, 0]);
  return palette;
}

function difference(colors: Uint8Array, shown: Uint8Array): Uint8Array {
  return colors.map((color, index) => (color === shown[index] ? unchanged : color));
}
