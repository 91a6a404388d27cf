/** `x-data-uri` is true, on a text that nothing else keeps from being a data URI. */

import type { Context, Rule } from '../redocly.ts';

export const dataUriValid: Rule = () => ({
  Schema: {
    enter(node: Record<string, unknown>, { report, location }: Context) {
      const { type, format, pattern, 'x-data-uri': dataUri } = node;
      if (dataUri === undefined) return;
      const isText = [type].flat().includes('string');
      const isDataUri = pattern === undefined || String(pattern).startsWith('^data:');
      if (dataUri === true && isText && format === undefined && isDataUri) return;
      report({
        message:
          '`x-data-uri` must be `true`, on a string without `format`, whose `pattern` may only begin with `^data:`.',
        location: location.child(['x-data-uri']),
      });
    },
  },
});
