/** Every body, of a request and of each response, has a named example. */

import { type Context, isObject, type Rule } from './redocly.ts';

export const exampleNamed: Rule = () => ({
  MediaType: {
    enter(node: Record<string, unknown>, { report, location }: Context) {
      if (!isObject(node.examples) || Object.keys(node.examples).length === 0) {
        report({ message: 'The body needs at least one entry in `examples`.', location: location.key() });
      }
    },
  },
});
