/** The buckets that requests are taken from, as an operation's `x-rate-limit` describes them. */

/** A bucket, as a contract describes it. */
export interface RateLimit {
  /** Its name: operations of the same category share it. */
  readonly category: string;
  /** How many requests it holds. */
  readonly burst: number;
  /** How many requests a second it is refilled with. */
  readonly perSecond: number;
  /** The buckets of accounts with higher limits, by the name of their group. */
  readonly groups?: Readonly<Record<string, Pick<RateLimit, 'burst' | 'perSecond'>>>;
}

/** The bucket of an account of a group, which is that of any account where the group has none of its own. */
export function ofGroup(limit: RateLimit, group: string | undefined): RateLimit {
  const own = group === undefined ? undefined : limit.groups?.[group];
  return own ? { category: limit.category, ...own } : limit;
}

/** What became of a request that was to be taken from a bucket. */
export interface Taken {
  readonly limit: RateLimit;
  readonly isAllowed: boolean;
  /** How many whole requests are left. */
  readonly remaining: number;
  /** Milliseconds until there is one. */
  readonly wait: number;
  /** When it is full again, in milliseconds of Unix time. */
  readonly fullAt: number;
}

/** The buckets of one gateway. */
export class Buckets {
  readonly #levels = new Map<string, { level: number; at: number }>();

  /** Takes a request from its bucket; one that is refused takes nothing. */
  take(limit: RateLimit, now: number): Taken {
    const { category, burst, perSecond } = limit;
    const bucket = this.#levels.get(category) ?? { level: burst, at: now };
    const level = Math.min(burst, bucket.level + ((now - bucket.at) / 1000) * perSecond);
    const isAllowed = level >= 1;
    const left = isAllowed ? level - 1 : level;
    this.#levels.set(category, { level: left, at: now });
    return {
      limit,
      isAllowed,
      remaining: Math.floor(left),
      wait: isAllowed ? 0 : ((1 - level) / perSecond) * 1000,
      fullAt: now + ((burst - left) / perSecond) * 1000,
    };
  }
}

/** The headers that tell a caller of its bucket. */
export function rateLimitHeaders({
  limit,
  isAllowed,
  remaining,
  wait,
  fullAt,
}: Taken): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit.burst),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(Math.ceil(fullAt / 1000)),
    'x-ratelimit-category': limit.category,
    ...(!isAllowed && { 'retry-after': String(Math.ceil(wait / 1000)) }),
  };
}
