/** The value that an answer had, from a piece of evidence. */

/** The value in an answer, as far as the evidence shows it. */
export interface SeenValue {
  /** Its type, as JSON Schema names it. */
  readonly type: string;
  /** Absent if the evidence was cut, or is a text that is too long for a name. */
  readonly value?: unknown;
}

/** The longest text that may be a value of its own in a contract, in characters. */
const longestName = 100;

/** The value that a piece of evidence shows: as a whole, or the type of one that was cut. */
export function seenValue(evidence: string): SeenValue | undefined {
  try {
    const value: unknown = JSON.parse(evidence);
    const isLong = typeof value === 'string' && value.length > longestName;
    return isLong ? { type: 'string' } : { type: typeOf(value), value };
  } catch {
    const type = { '"': 'string', '{': 'object', '[': 'array' }[evidence[0] ?? ''];
    return type === undefined ? undefined : { type };
  }
}

/** The type of a value, as JSON Schema names it. */
function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
