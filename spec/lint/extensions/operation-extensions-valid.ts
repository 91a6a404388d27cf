/**
 * Every `x-upload`, `x-balance` and `x-webhook` is as its JSON Schema says, and what it names exists. Every
 * `x-uploaded-by` names an upload.
 */

import {
  examplesOf,
  follow,
  type Node,
  type Operation,
  pointsInto,
  responseOf,
  successOf,
} from '../nodes.ts';
import { type Context, isObject, type Location, type Rule } from '../redocly.ts';
import { extensionProblems } from './extension-problems.ts';

const extensions = ['x-upload', 'x-balance', 'x-webhook'] as const;

/** An upload, as its JSON Schema has it. */
interface Upload {
  readonly field: string;
  readonly url: string;
  readonly refusals: Readonly<Record<string, { readonly status: number; readonly example: string }>>;
}

/** A field that takes the URL of an upload. */
interface UploadedField {
  readonly operationId: unknown;
  readonly location: Location;
}

export const operationExtensionsValid: Rule = () => {
  const uploads = new Set<unknown>();
  const fields: UploadedField[] = [];
  return {
    Operation: {
      enter(node: Node, context: Context) {
        for (const name of extensions) {
          if (node[name] === undefined) continue;
          const location = context.location.child([name]);
          const extension = follow(node[name], undefined, context)?.node;
          const problems = extensionProblems(name, extension);
          for (const message of problems) context.report({ message, location });
          if (problems.length > 0 || extension === undefined) continue;
          const operation = { node, location, file: undefined, method: '', parameters: [] };
          if (name === 'x-upload') {
            uploads.add(node.operationId);
            checkUpload(operation, extension, context);
          }
          if (name === 'x-balance') checkBalance(operation, extension, context);
        }
      },
    },
    Schema: {
      enter(node: Node, { location }: Context) {
        const operationId = node['x-uploaded-by'];
        if (operationId !== undefined)
          fields.push({ operationId, location: location.child(['x-uploaded-by']) });
      },
    },
    Root: {
      leave(_: Node, { report }: Context) {
        for (const { operationId, location } of fields) {
          if (!uploads.has(operationId)) report({ message: `\`${operationId}\` is no upload.`, location });
        }
      },
    },
  };
};

function checkUpload(operation: Operation, extension: Node, context: Context) {
  // The JSON Schema has been checked before.
  const { field, url, refusals } = extension as Node & Upload;
  const report = (message: string) => context.report({ message, location: operation.location });
  if (!pointsInto(successOf(operation, context), url, context))
    report(`The answer has nothing at \`${url}\`.`);
  const body = follow(operation.node.requestBody, undefined, context)?.node.content;
  const form = isObject(body) ? body['multipart/form-data'] : undefined;
  const encoding = isObject(form) && isObject(form.encoding) ? form.encoding[field] : undefined;
  if (!isObject(encoding) || typeof encoding.contentType !== 'string')
    report(`The form has no \`encoding\` with the media types of \`${field}\`.`);
  for (const { status, example } of Object.values(refusals)) {
    const examples = examplesOf(responseOf(operation, String(status), context), context);
    if (!(example in examples)) report(`There is no example \`${example}\` of the status ${status}.`);
  }
}

function checkBalance(operation: Operation, extension: Node, context: Context) {
  const { remaining, used } = extension;
  for (const pointer of [remaining, used].flatMap((places) => Object.keys(isObject(places) ? places : {}))) {
    if (pointsInto(successOf(operation, context), pointer, context)) continue;
    const message = `The answer has nothing at \`${pointer}\`.`;
    context.report({ message, location: operation.location });
  }
}
