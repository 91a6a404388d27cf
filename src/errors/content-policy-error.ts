import { GatewayError } from './gateway-error.ts';

/**
 * The prompt, an image or the video violates the gateway's content policy. Change the prompt. Thrown for a refused submit
 * and for a task that failed for this reason.
 */
export class ContentPolicyError extends GatewayError {
  override readonly name = 'ContentPolicyError';
}
