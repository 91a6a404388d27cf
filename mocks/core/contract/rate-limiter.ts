/** The buckets that requests are taken from, as an operation's `x-rate-limit` describes them. */

/** A bucket, as a contract describes it. */
export interface RateLimit {
  /** Its name: operations of the same category share it. */
  readonly category: string;
  /** The number of requests that it holds. */
  readonly burst: number;
  /** The number of requests a second that it is refilled with. */
  readonly perSecond: number;
  /** The buckets of accounts with higher limits, by the name of their group. */
  readonly groups?: Readonly<Record<string, Pick<RateLimit, 'burst' | 'perSecond'>>>;
}

/** A bucket at a moment, in milliseconds of Unix time. */
export interface Bucket {
  readonly category: string;
  /** The number of requests in it. */
  readonly level: number;
  readonly at: number;
}

/** The outcome of taking a request from a bucket. */
export interface Taken {
  readonly limit: RateLimit;
  readonly isAllowed: boolean;
  /** The bucket afterwards. */
  readonly bucket: Bucket;
  /** The number of whole requests that are left. */
  readonly remaining: number;
  /** Milliseconds until there is one. */
  readonly wait: number;
  /** When it is full again, in milliseconds of Unix time. */
  readonly fullAt: number;
}

/** The limit of an account of a group, which is that of any account where the group has none of its own. */
export function ofGroup(limit: RateLimit, group: string | undefined): RateLimit {
  const own = group === undefined ? undefined : limit.groups?.[group];
  return own ? { category: limit.category, ...own } : limit;
}

/**
 * Takes a request from its bucket; one that is refused takes nothing.
 *
 * @param before the bucket when a request was last taken from it; undefined if none was
 */
export function takeFrom(before: Bucket | undefined, limit: RateLimit, now: number): Taken {
  const { category, burst, perSecond } = limit;
  const filled = before ? before.level + ((now - before.at) / 1000) * perSecond : burst;
  const level = Math.min(burst, filled);
  const isAllowed = level >= 1;
  const left = isAllowed ? level - 1 : level;
  return {
    limit,
    isAllowed,
    bucket: { category, level: left, at: now },
    remaining: Math.floor(left),
    wait: isAllowed ? 0 : ((1 - level) / perSecond) * 1000,
    fullAt: now + ((burst - left) / perSecond) * 1000,
  };
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
