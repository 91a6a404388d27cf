/**
 * Parses directives in a prompt, such as `[fail content_policy at 60%] a cat`. They reach the mock through any client.
 */

import { generalReasons, isReason } from '../contract/reasons.ts';
import { mostSimilar } from '../text/did-you-mean.ts';
import { detached } from '../text/short-text.ts';
import type { Instruction, Plan } from './plan.ts';
import { isWebhookFault, webhookFaultNames } from './webhook-faults.ts';

/** The directives of a prompt. */
export interface Directives {
  /** Undefined if there is no directive. */
  readonly instruction: Instruction | undefined;
  /** Texts that look like a directive but are not valid. They remain part of the prompt. */
  readonly misread: readonly Misread[];
}

/** A part of a prompt that looks like a directive but is not valid. */
export interface Misread {
  readonly text: string;
  /** The directive that was probably meant. */
  readonly meant: string | undefined;
}

/** Maximum delay of an answer, in milliseconds. */
const maxDelay = 3_600_000;

/** Maximum time of a render, in milliseconds. A scenario has the same limit, a million seconds. */
const maxRender = 1e9;

/** Parses the argument of each directive. Undefined if it is invalid. */
const meanings = new Map<string, (text: string) => Instruction | undefined>(
  Object.entries({
    fail(text: string) {
      const match = /^(?:([A-Za-z][\w.-]*))?\s*(?:at\s+(\d{1,2}(?:\.\d+)?|100)\s*%)?$/.exec(text);
      if (!match || match[1] === 'at') return undefined;
      const [, code, percent] = match;
      return plan({
        outcome: 'failed',
        ...(code && { code: detached(code) }),
        ...(percent && { stopsAt: Number(percent) / 100 }),
      });
    },
    slow(text: string) {
      const render = durationIn(text);
      return render !== undefined && render <= maxRender ? plan({ queue: 0, render }) : undefined;
    },
    delay(text: string) {
      const delay = durationIn(text);
      return delay !== undefined && delay <= maxDelay ? { delay } : undefined;
    },
    reject(text: string) {
      if (/^[45]\d\d$/.test(text)) return { reject: Number(text) };
      return isReason(text) ? { reject: detached(text) } : undefined;
    },
    instant: withoutArgument(plan({ queue: 0, render: 0 })),
    stuck: withoutArgument(plan({ holds: 'running' })),
    lost: withoutArgument({ lost: true }),
    'task-id': withoutArgument({ taskIdAlone: true }),
    'no-url': withoutArgument(plan({ withoutUrl: true })),
    expired: withoutArgument(plan({ queue: 0, render: 0, expired: true })),
    webhook(text: string) {
      const fault = text.toLowerCase();
      return isWebhookFault(fault) ? { webhook: fault } : undefined;
    },
  }),
);

/** The valid arguments of the directives that take a word. */
const wordsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['reject', generalReasons],
  ['webhook', webhookFaultNames],
]);

const none: Directives = { instruction: undefined, misread: [] };

/** Parses the directives of a prompt. Several are combined, and a later one overrides an earlier one. */
export function directivesOf(prompt: unknown): Directives {
  if (typeof prompt !== 'string' || !prompt.includes('[')) return none;
  let instruction: Instruction | undefined;
  const misread: Misread[] = [];
  // The limits on names and arguments keep the search fast if a bracket is never closed.
  for (const [whole, name = '', text = ''] of prompt.matchAll(
    /\[\s*([a-z][a-z-]{1,9})\b([^[\]]{0,80})\]/gi,
  )) {
    const meaning = meanings.get(name.toLowerCase());
    const found = meaning?.(text.trim());
    if (found === undefined) {
      const meant = meantBy(name.toLowerCase(), text.trim());
      if (meaning || meant !== undefined) misread.push({ text: detached(whole), meant });
    } else {
      instruction = { ...instruction, ...found, plan: { ...instruction?.plan, ...found.plan } };
    }
  }
  return { instruction, misread };
}

/** The valid directive that is most similar to an invalid one. */
function meantBy(name: string, text: string): string | undefined {
  const known = meanings.has(name) ? name : mostSimilar(name, meanings.keys());
  if (known === undefined) return undefined;
  const meaning = meanings.get(known);
  const list = meaning?.(text) === undefined ? wordsOf.get(known) : undefined;
  const words = list === undefined ? text : mostSimilar(text, list);
  if (words === undefined || meaning?.(words) === undefined) return undefined;
  return words === '' ? `[${known}]` : `[${known} ${detached(words)}]`;
}

/** Milliseconds in each unit of time. */
const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Parses a duration such as `5m` to milliseconds. Undefined if it is malformed. */
function durationIn(text: string): number | undefined {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)$/.exec(text) ?? [];
  return amount === undefined ? undefined : Number(amount) * (units[unit] ?? NaN);
}

function plan(changes: Partial<Plan>): Instruction {
  return { plan: changes };
}

/** Parses a directive without an argument. */
function withoutArgument(instruction: Instruction): (text: string) => Instruction | undefined {
  return (text) => (text === '' ? instruction : undefined);
}
