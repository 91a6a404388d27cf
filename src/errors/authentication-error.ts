import { GatewayError } from './gateway-error.ts';

/** The gateway does not take the API key, or does not let it do this: check the key and its rights. */
export class AuthenticationError extends GatewayError {
  static override readonly advice = 'Check the API key';
  override readonly name = 'AuthenticationError';
}
