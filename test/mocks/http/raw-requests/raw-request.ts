/** Requests as bytes, each with the one status that answers it. */

import { Buffer } from 'node:buffer';

/** A request. */
export interface RawRequest {
  readonly name: string;
  /** The bytes, in pieces that are sent one after another. */
  readonly pieces: readonly (string | Uint8Array)[];
  readonly status: number;
  /** A text that the answer has, its head included. */
  readonly answer?: string;
  /** True if the server may end the connection without an answer. */
  readonly mayEnd?: boolean;
}

/** Headers by name; undefined takes one away that is sent otherwise. */
export type RawHeaders = Readonly<Record<string, string | number | undefined>>;

/** The first lines of a request, with a host, a key, and an end of the connection after it. */
export function head(method: string, path: string, headers: RawHeaders = {}, version = 'HTTP/1.1'): string {
  const all = { Host: 'localhost', Authorization: 'Bearer k', Connection: 'close', ...headers };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}\r\n`],
  );
  return `${method} ${path} ${version}\r\n${lines.join('')}\r\n`;
}

/** A request without a body. */
export function ask(method: string, path: string, headers?: RawHeaders): readonly string[] {
  return [head(method, path, headers)];
}

/** A request with a body, whose length it states. */
export function send(
  path: string,
  body: string | Uint8Array,
  headers: RawHeaders = {},
): readonly (string | Uint8Array)[] {
  const type = { 'Content-Type': 'application/json' };
  const length = { 'Content-Length': Buffer.byteLength(body) };
  return [head('POST', path, { ...type, ...length, ...headers }), body];
}

export const create = '/octopusx/v1/video/create';
export const generate = '/octopusx/v1/videos';
export const generations = '/toapis/v1/videos/generations';
export const upload = '/toapis/v1/uploads/images';
export const example = '/octopusx/v1/videos/video_abc123';
export const clip = '/octopusx/files/video_abc123.mp4';

/** A submit that the contract allows. */
export const submit = JSON.stringify({
  model: 'grok-video-3',
  prompt: 'a cat',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
});
