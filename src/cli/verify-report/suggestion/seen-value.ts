/** Reads the value of an answer from a piece of evidence. */

/** The value in an answer, if the evidence shows it. */
export interface SeenValue {
  /** Its type, as JSON Schema names it. */
  readonly type: string;
  /** Absent if the evidence was truncated. */
  readonly value?: unknown;
}

/** The value in a piece of evidence, or only its type if it was truncated. */
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

/** Maximum length of a state or another enumerated value, in characters. */
const longestName = 100;

/** True for a text that a contract could list. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestName;
}
