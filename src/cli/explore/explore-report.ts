/** The outcome of an exploration, for people and for programs. */

import { parseJsonOrText } from '../../bodies/json.ts';
import { evidenceOf } from '../../conformance/evidence.ts';
import type { ObservedExchange } from '../../conformance/observed-exchange.ts';
import type { ExploredStep } from './exploration.ts';
import type { ExploredDeviation } from './explore.ts';
import type { ExploredGatewayOutcome } from './explore-gateway.ts';

/** The report for people, in lines. */
export function exploreReport(outcome: ExploredGatewayOutcome): readonly string[] {
  const { gateway, deviations, seed } = outcome;
  const { sequences, requests, submits } = outcome;
  const counts = [count(sequences, 'sequence'), count(requests, 'request'), count(submits, 'submit')];
  return [
    ...deviations.flatMap(deviationLines),
    `${gateway}: ${deviations.length === 0 ? 'no deviation' : count(deviations.length, 'deviation')} from the contract ` +
      `in ${counts[0]} of calls (${counts[1]}, of which ${counts[2]}; seed ${seed}).`,
  ];
}

/** The outcome as JSON, without API keys and the queries of addresses, which may be signed. */
export function exploreJson({ deviations, failure: _, ...outcome }: ExploredGatewayOutcome): object {
  return {
    ...outcome,
    deviations: deviations.map(({ finding, steps }) => ({ ...finding, steps: steps.map(stepJson) })),
  };
}

function deviationLines({ finding, steps }: ExploredDeviation, index: number): string[] {
  const { statement, rule, evidence, provenance } = finding;
  return [
    `${index + 1}. ${statement}`,
    `   The contract says: ${rule}. There was ${evidence}.`,
    `   That is ${provenance.level}: ${provenance.source}`,
    '',
    ...steps.flatMap((step, number) => stepLines(step, number)),
    '',
  ];
}

function stepLines({ words, exchange }: ExploredStep, index: number): string[] {
  const line = `   ${String(index + 1).padStart(2)}. ${words}`;
  return exchange === undefined ? [line] : [line, `       → ${answerOf(exchange)}`];
}

function stepJson({ words, exchange }: ExploredStep): object {
  if (exchange === undefined) return { call: words };
  const { method, path, query, body } = exchange.request;
  const { status } = exchange.response;
  return { call: words, request: { method, path, query, body }, status, answer: answerText(exchange) };
}

function answerOf(exchange: ObservedExchange): string {
  const text = answerText(exchange);
  return text === undefined ? `${exchange.response.status}` : `${exchange.response.status} ${text}`;
}

/** The answer on one line, truncated. Undefined if it was not read. */
function answerText({ request, response: { text } }: ObservedExchange): string | undefined {
  return text === undefined ? undefined : evidenceOf(parseJsonOrText(text), request.apiKey);
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
