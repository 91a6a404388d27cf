/** The tools of the MCP server, apart from the protocol. */

import type { GatewayAccess } from './gateway-access.ts';
import type { Approvals } from './submit/approvals.ts';
import type { TaskFolder } from './task-folder.ts';
import type { ToolCall } from './tool-call.ts';

/** A JSON Schema, as far as it is written here. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The parts of the server that the tools share. */
export interface ToolContext {
  readonly access: GatewayAccess;
  readonly folder: TaskFolder;
  readonly approvals: Approvals;
}

/** The arguments of a call. They fit the tool's `input`. */
export type ToolArguments = Readonly<Record<string, unknown>>;

/** The outcome of a call: a result, or a question to the user that comes before it. */
export type ToolOutcome =
  | {
      readonly result: object;
      /** The names of the accepted tasks that the result tells of. */
      readonly tells?: readonly string[];
    }
  | {
      readonly question: string;
      /** The token that comes back with the answer. */
      readonly token: string;
    };

/** A tool. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The JSON Schema of its arguments. */
  readonly input: JsonSchema;
  /**
   * The JSON Schema that the arguments are checked with.
   *
   * @default `input`
   */
  readonly checkedInput?: JsonSchema;
  /** The JSON Schema of its results. */
  readonly output: JsonSchema;
  /** True if it changes nothing, neither at the gateway nor in the folder. */
  readonly isReadOnly: boolean;
  /**
   * Runs the tool.
   *
   * @throws ToolError or an error of the client or the command line, each of which becomes a result that says what to do
   */
  run(args: ToolArguments, call: ToolCall): Promise<ToolOutcome>;
}

/** A JSON Schema of an object. */
export function objectSchema(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** A text argument. Undefined if it was left out or is empty. */
export function textArgument(args: ToolArguments, name: string): string | undefined {
  const value = args[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
