/** A recording: story files of the recorder, or a HAR. */

import { CheckedJson } from './checked-json.ts';
import { type RecordedGateway, readHar } from './read-har.ts';
import { readStory } from './read-story.ts';
import type { NamedStory } from './story.ts';
import { StoryBuilder } from './story-builder.ts';

/** A file of a recording, as JSON. */
export interface RecordingFile {
  /** Its name in errors, in the ledger and in refusals. */
  readonly name: string;
  /** A story, or a HAR. */
  readonly json: unknown;
}

/** The stories of a HAR, in the order of their starts. Requests to other servers are skipped. */
function storiesOf(har: unknown, gateways: readonly RecordedGateway[], file = 'HAR'): readonly NamedStory[] {
  const builder = new StoryBuilder();
  for (const exchange of readHar(har, file, gateways)) builder.add(exchange);
  return builder.stories;
}

/**
 * Reads the stories of files.
 *
 * @throws RecordingError if a file is invalid; the message names the file and the field
 */
export function readRecording(
  files: readonly RecordingFile[],
  gateways: readonly RecordedGateway[],
): readonly NamedStory[] {
  return files.flatMap(({ name, json }) => {
    const file = new CheckedJson(json, name);
    if (!file.member('log').isAbsent) return storiesOf(json, gateways, name);
    return [{ name, story: readStory(file, gateways) }];
  });
}
