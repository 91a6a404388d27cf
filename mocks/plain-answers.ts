/** Answers of the operations that are about no task: uploads, balances and models. */

import type { Account } from './account.ts';
import type { Answered, Call, Sent } from './exchange.ts';
import { modelList, modelNamed } from './models.ts';
import type { Operation } from './operation.ts';
import { refuse } from './refusal.ts';
import type { Routes } from './route.ts';
import type { Uploads } from './uploads.ts';

/** What such answers are made from. */
export interface PlainAnswerParts {
  readonly operations: readonly Operation[];
  readonly routes: Routes;
  readonly account: Account;
  readonly uploads: Uploads;
}

/** Makes a function that answers a request to such an operation. */
export function createPlainAnswers({ operations, routes, account, uploads }: PlainAnswerParts) {
  return (operation: Operation, sent: Sent, call: Call): Answered => {
    const { upload, balance } = operation;
    if (upload) return uploads.accept(operation, upload, sent, call);
    const examples = operation.answers.get(200)?.examples ?? new Map<string, unknown>();
    const { example } = call.preference;
    if (example !== undefined) {
      if (examples.has(example)) return json(shown(examples.get(example)));
      const names = [...examples.keys()].join(', ');
      return refuse(operation, {
        status: 400,
        message: `Prefer: there is no example ${example}, but ${names}`,
      });
    }
    const { model } = routes.parametersOf(operation, sent.path);
    if (operation.id === 'getModel') return modelNamed(model ?? '', operation, operations);
    if (operation.id === 'listModels') return json(modelList(operation, sent));
    return json(shown(examples.values().next().value));

    function shown(body: unknown): unknown {
      return balance ? account.balanceLike(body, balance) : body;
    }
  };
}

function json(body: unknown): Answered {
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body };
}
