/**
 * Every `x-upload`, `x-balance`, `x-webhook` and `x-task-event` is as its JSON Schema says, and what it names exists.
 * Every `x-uploaded-by` names an upload.
 */

import {
  type Balance,
  type Contract,
  findSuccess,
  hasPlace,
  jsonOf,
  type Operation,
  operationNamed,
  responseOf,
  type TaskEvent,
  type Upload,
} from '../../contract.ts';
import { LintedContract } from '../linted-contract.ts';
import type { Context, Location, Rule } from '../redocly.ts';
import { extensionProblems } from './extension-problems.ts';

/** A field that takes the URL of an upload. */
interface UploadedField {
  readonly operationId: unknown;
  readonly location: Location;
}

export const operationExtensionsValid: Rule = () => {
  const fields: UploadedField[] = [];
  return {
    Schema: {
      enter(node: Record<string, unknown>, { location }: Context) {
        const operationId = node['x-uploaded-by'];
        if (operationId !== undefined)
          fields.push({ operationId, location: location.child(['x-uploaded-by']) });
      },
    },
    Root: {
      leave(root: object, context: Context) {
        const { contract, operations, webhooks } = new LintedContract(root, context);
        const uploads = new Set<unknown>();
        for (const { operation, location } of [...operations, ...webhooks]) {
          for (const [name, problem] of problemsOf(contract, operation))
            context.report({ message: problem, location: location.child([name]) });
          if (operation['x-upload'] !== undefined) uploads.add(operation.operationId);
        }
        for (const { operationId, location } of fields) {
          if (!uploads.has(operationId))
            context.report({ message: `\`${operationId}\` is no upload.`, location });
        }
      },
    },
  };
};

/** The extensions that this rule checks. */
const checkedExtensions = ['x-upload', 'x-balance', 'x-webhook', 'x-task-event'] as const;

/** The problems of an operation's extensions, each with the extension's name. */
function problemsOf(contract: Contract, operation: Operation): [name: string, problem: string][] {
  const { 'x-upload': upload, 'x-balance': balance, 'x-task-event': event } = operation;
  return checkedExtensions.flatMap((name) => {
    const extension = operation[name];
    if (extension === undefined) return [];
    const wrong = extensionProblems(name, extension);
    if (wrong.length === 0 && upload && name === 'x-upload') {
      wrong.push(...uploadProblems(contract, operation, upload));
    }
    if (wrong.length === 0 && balance && name === 'x-balance') {
      wrong.push(...balanceProblems(contract, operation, balance));
    }
    if (wrong.length === 0 && event && name === 'x-task-event') {
      wrong.push(...taskEventProblems(contract, operation, event));
    }
    return wrong.map((problem): [string, string] => [name, problem]);
  });
}

function uploadProblems(
  contract: Contract,
  operation: Operation,
  { field, url, refusals }: Upload,
): string[] {
  const success = findSuccess(contract, operation)?.response;
  const form = operation.requestBody?.content['multipart/form-data'];
  return [
    ...(hasPlace(contract, success, url) ? [] : [`The answer has nothing at \`${url}\`.`]),
    ...(form?.encoding?.[field]?.contentType === undefined
      ? [`The form has no \`encoding\` with the media types of \`${field}\`.`]
      : []),
    ...Object.values(refusals).flatMap(({ status, example }) => {
      const { examples = {} } = jsonOf(responseOf(contract, operation, String(status))) ?? {};
      return example in examples ? [] : [`There is no example \`${example}\` of the status ${status}.`];
    }),
  ];
}

function balanceProblems(
  contract: Contract,
  operation: Operation,
  { remaining = {}, used = {} }: Balance,
): string[] {
  const success = findSuccess(contract, operation)?.response;
  return Object.keys({ ...remaining, ...used })
    .filter((pointer) => !hasPlace(contract, success, pointer))
    .map((pointer) => `The answer has nothing at \`${pointer}\`.`);
}

function taskEventProblems(
  contract: Contract,
  { requestBody }: Operation,
  { query, at }: TaskEvent,
): string[] {
  const reader = operationNamed(contract, query)?.operation['x-lifecycle'];
  return [
    ...(reader && 'states' in reader ? [] : [`\`${query}\` is no query of a task.`]),
    ...Object.values(at)
      .flat()
      .filter((pointer) => !hasPlace(contract, requestBody, pointer))
      .map((pointer) => `The event has nothing at \`${pointer}\`.`),
  ];
}
