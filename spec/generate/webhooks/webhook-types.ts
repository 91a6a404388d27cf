/** The types that every gateway's table of webhooks has in common, as the text of a module. */

import type { Schema } from '../../contract.ts';
import { type ExtensionSchema, readExtensionSchema } from '../../openapi/extension-schemas.ts';
import { schemaTypes } from '../contract-types.ts';

/** The type of the table beside those of the extensions themselves. */
const table = `
/** The webhooks of one gateway. Times are in milliseconds, places are JSON pointers. */
export interface Webhooks extends Webhook {
  /** The events that tell the end of a task, by their type. */
  readonly taskEvents: Readonly<Record<string, TaskEvent>>;
}
`;

/** The types of the two extensions and of the table that is made of them. */
export async function webhookTypes(): Promise<string> {
  const event = readExtensionSchema('x-task-event');
  const schemas: Record<string, Schema> = JSON.parse(
    JSON.stringify({
      Webhook: withoutProvenance(readExtensionSchema('x-webhook')),
      TaskEvent: withoutProvenance(event),
      ...event.$defs,
    }).replaceAll('"#/$defs/', '"#/components/schemas/'),
  );
  return (await schemaTypes(schemas)) + table;
}

/** The schema of an extension whose provenance is left out of the table. */
function withoutProvenance({ title, description, type, properties, required = [] }: ExtensionSchema): Schema {
  const { 'x-provenance': _, ...members } = properties ?? {};
  return {
    title,
    description,
    type,
    properties: members,
    required: required.filter((name) => name !== 'x-provenance'),
  } as Schema;
}
