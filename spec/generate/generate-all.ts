/** Everything that is derived from the contracts, written into one folder. */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Contract, operationsOf } from '../contract.ts';
import { bundledContracts } from '../openapi/bundle.ts';
import { extensionNames } from '../openapi/extension-schemas.ts';
import { conformanceIndex, conformanceModule } from './conformance/conformance-table.ts';
import { types } from './contract-types.ts';
import { lifecycleTypes } from './lifecycle/lifecycle-types.ts';
import { lifecyclesModule, lifecyclesOf } from './lifecycle/lifecycles.ts';
import { tasksModule } from './lifecycle/tasks.ts';
import { clientIndex, clientModule } from './methods/client-module.ts';
import { mediaModule, methodsModule } from './methods/methods.ts';
import { pascalCase } from './methods/names.ts';
import { containedClipsModule } from './mock/contained-clips.ts';
import { mockGatewayIndex, mockModules, operationTypes } from './mock/mock-modules.ts';
import { operationTableOf } from './mock/operation-table.ts';
import { notice } from './notice.ts';
import { provenanceTable } from './provenance-table.ts';
import { selfContainedSchema } from './self-contained-schema.ts';
import { answerIndex, answersModule, answersOf } from './validation/answers.ts';
import { requestsOf } from './validation/request-table.ts';
import { requestIndex, requestsModule } from './validation/requests.ts';
import { statementTypes } from './validation/statement-tables.ts';
import { validatorsModule, validatorsTypes } from './validation/validators.ts';
import { webhookTypes } from './webhooks/webhook-types.ts';
import { webhookExamplesModule, webhooksModule } from './webhooks/webhooks.ts';
import { pollingOverlay } from './workflows/polling-overlay.ts';
import { workflowsFile } from './workflows/workflows.ts';

/**
 * Replaces a folder by what the contracts say now.
 *
 * @param output the folder, which is emptied first
 * @throws if a contract is not valid
 */
export async function generate(output: string): Promise<void> {
  const contracts = await bundledContracts();
  const gateways = contracts.flatMap(({ name, contract }) => (isGateway(contract) ? [name] : []));
  const mocked = contracts
    .filter(({ name }) => gateways.includes(name))
    .map(({ name, contract }) => ({
      name,
      baseUrl: contract.servers[0]?.url ?? '',
      sendsWebhooks: webhooksModule(contract) !== undefined,
    }));
  const addAll = (modules: Readonly<Record<string, string>>, folder: string) => {
    for (const [file, text] of Object.entries(modules)) files[`${folder}/${file}`] = text;
  };
  const files: Record<string, string> = {
    'lifecycle.ts': await lifecycleTypes(),
    'webhooks.ts': await webhookTypes(),
    'media.ts': mediaModule(),
    'contracts.ts': contractIndex(gateways),
    'clients.ts': clientIndex(mocked),
    'gateway-name.ts': gatewayName(gateways),
    'gateway-tables.ts': gatewayTables(gateways),
    'gateways.ts': gatewayIndex(gateways),
    'statements.ts': statementTypes(),
    'answers.ts': answerIndex(gateways),
    'conformance.ts': conformanceIndex(gateways),
    'requests.ts': requestIndex(gateways),
    'operations.ts': operationTypes(),
    'mock-gateways.ts': mockGatewayIndex(mocked),
    'mock/clips.ts': await containedClipsModule(),
  };
  for (const name of [...extensionNames, 'verification-report'])
    files[`schemas/${name}.json`] = `${JSON.stringify(selfContainedSchema(name), null, 2)}\n`;
  for (const { name, contract } of contracts) {
    files[`${name}/openapi.json`] = `${JSON.stringify(contract, null, 2)}\n`;
    files[`${name}/types.ts`] = await types(contract);
    const operations = operationTableOf(contract);
    if (!gateways.includes(name)) {
      addAll(await mockModules(operations, undefined), name);
      continue;
    }
    files[`${name}/provenance.json`] = provenanceTable(contract);
    const table = lifecyclesOf(contract);
    files[`${name}/lifecycles.ts`] = lifecyclesModule(table);
    files[`${name}/tasks.ts`] = tasksModule(name, contract, table);
    files[`${name}/speakeasy.overlay.yaml`] = pollingOverlay(contract, table);
    files[`${name}/workflows.arazzo.yaml`] = workflowsFile(name, contract, table);
    files[`${name}/methods.ts`] = methodsModule(name, contract, table);
    files[`${name}/client.ts`] = clientModule(name, contract, table);
    const webhooks = webhooksModule(contract);
    if (webhooks !== undefined) {
      files[`${name}/webhooks.ts`] = webhooks;
      files[`${name}/webhook-examples.ts`] = webhookExamplesModule(contract);
    }
    const answers = answersOf(contract);
    files[`${name}/answers.ts`] = answersModule(answers);
    files[`${name}/validators.js`] = await validatorsModule(answers.schemas);
    files[`${name}/validators.d.ts`] = validatorsTypes(answers.schemas);
    files[`${name}/conformance.ts`] = conformanceModule(contract);
    const requests = requestsOf(contract);
    files[`${name}/requests.ts`] = requestsModule(requests);
    files[`${name}/request-validators.js`] = await validatorsModule(requests.json, requests.texts);
    files[`${name}/request-validators.d.ts`] = validatorsTypes({ ...requests.json, ...requests.texts });
    addAll(await mockModules(operations, { requests, answers: answers.schemas }), name);
  }

  await rm(output, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    const file = join(output, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Tells the contract of a gateway: the mock's own control API submits no task. */
function isGateway(contract: Contract): boolean {
  return operationsOf(contract).some(({ operation }) => 'x-lifecycle' in operation);
}

/** Every contract, by the gateway's name. */
function contractIndex(names: string[]): string {
  const imports = names.map(
    (name) => `import ${name} from './${name}/openapi.json' with { type: 'json' };\n`,
  );
  return `${notice}${imports.join('')}
/** The bundled contract of every gateway, by its name. */
export const contracts = { ${names.join(', ')} } as const;

export type { GatewayName } from './gateway-name.ts';
`;
}

/** The names, apart from the contracts: who needs no more loads no more. */
function gatewayName(names: string[]): string {
  return `${notice}/** A gateway's name. */
export type GatewayName = ${names.map((name) => `'${name}'`).join(' | ')};
`;
}

/** The tables of every gateway, by its name. */
function gatewayTables(names: string[]): string {
  const tables = ['lifecycles', 'requests', 'tasks'];
  const imports = names.flatMap((name) =>
    tables.map(
      (table) => `import { ${table} as ${name}${pascalCase(table)} } from './${name}/${table}.ts';\n`,
    ),
  );
  const entries = names.map(
    (name) =>
      `  ${name}: { ${tables.map((table) => `${table}: ${name}${pascalCase(table)}`).join(', ')} },\n`,
  );
  return `${notice}import type { GatewayName } from './gateway-name.ts';
import type { Lifecycles, Tasks } from './lifecycle.ts';
import type { Requests } from './requests.ts';
${imports.join('')}
/** The tables of a gateway that its client and a proxy work by. */
export interface GatewayTables {
  readonly tasks: Tasks;
  readonly lifecycles: Lifecycles;
  readonly requests: Requests;
}

/** The tables of every gateway, by its name. */
export const gatewayTables: Readonly<Record<GatewayName, GatewayTables>> = {
${entries.join('')}};
`;
}

/** The parts of a mock, by the gateway's name. */
function gatewayIndex(names: string[]): string {
  const imports = names.flatMap((name) => [
    `import ${name} from './${name}/openapi.json' with { type: 'json' };\n`,
    `import { lifecycles as ${name}Lifecycles } from './${name}/lifecycles.ts';\n`,
  ]);
  const entries = names.map((name) => `  ${name}: { contract: ${name}, lifecycles: ${name}Lifecycles },\n`);
  return `${notice}${imports.join('')}
/** The contract and the lifecycle table of every gateway, by its name. */
export const gateways = {
${entries.join('')}} as const;
`;
}
