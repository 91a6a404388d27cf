/** Checks that an answer is one that the contract has: that the mock itself keeps to it. */

import { isNonEmpty, left, right } from './either.ts';
import { mediaTypeOf } from './media-type.ts';
import type { Components } from './prism.ts';

export const validateOutput: Components['validateOutput'] = ({ resource, element }) => {
  const { statusCode, headers } = element;
  const answer = resource.answers.get(statusCode);
  if (answer === undefined) {
    // A mistake below HTTP, such as a wrong media type, is refused outside the contract; nothing is accepted there.
    return statusCode >= 400 ? right(element) : fault(`The contract has no answer ${statusCode}`);
  }
  const type = headers['content-type'] ?? '';
  if (answer.type !== undefined && type !== answer.type && mediaTypeOf(type) !== answer.type) {
    return fault(`The Content-Type is ${type}, not ${answer.type}`);
  }
  const found = answer.validate(element.body).map(({ keyword, path, rule }) => {
    return { code: keyword, path: [...path], message: `${path.join('.')} ${rule}`, severity: 0 as const };
  });
  return isNonEmpty(found) ? left(found) : right(element);
};

function fault(message: string): ReturnType<Components['validateOutput']> {
  return left([{ message, severity: 0 }]);
}
