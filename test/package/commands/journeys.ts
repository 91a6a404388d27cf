/** The commands that lead through each of the five documented operations to a video. */

/** A way from nothing to a video, and on to one that is made from it. */
export interface Journey {
  readonly gateway: 'octopusx' | 'toapis';
  /** The operations that the steps are to call. */
  readonly operations: readonly string[];
  /** Commands with their options. Each but the first makes a video from that of the one before. */
  readonly steps: readonly (readonly string[])[];
}

const grok = ['--model', 'grok-video-3', '--aspect-ratio', '3:2', '--size', '720P'];
const veo = ['--model', 'veo_3_1'];
const inOpenAiFormat = ['--operation', 'generateVideo'];

/** All of them. Together they call the five. */
export const journeys: readonly Journey[] = [
  {
    gateway: 'octopusx',
    operations: ['createVideo', 'remixVideo'],
    steps: [
      ['create', ...grok],
      ['remix', ...grok],
    ],
  },
  {
    gateway: 'octopusx',
    operations: ['generateVideo', 'remixVideoById'],
    steps: [
      ['create', ...inOpenAiFormat, ...veo],
      ['remix', ...veo],
    ],
  },
  {
    gateway: 'octopusx',
    operations: ['generateVideo', 'extendVideoById'],
    steps: [
      ['create', ...inOpenAiFormat, ...grok],
      ['extend', ...grok, '--start-time', '4', '--upscale'],
    ],
  },
  { gateway: 'toapis', operations: ['generateVideo', 'remixVideo'], steps: [['create'], ['remix']] },
];
