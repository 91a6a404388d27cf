/** The message about the end of a mock. */

import type { CutOff } from './mock-monitor.ts';

/** The message of a mock that has stopped, with the work that it cut off. */
export function stopMessage({ requests, others }: CutOff): string {
  const cutOff = [
    ...(requests > 0 ? [`${requests} request${requests === 1 ? '' : 's'} cut off`] : []),
    ...(others ? ['webhooks or changes of the store not finished'] : []),
  ];
  return ['stopped', ...cutOff].join('; ');
}

/** True if a mock has cut off any work. */
export function hasCutOff({ requests, others }: CutOff): boolean {
  return requests > 0 || others;
}
