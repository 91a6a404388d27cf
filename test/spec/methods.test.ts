/** The methods that are generated from the contracts: what an editor shows of them, and what it says of a mistake. */

import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import * as octopusx from '../../generated/octopusx/methods.ts';
import * as toapis from '../../generated/toapis/methods.ts';
import { type Contract, operationsOf } from '../../spec/contract.ts';
import { lifecyclesOf } from '../../spec/generate/lifecycle/lifecycles.ts';
import { methodsModule } from '../../spec/generate/methods/methods.ts';
import { typeErrors } from './type-errors.ts';

const gateways: readonly GatewayName[] = ['octopusx', 'toapis'];

/** The compiler knows the contracts as the JSON that they are. */
const contractOf = (gateway: GatewayName) => contracts[gateway] as unknown as Contract;

/** The first lines of a program that calls a method of a gateway or of a task. */
function preamble(gateway: GatewayName): string {
  const name = gateway === 'octopusx' ? 'Octopusx' : 'Toapis';
  const queries = gateway === 'octopusx' ? ['QueryVideoTask', 'RetrieveVideoTask'] : ['QueryVideoTask'];
  const tasks = queries.map(
    (query) =>
      `interface ${query} extends methods.${query}Methods<object, ${query}> { wait(): Promise<object> }`,
  );
  return `import type * as methods from './generated/${gateway}/methods.ts';
    ${tasks.join('\n')}
    declare const gateway: methods.${name}Methods<object, ${queries.join(', ')}>;\n`;
}

/** A method of a generated interface. */
interface Method {
  readonly gateway: GatewayName;
  readonly owner: string;
  readonly name: string;
  readonly comment: string;
  readonly tags: readonly { readonly name: string; readonly text: string }[];
}

/** Every method of a gateway's interfaces, with its comment as an editor reads it. */
async function methodsOf(gateway: GatewayName): Promise<Method[]> {
  const file = new URL(`../../generated/${gateway}/methods.ts`, import.meta.url);
  const source = ts.createSourceFile(
    'methods.ts',
    await readFile(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  return source.statements.filter(ts.isInterfaceDeclaration).flatMap((owner) =>
    owner.members.filter(ts.isMethodSignature).map((method) => {
      const [comment] = ts.getJSDocCommentsAndTags(method).filter(ts.isJSDoc);
      return {
        gateway,
        owner: owner.name.text,
        name: method.name.getText(),
        comment: ts.getTextOfJSDocComment(comment?.comment) ?? '',
        tags: (comment?.tags ?? []).map((tag) => ({
          name: tag.tagName.text,
          // The address after `@see` is cut in two otherwise.
          text: tag
            .getText()
            .replace(/^@\w+ /, '')
            .replace(/^ *\* ?/gm, '')
            .trim(),
        })),
      };
    }),
  );
}

const methods = (await Promise.all(gateways.map(methodsOf))).flat();
const isOfGateway = ({ owner }: Method) => /^(Octopusx|Toapis)Methods$/.test(owner);

describe.each(gateways)('the client of %s', (gateway) => {
  const submits = operationsOf(contractOf(gateway)).filter(
    ({ operation }) => 'starts' in (operation['x-lifecycle'] ?? {}),
  );

  it('has a method for each submit', () => {
    const names = methods.filter((method) => isOfGateway(method) && method.gateway === gateway);
    expect(names.map(({ name }) => name)).toEqual(submits.map(({ operation }) => operation.operationId));
  });

  it.each(submits)(
    'shows of $operation.operationId what it does, where that is said, and examples',
    ({ operation }) => {
      const method = methods.find(
        (one) => isOfGateway(one) && one.gateway === gateway && one.name === operation.operationId,
      );
      const bodies = Object.values(operation.requestBody?.content ?? {}).flatMap(({ examples }) =>
        Object.values(examples),
      );
      expect(method?.comment).toContain(`${operation.summary}.`);
      // The comment breaks its lines elsewhere.
      expect(inOneLine(method?.comment)).toContain(inOneLine(operation.description));
      const see = method?.tags.filter(({ name }) => name === 'see').map(({ text }) => text);
      expect(see).toEqual([`${operation['x-provenance']?.source} (${operation['x-provenance']?.level})`]);
      const examples = method?.tags
        .filter(({ name }) => name === 'example')
        .map(({ text }) => text.split('\n')[0]);
      expect(examples).toEqual(bodies.map(({ summary }) => summary));
    },
  );
});

/** The examples in the comments, each as a program. */
const examples = methods.flatMap(({ gateway, owner, tags }) =>
  tags.flatMap(({ name, text }) => {
    const [, code] = /```ts\n([\s\S]*)\n```/.exec(text) ?? [];
    if (name !== 'example' || code === undefined) return [];
    const task = code.includes('task.remix') || code.includes('task.extend');
    const declared = task ? `declare const task: ${owner.replace(/Methods$/, '')};\n` : '';
    return [`${preamble(gateway)}${declared}${code}`];
  }),
);

/** Programs with a mistake, and what the compiler says of it. */
const mistakes: readonly { name: string; code: string; message: string }[] = [
  {
    name: 'the fields that a body lacks',
    code: "gateway.createVideo({ model: 'grok-video-3', prompt: 'x' });",
    message:
      "is missing the following properties from type 'GrokCreateVideoBody': images, aspect_ratio, size",
  },
  {
    name: 'the fields that a Grok model asks for',
    code: "gateway.remixVideoById('1', { model: 'grok-video-3', prompt: 'x' });",
    message: "is missing the following properties from type 'GrokRemixVideoBody': size, aspect_ratio",
  },
  {
    name: 'the field that a Veo model asks for',
    code: "gateway.remixVideoById('1', { model: 'veo_3_1' });",
    message: "Property 'prompt' is missing in type",
  },
  {
    name: 'the fields that a remix of a task lacks',
    code: "declare const task: QueryVideoTask; task.remix({ prompt: 'x' });",
    message: `is missing the following properties from type 'Omit<RemixVideoBody, "task_id">': model, `,
  },
  {
    name: 'the model that a remix of a resumed task lacks',
    code: "declare const task: methods.ResumedTaskMethods<object, object>; task.remix({ prompt: 'x' });",
    message: "Property 'model' is missing in type",
  },
  {
    name: 'a value that is not in the list',
    code: "gateway.extendVideo({ model: 'grok-video-3', prompt: 'x', task_id: '1', size: '480P' });",
    message: `Type '"480P"' is not assignable to type '"720P" | "1080P" | undefined'`,
  },
  {
    name: 'a field that there is not',
    code: "gateway.remixVideoById('1', { model: 'veo_3_1', prompt: 'x', seed: 1 });",
    message: "Object literal may only specify known properties, and 'seed' does not exist",
  },
];

// One compilation of all: most of the time goes to what every program imports.
const errors = typeErrors([...examples, ...mistakes.map(({ code }) => preamble('octopusx') + code)]);

it('the examples in the comments compile', () => {
  expect(examples.length).toBeGreaterThanOrEqual(16);
  expect(errors.slice(0, examples.length).flat()).toEqual([]);
});

describe('a mistake is named by the compiler', () => {
  const found = errors.slice(examples.length);

  it.each(mistakes.map((mistake, index) => ({ ...mistake, errors: found[index] })))(
    '$name',
    ({ errors, message }) => {
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toContain(message);
      expect(errors?.[0]).not.toContain('never');
    },
  );
});

describe('the values of enumerated fields', () => {
  it('are those of the contract, in its order', () => {
    expect(octopusx.grokCreateVideoValues).toEqual({
      aspect_ratio: ['16:9', '9:16', '2:3', '3:2', '1:1'],
      size: ['720P', '1080P'],
      duration: [6, 10, 15],
    });
  });

  it('are there for open lists and for inner objects too', () => {
    expect(octopusx.grokGenerateVideoValues.size).toEqual(['720P', '1080P']);
    expect(toapis.generateVideoValues.metadata.resolution).toEqual(['720P', '1080P']);
  });

  it('are all that a module of methods holds at run time', () => {
    const names = [...Object.keys(octopusx), ...Object.keys(toapis)];
    expect(names.filter((name) => !name.endsWith('Values'))).toEqual([]);
  });
});

describe('no methods are generated', () => {
  const broken = (from: string, to: string) => {
    const text = JSON.stringify(contractOf('octopusx'));
    expect(text).toContain(from);
    const contract: Contract = JSON.parse(text.replace(from, to));
    return () => methodsModule('octopusx', contract, lifecyclesOf(contract));
  };

  it('if a model is chosen in another way than by how its name begins', () => {
    expect(broken('"pattern":"^grok"', '"pattern":"^(grok|xai)"')).toThrow(
      '^(grok|xai) says more than how a name begins',
    );
  });

  it('if a body has no name', () => {
    expect(broken('"$ref":"#/components/schemas/ExtendVideoRequest"', '"type":"object"')).toThrow(
      'extendVideo: the schema of the body needs a name',
    );
  });

  it('if two bodies have the same name', () => {
    const text = JSON.stringify(contractOf('octopusx')).replaceAll(
      'VeoRemixVideoRequest',
      'GrokCreateVideoRequest',
    );
    const contract: Contract = JSON.parse(text);
    expect(() => methodsModule('octopusx', contract, lifecyclesOf(contract))).toThrow(
      'Two bodies are called GrokCreateVideoBody',
    );
  });
});

/** A text without its line breaks. */
function inOneLine(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}
