import { GatewayError } from './gateway-error.ts';

/** The gateway refuses the API key, or does not allow it to do this. Check the key and its permissions. */
export class AuthenticationError extends GatewayError {
  override readonly name = 'AuthenticationError';
}
