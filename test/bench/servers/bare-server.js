/**
 * The least that a mock on `node:http` could do: parse the body, and answer with JSON of the same size. Plain JavaScript,
 * as the published mock is, so that Node need not load what strips types.
 */

import { createServer } from 'node:http';

const [, , port, answers = '{}'] = process.argv;
const { submitAnswer, queryAnswer } = JSON.parse(answers);

createServer((request, response) => {
  if (request.method === 'GET') {
    answer(response, queryAnswer);
    return;
  }
  /** @type {Buffer[]} */
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString());
    answer(response, submitAnswer);
  });
}).listen(Number(port), '127.0.0.1');

/**
 * @param {import('node:http').ServerResponse} response
 * @param {unknown} value
 */
function answer(response, value) {
  const text = JSON.stringify(value);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
