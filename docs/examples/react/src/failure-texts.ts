import type { GatewayErrorName } from 'video-gateway-kit/tasks';

/** The text for each class of error. */
export const failureTexts: Readonly<Record<string, string>> = {
  AuthenticationError: 'Videos are not available right now. Please contact support.',
  ContentPolicyError: 'This video is not allowed. Please change the prompt.',
  GatewayUnavailableError: 'The video service does not answer. Please try again in a few minutes.',
  NotFoundError: 'This video is no longer available.',
  NotSentError: 'We could not send your request. Check your connection and try again.',
  QuotaError: 'You have no credit left. Top it up to make more videos.',
  RateLimitError: 'Too many videos at once. Please wait a minute and try again.',
  SubmitUnconfirmedError:
    'The connection was lost. Your video may be on its way: check before you order it again.',
  TaskFailedError: 'This video could not be made. Please try again.',
  ValidationError: 'A video with these settings is not possible. Please change them.',
  WaitTimeoutError: 'This takes longer than usual. Your video may still be on its way.',
} satisfies Record<GatewayErrorName, string>;
