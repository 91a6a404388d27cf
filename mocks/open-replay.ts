/** Opens the recording that a mock replays. */

import type { GatewayModel } from './core/gateway-model.ts';
import { type ReadRecordedFile, RecordedFiles } from './media/recorded-files.ts';
import { aFunction, anObject, checkOptions, type OptionRules, trueOrFalse } from './options/check-options.ts';
import type { RecordedGateway } from './replay/read-har.ts';
import { type RecordingFile, readRecording } from './replay/recording.ts';
import { ReplayedGateway } from './replay/replayed-gateway.ts';

/** Options of a replay. */
export interface ReplayOptions {
  /** Parsed JSON: a story of the recorder, a HAR, or a list of them. As `{ name, json }`, errors and notes quote the name. */
  readonly recording: object | readonly object[];
  /**
   * True to refuse requests that the recording does not contain, with 404.
   *
   * @default false: the mock answers them
   */
  readonly only?: boolean;
  /**
   * Reads a recorded video by its name in the story.
   *
   * @default the mock's clips, with the same aspect ratio and length
   */
  readonly readFile?: ReadRecordedFile;
}

const replayRules: OptionRules<keyof ReplayOptions> = {
  recording: anObject,
  only: trueOrFalse,
  readFile: aFunction,
};

/** Creates a replay of one gateway, from the beginning of its recording. */
export type OpenReplay = (model: GatewayModel) => ReplayedGateway;

/**
 * Opens a recording.
 *
 * @throws TypeError if an option is unknown, or its value is not allowed
 * @throws RecordingError if the recording cannot be replayed
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

/** Gives a part of a recording a name: the file's, or its number. */
function asFile(part: unknown, index: number): RecordingFile {
  const isFile = typeof part === 'object' && part !== null && 'name' in part && 'json' in part;
  return isFile && typeof part.name === 'string'
    ? { name: part.name, json: part.json }
    : { name: `recording[${index}]`, json: part };
}
