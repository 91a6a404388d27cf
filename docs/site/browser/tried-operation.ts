import type { GatewayName } from '../../../generated/gateway-name.ts';

/** A submit that a reader can try; the build writes a list of all, which the panel loads. */
export interface TriedOperation {
  readonly gateway: GatewayName;
  readonly operationId: string;
  readonly summary: string;
  readonly method: string;
  readonly path: string;
  /** The requests that the contract shows. */
  readonly requests: readonly TriedRequest[];
  /** The id in the path that names the source task; undefined if the path names none. */
  readonly pathSource: string | undefined;
  /** The field of the body that names the source task; undefined if there is none. */
  readonly sourceField: string | undefined;
  /** The error statuses that the operation documents. */
  readonly refusals: readonly number[];
  /** The state diagrams, as SVG, by the query that reads the task. */
  readonly diagrams: Readonly<Record<string, string>>;
}

/** A request that the contract shows. */
export interface TriedRequest {
  readonly summary: string;
  readonly body: unknown;
}
