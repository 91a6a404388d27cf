import { GatewayError } from './gateway-error.ts';

/**
 * Not found. For a query: no such task, or it belongs to another account. For a download: the video has been deleted. For a
 * submit: no such path, model or source.
 */
export class NotFoundError extends GatewayError {
  override readonly name = 'NotFoundError';
}
