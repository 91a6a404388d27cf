/** Token buckets that limit the rate of requests, as an operation's `x-rate-limit` describes them. */

/** A rate limit of a contract. */
export interface RateLimit {
  /** Name of its bucket. Operations of the same category share it. */
  readonly category: string;
  /** Capacity of the bucket, in requests. */
  readonly burst: number;
  /** Refill rate, in requests per second. */
  readonly perSecond: number;
  /** Higher limits of groups of accounts, by name. */
  readonly groups?: Readonly<Record<string, Pick<RateLimit, 'burst' | 'perSecond'>>>;
}

/** The level of a bucket at a time. */
export interface Bucket {
  readonly category: string;
  /** Number of requests in it. */
  readonly level: number;
  /** In milliseconds of Unix time. */
  readonly at: number;
}

/** The result of taking a request from a bucket. */
export interface Taken {
  readonly limit: RateLimit;
  readonly isAllowed: boolean;
  /** The bucket afterwards. */
  readonly bucket: Bucket;
  /** Number of whole requests left. */
  readonly remaining: number;
  /** Milliseconds until the next request is allowed. */
  readonly wait: number;
  /** When the bucket is full again, in milliseconds of Unix time. */
  readonly fullAt: number;
}

/** The limit of a group of accounts. Without one of its own, the general limit applies. */
export function limitOfGroup(limit: RateLimit, group: string | undefined): RateLimit {
  const own = group === undefined ? undefined : limit.groups?.[group];
  return own ? { category: limit.category, ...own } : limit;
}

/**
 * Takes a request from its bucket. A refused request takes nothing.
 *
 * @param before the bucket after the previous request. Undefined if there was none
 */
export function takeFrom(before: Bucket | undefined, limit: RateLimit, moment: number): Taken {
  const { category, burst, perSecond } = limit;
  // A request is decided with the time of its arrival: another one that arrived later may have been faster.
  const now = Math.max(moment, before?.at ?? moment);
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

/** The headers that report the bucket to the caller. */
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
