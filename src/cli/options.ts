/** Readers of option values. They throw what Commander turns into a message that names the option. */

import { InvalidArgumentError } from 'commander';

/** Reads a TCP port. */
export function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  }
  return Number(text);
}

/** Reads a number above zero. */
export function positiveNumber(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number < Infinity)) throw new InvalidArgumentError('It must be a positive number.');
  return number;
}

/** Reads the address of a server. */
export function address(text: string): string {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) {
    throw new InvalidArgumentError('It must be an address such as http://127.0.0.1:4010/octopusx.');
  }
  return text;
}
