/** Opens the recording that a mock replays. */

import type { GatewayModel } from './core/gateway-model.ts';
import { type ReadRecordedFile, RecordedFiles } from './media/recorded-files.ts';
import { aFunction, anObject, checkOptions, type OptionRules, trueOrFalse } from './options/check-options.ts';
import type { RecordedGateway } from './replay/read-har.ts';
import { type RecordingFile, readRecording } from './replay/recording.ts';
import { ReplayedGateway } from './replay/replayed-gateway.ts';

/** Options of a replay. */
export interface ReplayOptions {
  /** A story of the recorder, a HAR, or a list of them, as parsed JSON; or files, which are named in errors and notes. */
  readonly recording: object | readonly object[];
  /**
   * True to refuse, with 404, the requests that the recording does not contain.
   *
   * @default false, the mock answers them
   */
  readonly only?: boolean;
  /**
   * Reads a video that was recorded, by its name in the story.
   *
   * @default clips of the same shape and length
   */
  readonly readFile?: ReadRecordedFile;
}

const replayRules: OptionRules<keyof ReplayOptions> = {
  recording: anObject,
  only: trueOrFalse,
  readFile: aFunction,
};

/** Makes a gateway as it was recorded, with no task of it played yet. */
export type OpenReplay = (model: GatewayModel) => ReplayedGateway;

/**
 * Opens a recording.
 *
 * @throws TypeError if an option is unknown, or not of its type
 * @throws RecordingError if it cannot be replayed
 */
export function openReplay(options: ReplayOptions, gateways: readonly RecordedGateway[]): OpenReplay {
  checkOptions(options, replayRules, 'replay.');
  const { recording, only = false, readFile } = options;
  const all = readRecording([recording].flat().map(asFile), gateways);
  const files = new RecordedFiles(readFile);
  return (model) => {
    const stories = all.filter(({ story }) => story.gateway === model.name);
    return new ReplayedGateway({ model, stories, only, files });
  };
}

/** A part of a recording with its name: a file has one, and any other part is numbered. */
function asFile(part: unknown, index: number): RecordingFile {
  const isFile = typeof part === 'object' && part !== null && 'name' in part && 'json' in part;
  return isFile && typeof part.name === 'string'
    ? { name: part.name, json: part.json }
    : { name: `recording[${index}]`, json: part };
}
