/** Typed clients of asynchronous AI-video gateways: submit, wait, and never pay twice. */

export type { Client } from 'openapi-fetch';
export type { CallOptions } from './call-options.ts';
export type { Clock } from './clock.ts';
export { AuthenticationError } from './errors/authentication-error.ts';
export { ContentPolicyError } from './errors/content-policy-error.ts';
export { type ErrorDetails, GatewayError } from './errors/gateway-error.ts';
export { GatewayFaultError } from './errors/gateway-fault-error.ts';
export { NotFoundError } from './errors/not-found-error.ts';
export { QuotaError } from './errors/quota-error.ts';
export { RateLimitError } from './errors/rate-limit-error.ts';
export { SubmitUnconfirmedError } from './errors/submit-unconfirmed-error.ts';
export { TaskFailedError } from './errors/task-failed-error.ts';
export { ValidationError } from './errors/validation-error.ts';
export { WaitTimeoutError } from './errors/wait-timeout-error.ts';
export type { Gateway } from './gateway.ts';
export type { TaskHandle } from './handle.ts';
export type { Media } from './media.ts';
export { multipart } from './multipart.ts';
export { octopusx } from './octopusx.ts';
export type { TaskOf } from './operation-types.ts';
export type { GatewayOptions, PollOptions } from './options.ts';
export type { Reason } from './refusal.ts';
export type { ProgressOptions, Task, WaitOptions } from './task.ts';
export { toapis } from './toapis.ts';
export type { TaskState, TaskUpdate } from './update.ts';
export type { Video } from './video.ts';
