/** The commands that lead through each of the five documented operations to a video. */

/** A way to a video. */
export interface Journey {
  readonly gateway: 'octopusx' | 'toapis';
  /** The operation that is documented, and used in the last step. */
  readonly documented: string;
  /** Commands with their options. Each but the first makes a video from that of the one before. */
  readonly steps: readonly (readonly string[])[];
}

const grok = ['--model', 'grok-video-3', '--aspect-ratio', '3:2', '--size', '720P'];
const veo = ['--model', 'veo_3_1'];
const inOpenAiFormat = ['--operation', 'generateVideo'];

/** All of them. */
export const journeys: readonly Journey[] = [
  { gateway: 'octopusx', documented: 'createVideo', steps: [['create', ...grok]] },
  {
    gateway: 'octopusx',
    documented: 'remixVideo',
    steps: [
      ['create', ...grok],
      ['remix', ...grok],
    ],
  },
  {
    gateway: 'octopusx',
    documented: 'remixVideoById',
    steps: [
      ['create', ...inOpenAiFormat, ...veo],
      ['remix', ...veo],
    ],
  },
  {
    gateway: 'octopusx',
    documented: 'extendVideoById',
    steps: [
      ['create', ...inOpenAiFormat, ...grok],
      ['extend', ...grok, '--start-time', '4', '--upscale'],
    ],
  },
  { gateway: 'toapis', documented: 'remixVideo', steps: [['create'], ['remix']] },
];
