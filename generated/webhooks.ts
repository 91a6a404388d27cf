// Generated from spec/ by `npm run generate`. Do not edit.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Webhook delivery
         * @description How a webhook's request is delivered and signed.
         */
        readonly Webhook: {
            /** @description The `User-Agent` of a delivery. */
            readonly userAgent: string;
            /** @description The names of the headers. */
            readonly headers: {
                /** @description The header that has the event's id. */
                readonly id: string;
                /** @description The header that has the time of this delivery, in Unix seconds. */
                readonly timestamp: string;
                /** @description The header that has the signatures. */
                readonly signature: string;
            };
            /** @description How a delivery is signed. */
            readonly signature: {
                /**
                 * @description The algorithm.
                 * @constant
                 */
                readonly algorithm: "hmac-sha256";
                /**
                 * @description The bytes of the key: those of the secret's text in this encoding.
                 * @constant
                 */
                readonly key: "utf-8";
                /**
                 * @description The form of a signature: lowercase hexadecimal.
                 * @constant
                 */
                readonly encoding: "hex";
                /** @description The text before each signature. */
                readonly scheme: string;
                /** @description The text between two signatures. Any valid one will do. */
                readonly separator: string;
                /** @description The parts of the signed bytes, in their order. */
                readonly signed: readonly ("id" | "timestamp" | "body" | ".")[];
                /** @description The largest difference between the timestamp and the receiver's clock, in milliseconds. */
                readonly tolerance: number;
            };
            /** @description When a delivery counts, and what follows if it does not. */
            readonly delivery: {
                /** @description The statuses that accept a delivery. */
                readonly success: string;
                /** @description Milliseconds that a receiver has to answer. */
                readonly timeout: number;
                /** @description Approximate milliseconds before each further delivery. */
                readonly retries: readonly number[];
                /**
                 * Format: json-pointer
                 * @description Where the body has the event's id, which stays the same over deliveries, as a JSON pointer.
                 */
                readonly eventId: string;
            };
        };
        /**
         * Task event
         * @description The end of a task, as a webhook tells it.
         */
        readonly TaskEvent: {
            /**
             * @description The kind of state that the event tells, as `x-lifecycle` names it.
             * @enum {string}
             */
            readonly kind: "completed" | "failed";
            /** @description The operationId of the query that reads the same task. */
            readonly query: string;
            /** @description Where the event holds what. */
            readonly at: {
                /** @description The task's id. */
                readonly id: components["schemas"]["Pointer"];
                /** @description The caller's own id of the task, if its submit had one. */
                readonly callerId?: components["schemas"]["Pointer"];
                /** @description The gateway's word for the state. */
                readonly status: components["schemas"]["Pointer"];
                /** @description The model that was used. */
                readonly model?: components["schemas"]["Pointer"];
                /** @description The finished video's URL, the first place that holds one. */
                readonly result?: readonly components["schemas"]["Pointer"][];
                /** @description Why the task failed. */
                readonly error?: components["schemas"]["Pointer"];
                /** @description When the task was submitted, in Unix seconds. */
                readonly submitted?: components["schemas"]["Pointer"];
                /** @description When the task ended, in Unix seconds. */
                readonly finished?: components["schemas"]["Pointer"];
                /** @description When the event was made, in Unix seconds. */
                readonly created?: components["schemas"]["Pointer"];
            };
        };
        /** Format: json-pointer */
        readonly Pointer: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Webhook = components['schemas']['Webhook'];
export type TaskEvent = components['schemas']['TaskEvent'];
export type Pointer = components['schemas']['Pointer'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

/** The webhooks of one gateway. Times are in milliseconds, places are JSON pointers. */
export interface Webhooks extends Webhook {
  /** The events that tell the end of a task, by their type. */
  readonly taskEvents: Readonly<Record<string, TaskEvent>>;
}
