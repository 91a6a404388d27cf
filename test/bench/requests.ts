/** The two requests that every server is loaded with: the document's own submit, and a query of its task. */

import { documents } from '../contract/documents.ts';

const document = documents['octopusx: Create Video'];
if (document === undefined) throw new Error('There is no document of Create Video');

/** The body of the submit, as the document shows it. */
export const submitBody = JSON.stringify(document.exampleRequest);

/** The same, of a task that is never finished. */
export const stuckBody = JSON.stringify({ ...document.exampleRequest, prompt: '[stuck] cat fish' });

/** The answer to the submit, for servers that keep no tasks. */
export const submitAnswer: unknown = document.exampleResponse;

/** The answer to the query, for servers that keep no tasks. */
export const queryAnswer: unknown = {
  id: document.exampleResponse.id,
  status: 'processing',
  status_update_time: document.exampleResponse.status_update_time,
  video_url: null,
  progress: 50,
};

/** A submit as it goes over the wire. */
export function submitRequest(mount: string, body = submitBody): Buffer {
  return requestOf(`POST ${mount}/v1/video/create HTTP/1.1`, body);
}

/** A query as it goes over the wire. */
export function queryRequest(mount: string, id: string): Buffer {
  return requestOf(`GET ${mount}/v1/video/query?id=${id} HTTP/1.1`);
}

/** The same submit as OpenAI's API has it, for servers that speak it. */
export const openAiSubmit = requestOf(
  'POST /v1/videos HTTP/1.1',
  JSON.stringify({ model: 'sora-2', prompt: document.exampleRequest.prompt, seconds: '8', size: '720x1280' }),
);

/** A query of its task. */
export function openAiQuery(id: string): Buffer {
  return requestOf(`GET /v1/videos/${id} HTTP/1.1`);
}

function requestOf(line: string, body?: string): Buffer {
  const head = [
    line,
    'Host: 127.0.0.1',
    'Authorization: Bearer YOUR_API_KEY',
    'Accept: application/json',
    ...(body === undefined
      ? []
      : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`]),
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body ?? ''}`);
}
