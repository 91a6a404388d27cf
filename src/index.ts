/** Typed clients of asynchronous AI-video gateways: submit, wait, and never pay twice. */

export type { Client } from 'openapi-fetch';
export * from '../generated/clients.ts';
export type { Media } from '../generated/media.ts';
export { multipart } from './bodies/multipart-body.ts';
export type { ChangeSource } from './changes/change-source.ts';
export { type FollowOptions, followChanges } from './changes/follow-changes.ts';
export { AuthenticationError } from './errors/authentication-error.ts';
export { ContentPolicyError } from './errors/content-policy-error.ts';
export { GatewayError } from './errors/gateway-error.ts';
export { GatewayUnavailableError } from './errors/gateway-unavailable-error.ts';
export { NotFoundError } from './errors/not-found-error.ts';
export { NotSentError } from './errors/not-sent-error.ts';
export { QuotaError } from './errors/quota-error.ts';
export { RateLimitError } from './errors/rate-limit-error.ts';
export { SubmitUnconfirmedError } from './errors/submit-unconfirmed-error.ts';
export { TaskFailedError } from './errors/task-failed-error.ts';
export { ValidationError } from './errors/validation-error.ts';
export { WaitTimeoutError } from './errors/wait-timeout-error.ts';
export type { Gateway } from './gateway.ts';
export type { GatewayOptions, PollOptions, ProxiedGatewayOptions } from './gateway-options.ts';
export type { TaskChanges } from './tasks/connection.ts';
export type {
  ByteStream,
  CallOptions,
  Clock,
  DownloadOptions,
  DownloadProgress,
  ErrorDetails,
  FailureReason,
  ProgressOptions,
  RetryEvent,
  SubmitOptions,
  Task,
  TaskHandle,
  TaskLocator,
  TaskState,
  TaskUpdate,
  Video,
  WaitOptions,
} from './types.ts';
