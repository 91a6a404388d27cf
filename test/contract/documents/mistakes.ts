/** True if a transcription is true of its file: every quoted text stands on its line, and every line is accounted for. */

import type { Document } from '../documents.ts';
import type { DocumentedField, Fields, Lines, Quote, Stated } from './document.ts';

/** The mistakes in a transcription, as sentences; empty if there are none. */
export function mistakesIn({ transcription, lines }: Document): string[] {
  const { method, path, server, authorization, mediaType, source, query, prose } = transcription;
  const fields = fieldsOf(transcription);
  const wholes = [method, authorization, ...prose, ...fields.flatMap(wholeLines)];
  const parts = [
    server,
    ...optional(source?.words),
    ...optional(query?.words),
    ...fields.flatMap(partsOfLines),
  ];
  const stated = [mediaType, ...fields.flatMap(statedIn)];
  const ranges = [
    path.lines,
    transcription.exampleRequest,
    transcription.exampleResponse,
    transcription.curl,
  ];
  const accounted = new Set([
    ...[server, ...wholes].map(([line]) => line),
    ...[...ranges, ...transcription.repeated].flatMap(linesOf),
  ]);
  return [
    ...wholes.filter(([line, text]) => at(lines, line) !== text).map(notThere),
    ...parts.filter(([line, text]) => !at(lines, line).includes(text)).map(notThere),
    ...stated
      .filter(({ line, words }) => !at(lines, line).includes(words))
      .map(({ line, words }) => notThere([line, words])),
    ...stated
      .filter(({ words, value }) => !isIn(words, value))
      .map(({ line, words }) => `${line}: "${words}" does not say so`),
    ...(linesOf(path.lines)
      .map((line) => at(lines, line))
      .join('') === path.value
      ? []
      : ['The path is another']),
    ...lines.flatMap((text, index) =>
      text.trim() === '' || accounted.has(index + 1) ? [] : [`${index + 1}: "${text}" is not transcribed`],
    ),
  ];
}

/** Every field and parameter. */
export function fieldsOf({
  parameters,
  request,
  response,
}: Readonly<Record<'parameters' | 'request' | 'response', Fields>>): DocumentedField[] {
  return [parameters, request, response].flatMap((fields) => Object.values(fields));
}

function wholeLines({ name, type, required, notes }: DocumentedField): Quote[] {
  return [name, type, ...optional(required), ...notes];
}

function partsOfLines({ format, dataUri }: DocumentedField): Quote[] {
  return [...optional(format), ...optional(dataUri)];
}

function statedIn(field: DocumentedField): Stated<unknown>[] {
  const { values = [], commonValues = [], constant, maxItems, minimum, maximum, examples = [] } = field;
  const single = [constant, field.default, maxItems, minimum, maximum];
  return [...values, ...commonValues, ...examples, ...single.flatMap(optional)];
}

function optional<Value>(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value];
}

/** True if words hold a value: a text as it is, a number as one of its own, any other as JSON. */
function isIn(words: string, value: unknown): boolean {
  if (typeof value === 'number') return (words.match(/\d+/g) ?? []).map(Number).includes(value);
  return words.includes(typeof value === 'string' ? value : JSON.stringify(value));
}

function at(lines: readonly string[], line: number): string {
  return lines[line - 1]?.trim() ?? '';
}

function linesOf([from, to]: Lines): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function notThere([line, text]: Quote): string {
  return `${line}: "${text}" is not there`;
}
