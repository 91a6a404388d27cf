/**
 * Directives in a prompt, such as `[fail content_policy at 60%] a cat`: they reach the mock through any
 * client, unmodified.
 */

import { detached } from '../text/short-text.ts';
import type { Plan, Wish } from './plan.ts';

/** The directives of a prompt. */
export interface Directives {
  /** Nothing if there is no directive. */
  readonly wish: Wish | undefined;
  /** Texts that begin like a directive and are none. They stay a part of the prompt. */
  readonly misread: readonly string[];
}

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
      const match = /^(\d+(?:\.\d+)?)\s*(s|m|h)$/.exec(text);
      const unit = { s: 1000, m: 60_000, h: 3_600_000 }[match?.[2] ?? ''];
      const render = Number(match?.[1]) * (unit ?? NaN);
      return render <= longest ? plan({ queue: 0, render }) : undefined;
    },
    reject: (text: string) => (/^[45]\d\d$/.test(text) ? { reject: Number(text) } : undefined),
    instant: alone(plan({ queue: 0, render: 0 })),
    stuck: alone(plan({ holds: 'running' })),
    lost: alone({ lost: true }),
    'no-url': alone(plan({ withoutUrl: true })),
    expired: alone(plan({ queue: 0, render: 0, expired: true })),
  }),
);

const none: Directives = { wish: undefined, misread: [] };

/** Finds the directives of a prompt. Several are taken together, a later one before an earlier. */
export function directivesOf(prompt: unknown): Directives {
  if (typeof prompt !== 'string' || !prompt.includes('[')) return none;
  let wish: Wish | undefined;
  const misread: string[] = [];
  // Names and arguments are short: a bracket without an end does not make the search long.
  for (const [whole, name = '', text = ''] of prompt.matchAll(
    /\[\s*([a-z][a-z-]{1,9})\b([^[\]]{0,80})\]/gi,
  )) {
    const meaning = meanings.get(name.toLowerCase());
    if (meaning === undefined) continue;
    const found = meaning(text.trim());
    if (found === undefined) misread.push(detached(whole));
    else wish = { ...wish, ...found, plan: { ...wish?.plan, ...found.plan } };
  }
  return { wish, misread };
}

function plan(changes: Partial<Plan>): Wish {
  return { plan: changes };
}

/** A directive that takes no argument. */
function alone(wish: Wish): (text: string) => Wish | undefined {
  return (text) => (text === '' ? wish : undefined);
}
