/** The modules of `generated/` that the mock server is made from: data and compiled functions, and no document. */

import { notice } from '../notice.ts';
import { type Schemas, validatorsModule, validatorsTypes } from '../validation/validators.ts';
import type { OperationTable } from './operation-table.ts';

/** The schemas of a contract that there are validators of already. */
export interface CompiledSchemas {
  /** In `request-validators.js`. */
  readonly requests: { readonly json: Schemas; readonly texts: Schemas };
  /** In `validators.js`. */
  readonly answers: Schemas;
}

/**
 * The files of one contract, by their names.
 *
 * @param compiled the schemas of a gateway; undefined of another contract, whose answers are not checked
 * @throws if there is no validator of a schema of the table
 */
export async function mockModules(
  table: OperationTable,
  compiled: CompiledSchemas | undefined,
): Promise<Readonly<Record<string, string>>> {
  const { json, texts, answers } = table;
  if (compiled) {
    checkSame({ ...json, ...texts }, { ...compiled.requests.json, ...compiled.requests.texts });
    checkSame(answers, compiled.answers);
  }
  return {
    'operations.ts': operationsModule(table, compiled !== undefined),
    'request-verdicts.js': await validatorsModule(json, texts, { allErrors: false }),
    'request-verdicts.d.ts': validatorsTypes({ ...json, ...texts }),
    ...(!compiled && {
      'request-validators.js': await validatorsModule(json, texts),
      'request-validators.d.ts': validatorsTypes({ ...json, ...texts }),
    }),
  };
}

function checkSame(schemas: Schemas, compiled: Schemas): void {
  for (const [name, schema] of Object.entries(schemas)) {
    if (JSON.stringify(compiled[name]) !== JSON.stringify(schema))
      throw new Error(`There is no validator of the schema ${name} as the mock reads it`);
  }
}

function operationsModule({ operations }: OperationTable, checksAnswers: boolean): string {
  const answers = checksAnswers ? "import * as answers from './validators.js';\n" : '';
  return `${notice}import type { OperationTable } from '../operations.ts';
import * as problems from './request-validators.js';
import * as verdicts from './request-verdicts.js';
${answers}
/** The operations of the contract, as the mock serves them. */
export const table: OperationTable = {
  operations: ${JSON.stringify(operations, null, 2).replaceAll('\n', '\n  ')},
  verdicts,
  problems,
  answers${checksAnswers ? '' : ': {}'},
};
`;
}

/** The types of those tables, as the text of a module. */
export function operationTypes(): string {
  return `${notice}import type { Validator } from './statements.ts';

/** A contract as the mock serves it. */
export interface OperationTable {
  /** In the contract's order. */
  readonly operations: readonly OperationData[];
  /** Validators of requests that end at the first problem, by schema. */
  readonly verdicts: Readonly<Record<string, Validator>>;
  /** Validators of requests that find all problems, by schema. */
  readonly problems: Readonly<Record<string, Validator>>;
  /** Validators of answers, by schema. */
  readonly answers: Readonly<Record<string, Validator>>;
}

/** An operation. */
export interface OperationData {
  readonly id: string;
  /** In lower case. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  readonly isSecured: boolean;
  /** The schemas of the parameters. */
  readonly pathSchema?: string;
  readonly querySchema?: string;
  /** The names of the parameters of the query; absent if it has none. */
  readonly queryNames?: readonly string[];
  readonly parameterExamples: readonly string[];
  /** By media type. */
  readonly bodies: Readonly<Record<string, BodyData>>;
  readonly needsBody: boolean;
  /** By status. */
  readonly answers: Readonly<Record<string, AnswerData>>;
  /** Extensions, without provenance and prose. */
  readonly rateLimit?: unknown;
  readonly upload?: unknown;
  readonly balance?: unknown;
}

/** A body that an operation takes. */
export interface BodyData {
  readonly schema: string;
  /** The fields at its root, by the model. The first case whose patterns all match applies; the last has none. */
  readonly cases: readonly {
    readonly models: readonly string[];
    readonly names: readonly string[];
    readonly defaults: Readonly<Record<string, unknown>>;
  }[];
  readonly examples: readonly unknown[];
}

/** An answer that an operation gives. */
export interface AnswerData {
  /** The media type; absent if it has no body. */
  readonly type?: string;
  /** The schema, if it is JSON. */
  readonly schema?: string;
  /** By name, in the contract's order. */
  readonly examples: Readonly<Record<string, unknown>>;
  /** The example of each header that has one, by its name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}
`;
}

/** A gateway of the mock. */
export interface MockedGateway {
  readonly name: string;
  readonly baseUrl: string;
  readonly sendsWebhooks: boolean;
}

/** The gateways that are served where none are named, as the text of a module. */
export function mockGatewayIndex(gateways: readonly MockedGateway[]): string {
  const imports = gateways.flatMap(({ name, sendsWebhooks }) => [
    `import { lifecycles as ${name}Lifecycles } from './${name}/lifecycles.ts';\n`,
    `import { table as ${name} } from './${name}/operations.ts';\n`,
    ...(sendsWebhooks
      ? [
          `import { webhookExamples as ${name}WebhookExamples } from './${name}/webhook-examples.ts';\n`,
          `import { webhooks as ${name}Webhooks } from './${name}/webhooks.ts';\n`,
        ]
      : []),
  ]);
  const webhooks = ({ name, sendsWebhooks }: MockedGateway) =>
    sendsWebhooks ? `    webhooks: { table: ${name}Webhooks, examples: ${name}WebhookExamples },\n` : '';
  const entries = gateways.map(
    (gateway) => `  ${gateway.name}: {
    baseUrl: '${gateway.baseUrl}',
    table: ${gateway.name},
    lifecycles: ${gateway.name}Lifecycles,
    loadContract: async () => (await import('./contracts.ts')).contracts.${gateway.name},
${webhooks(gateway)}  },\n`,
  );
  return `${notice}${imports.join('')}
/** Every gateway as the mock serves it, by its name. The contracts are loaded when one is asked for. */
export const mockGateways = {
${entries.join('')}} as const;
`;
}
