/** Every property of a schema says what it means and shows a value. */

import { type Context, isObject, type Rule } from './redocly.ts';

/** A condition names the properties that it looks at; they are described where they are declared. */
const condition = /\/(if|not)(\/|$)/;

export const propertyDescribed: Rule = () => ({
  Schema: {
    enter(node: Record<string, unknown>, { report, location, resolve }: Context) {
      if (!isObject(node.properties) || condition.test(location.pointer)) return;
      for (const [name, property] of Object.entries(node.properties)) {
        const schema = isObject(property) ? resolve(property).node : property;
        const place = location.child(['properties', name]).key();
        if (!isObject(schema) || typeof schema.description !== 'string') {
          report({ message: `Property \`${name}\` needs a \`description\`.`, location: place });
        }
        if (!isObject(schema) || !Array.isArray(schema.examples) || schema.examples.length === 0) {
          report({ message: `Property \`${name}\` needs \`examples\`.`, location: place });
        }
      }
    },
  },
});
