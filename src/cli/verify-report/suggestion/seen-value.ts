/** The value that an answer had, from a piece of evidence. */

/** The value in an answer, as far as the evidence shows it. */
export interface SeenValue {
  /** Its type, as JSON Schema names it. */
  readonly type: string;
  /** Absent if the evidence was cut. */
  readonly value?: unknown;
}

/** The value that a piece of evidence shows: as a whole, or the type of one that was cut. */
export function seenValue(evidence: string): SeenValue | undefined {
  try {
    const value: unknown = JSON.parse(evidence);
    return { type: typeOf(value), value };
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

/** The longest text that may be a state or another value that a contract lists, in characters. */
const longestName = 100;

/** Tells a text that a contract could list. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestName;
}
