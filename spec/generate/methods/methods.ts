/** The methods of a gateway's client as types, with their documentation, and the values that their fields take. */

import type { Contract } from '../../contract.ts';
import type { LifecycleTable } from '../lifecycle/lifecycles.ts';
import { notice } from '../notice.ts';
import { bodyTypes } from './body-types.ts';
import { docComment } from './doc-comment.ts';
import { enumeratedValues } from './enumerated-values.ts';
import { gatewayInterface } from './gateway-interface.ts';
import { type Submit, submitsOf } from './submits.ts';
import { taskInterfaces } from './task-interfaces.ts';

/** The type of a file in a body, as the text of a module. */
export function mediaModule(): string {
  const comment = docComment([
    "A file in a request's body: its bytes, its address, or, where the field takes one, its data URI. Bytes without a media type pass for a PNG.",
  ]);
  return `${notice}${comment}export type Media = string | Blob | Uint8Array;\n`;
}

/**
 * The methods of a gateway, as the text of a module.
 *
 * @throws if two bodies have the same name
 */
export function methodsModule(name: string, contract: Contract, table: LifecycleTable): string {
  const submits = submitsOf(contract, table);
  const bodies = submits.flatMap((submit) => submit.bodies);
  checkNames(submits);
  const host = new URL(contract.servers[0]?.url ?? '').host;
  const code = [
    ...submits.map((submit) => bodyTypes(contract, submit)),
    ...bodies.map((body) => enumeratedValues(contract, body)),
    gatewayInterface(name, host, submits),
    ...taskInterfaces(submits, table),
  ]
    .filter((part) => part !== '')
    .join('\n');
  const requests = [...new Set(bodies.map(({ request }) => request))].sort();
  const imports = [
    ...(/\bMedia\b/.test(code) ? ["import type { Media } from '../media.ts';\n"] : []),
    `import type {\n${requests.map((request) => `  ${request},\n`).join('')}} from './types.ts';\n`,
  ];
  return `${notice}${imports.join('')}\n${code}`;
}

/** Two types of one name would become one. */
function checkNames(submits: readonly Submit[]) {
  const names = submits.flatMap(({ bodyType, bodies }) => [
    ...new Set([bodyType, ...bodies.map(({ type }) => type)]),
  ]);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two bodies are called ${twice}`);
}
