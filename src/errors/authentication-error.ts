import { GatewayError } from './gateway-error.ts';

/** The gateway does not take the API key, or does not let it do this: check the key and its rights. */
export class AuthenticationError extends GatewayError {
  override readonly name = 'AuthenticationError';
}
