/**
 * Converts an exchange to an entry of a HAR file, without keys and personal data.
 *
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */

import { mediaTypeOf } from '../../../mocks/core/contract/media-type.ts';
import { Rejection } from '../../../mocks/core/contract/rejection.ts';
import { parseForm } from '../../../mocks/http/body/parse-form.ts';
import { CheckedJson } from '../../../mocks/replay/checked-json.ts';
import { recordedBody, withoutData } from '../../../mocks/replay/recorded-body.ts';
import type { RecordedFile } from '../../../mocks/replay/story.ts';
import { decodedBody, type WireMessage } from '../gateway-proxy/checks/checked-message.ts';
import { headerOf } from '../gateway-proxy/message-headers.ts';
import type { ProxiedExchange } from '../gateway-proxy/proxied-exchange.ts';
import type { Header, Redactor } from './redactor.ts';

/** An entry of a HAR file. Members that begin with an underscore are extensions of this project. */
export interface HarEntry {
  readonly startedDateTime: string;
  readonly time: number;
  readonly request: HarRequest;
  readonly response: HarResponse;
  readonly cache: Record<string, never>;
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  /** A failure in a sentence: no answer came, or it broke off. */
  readonly _failure?: string;
  readonly _gateway: string;
  readonly _baseUrl: string;
  /** The operationId. */
  readonly _operation?: string;
}

interface HarPair {
  readonly name: string;
  readonly value: string;
}

interface HarMessage {
  readonly httpVersion: string;
  readonly cookies: readonly never[];
  readonly headers: readonly HarPair[];
  readonly headersSize: number;
  readonly bodySize: number;
}

interface HarRequest extends HarMessage {
  readonly method: string;
  readonly url: string;
  readonly queryString: readonly HarPair[];
  readonly postData?: HarBody;
}

interface HarBody {
  readonly mimeType: string;
  readonly text?: string;
  readonly params?: readonly HarParameter[];
}

interface HarParameter {
  readonly name: string;
  readonly value?: string;
  readonly fileName?: string;
  readonly contentType?: string;
  /** Size of a file in bytes, and a digest of its content, which is not kept. */
  readonly _size?: number;
  readonly _digest?: string;
}

interface HarResponse extends HarMessage {
  /** 0 if no answer came. */
  readonly status: number;
  readonly statusText: string;
  readonly content: HarContent;
  readonly redirectURL: string;
}

interface HarContent {
  readonly size: number;
  readonly mimeType: string;
  /** Absent if it is not text. */
  readonly text?: string;
  /** The file of the body, relative to the recording. */
  readonly _file?: string;
}

/**
 * The entry of an exchange.
 *
 * @param file the file that holds the body of its answer
 */
export async function harEntry(
  exchange: ProxiedExchange,
  redactor: Redactor,
  file?: string,
): Promise<HarEntry> {
  const { gateway, baseUrl, operation, startedAt, endedAt, request, response, failure } = exchange;
  const { headers, method, httpVersion } = request;
  redactor.learnHeaders([...headers, ...(response?.headers ?? [])]);
  redactor.learnUrl(request.url);
  const url = redactor.url(request.url);
  const postData = await bodyOf(request, redactor);
  const time = Math.max(0, endedAt - startedAt);
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time,
    request: {
      method,
      url,
      httpVersion: `HTTP/${httpVersion}`,
      cookies: [],
      headers: headersOf(headers, redactor),
      queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })),
      ...(postData && { postData }),
      headersSize: -1,
      bodySize: request.bodySize,
    },
    response: await answerOf(response, redactor, file),
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    ...(failure !== undefined && { _failure: redactor.text(failure) }),
    _gateway: gateway,
    _baseUrl: redactor.url(baseUrl).replace(/\/$/, ''),
    ...(operation !== undefined && { _operation: operation }),
  };
}

function headersOf(headers: readonly Header[], redactor: Redactor): readonly HarPair[] {
  return headers.map(([name, value]) => ({ name, value: redactor.header(name, value) }));
}

/** Maximum size of a decoded body, in bytes. */
const longestBody = 64 * 1024 * 1024;

/** The bytes of a body, decoded. Undefined if they were not kept, or cannot be decoded. */
function bytesOf(message: WireMessage): Promise<Uint8Array | undefined> {
  return decodedBody(message, longestBody).catch(() => undefined);
}

async function bodyOf(message: ProxiedExchange['request'], redactor: Redactor): Promise<HarBody | undefined> {
  const { headers, bodySize } = message;
  if (bodySize === 0) return undefined;
  const contentType = headerOf(headers, 'content-type') ?? '';
  const type = mediaTypeOf(contentType);
  const bytes = await bytesOf(message);
  if (bytes === undefined) return { mimeType: type };
  if (type === 'multipart/form-data')
    return { mimeType: type, ...(await formOf(bytes, contentType, redactor)) };
  return isText(type) ? { mimeType: type, text: safeText(bytes, redactor) } : { mimeType: type };
}

async function formOf(bytes: Uint8Array, contentType: string, redactor: Redactor): Promise<Partial<HarBody>> {
  try {
    const recorded = await recordedBody(parseForm(new Uint8Array(bytes), contentType));
    const params = Object.entries(Object(recorded)).flatMap(([name, values]) =>
      [values].flat().map((value) => parameterOf(name, value, redactor)),
    );
    return { params };
  } catch (error) {
    // It is not a form, so nothing of it is kept.
    if (error instanceof Rejection) return {};
    throw error;
  }
}

function parameterOf(name: string, value: unknown, redactor: Redactor): HarParameter {
  if (typeof value === 'string') return { name: redactor.text(name), value: redactor.field(name, value) };
  // The values of a form are texts and files.
  const { file, type, size = 0, digest = '' } = value as RecordedFile;
  return {
    name: redactor.text(name),
    fileName: redactor.text(file),
    contentType: type,
    _size: size,
    _digest: digest,
  };
}

const noAnswer: HarResponse = {
  status: 0,
  statusText: '',
  httpVersion: '',
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: 'x-unknown' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
};

async function answerOf(
  response: ProxiedExchange['response'],
  redactor: Redactor,
  file?: string,
): Promise<HarResponse> {
  if (response === undefined) return noAnswer;
  const { status, statusText, httpVersion, headers, bodySize } = response;
  const type = mediaTypeOf(headerOf(headers, 'content-type') ?? '');
  const bytes = type === '' || isText(type) ? await bytesOf(response) : undefined;
  return {
    status,
    statusText: redactor.text(statusText),
    httpVersion: `HTTP/${httpVersion}`,
    cookies: [],
    headers: headersOf(headers, redactor),
    content: {
      size: bytes?.length ?? bodySize,
      mimeType: type || 'x-unknown',
      ...(bytes && { text: safeText(bytes, redactor) }),
      ...(file !== undefined && { _file: file }),
    },
    redirectURL: redactor.text(headerOf(headers, 'location') ?? ''),
    headersSize: -1,
    bodySize,
  };
}

function isText(type: string): boolean {
  return /^text\/|json|xml|javascript|urlencoded/.test(type);
}

/** A text without secrets, pictures and personal data. A text without any of them is returned as it is. */
function safeText(bytes: Uint8Array, redactor: Redactor): string {
  const text = new TextDecoder().decode(bytes);
  const value = parsed(text);
  if (value === undefined) return redactor.text(text.replace(/data:[\w/+.-]+;base64,[\w+/=]+/g, 'data:,'));
  const safe = redactor.json(withoutData(value));
  const [before, after] = [JSON.stringify(value), JSON.stringify(safe)];
  // The parser keeps only the last of two members with the same name, so the text itself is searched as well.
  return redactor.text(before === after ? text : after);
}

/** The parsed value of JSON. Undefined for any other text, and for values that are nested too deeply. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return new CheckedJson(value, '').isTooDeep ? undefined : value;
  } catch {
    return undefined;
  }
}
