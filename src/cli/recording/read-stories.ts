/** Reads the stories of a recording. */

import { readRecording } from '../../../mocks/replay/recording.ts';
import { RecordingError } from '../../../mocks/replay/recording-error.ts';
import type { NamedStory } from '../../../mocks/replay/story.ts';
import { CommandError } from '../exit-codes.ts';
import { recordedGateways } from './recorded-gateways.ts';
import { readRecordingFiles } from './recording-folder.ts';

/**
 * The stories of a folder or a file.
 *
 * @throws CommandError that names the file and the field
 */
export function readStories(path: string): readonly NamedStory[] {
  try {
    return readRecording(readRecordingFiles(path), recordedGateways());
  } catch (cause) {
    if (cause instanceof RecordingError) throw new CommandError(`${cause.message}.`, { cause });
    throw cause;
  }
}
