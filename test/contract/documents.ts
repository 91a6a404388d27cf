/** The five documents: their transcriptions, and the files that were transcribed. */

import { readFileSync } from 'node:fs';
import { createVideo } from './documents/create-video.ts';
import type { Lines, Transcription } from './documents/document.ts';
import { extendVideo } from './documents/extend-video.ts';
import { remixVideo } from './documents/remix-video.ts';
import { toapisRemix } from './documents/toapis-remix.ts';
import { veoRemix } from './documents/veo-remix.ts';

/** A document, with its examples as values. */
export interface Document {
  readonly gateway: Transcription['gateway'];
  /** In lower case. */
  readonly method: string;
  readonly path: string;
  /** The API's address. */
  readonly server: string;
  readonly exampleRequest: Readonly<Record<string, unknown>>;
  readonly exampleResponse: Readonly<Record<string, unknown>>;
  /** The request example, to the letter. */
  readonly curl: string;
  readonly transcription: Transcription;
  /** The lines of the file. */
  readonly lines: readonly string[];
}

const transcriptions = {
  'octopusx: Create Video': createVideo,
  'octopusx: Video Remix (unified)': remixVideo,
  'octopusx: Video Remix (Veo)': veoRemix,
  'octopusx: Video Extend': extendVideo,
  'toapis: Video Remix': toapisRemix,
};

/** Every document, by its name. */
export const documents: Readonly<Record<string, Document>> = Object.fromEntries(
  Object.entries(transcriptions).map(([name, transcription]) => [name, documentOf(transcription)]),
);

function documentOf(transcription: Transcription): Document {
  const { file, gateway, method, path, server } = transcription;
  const lines = readFileSync(new URL(`./seeds/${file}`, import.meta.url), 'utf8').split('\n');
  const text = ([from, to]: Lines) => lines.slice(from - 1, to).join('\n');
  // An example of a body is an object, between the braces that the lines begin and end with.
  const json = (place: Lines) => JSON.parse(/\{.*\}/s.exec(text(place))?.[0] ?? '');
  return {
    gateway,
    method: method[1].toLowerCase(),
    path: path.value,
    server: server[1],
    exampleRequest: json(transcription.exampleRequest),
    exampleResponse: json(transcription.exampleResponse),
    curl: text(transcription.curl),
    transcription,
    lines,
  };
}
