/** The least that a mock on `node:http` could do: parse the body, and answer with JSON of the same size. */

import { createServer, type ServerResponse } from 'node:http';
import { queryAnswer, submitAnswer } from './requests.ts';

createServer((request, response) => {
  if (request.method === 'GET') {
    answer(response, queryAnswer);
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString());
    answer(response, submitAnswer);
  });
}).listen(Number(process.argv[2]), '127.0.0.1');

function answer(response: ServerResponse, value: unknown): void {
  const text = JSON.stringify(value);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
