/** Checks a request's parameters and body against its operation. */

import { isNonEmpty, left, right } from './either.ts';
import type { Components, Diagnostic } from './prism.ts';
import type { Routes } from './route.ts';
import type { Problem } from './schema.ts';

/** The code of a body of a wrong type. */
export const unsupportedMediaType = 415;

/** Makes the component. */
export function createValidateInput({ parametersOf }: Routes): Components['validateInput'] {
  return ({ resource, element }) => {
    const { body, query, path } = element;
    const found: Diagnostic[] = [];
    const add = (problems: readonly Problem[]) => {
      for (const problem of problems) found.push(diagnosticOf(problem));
    };
    if (resource.bodies.size > 0 || resource.needsBody) {
      const known = body && resource.bodies.get(body.type);
      if (body === undefined) {
        if (resource.needsBody) found.push({ code: 'required', message: 'A body is required', severity: 0 });
      } else if (known === undefined) {
        const types = [...resource.bodies.keys()].join(' or ');
        const message = `The Content-Type must be ${types}, not ${body.type}`;
        found.push({ code: unsupportedMediaType, message, severity: 0 });
      } else {
        add(known.validate(body.value));
      }
    }
    if (resource.parameters.query) add(resource.parameters.query(withoutEmpty(query)));
    if (resource.parameters.path) add(resource.parameters.path(parametersOf(resource, path)));
    return isNonEmpty(found) ? left(found) : right(element);
  };
}

/** A parameter that is there and empty is as good as absent. */
function withoutEmpty(query: Record<string, string>): Record<string, string> {
  // It is a copy in any case: the validator turns text into numbers in place.
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) if (value !== '') given[name] = value;
  return given;
}

function diagnosticOf({ keyword, path, rule, given }: Problem): Diagnostic {
  const name = path.length === 0 ? 'The body' : path.join('.');
  const not = given === undefined ? '' : `, not ${shown(given)}`;
  return { code: keyword, path: [...path], message: `${name} ${rule}${not}`, severity: 0 };
}

/** A value as a message shows it: short, and of one with members the kind only. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
