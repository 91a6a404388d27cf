/** Parsers of option values. Commander turns their errors into messages that name the option. */

import { InvalidArgumentError } from 'commander';
import { problemOfUrl } from '../../../mocks/core/text/receiver-url.ts';
import { readPublicUrl } from '../../../mocks/http/proxy/public-address.ts';

/** Parses a TCP port. */
export function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  }
  return Number(text);
}

/** Parses a number above zero. */
export function parsePositiveNumber(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !(number > 0 && number < Infinity)) {
    throw new InvalidArgumentError('It must be a positive number.');
  }
  return number;
}

/** Parses a whole number. */
export function parseCount(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** Longest duration that can be given, in seconds: a little more than three weeks. */
const longestDuration = 2_000_000;

/** Parses a number of seconds. */
export function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() === '' || !(seconds > 0 && seconds <= longestDuration)) {
    throw new InvalidArgumentError(`It must be a number of seconds above 0, at most ${longestDuration}.`);
  }
  return seconds;
}

/** Milliseconds in each unit of time. */
const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };

/** Milliseconds of a length of time, such as `500ms`; not a number if it is none. */
function millisecondsOf(text: string): number {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(text.trim()) ?? [];
  return amount === undefined ? NaN : Number(amount) * (units[unit] ?? NaN);
}

/** Parses a length of time, such as `500ms` or `10s`. */
export function parseDuration(text: string): number {
  const milliseconds = millisecondsOf(text);
  if (!(milliseconds <= 3_600_000))
    throw new InvalidArgumentError('It must be a time such as 500ms, 10s or 2m, up to 60m.');
  return milliseconds;
}

/** Parses a duration or a range such as `200ms..2s` to the minimum and the maximum, in milliseconds. */
export function parseLatency(text: string): readonly [least: number, most: number] {
  const parts = text.split('..').map(millisecondsOf);
  const [least = NaN, most = least] = parts;
  if (parts.length > 2 || !(least <= most && most <= 3_600_000)) {
    throw new InvalidArgumentError(
      'It must be a time such as 500ms or 2s, or two such as 200ms..2s, up to 60m.',
    );
  }
  return [least, most];
}

/** Parses the base URL of a gateway. */
export function parseBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('It must be a URL such as http://127.0.0.1:4010/octopusx.');
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InvalidArgumentError('It must have no user name, password, query or fragment.');
  }
  return text;
}

/** Parses the address of a mock's root. */
export function parsePublicUrl(text: string): string {
  const url = readPublicUrl(text);
  if (url === undefined) {
    throw new InvalidArgumentError(
      'It must be a URL such as https://mock.example.com/video, without a query.',
    );
  }
  return url;
}

/** Parses the name of a file. */
export function parseFileName(text: string): string {
  if (text === '') throw new InvalidArgumentError('It must be the name of a file.');
  return text;
}

/** Parses the URL of a receiver of webhooks. */
export function parseWebhookUrl(text: string): string {
  const problem = problemOfUrl(text);
  if (problem !== undefined) {
    throw new InvalidArgumentError(`${problem.replace(/^it/, 'It')}, such as http://localhost:3000/hooks.`);
  }
  return text;
}
