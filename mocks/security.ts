/** Checks that a request has a key. Any will do: a mock has no accounts. */

import { left, right } from './either.ts';
import type { Components } from './prism.ts';

/** The code of what this component finds wrong. */
export const unauthorized = 401;

export const validateSecurity: Components['validateSecurity'] = ({ resource, element }) => {
  if (!resource.isSecured || (element.authorization !== null && /^Bearer\s.+$/.test(element.authorization))) {
    return right(element);
  }
  const message = 'Invalid API key provided: send it as the header "Authorization: Bearer YOUR_API_KEY"';
  return left([{ code: unauthorized, message, severity: 0 }]);
};
