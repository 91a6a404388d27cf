/**
 * Reads the requests to gateways in a HAR file, from this project's recorder or a browser's network tab.
 *
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */

import { mediaTypeOf } from '../core/contract/media-type.ts';
import type { Operation } from '../core/contract/operation.ts';
import { Rejection } from '../core/contract/rejection.ts';
import type { GatewayModel } from '../core/gateway-model.ts';
import { parseForm } from '../http/body/parse-form.ts';
import { CheckedJson, isHeader } from './checked-json.ts';
import { withoutData } from './recorded-body.ts';
import type { RecordedAnswer, RecordedFile, RecordedRequest } from './story.ts';

/** A gateway that may occur in a recording. */
export interface RecordedGateway {
  readonly model: GatewayModel;
  /** The gateway's own base URL. */
  readonly baseUrl: string | undefined;
}

/** A request to an operation, and its answer. Times are in milliseconds of Unix time. */
export interface RecordedExchange {
  readonly model: GatewayModel;
  readonly operation: Operation;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly request: RecordedRequest;
  readonly answer: RecordedAnswer | null;
}

/**
 * The requests to gateways in a HAR, in the order in which they were sent. Other requests are skipped.
 *
 * @throws RecordingError if it is not a HAR, or an entry cannot be read
 */
export function readHar(
  har: unknown,
  file: string,
  gateways: readonly RecordedGateway[],
): readonly RecordedExchange[] {
  const entries = new CheckedJson(har, file).member('log').member('entries').list();
  const exchanges = entries.flatMap((entry) => readHarEntry(entry, gateways) ?? []);
  return exchanges.sort((one, other) => one.startedAt - other.startedAt);
}

/**
 * Reads an entry of a HAR.
 *
 * @returns undefined if it is not a request to an operation of a contract
 * @throws RecordingError if it cannot be read
 */
export function readHarEntry(
  entry: CheckedJson,
  gateways: readonly RecordedGateway[],
): RecordedExchange | undefined {
  const request = entry.member('request');
  const url = request.member('url').text();
  const name = entry.member('_gateway').value;
  const gateway = gateways.find(({ model, baseUrl }) =>
    name === undefined ? baseUrl !== undefined && url.startsWith(`${baseUrl}/`) : model.name === name,
  );
  if (gateway === undefined || !URL.canParse(url)) return undefined;
  const own = entry.member('_baseUrl');
  const baseUrl = own.isAbsent ? (gateway.baseUrl ?? '') : own.text();
  const [path = ''] = url.slice(baseUrl.length).split(/[?#]/);
  const route = gateway.model.router.find(request.member('method').text().toUpperCase(), path);
  if (route instanceof Rejection) return undefined;
  const { operation, parameters } = route;
  const startedAt = entry.member('startedDateTime').timestamp();
  return {
    model: gateway.model,
    operation,
    startedAt,
    endedAt: startedAt + Math.max(0, entry.member('time').number(-1)),
    request: {
      ...(Object.keys(parameters).length > 0 && { parameters }),
      ...queryOf(url),
      ...bodyOf(request.member('postData')),
    },
    // An incomplete answer counts as no answer.
    answer: entry.member('_failure').isAbsent ? answerOf(entry.member('response'), operation) : null,
  };
}

function queryOf(url: string): Pick<RecordedRequest, 'query'> {
  const query = Object.fromEntries(new URL(url).searchParams);
  return Object.keys(query).length > 0 ? { query } : {};
}

function bodyOf(data: CheckedJson): Pick<RecordedRequest, 'type' | 'body'> {
  if (data.isAbsent) return {};
  const contentType = data.member('mimeType').text();
  const type = mediaTypeOf(contentType);
  const [text, params] = [data.member('text'), data.member('params')];
  if (type === 'multipart/form-data' && !params.isAbsent) return { type, body: formOf(params.list()) };
  if (type === 'multipart/form-data' && !text.isAbsent) return { type, ...formIn(text.text(), contentType) };
  if (type !== 'application/json' || text.isAbsent) return { type };
  const body = parsed(text.text());
  return body === undefined
    ? { type }
    : { type, body: withoutData(new CheckedJson(body, '').isTooDeep ? undefined : body) };
}

/** Parses the text of a form. Its files have no size and no digest, because text does not preserve their bytes. */
function formIn(text: string, contentType: string): Pick<RecordedRequest, 'body'> {
  try {
    const { value, files } = parseForm(new TextEncoder().encode(text), contentType);
    const described = [...files].map(([name, { name: file, type }]) => [name, { file, type }] as const);
    return { body: { ...value, ...Object.fromEntries(described) } };
  } catch (error) {
    if (error instanceof Rejection) return {};
    throw error;
  }
}

/** The fields of a form by name. Repeated ones become a list, in which only the first file has its details. */
function formOf(params: readonly CheckedJson[]): Record<string, unknown> {
  const fields = new Map<string, unknown[]>();
  for (const param of params) {
    const name = param.member('name').text();
    const fileName = param.member('fileName');
    const values = fields.get(name) ?? [];
    if (fileName.isAbsent) values.push(param.member('value').isAbsent ? '' : param.member('value').text());
    else values.push(values.length === 0 ? fileIn(param) : fileName.text());
    fields.set(name, values);
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}

function fileIn(param: CheckedJson): RecordedFile {
  const [type, size, digest] = [param.member('contentType'), param.member('_size'), param.member('_digest')];
  return {
    file: param.member('fileName').text(),
    type: type.isAbsent ? '' : type.text(),
    ...(!size.isAbsent && { size: size.number(0) }),
    ...(!digest.isAbsent && { digest: digest.text() }),
  };
}

/** The status in a HAR for a request without an answer. */
const noAnswer = 0;

function answerOf(response: CheckedJson, operation: Operation): RecordedAnswer | null {
  if (response.isAbsent || response.value === null) return null;
  if (response.member('status').value === noAnswer) return null;
  const status = response.member('status').status();
  const headers = recordedHeaders(response.member('headers').list(), operation, status);
  const content = response.member('content');
  const file = content.member('_file');
  const [text, size] = [content.member('text'), content.member('size')];
  const type = mediaTypeOf(headers['content-type'] ?? '');
  if (text.isAbsent && isBodyNeeded(operation, status) && size.value !== 0)
    throw text.problem('is absent: export the HAR with response content');
  if (text.isAbsent || /^(?:video|image)\//.test(type)) {
    const length = size.isAbsent ? 0 : Math.max(0, size.number(-1));
    return { status, headers, size: length, ...(!file.isAbsent && { file: file.text() }) };
  }
  return { status, headers, ...recordedText(decoded(text.text(), content.member('encoding'))) };
}

/** True for an answer whose body a story needs. */
function isBodyNeeded({ submit, query }: Operation, status: number): boolean {
  return (submit !== undefined || query !== undefined) && status < 300;
}

function decoded(text: string, encoding: CheckedJson): string {
  if (encoding.value !== 'base64') return text;
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    throw encoding.problem('is base64, but the text is not valid base64');
  }
}

/** The recorded form of a text: JSON, if that reproduces the text exactly. */
function recordedText(text: string): Pick<RecordedAnswer, 'json' | 'text'> {
  const json = parsed(text);
  if (json === undefined || new CheckedJson(json, '').isTooDeep) return { text };
  return JSON.stringify(json) === text ? { json } : { text };
}

/** Parses JSON; undefined if it is not valid. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Headers that clients depend on, even if the contract does not describe them. */
const alwaysRecorded: ReadonlySet<string> = new Set(['content-type', 'retry-after']);

/** The headers of an answer to record. Repeated ones are joined. */
function recordedHeaders(
  headers: readonly CheckedJson[],
  { answers }: Operation,
  status: number,
): Record<string, string> {
  const described = answers.get(status)?.headers ?? {};
  const recorded: Record<string, string> = {};
  for (const header of headers) {
    const name = header.member('name').text().toLowerCase();
    const isRecorded =
      alwaysRecorded.has(name) || Object.hasOwn(described, name) || /^(?:x-)?ratelimit/.test(name);
    const value = header.member('value').text();
    if (!isRecorded || !isHeader(name, value)) continue;
    recorded[name] = Object.hasOwn(recorded, name) ? `${recorded[name]}, ${value}` : value;
  }
  return recorded;
}
