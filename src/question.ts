/** Makes the request of a submit by the contract's table. */

import type { TaskSubmit } from '../generated/lifecycle.ts';
import type { Question } from './answer.ts';
import { withMedia } from './media.ts';
import { multipart } from './multipart.ts';

/**
 * The request of a submit.
 *
 * @param id the id of the task that the new one is made from, where the body does not name it
 */
export async function questionOf(
  { path, form, source, field }: TaskSubmit,
  body: object,
  id: string | undefined,
): Promise<Question> {
  const { model } = body as { readonly model?: unknown };
  const isForm = form ? new RegExp(form).test(`${model}`) : false;
  return {
    path,
    ...(source && id && { parameter: { [source]: id } }),
    body: await withMedia(field && id ? { ...body, [field]: id } : body, isForm),
    bodySerializer: isForm ? multipart : undefined,
  };
}
