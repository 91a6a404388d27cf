/** What the generated types say of a gateway's operations: which bodies they take, and what follows from what. */

import type { Tasks } from '../generated/lifecycle.ts';
import type { CallOptions } from './call-options.ts';
import type { WithMedia } from './media.ts';
import type { Task } from './task.ts';

/** A gateway's generated types, by which its methods are typed. */
export interface GatewayTypes {
  readonly paths: object;
  readonly operations: object;
  readonly tasks: Tasks;
}

export type Submits<Types extends GatewayTypes> = Types['tasks']['submits'];

/** The body that an operation takes, in any of its media types. */
export type BodyOf<Types extends GatewayTypes, Name> = Name extends keyof Types['operations']
  ? Types['operations'][Name] extends { requestBody: { content: infer Content } }
    ? WithMedia<Content[keyof Content]>
    : never
  : never;

/** The query that reads the tasks of a submit: the first of the submit's readings. */
export type QueryOf<Submit> = Submit extends {
  readings: readonly [readonly [infer Query extends string, string], ...unknown[]];
}
  ? Query
  : never;

/** The body of a submit without the field that names the source. */
type WithoutSource<Submit, Body> = Submit extends { field: infer Field extends string }
  ? Body extends unknown
    ? Omit<Body, Field>
    : never
  : Body;

/** What a task that a query reads is remixed or extended with: the request's body without the source. */
export type DerivedBody<
  Types extends GatewayTypes,
  Verb extends 'remix' | 'extend',
  Query,
> = Query extends keyof Types['tasks']['queries']
  ? Types['tasks']['queries'][Query] extends Readonly<Record<Verb, infer Name extends keyof Submits<Types>>>
    ? WithoutSource<Submits<Types>[Name], BodyOf<Types, Name>>
    : never
  : never;

/** A task of a gateway, read by a query. */
export type TaskOf<Types extends GatewayTypes, Query> = {
  /** Makes a new video from this one: the gateway's remix. Takes its request without what names the source. */
  remix(body: DerivedBody<Types, 'remix', Query>, options?: CallOptions): Promise<TaskOf<Types, Query>>;
  /** Makes a longer video from this one: the gateway's extend. Takes its request without what names the source. */
  extend(body: DerivedBody<Types, 'extend', Query>, options?: CallOptions): Promise<TaskOf<Types, Query>>;
} & Task;
