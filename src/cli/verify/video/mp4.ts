/** Reads the size and duration of an MP4 file, and loads as little of it as possible. */

/** A file that is read in pieces. */
export interface ByteSource {
  /** Reads a piece. It is shorter than `length` at the end of the file. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** The size and duration of a video. */
export interface Mp4Facts {
  /** In pixels, after rotation. */
  readonly width: number;
  readonly height: number;
  /** Undefined if the file does not say, as in a fragmented stream. */
  readonly seconds: number | undefined;
}

/** The file is not a playable MP4 file. */
export class Mp4Error extends Error {
  override readonly name = 'Mp4Error';
}

/** Maximum number of root boxes to read. A fragmented file has two per fragment. */
const mostBoxes = 10_000;

/** Maximum size of a movie box, in bytes. An hour of video needs a few megabytes. */
const largestMovie = 32 * 1024 * 1024;

/** Bytes of the header of a box, with a size of 64 bits. */
const longestHeader = 16;

/** A box of ISO/IEC 14496-12: its type, and the position of its content. */
interface Box {
  readonly type: string;
  readonly start: number;
  /** Infinity if it extends to the end of the file. */
  readonly end: number;
}

/**
 * Reads the movie box, wherever it is in the file.
 *
 * @throws Mp4Error if there is none, or no picture in it
 * @throws whatever the source throws
 */
export async function readMp4(source: ByteSource): Promise<Mp4Facts> {
  let offset = 0;
  for (let count = 0; count < mostBoxes; count += 1) {
    const box = boxAt(viewOf(await source.read(offset, longestHeader)), 0, offset);
    if (box === undefined) break;
    if (count === 0 && box.type !== 'ftyp') throw new Mp4Error('the file does not begin as an MP4 file');
    if (box.type === 'moov') return factsIn(viewOf(await readContent(source, box)));
    offset = box.end;
  }
  throw new Mp4Error(offset === 0 ? 'the file is empty' : 'the file has no movie box');
}

async function readContent(source: ByteSource, { start, end }: Box): Promise<Uint8Array> {
  const size = end - start;
  if (size > largestMovie && end !== Infinity) throw new Mp4Error(`the movie box has ${size} bytes`);
  const bytes = await source.read(start, Math.min(size, largestMovie));
  if (end !== Infinity && bytes.length < size) throw new Mp4Error('the file ends within its movie box');
  return bytes;
}

/**
 * The box at a place. Undefined if the bytes end there.
 *
 * @param base the offset of the view in the file
 * @throws Mp4Error if there is none
 */
function boxAt(view: DataView, at: number, base = 0): Box | undefined {
  if (view.byteLength - at < 8) return undefined;
  const type = typeAt(view, at + 4);
  if (!/^[ -~\u00a9]{4}$/.test(type)) throw new Mp4Error('the file does not consist of boxes');
  const size = view.getUint32(at);
  const start = base + at;
  if (size === 0) return { type, start: start + 8, end: Infinity };
  if (size >= 8) return { type, start: start + 8, end: start + size };
  if (size !== 1 || view.byteLength - at < longestHeader) throw new Mp4Error(`a ${type} box has no size`);
  const large = Number(view.getBigUint64(at + 8));
  if (large < longestHeader || !Number.isSafeInteger(start + large))
    throw new Mp4Error(`a ${type} box has no size`);
  return { type, start: start + longestHeader, end: start + large };
}

/** The boxes in a part of a view. */
function* boxesIn(view: DataView, start = 0, end = view.byteLength): Generator<Box> {
  for (let at = start; at < end; ) {
    const box = boxAt(view, at);
    if (box === undefined) return;
    yield { ...box, end: Math.min(box.end, end) };
    at = box.end;
  }
}

function factsIn(movie: DataView): Mp4Facts {
  const boxes = [...boxesIn(movie)];
  const header = boxes.find(({ type }) => type === 'mvhd');
  if (header === undefined) throw new Mp4Error('the movie box has no header');
  const sizes = boxes.flatMap((box) => (box.type === 'trak' ? sizeOf(movie, box) : []));
  const [size] = sizes.filter(({ width, height }) => width > 0 && height > 0);
  if (size === undefined) throw new Mp4Error('the file has no picture');
  const extends_ = boxes.find(({ type }) => type === 'mvex');
  return { ...size, seconds: secondsOf(movie, header, extends_) };
}

/** The duration in the movie header, or in the header of its fragments. */
function secondsOf(view: DataView, { start, end }: Box, fragments: Box | undefined): number | undefined {
  const isLong = byteAt(view, start) === 1;
  const places = isLong ? { scale: 20, length: 24, size: 32 } : { scale: 12, length: 16, size: 20 };
  if (end - start < places.size) throw new Mp4Error('the header of the movie box is too short');
  const scale = view.getUint32(start + places.scale);
  const own = isLong
    ? Number(view.getBigUint64(start + places.length))
    : view.getUint32(start + places.length);
  const length = own === 0 && fragments !== undefined ? fragmentedLength(view, fragments) : own;
  const seconds = length / scale;
  return seconds > 0 && seconds < 1e6 ? seconds : undefined;
}

function fragmentedLength(view: DataView, { start, end }: Box): number {
  const header = [...boxesIn(view, start, end)].find(({ type }) => type === 'mehd');
  if (header === undefined) return 0;
  const isLong = byteAt(view, header.start) === 1;
  if (header.end - header.start < (isLong ? 12 : 8)) return 0;
  return isLong ? Number(view.getBigUint64(header.start + 4)) : view.getUint32(header.start + 4);
}

/** The size of a track's picture. Undefined for a track without a header. */
function sizeOf(view: DataView, { start, end }: Box): { width: number; height: number }[] {
  const header = [...boxesIn(view, start, end)].find(({ type }) => type === 'tkhd');
  if (header === undefined) return [];
  // The matrix and the size follow the times, which have 64 bits in version 1.
  const matrix = header.start + (byteAt(view, header.start) === 1 ? 52 : 40);
  if (header.end - matrix < 44) return [];
  // Fixed-point numbers with 16 fractional bits.
  const across = view.getUint32(matrix + 36) / 65_536;
  const down = view.getUint32(matrix + 40) / 65_536;
  const isTurned = view.getInt32(matrix) === 0 && view.getInt32(matrix + 4) !== 0;
  return [isTurned ? { width: down, height: across } : { width: across, height: down }];
}

function byteAt(view: DataView, at: number): number {
  return at < view.byteLength ? view.getUint8(at) : 0;
}

function typeAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
