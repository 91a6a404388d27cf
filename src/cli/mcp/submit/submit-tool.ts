import { printable } from '../../../printable.ts';
import { operationsOf } from '../../request/operations.ts';
import {
  type JsonSchema,
  objectSchema,
  type Tool,
  type ToolArguments,
  type ToolContext,
  type ToolOutcome,
  textArgument,
} from '../tool.ts';
import type { ToolCall } from '../tool-call.ts';
import { ToolError } from '../tool-errors.ts';
import { type PreparedSubmit, prepareSubmit } from './prepare-submit.ts';
import { requestSchemas, toolNameOf } from './request-schema.ts';
import { assertNotSent, sendSubmit, tasksLike } from './send-submit.ts';
import { showRequest } from './shown-request.ts';

const outputSchema: JsonSchema = objectSchema(
  {
    outcome: {
      type: 'string',
      enum: ['accepted', 'confirmation-required', 'declined'],
      description: 'Only accepted was sent.',
    },
    operation: { type: 'string' },
    task: { type: 'string', description: 'The name to give to the other tools.' },
    id: { type: 'string', description: "The gateway's id of the task." },
    confirmation: { type: 'string', description: 'Confirms exactly this request, once.' },
    next: { type: 'string', description: 'What to do next.' },
  },
  ['outcome', 'operation', 'next'],
);

/** The tool. */
export function submitTool(context: ToolContext): Tool {
  const { access, approvals, folder } = context;
  const operations = (['create', 'remix', 'extend'] as const)
    .flatMap(operationsOf)
    .filter(({ gateway }) => access.gateways.includes(gateway));
  const names = operations.map(toolNameOf);
  const input = (request: JsonSchema) =>
    objectSchema(
      {
        operation: {
          type: 'string',
          enum: names,
          description: operations.map((one) => `${toolNameOf(one)}: ${one.summary}.`).join(' '),
        },
        request,
        source: {
          type: 'string',
          description: `The task that a remix or an extend starts from: its name, or its id. Only for ${operations
            .filter(({ verb }) => verb !== 'create')
            .map(toolNameOf)
            .join(', ')}.`,
        },
        name: {
          type: 'string',
          description:
            'The name of the video, such as cat.mp4. A name that is taken is refused. Made up if left out.',
        },
        confirmation: {
          type: 'string',
          description:
            'The confirmation that the first call of this request returned, once the user has agreed.',
        },
      },
      ['operation', 'request'],
    );
  return {
    name: 'submit',
    title: 'Submit a video task',
    description: `Submits a task that makes a video. Each submit to a gateway may be billed. Before it is sent, the user is asked; a client that cannot ask gets a confirmation instead, to be sent in a second call once the user has agreed. Submits left in the budget: ${approvals.budget} at the start of the server. The request is kept in ${folder.path} before it is sent. Never repeat a submit that was accepted or is unconfirmed: use wait, resume or recover.`,
    input: input({
      description: 'The fields of the request. The title of each form is the operation that takes it.',
      anyOf: operations.flatMap(requestSchemas),
    }),
    // The contract checks the request, in messages that name the field.
    checkedInput: input({ type: 'object' }),
    output: outputSchema,
    isReadOnly: false,
    async run(args, call) {
      const operation = operations.find((one) => toolNameOf(one) === args.operation);
      // The schema lists the operations.
      if (operation === undefined) throw new RangeError('There is no such operation');
      const submit = await prepareSubmit(operation, args, context);
      await assertNotSent(submit, context);
      if (await access.isMock(operation.gateway)) return sendSubmit(submit, call, context);
      if (approvals.left <= 0) throw overBudget(approvals.budget);
      const unapproved = approvals.asks ? await ask(submit, args, call, context) : undefined;
      if (unapproved !== undefined) return unapproved;
      if (!approvals.take()) throw overBudget(approvals.budget);
      return sendSubmit(submit, call, context, () => approvals.giveBack());
    },
  };
}

function overBudget(budget: number): ToolError {
  return new ToolError(
    `The budget of this server is used up: ${budget} submits. Nothing was sent.`,
    'Tell the user. A larger one is set by --budget at the start of the server. Do not use another way to submit.',
  );
}

/** Asks for the confirmation of a submit. Returns undefined if it is there. */
async function ask(
  submit: PreparedSubmit,
  args: ToolArguments,
  { answer, canAsk }: ToolCall,
  { approvals, folder }: ToolContext,
): Promise<ToolOutcome | undefined> {
  const { operation, body, source, digest } = submit;
  const name = toolNameOf(operation);
  const confirmation = textArgument(args, 'confirmation');
  if (answer !== undefined) {
    if (answer.isYes && approvals.redeem(answer.token, digest)) return undefined;
    if (answer.isYes) {
      throw new ToolError(
        'The request has changed since the user was asked, as by another file of the same name. Nothing was sent.',
        'Call submit again: the user is asked about the request as it is now.',
      );
    }
    const next =
      'The user did not agree. Nothing was sent. Do not submit it again unless the user asks for it.';
    return { result: { outcome: 'declined', operation: name, next } };
  }
  if (confirmation !== undefined) {
    if (approvals.redeem(confirmation, digest)) return undefined;
    throw new ToolError(
      'The confirmation does not belong to exactly this request, or was used before. Nothing was sent.',
      'Call submit without confirmation, and ask the user again.',
    );
  }
  const from = source === undefined ? '' : `, from the task ${printable(source.video ?? source.id)}`;
  const question =
    `Submit to ${operation.gateway} (${operation.id})${from}? It may be billed; its price is the gateway's. ` +
    `This is submit ${approvals.budget - approvals.left + 1} of at most ${approvals.budget}. ${remarkOn(await tasksLike(submit, folder))}` +
    `Request: ${showRequest(body)}`;
  const token = approvals.issue(digest);
  if (canAsk) return { question, token };
  const next = `Nothing was sent yet. Show this to the user: "${question}" If the user agrees, call submit again with the same arguments and this confirmation.`;
  return { result: { outcome: 'confirmation-required', operation: name, confirmation: token, next } };
}

/** Says that a request is in the folder already. Empty if it is not. */
function remarkOn(tasks: readonly string[]): string {
  const [last, ...others] = tasks.toReversed();
  if (last === undefined) return '';
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `The folder has a task of the same request already: ${last}${more}. `;
}
