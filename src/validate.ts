/**
 * Checks requests and answers against the contract of their gateway. It is separate from the client, so that it is
 * loaded only if it is imported, and bundlers drop unused parts.
 */

export type { Provenance } from '../generated/lifecycle.ts';
export type { CheckedGateway } from './validation/checked-gateway.ts';
export { ContractViolationError, type ViolationDetails } from './validation/contract-violation-error.ts';
export type { RequestViolation } from './validation/request-violation.ts';
export { validate } from './validation/validate-answers.ts';
export { requestViolations } from './validation/validate-body.ts';
export { validateRequests } from './validation/validate-requests.ts';
