/**
 * Checks requests and answers against the contract of their gateway. Apart from the client: who does not import it does
 * not load it, and a bundler leaves out the part that is not imported.
 */

export type { Provenance } from '../generated/lifecycle.ts';
export type { CheckedGateway } from './validation/checked-gateway.ts';
export { ContractViolationError, type ViolationDetails } from './validation/contract-violation-error.ts';
export type { RequestViolation } from './validation/request-violation.ts';
export { validate } from './validation/validate-answers.ts';
export { requestViolations } from './validation/validate-body.ts';
export { validateRequests } from './validation/validate-requests.ts';
