/** What is wrong with a body, put into words. */

import type { Answers, Deviation } from '../../generated/answers.ts';

/** A deviation of a body. */
export interface BodyDeviation {
  /** A JSON pointer into the body. */
  readonly pointer: string;
  /** What would be right, such as `must be string`. */
  readonly rule: string;
  /** Where the broken statement comes from; undefined if from where the whole answer does. */
  readonly provenance: number | undefined;
}

/** Everything that is wrong with a body. */
export function deviationsOf(
  body: unknown,
  schema: string,
  { validators, places }: Answers,
): BodyDeviation[] {
  const validator = validators[schema];
  if (validator === undefined || validator(body)) return [];
  // An `if` says only that its `then` or `else` is broken, which says so itself.
  const errors = (validator.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  return errors
    .filter((error) => !errors.some((other) => isInside(error, other)))
    .map((error) => ({
      pointer: error.instancePath,
      rule: ruleOf(error, errors),
      provenance: provenanceAt(error.schemaPath, places[schema] ?? {}),
    }));
}

/** Whether one is a part of the other: of an `anyOf`, each alternative says why it does not fit. */
function isInside({ schemaPath }: Deviation, other: Deviation): boolean {
  return schemaPath.startsWith(`${other.schemaPath}/`);
}

function ruleOf(error: Deviation, errors: readonly Deviation[]): string {
  const { keyword, params, message = keyword } = error;
  const alternatives = errors.filter((other) => isInside(other, error));
  if (alternatives.length > 0) return alternatives.map((other) => ruleOf(other, [])).join(' or ');
  if (keyword === 'type') return `must be ${[params.type].flat().join(' or ')}`;
  if (keyword === 'const') return `must be ${params.allowedValue}`;
  if (keyword === 'enum') return `must be one of ${[params.allowedValues].flat().join(', ')}`;
  return message;
}

/** Where a statement comes from: what the innermost place around it says that has a provenance. */
function provenanceAt(schemaPath: string, places: Readonly<Record<string, number>>): number | undefined {
  const [innermost] = Object.entries(places)
    .filter(([place]) => schemaPath.startsWith(`${place}/`))
    .sort(([one], [other]) => other.length - one.length);
  return innermost?.[1];
}
