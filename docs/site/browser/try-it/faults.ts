/** The errors that a reader can see, each by a directive in the prompt. */

import type { TriedOperation } from '../tried-operation.ts';

/** An error to see. */
export interface TriedFault {
  readonly label: string;
  /** The directive that asks the mock for it. */
  readonly directive: string;
}

const reasons: Readonly<Record<number, string>> = {
  400: 'invalid request',
  401: 'wrong API key',
  402: 'no credit',
  403: 'no quota',
  404: 'no such source',
  413: 'too large',
  422: 'refused content',
  429: 'rate limit',
  500: 'gateway error',
  503: 'unavailable',
};

const ofTasks: readonly TriedFault[] = [
  { label: 'the task fails', directive: '[fail]' },
  { label: 'it breaks the content policy', directive: '[fail content_policy_violation at 60%]' },
  { label: 'the video expired', directive: '[expired]' },
  { label: 'the answer is lost', directive: '[lost]' },
  { label: 'it never ends', directive: '[stuck]' },
];

/** The errors of an operation: the refusals that it documents, and those of its task. */
export function faultsOf({ refusals }: TriedOperation): readonly TriedFault[] {
  return [
    ...refusals.map((status) => ({
      label: `${status} ${reasons[status] ?? ''}`.trim(),
      directive: `[reject ${status}]`,
    })),
    ...ofTasks,
  ];
}

/** A body whose prompt asks for a fault. */
export function withDirective(body: unknown, directive: string): unknown {
  const { prompt = '' } = Object(body);
  return { ...Object(body), prompt: `${directive} ${prompt}` };
}
