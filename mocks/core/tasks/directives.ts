/**
 * Directives in a prompt, such as `[fail content_policy at 60%] a cat`: they reach the mock through any
 * client, unmodified.
 */

import { generalReasons, isReason } from '../contract/reasons.ts';
import { mostSimilar } from '../text/did-you-mean.ts';
import { detached } from '../text/short-text.ts';
import type { Plan, Wish } from './plan.ts';
import { isWebhookFault, webhookFaultNames } from './webhook-faults.ts';

/** The directives of a prompt. */
export interface Directives {
  /** Nothing if there is no directive. */
  readonly wish: Wish | undefined;
  /** Texts that begin like a directive and are none. They stay a part of the prompt. */
  readonly misread: readonly Misread[];
}

/** Part of a prompt that begins like a directive and is none. */
export interface Misread {
  readonly text: string;
  /** The directive that was probably meant. */
  readonly meant: string | undefined;
}

/** The longest that an answer can be late, in milliseconds. */
const longestDelay = 3_600_000;

/** The longest render that can be asked for, in milliseconds: as in a scenario, a million seconds. */
const longest = 1e9;

/** The wish of each directive, by its name; undefined if its arguments make no sense. */
const meanings = new Map<string, (text: string) => Wish | undefined>(
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
      return render !== undefined && render <= longest ? plan({ queue: 0, render }) : undefined;
    },
    delay(text: string) {
      const delay = durationIn(text);
      return delay !== undefined && delay <= longestDelay ? { delay } : undefined;
    },
    reject(text: string) {
      if (/^[45]\d\d$/.test(text)) return { reject: Number(text) };
      return isReason(text) ? { reject: detached(text) } : undefined;
    },
    instant: alone(plan({ queue: 0, render: 0 })),
    stuck: alone(plan({ holds: 'running' })),
    lost: alone({ lost: true }),
    'task-id': alone({ taskIdAlone: true }),
    'no-url': alone(plan({ withoutUrl: true })),
    expired: alone(plan({ queue: 0, render: 0, expired: true })),
    webhook(text: string) {
      const fault = text.toLowerCase();
      return isWebhookFault(fault) ? { webhook: fault } : undefined;
    },
  }),
);

/** The words that a directive takes, of those that take one of a list. */
const wordsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['reject', generalReasons],
  ['webhook', webhookFaultNames],
]);

const none: Directives = { wish: undefined, misread: [] };

/** Finds the directives of a prompt. Several are taken together, a later one before an earlier. */
export function directivesOf(prompt: unknown): Directives {
  if (typeof prompt !== 'string' || !prompt.includes('[')) return none;
  let wish: Wish | undefined;
  const misread: Misread[] = [];
  // Names and arguments are short: a bracket without an end does not make the search long.
  for (const [whole, name = '', text = ''] of prompt.matchAll(
    /\[\s*([a-z][a-z-]{1,9})\b([^[\]]{0,80})\]/gi,
  )) {
    const meaning = meanings.get(name.toLowerCase());
    const found = meaning?.(text.trim());
    if (found === undefined) {
      const meant = meantBy(name.toLowerCase(), text.trim());
      if (meaning || meant !== undefined) misread.push({ text: detached(whole), meant });
    } else wish = { ...wish, ...found, plan: { ...wish?.plan, ...found.plan } };
  }
  return { wish, misread };
}

/** The directive that is most similar to what stands in brackets; undefined if none is. */
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

/** A length of time such as `5m`, in milliseconds; undefined if a text is none. */
function durationIn(text: string): number | undefined {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)$/.exec(text) ?? [];
  return amount === undefined ? undefined : Number(amount) * (units[unit] ?? NaN);
}

function plan(changes: Partial<Plan>): Wish {
  return { plan: changes };
}

/** A directive that takes no argument. */
function alone(wish: Wish): (text: string) => Wish | undefined {
  return (text) => (text === '' ? wish : undefined);
}
