/** Every `x-rate-limit` is as its JSON Schema says. */

import type { Context, Rule } from '../redocly.ts';
import { extensionProblems } from './extension-problems.ts';

export const rateLimitValid: Rule = () => ({
  Operation: {
    enter(node: Record<string, unknown>, { report, location }: Context) {
      const limit = node['x-rate-limit'];
      if (limit === undefined) return;
      for (const message of extensionProblems('x-rate-limit', limit)) {
        report({ message, location: location.child(['x-rate-limit']) });
      }
    },
  },
});
