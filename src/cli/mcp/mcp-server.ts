/** The MCP server: the tools in terms of the protocol. */

import {
  type CallToolResult,
  fromJsonSchema,
  type InputRequiredResult,
  inputRequired,
  inputResponse,
  McpServer,
  type ServerContext,
  type Transport,
} from '@modelcontextprotocol/server';
import manifest from '../../../package.json' with { type: 'json' };
import { valueAt } from '../../bodies/json.ts';
import { followTools } from './follow-tools.ts';
import { resumeTools } from './resume-tools.ts';
import { submitTool } from './submit/submit-tool.ts';
import type { JsonSchema, Tool, ToolArguments, ToolContext, ToolOutcome } from './tool.ts';
import type { ToolCall, UserAnswer } from './tool-call.ts';
import { failureOf, ToolError } from './tool-errors.ts';

/** The key of the question and of its answer. */
const questionKey = 'confirm';

/** Longest time in which the user answers a question, in milliseconds. */
const longestQuestion = 600_000;

/** The property of a request of the newer protocol that holds the abilities of the client. */
const capabilitiesKey = 'io.modelcontextprotocol/clientCapabilities';

const instructions = `Makes videos with asynchronous AI-video gateways. Resume, never repay:
1. In a new session, call resume: it lists what was submitted before.
2. submit is the only tool that may cost money. The user is asked before it is sent.
3. After submit, call wait until the state is completed, then download. Videos take minutes.
4. If a submit is unconfirmed, call recover. Never submit the same request again.`;

/** Options of {@link createMcpServer}. */
export interface McpServerOptions extends ToolContext {
  /** Aborted when the server ends. */
  readonly signal: AbortSignal;
}

/** Creates a server for one connection. What the connections share is in the options. */
export function createMcpServer(options: McpServerOptions): McpServer {
  const server = new TellingServer(
    { name: 'video-gateway', title: 'Video gateway', version: manifest.version },
    { instructions, capabilities: { tools: {} } },
  );
  for (const tool of [submitTool(options), ...followTools(options), ...resumeTools(options)])
    register(server, tool, options);
  return server;
}

/** A server that knows when a result has left it. */
class TellingServer extends McpServer {
  readonly #afterResults = new Map<string | number, () => void>();

  /** Runs something once the result of a request was sent. Never, if it could not be sent. */
  afterResult(id: string | number, run: () => void): void {
    this.#afterResults.set(id, run);
  }

  override connect(transport: Transport): Promise<void> {
    const send = transport.send.bind(transport);
    transport.send = async (message, options) => {
      await send(message, options);
      if ('method' in message || message.id === undefined) return;
      const run = this.#afterResults.get(message.id);
      this.#afterResults.delete(message.id);
      // A pipe without a reader fails a moment later, and then the connection is closed.
      setImmediate(() => {
        if (this.isConnected()) run?.();
      });
    };
    return super.connect(transport);
  }
}

function register(server: TellingServer, tool: Tool, options: McpServerOptions): void {
  const { access, approvals, folder, signal } = options;
  const { name, title, description, input, checkedInput = input, output, isReadOnly } = tool;
  const isSubmit = name === 'submit';
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: argumentsSchema(input, checkedInput),
      outputSchema: fromJsonSchema(output),
      annotations: {
        readOnlyHint: isReadOnly,
        destructiveHint: isSubmit,
        idempotentHint: !isSubmit,
        openWorldHint: true,
      },
    },
    async (args, context) => {
      const tell = (names: readonly string[]) => {
        if (context.mcpReq.signal.aborted || signal.aborted) return;
        approvals.noteTold(names);
        server.afterResult(context.mcpReq.id, () => folder.noteTold(names));
      };
      try {
        const outcome = await runTool(tool, args, callOf(server, context, signal), context, access);
        if ('result' in outcome) tell(outcome.tells ?? []);
        return toResult(outcome, access.redact.bind(access));
      } catch (error) {
        // The protocol drops the answer to a call that was cancelled.
        if (context.mcpReq.signal.aborted) throw error;
        if (error instanceof ToolError) tell(error.tells);
        const { message, next } = failureOf(error);
        return { isError: true, content: [{ type: 'text', text: access.redact(`${message}\n${next}`) }] };
      }
    },
  );
}

/** Runs a tool. A client of the older protocol is asked here; a question that fails becomes a second call. */
async function runTool(
  tool: Tool,
  args: ToolArguments,
  call: ToolCall,
  { mcpReq }: ServerContext,
  access: ToolContext['access'],
): Promise<ToolOutcome> {
  const outcome = await tool.run(args, call);
  const isModern = mcpReq.envelope !== undefined;
  if ('result' in outcome || isModern) return outcome;
  let answer: UserAnswer;
  try {
    const request = {
      method: 'elicitation/create',
      params: questionOf(access.redact(outcome.question)),
    } as const;
    const response = await mcpReq.send(request, { timeout: longestQuestion, signal: call.signal });
    answer = answerOf(response, outcome.token);
  } catch (error) {
    if (call.signal.aborted) throw error;
    return tool.run(args, { ...call, canAsk: false });
  }
  return tool.run(args, { ...call, answer });
}

/** A schema that is shown, with the one that arguments are checked with. */
function argumentsSchema(shown: JsonSchema, checked: JsonSchema) {
  const schema = fromJsonSchema<ToolArguments>(checked);
  const jsonSchema = { input: () => ({ ...shown }), output: () => ({ ...shown }) };
  return { '~standard': { ...schema['~standard'], jsonSchema } };
}

function toResult(
  outcome: ToolOutcome,
  redact: (text: string) => string,
): CallToolResult | InputRequiredResult {
  if ('question' in outcome) {
    return inputRequired({
      requestState: outcome.token,
      inputRequests: {
        [questionKey]: inputRequired.elicit(questionOf(redact(outcome.question))),
      },
    });
  }
  const text = redact(JSON.stringify(outcome.result));
  return { content: [{ type: 'text', text }], structuredContent: JSON.parse(text) };
}

/** A question as the protocol asks it. */
function questionOf(message: string) {
  return {
    message,
    requestedSchema: {
      type: 'object' as const,
      properties: { [questionKey]: { type: 'boolean' as const, title: 'Submit it', default: false } },
      required: [questionKey],
    },
  };
}

function callOf(server: McpServer, { mcpReq }: ServerContext, signal: AbortSignal): ToolCall {
  const { progressToken } = mcpReq._meta ?? {};
  const capabilities: unknown =
    Reflect.get(mcpReq.envelope ?? {}, capabilitiesKey) ?? server.server.getClientCapabilities();
  return {
    signal: AbortSignal.any([mcpReq.signal, signal]),
    canAsk: canAskByForm(valueAt(capabilities, '/elicitation')),
    answer: answerIn(mcpReq),
    notify:
      progressToken === undefined
        ? undefined
        : (progress) => {
            const params = { progressToken, ...progress };
            // A client that has gone needs no progress.
            mcpReq.notify({ method: 'notifications/progress', params }).catch(() => {});
          },
  };
}

function answerIn({ inputResponses, requestState }: ServerContext['mcpReq']): UserAnswer | undefined {
  const response = inputResponse(inputResponses, questionKey);
  if (response.kind !== 'elicit') return undefined;
  return answerOf(response, requestState<string>());
}

/** True for a client that shows forms. One that names no kind of question shows them, too. */
function canAskByForm(elicitation: unknown): boolean {
  if (elicitation === undefined) return false;
  return valueAt(elicitation, '/form') !== undefined || valueAt(elicitation, '/url') === undefined;
}

function answerOf(
  { action, content }: { readonly action: string; readonly content?: unknown },
  token: string | undefined,
): UserAnswer {
  return { isYes: action === 'accept' && valueAt(content, `/${questionKey}`) === true, token };
}
