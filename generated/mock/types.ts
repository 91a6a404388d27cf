// Generated from spec/ by `npm run generate`. Do not edit.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the endpoints
         * @description The endpoints of the control API.
         */
        get: operations["listEndpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the clock
         * @description The time of the tasks, and the speed of their clock.
         */
        get: operations["getClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set the clock
         * @description Changes the given fields and keeps the others. A time in the past is refused.
         */
        patch: operations["setClock"];
        trace?: never;
    };
    "/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Advance the clock
         * @description Jumps ahead. Everything that is due by then has happened.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tasks
         * @description The newest tasks of all gateways, newest first, in the order of their submits. The documents' example tasks are the oldest.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{gateway}/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a task
         * @description The task and its plan.
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * End a task
         * @description Ends a live task now as completed, failed or cancelled, or expires the result of a finished one.
         */
        patch: operations["endTask"];
        trace?: never;
    };
    "/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the ledger
         * @description The latest requests to the gateways, oldest first, and their number since the start or the last reset.
         */
        get: operations["getLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the bodies of a request
         * @description The bodies of a request and of its answer, and a command that repeats the request. The bodies of the last 1,000 requests are kept, each cut after 4,096 characters. Anything that looks like a key is removed.
         */
        get: operations["getExchange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenario": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the scenario
         * @description The outcome of the next tasks without a directive of their own.
         */
        get: operations["getScenario"];
        /**
         * Set the scenario
         * @description Sets the outcome of the next tasks: of `times` tasks, or of all. A directive in a prompt and a `Prefer` header take precedence.
         */
        put: operations["setScenario"];
        post?: never;
        /**
         * Clear the scenario
         * @description The next tasks complete as usual.
         */
        delete: operations["clearScenario"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the faults
         * @description The pending faults, in order.
         */
        get: operations["listFaults"];
        put?: never;
        /**
         * Add a fault
         * @description Adds a fault for the next matching requests, after the pending faults.
         */
        post: operations["addFault"];
        /**
         * Clear the faults
         * @description Removes all pending faults.
         */
        delete: operations["clearFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the webhooks
         * @description The configured URL, the pending faults of deliveries, and the newest deliveries without their requests and answers.
         */
        get: operations["getWebhooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the deliveries of webhooks
         * @description The newest deliveries, including test events, with every request and its answer, newest first. Refused if no webhook is configured.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/deliveries/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a delivery of a webhook
         * @description The delivery with each attempt, its request and its answer.
         */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/deliveries/{number}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description Sends its event once more, whatever its state: correctly, or with any fault except `lost`. The id of the event stays the same.
         */
        post: operations["resendDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description Sends an event without a task, like the button in the gateway's console. A pending fault for the next delivery applies to it, unless the request names a fault.
         */
        post: operations["sendTestEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the faults of webhooks
         * @description The pending faults of deliveries, in order.
         */
        get: operations["listWebhookFaults"];
        put?: never;
        /**
         * Add a fault of webhooks
         * @description Spoils the next `times` deliveries, or the delivery of one task. The fault of a task takes precedence over the directive in its prompt, and the directive over a fault for any task.
         */
        post: operations["addWebhookFault"];
        /**
         * Clear the faults of webhooks
         * @description The next deliveries are correct.
         */
        delete: operations["clearWebhookFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the gateways
         * @description The gateways, their addresses, and example requests.
         */
        get: operations["listGateways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the worlds
         * @description With `--worlds`, each API key has a world of its own. Every other operation here acts on one world. In this order, it is the world that the header `X-Mock-World` names, the world in the address (`/~ID/__mock/…`), the world of the API key in `Authorization` (unless that is a control token), or the world of requests without a key. Without `--worlds`, the list is empty.
         */
        get: operations["listWorlds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read everything at once
         * @description The clock, the newest tasks, the latest requests, the scenario, the faults and the webhooks, all at the same moment. The console reads it once a second.
         */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow the changes
         * @description Server-sent events that tell a page to query at once. An event is sent when a task is made or ended, when the clock is moved, stopped or started, when its speed changes, and when the mock is reset. Passing time is not an event. A comment comes every 15 seconds. A page of another origin may listen as well, but does not learn the id of the task.
         */
        get: operations["followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset the mock
         * @description Forgets the ledger, the scenario, the faults, the deliveries of webhooks, and all tasks except the documents' examples. The seed starts again. The clock goes on.
         */
        post: operations["resetMock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Endpoint list
         * @description The endpoints of the control API.
         */
        EndpointList: {
            /**
             * @description The endpoints.
             * @example []
             */
            endpoints: {
                /**
                 * @description The HTTP method.
                 * @example GET
                 */
                method: string;
                /**
                 * @description The path, with the parameters in braces.
                 * @example /__mock/clock
                 */
                path: string;
                /**
                 * @description The name of the operation.
                 * @example getClock
                 */
                operation: string;
            }[];
        };
        /**
         * Error
         * @description The reason for a refusal.
         */
        Error: {
            /**
             * @description The error.
             * @example {
             *       "message": "speed must be a number, not \"fast\""
             *     }
             */
            error: {
                /**
                 * @description What to fix.
                 * @example speed must be a number, not "fast"
                 */
                message: string;
            };
        };
        /**
         * Clock
         * @description The clock of the tasks.
         * @example {
         *       "now": "2026-01-01T00:00:00.000Z",
         *       "speed": 1,
         *       "frozen": false
         *     }
         */
        Clock: {
            /**
             * Format: date-time
             * @description The current time.
             * @example 2026-01-01T00:00:00.000Z
             */
            now: string;
            /**
             * @description Mocked seconds in a real second.
             * @example 1
             */
            speed: number;
            /**
             * @description Whether the clock is frozen.
             * @example false
             */
            frozen: boolean;
        };
        /**
         * Clock change
         * @description The fields to change; at least one.
         */
        ClockChange: {
            /**
             * Format: date-time
             * @description The new time. It must not be in the past.
             * @example 2026-01-01T00:05:00.000Z
             */
            now?: string;
            /**
             * @description Mocked seconds in a real second.
             * @example 60
             */
            speed?: number;
            /**
             * @description Whether to freeze the clock.
             * @example true
             */
            frozen?: boolean;
        };
        /**
         * Advance
         * @description How far to jump.
         */
        Advance: {
            /**
             * @description Seconds to jump ahead.
             * @example 60
             */
            seconds: number;
        };
        /**
         * Task
         * @description A task of any gateway, with its plan.
         */
        Task: {
            /**
             * @description The gateway of the task.
             * @example octopusx
             */
            gateway: string;
            /**
             * @description The id that the gateway answered.
             * @example grok:48a67431-0708-46d1-9ab9-83cb84700153
             */
            id: string;
            /**
             * @description The second id, if the gateway answered with one.
             * @example 48038932-0ff5-4251-8b4b-7a76c09fd114
             */
            task_id: string | null;
            /**
             * @description The operation that submitted it. Null for an example of the documents.
             * @example createVideo
             */
            submitted_by: string | null;
            /**
             * @description The operation that reads it.
             * @example queryVideo
             */
            read_by: string;
            /**
             * @description The id of the source task.
             * @example null
             */
            source: string | null;
            /**
             * @description The gateway's word for its state.
             * @example processing
             */
            status: string;
            /**
             * @description The kind of that state.
             * @example running
             * @enum {string}
             */
            kind: "queued" | "running" | "completed" | "failed" | "cancelled" | "unrecognised";
            /**
             * @description The progress.
             * @example 0.4
             */
            progress: number;
            /**
             * Format: date-time
             * @description When it was submitted.
             * @example 2026-01-01T00:00:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it ends or ended. Null if it never ends.
             * @example 2026-01-01T00:01:00.000Z
             */
            ends_at: string | null;
            /**
             * Format: date-time
             * @description When its video is or was deleted. Null if it never has one.
             * @example 2026-01-02T00:01:00.000Z
             */
            expires_at: string | null;
            /**
             * @description How it ends, if it does.
             * @example completed
             * @enum {string}
             */
            outcome: "completed" | "failed" | "cancelled";
            /**
             * @description How a task of its pipeline can end.
             * @example [
             *       "completed",
             *       "failed"
             *     ]
             */
            outcomes: ("completed" | "failed" | "cancelled")[];
            /**
             * @description The code of its error, if it fails with a chosen code.
             * @example null
             */
            code: string | null;
            /**
             * @description The progress at which it stops, from 0 to 1. Null if it completes.
             * @example null
             */
            stops_at: number | null;
            /**
             * @description The kind of state that it never leaves. Null if it moves on.
             * @example null
             * @enum {string|null}
             */
            holds: "queued" | "running" | null;
            /**
             * @description Whether the query shows no URL when it has completed.
             * @example false
             */
            without_url: boolean;
            /**
             * @description The requested model. Null if there was none.
             * @example grok-video-3
             */
            model: string | null;
            /**
             * @description The beginning of its prompt.
             * @example cat fish
             */
            prompt: string;
            /**
             * @description The ratio of its video.
             * @example 3:2
             */
            aspect_ratio: string;
            /**
             * @description The length of its video.
             * @example 10
             */
            seconds: number;
            /**
             * @description The path of its video below the mock's root. Null before there is one, and after it was deleted.
             * @example /octopusx/files/grok%3A48a67431-0708-46d1-9ab9-83cb84700153.mp4
             */
            video: string | null;
            /**
             * @description The path of the first picture of its video. Null if there is no video.
             * @example /octopusx/files/grok%3A48a67431-0708-46d1-9ab9-83cb84700153.jpg
             */
            picture: string | null;
        };
        /**
         * Task list
         * @description Some of the tasks, and their numbers.
         * @example {
         *       "total": 0,
         *       "matching": 0,
         *       "tasks": []
         *     }
         */
        TaskList: {
            /**
             * @description The number of all tasks.
             * @example 1
             */
            total: number;
            /**
             * @description The number of tasks that match the filter, including those beyond the limit.
             * @example 1
             */
            matching: number;
            /**
             * @description The matching tasks, newest first.
             * @example []
             */
            tasks: components["schemas"]["Task"][];
        };
        /**
         * Task end
         * @description How a task is to end.
         */
        TaskEnd: {
            /**
             * @description The end of the task. `expired` completes the task if it is live, and deletes its video.
             * @example failed
             * @enum {string}
             */
            outcome: "completed" | "failed" | "cancelled" | "expired";
            /**
             * @description The code of the error, if the task fails.
             * @example content_policy_violation
             */
            code?: string;
        };
        /**
         * Deviation
         * @description A part of a request or of its answer that breaks the contract.
         */
        Deviation: {
            /**
             * @description The message that deviates.
             * @example answer
             * @enum {string}
             */
            of: "request" | "answer";
            /**
             * @description The place in the message, as a JSON pointer. Empty for the whole message.
             * @example /progress
             */
            pointer: string;
            /**
             * @description The broken statement of the contract, in words.
             * @example progress must be a number
             */
            rule: string;
            /**
             * @description The smallest piece of the message that shows the deviation. Null if the rule says enough.
             * @example {"progress":"80%"}
             */
            evidence: string | null;
            /**
             * @description The provenance of the statement, as in `x-provenance`.
             * @example documented
             * @enum {string}
             */
            level: "documented" | "published" | "inferred";
            /**
             * @description The page with the statement, or the reasoning behind it.
             * @example https://octopusx.ai/docs
             */
            source: string;
        };
        /**
         * Ledger entry
         * @description A request and its outcome.
         */
        LedgerEntry: {
            /**
             * @description The request's number, from 1.
             * @example 1
             */
            number: number;
            /**
             * Format: date-time
             * @description The time of the request, on the mock's clock.
             * @example 2026-01-01T00:00:00.000Z
             */
            at: string;
            /**
             * @description The gateway to which it was sent.
             * @example octopusx
             */
            gateway: string;
            /**
             * @description The HTTP method.
             * @example POST
             */
            method: string;
            /**
             * @description The path below the gateway's base URL.
             * @example /v1/video/create
             */
            path: string;
            /**
             * @description The origin of the page that sent it. Null without a browser.
             * @example http://localhost:5173
             */
            origin: string | null;
            /**
             * @description The operation of the contract. Null if none matches.
             * @example createVideo
             */
            operation: string | null;
            /**
             * @description The id of the task that was submitted or read.
             * @example grok:48a67431-0708-46d1-9ab9-83cb84700153
             */
            task: string | null;
            /**
             * @description The HTTP status of the answer. Null if the connection was dropped.
             * @example 200
             */
            status: number | null;
            /**
             * @description Whether a task was accepted, so that a gateway would bill it.
             * @example true
             */
            billable: boolean;
            /**
             * @description The reason for the refusal.
             * @example aspect_ratio is required
             */
            refusal: string | null;
            /**
             * @description The fault that it met.
             * @example null
             */
            fault: string | null;
            /**
             * @description Fields of the body that the contract does not know. They are accepted, as by a gateway.
             * @example [
             *       {
             *         "name": "aspect_ration",
             *         "meant": "aspect_ratio"
             *       }
             *     ]
             */
            unknown_fields: {
                /**
                 * @description The field.
                 * @example aspect_ration
                 */
                name: string;
                /**
                 * @description The known field with the most similar name.
                 * @example aspect_ratio
                 */
                meant: string | null;
            }[];
            /**
             * @description Parts of the prompt that look like a directive, but are none.
             * @example [
             *       {
             *         "text": "[fial]",
             *         "meant": "[fail]"
             *       }
             *     ]
             */
            misread: {
                /**
                 * @description The part of the prompt.
                 * @example [fial]
                 */
                text: string;
                /**
                 * @description The directive that was probably meant.
                 * @example [fail]
                 */
                meant: string | null;
            }[];
            /**
             * @description Further hints.
             * @example [
             *       "GET /v1/video/query does not show the reason \"nsfw\": the answer has no member for it"
             *     ]
             */
            notes: string[];
            /**
             * @description Deviations of the request and of its answer from the contract. A mock refuses such requests, and never gives such answers. A proxy passes both on.
             * @example []
             */
            deviations: components["schemas"]["Deviation"][];
            /**
             * @description The delay of the answer that the caller asked for. Null if there was none.
             * @example 2
             */
            delay_seconds: number | null;
        };
        /**
         * Ledger
         * @description The requests to the gateways.
         * @example {
         *       "count": 0,
         *       "billable": 0,
         *       "matching": 0,
         *       "entries": []
         *     }
         */
        Ledger: {
            /**
             * @description The number of all requests.
             * @example 1
             */
            count: number;
            /**
             * @description The number of requests that a gateway would bill.
             * @example 0
             */
            billable: number;
            /**
             * @description The number of kept requests that match the filter, including those beyond the limit.
             * @example 1
             */
            matching: number;
            /**
             * @description The latest matching requests, oldest first.
             * @example []
             */
            entries: components["schemas"]["LedgerEntry"][];
        };
        /**
         * Logged body
         * @description A body, or the logged part of it.
         */
        LoggedBody: {
            /**
             * @description The media type, without parameters.
             * @example application/json
             */
            type: string;
            /**
             * @description The size of the whole decoded body, in bytes.
             * @example 16
             */
            size: number;
            /**
             * @description The text. A form has a line for each field and file. Null if the body is not text, such as a video.
             * @example {"prompt":"cat"}
             */
            text: string | null;
            /**
             * @description Whether the text is complete. False if it was cut, or if it contains a shortened data URI or file.
             * @example true
             */
            is_whole: boolean;
        };
        /**
         * Exchange
         * @description The bodies of a request and of its answer.
         */
        Exchange: {
            /**
             * @description The request's number in the ledger.
             * @example 1
             */
            number: number;
            /**
             * @description The query of its URL, with the question mark. Empty without one.
             * @example ?id=grok%3A48a67431
             */
            query: string;
            /**
             * @description The body of the request. Null if there was none, or if the request was refused before it was read.
             * @example null
             */
            request_body: components["schemas"]["LoggedBody"] | null;
            /**
             * @description The body of the answer, before a fault changed it. Null if there was no answer.
             * @example null
             */
            response_body: components["schemas"]["LoggedBody"] | null;
            /**
             * @description A command that repeats the request, with `YOUR_API_KEY` in place of its key. Null if the whole body is not kept.
             * @example curl http://127.0.0.1:4010/octopusx/v1/models -H 'Authorization: Bearer YOUR_API_KEY'
             */
            curl: string | null;
        };
        /**
         * Scenario
         * @description The outcome of the next tasks. A field that is not given has no effect.
         */
        Scenario: {
            /**
             * @description How they end.
             * @example failed
             * @enum {string}
             */
            outcome?: "completed" | "failed" | "cancelled";
            /**
             * @description The code of their error, if they fail.
             * @example content_policy_violation
             */
            code?: string;
            /**
             * @description The progress at which they stop, from 0 to 1, if they do not complete.
             * @example 0.6
             */
            stops_at?: number;
            /**
             * @description The time in the queue.
             * @example 3
             */
            queue_seconds?: number;
            /**
             * @description The time of rendering.
             * @example 300
             */
            render_seconds?: number;
            /**
             * @description The kind of state that they never leave.
             * @example running
             * @enum {string}
             */
            holds?: "queued" | "running";
            /**
             * @description Whether the query shows no URL when they have completed.
             * @example true
             */
            without_url?: boolean;
            /**
             * @description Whether their result is gone as soon as they have completed.
             * @example true
             */
            expired?: boolean;
            /**
             * @description The refusal of their submits: an HTTP status that the operation documents, or a reason. Reasons are `quota`, `content_policy`, `rate_limit`, and the name of any example of an error.
             * @example 429
             * @example quota
             */
            reject?: number | string;
            /**
             * @description Whether the connection drops after their submits were accepted.
             * @example true
             */
            lost?: boolean;
            /**
             * @description The delay of the answers to their submits.
             * @example 2
             */
            delay_seconds?: number;
            /**
             * Format: uri
             * @description The origin of the page to which it applies. Any by default.
             * @example http://localhost:5173
             */
            origin?: string;
            /**
             * @description The API key to which it applies. Any by default. Answers have `YOUR_API_KEY` in its place.
             * @example my-key
             */
            key?: string;
            /**
             * @description The number of tasks to which it applies. All by default.
             * @example 2
             */
            times?: number;
        };
        /**
         * Scenario state
         * @description The scenario, if there is one.
         */
        ScenarioState: {
            /**
             * @description The outcome of the next tasks. Null if there is no scenario.
             * @example null
             */
            scenario: components["schemas"]["Scenario"] | null;
        };
        /**
         * Fault
         * @description A spoiled connection or answer.
         */
        Fault: {
            /**
             * @description `status`: the request is refused with a status, and nothing is accepted. `reset`: the connection drops before anything is accepted. `lost`: the request is served, and the connection drops before the answer. `silent`: the request is served and never answered. `truncated`: the answer breaks off in the middle. `not_json`: the request is served, and the answer is an HTML page. `delay`: the request is served, and the answer is late.
             * @example lost
             * @enum {string}
             */
            kind: "status" | "reset" | "lost" | "silent" | "truncated" | "not_json" | "delay";
            /**
             * @description The HTTP status of a fault of the kind `status`. 503 by default.
             * @example 503
             */
            status?: number;
            /**
             * @description Seconds in the `Retry-After` header of a fault of the kind `status`. No header by default.
             * @example 2
             */
            retry_after?: number;
            /**
             * @description The delay of the answer. Required for a fault of the kind `delay`.
             * @example 2
             */
            seconds?: number;
            /**
             * @description The operation to which it applies. All by default.
             * @example createVideo
             */
            operation?: string;
            /**
             * Format: uri
             * @description The origin of the page to which it applies. Any by default.
             * @example http://localhost:5173
             */
            origin?: string;
            /**
             * @description The API key to which it applies. Any by default. Answers have `YOUR_API_KEY` in its place.
             * @example my-key
             */
            key?: string;
            /**
             * @description The number of requests to which it applies.
             * @default 1
             * @example 1
             */
            times?: number;
        };
        /**
         * Fault list
         * @description The pending faults.
         */
        FaultList: {
            /**
             * @description The faults, next one first.
             * @example []
             */
            faults: components["schemas"]["Fault"][];
        };
        /**
         * Webhook fault kind
         * @description The fault of a delivery. `duplicate`: delivered again after it was accepted. `late`: five minutes late. `reordered`: after the next event, or a minute late if there is none. `bad-signature`, `old-timestamp`, `tampered`, `wrong-version`: wrong at the first attempt, as the name says, and correct at the next. A receiver must refuse the first. `lost`: never delivered.
         * @example bad-signature
         * @enum {string}
         */
        WebhookFaultKind: "duplicate" | "late" | "reordered" | "bad-signature" | "old-timestamp" | "lost" | "tampered" | "wrong-version";
        /**
         * Webhook fault
         * @description A fault of the next deliveries of webhooks, or of the delivery of one task.
         */
        WebhookFault: {
            kind: components["schemas"]["WebhookFaultKind"];
            /**
             * @description The number of deliveries to which it applies. Not allowed with a task, which has one delivery.
             * @default 1
             * @example 1
             */
            times?: number;
            /**
             * @description The id of the task to which it applies. Any by default. The task must not have ended.
             * @example tsk_01abcdef
             */
            task?: string;
        };
        /**
         * Webhook fault list
         * @description The pending faults of deliveries.
         */
        WebhookFaultList: {
            /**
             * @description The faults, next one first.
             * @example []
             */
            faults: components["schemas"]["WebhookFault"][];
        };
        /**
         * Webhook outcome
         * @description An attempt, without the request and the answer. While it is under way, it has neither a status nor a failure.
         */
        WebhookOutcome: {
            /**
             * Format: date-time
             * @description The time of the attempt, on the mock's clock.
             * @example 2026-01-01T00:01:00.000Z
             */
            at: string;
            /**
             * @description The fault for which a receiver must refuse the request. Null for a correct request.
             * @example null
             */
            fault: components["schemas"]["WebhookFaultKind"] | null;
            /**
             * @description The HTTP status of the answer. Null if there was none.
             * @example 200
             */
            status: number | null;
            /**
             * @description Why the attempt failed, or should have failed. Null after a success, and while it is under way.
             * @example null
             */
            failure: string | null;
        };
        /**
         * Webhook summary
         * @description A delivery of an event, without its requests and answers.
         */
        WebhookSummary: {
            /**
             * @description The request's number, from 1.
             * @example 1
             */
            number: number;
            /**
             * @description The gateway that sends it.
             * @example toapis
             */
            gateway: string;
            /**
             * @description The id of the task. Null for a test event.
             * @example tsk_01abcdef
             */
            task: string | null;
            /**
             * @description The id of the event, the same in every attempt.
             * @example evt_01abcdef
             */
            event: string;
            /**
             * @description The type of the event.
             * @example generation.completed
             */
            type: string;
            /**
             * @description `pending`: it is not decided yet. `delivered`: the receiver has accepted it. `failed`: the mock has given up. `lost`: a fault kept it from being sent.
             * @example delivered
             * @enum {string}
             */
            state: "pending" | "delivered" | "failed" | "lost";
            /**
             * @description The fault of the delivery.
             * @example null
             */
            fault: components["schemas"]["WebhookFaultKind"] | null;
            /**
             * Format: date-time
             * @description When it began, on the mock's clock: for a task, at its end.
             * @example 2026-01-01T00:01:00.000Z
             */
            at: string;
            /**
             * @description The number of kept attempts, at most the last 20.
             * @example 1
             */
            attempt_count: number;
            /**
             * @description The last attempt. Null before the first one.
             * @example null
             */
            last_attempt: components["schemas"]["WebhookOutcome"] | null;
            /**
             * Format: date-time
             * @description The time of the next attempt, on the mock's clock. Null if there is none, or if one is under way.
             * @example null
             */
            next_attempt_at: string | null;
        };
        /**
         * Webhooks
         * @description The webhooks of the mock. The secret is never shown.
         * @example {
         *       "url": null,
         *       "gateways": [
         *         "toapis"
         *       ],
         *       "count": 0,
         *       "deliveries": [],
         *       "faults": []
         *     }
         */
        Webhooks: {
            /**
             * @description The configured URL. Null if there is none, so nothing is delivered.
             * @example http://localhost:3000/hooks
             */
            url: string | null;
            /**
             * @description The gateways of this server that send webhooks.
             * @example [
             *       "toapis"
             *     ]
             */
            gateways: string[];
            /**
             * @description The number of deliveries since the start or the last reset. The last 1,000 are kept.
             * @example 1
             */
            count: number;
            /**
             * @description The newest deliveries, newest first.
             * @example []
             */
            deliveries: components["schemas"]["WebhookSummary"][];
        } & components["schemas"]["WebhookFaultList"];
        /**
         * Webhook attempt
         * @description A request to the receiver, and its answer.
         */
        WebhookAttempt: {
            /**
             * @description The headers of the request, with the gateway's own capitalization. Empty before it is signed.
             * @example {
             *       "X-ToAPIs-Webhook-Id": "evt_01abcdef"
             *     }
             */
            headers: {
                [key: string]: string;
            };
            /**
             * @description The body of the request.
             * @example {"id":"evt_01abcdef"}
             */
            body: string;
            /**
             * @description The beginning of the answer's body. Null if there was no answer.
             * @example ok
             */
            answer: string | null;
        } & components["schemas"]["WebhookOutcome"];
        /**
         * Webhook delivery
         * @description An event on its way to the receiver. The secret is never shown.
         */
        WebhookDelivery: {
            /**
             * @description The URL of the receiver.
             * @example http://localhost:3000/hooks
             */
            url: string;
            /**
             * @description The body, as the JSON that is signed and sent.
             * @example {"id":"evt_01abcdef"}
             */
            body: string;
            /**
             * @description The last 20 attempts, oldest first.
             * @example []
             */
            attempts: components["schemas"]["WebhookAttempt"][];
        } & components["schemas"]["WebhookSummary"];
        /**
         * Webhook delivery list
         * @description Deliveries of webhooks.
         */
        WebhookDeliveryList: {
            /**
             * @description The number of deliveries since the start or the last reset. The last 1,000 are kept.
             * @example 1
             */
            count: number;
            /**
             * @description The number of kept requests that match the filter, including those beyond the limit.
             * @example 1
             */
            matching: number;
            /**
             * @description The newest matching deliveries, newest first.
             * @example []
             */
            deliveries: components["schemas"]["WebhookDelivery"][];
        };
        /**
         * Webhook sending
         * @description How to send an event.
         * @example {
         *       "fault": "tampered"
         *     }
         */
        WebhookSending: {
            fault?: components["schemas"]["WebhookFaultKind"];
        };
        /**
         * Gateway
         * @description A gateway of this server.
         */
        Gateway: {
            /**
             * @description Its name.
             * @example octopusx
             */
            name: string;
            /**
             * Format: uri
             * @description The base URL for a client.
             * @example http://127.0.0.1:4010/octopusx
             */
            base_url: string;
            /**
             * Format: uri
             * @description The address of its OpenAPI contract.
             * @example http://127.0.0.1:4010/octopusx/openapi.json
             */
            contract: string;
            /**
             * @description The operations of its contract.
             * @example [
             *       "createVideo",
             *       "queryVideo"
             *     ]
             */
            operations: string[];
            /**
             * @description Example requests that submit a task, from its contract.
             * @example []
             */
            submits: {
                /**
                 * @description The operation.
                 * @example createVideo
                 */
                operation: string;
                /**
                 * @description The HTTP method.
                 * @example POST
                 */
                method: string;
                /**
                 * @description The path, from the mock's root.
                 * @example /octopusx/v1/video/create
                 */
                path: string;
                /**
                 * @description The first example of its body.
                 * @example {
                 *       "prompt": "cat"
                 *     }
                 */
                body: unknown;
            }[];
            /**
             * @description A command that submits a task. Null if its contract shows no request.
             * @example curl -X POST http://127.0.0.1:4010/octopusx/v1/video/create -d '{}'
             */
            curl: string | null;
        };
        /**
         * Gateway list
         * @description The gateways of this server.
         */
        GatewayList: {
            /**
             * @description The kind of this server. A proxy passes requests on to the real gateway.
             * @example mock
             * @enum {string}
             */
            server: "mock" | "proxy";
            /**
             * @description The parts of this API that the server offers, besides the ledger and this list.
             * @example [
             *       "clock",
             *       "tasks"
             *     ]
             */
            parts: ("clock" | "tasks" | "scenario" | "faults" | "webhooks" | "snapshot" | "changes" | "reset" | "worlds")[];
            /**
             * @description The gateways.
             * @example []
             */
            gateways: components["schemas"]["Gateway"][];
        };
        /**
         * World
         * @description The world of an API key.
         */
        World: {
            /**
             * @description A short hash of the API key; `default` for requests without one.
             * @example 3f8a51c02b9d
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was used last, in real time.
             * @example 2026-01-01T00:00:00.000Z
             */
            last_used: string;
            /**
             * Format: date-time
             * @description The time of its clock.
             * @example 2026-01-01T01:00:00.000Z
             */
            now: string;
            /**
             * @description The number of requests to its gateways.
             * @example 12
             */
            requests: number;
            /**
             * @description The number of requests that a gateway would bill.
             * @example 3
             */
            billable: number;
        };
        /**
         * World list
         * @description The worlds of the mock. Empty unless each API key has one.
         */
        WorldList: {
            /**
             * @description The worlds, most recently used first.
             * @example []
             */
            worlds: components["schemas"]["World"][];
        };
        /**
         * Snapshot
         * @description The whole mock at one moment.
         */
        Snapshot: {
            clock: components["schemas"]["Clock"];
            tasks: components["schemas"]["TaskList"];
            ledger: components["schemas"]["Ledger"];
            webhooks: components["schemas"]["Webhooks"];
        } & (components["schemas"]["ScenarioState"] & components["schemas"]["FaultList"]);
    };
    responses: {
        /** @description The request does not fit the contract. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller is not on this machine, or is a page of another origin. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The current clock. */
        ClockNow: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Clock"];
            };
        };
        /** @description There is no such task, or no such request. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The current scenario. */
        ScenarioNow: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ScenarioState"];
            };
        };
        /** @description The pending faults. */
        FaultsToCome: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FaultList"];
            };
        };
        /** @description The request does not fit the contract, or no webhook is configured. */
        NoWebhook: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The current state of the delivery. */
        WebhookDeliveryNow: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WebhookDelivery"];
            };
        };
        /** @description There is no such delivery, or it is no longer kept. */
        NoDelivery: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The pending faults of deliveries. */
        WebhookFaultsToCome: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WebhookFaultList"];
            };
        };
        /** @description The maximum number of streams is open. */
        TooManyStreams: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description Maximum number of tasks in the answer, and of requests and deliveries if it has any.
         * @example 100
         */
        Limit: number;
        /**
         * @description Filter. `live` tasks have not ended. All tasks by default.
         * @example live
         */
        State: "live" | "completed" | "failed" | "cancelled";
        /**
         * @description Filter: tasks with this text in an id, in the prompt or in the model. Case does not matter.
         * @example cat
         */
        Search: string;
        /**
         * @description Filter. `submits`: requests that submit a task. `problems`: requests that were refused, met a fault, or contained something unknown. All requests by default.
         * @example problems
         */
        Only: "submits" | "problems";
        /**
         * @description The delivery's number.
         * @example 1
         */
        DeliveryNumber: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type EndpointList = components['schemas']['EndpointList'];
export type Error = components['schemas']['Error'];
export type Clock = components['schemas']['Clock'];
export type ClockChange = components['schemas']['ClockChange'];
export type Advance = components['schemas']['Advance'];
export type Task = components['schemas']['Task'];
export type TaskList = components['schemas']['TaskList'];
export type TaskEnd = components['schemas']['TaskEnd'];
export type Deviation = components['schemas']['Deviation'];
export type LedgerEntry = components['schemas']['LedgerEntry'];
export type Ledger = components['schemas']['Ledger'];
export type LoggedBody = components['schemas']['LoggedBody'];
export type Exchange = components['schemas']['Exchange'];
export type Scenario = components['schemas']['Scenario'];
export type ScenarioState = components['schemas']['ScenarioState'];
export type Fault = components['schemas']['Fault'];
export type FaultList = components['schemas']['FaultList'];
export type WebhookFaultKind = components['schemas']['WebhookFaultKind'];
export type WebhookFault = components['schemas']['WebhookFault'];
export type WebhookFaultList = components['schemas']['WebhookFaultList'];
export type WebhookOutcome = components['schemas']['WebhookOutcome'];
export type WebhookSummary = components['schemas']['WebhookSummary'];
export type Webhooks = components['schemas']['Webhooks'];
export type WebhookAttempt = components['schemas']['WebhookAttempt'];
export type WebhookDelivery = components['schemas']['WebhookDelivery'];
export type WebhookDeliveryList = components['schemas']['WebhookDeliveryList'];
export type WebhookSending = components['schemas']['WebhookSending'];
export type Gateway = components['schemas']['Gateway'];
export type GatewayList = components['schemas']['GatewayList'];
export type World = components['schemas']['World'];
export type WorldList = components['schemas']['WorldList'];
export type Snapshot = components['schemas']['Snapshot'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseClockNow = components['responses']['ClockNow'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseScenarioNow = components['responses']['ScenarioNow'];
export type ResponseFaultsToCome = components['responses']['FaultsToCome'];
export type ResponseNoWebhook = components['responses']['NoWebhook'];
export type ResponseWebhookDeliveryNow = components['responses']['WebhookDeliveryNow'];
export type ResponseNoDelivery = components['responses']['NoDelivery'];
export type ResponseWebhookFaultsToCome = components['responses']['WebhookFaultsToCome'];
export type ResponseTooManyStreams = components['responses']['TooManyStreams'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterState = components['parameters']['State'];
export type ParameterSearch = components['parameters']['Search'];
export type ParameterOnly = components['parameters']['Only'];
export type ParameterDeliveryNumber = components['parameters']['DeliveryNumber'];
export type $defs = Record<string, never>;
export interface operations {
    listEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoints. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointList"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ClockNow"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockChange"];
            };
        };
        responses: {
            200: components["responses"]["ClockNow"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Advance"];
            };
        };
        responses: {
            200: components["responses"]["ClockNow"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /**
                 * @description Maximum number of tasks in the answer, and of requests and deliveries if it has any.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Filter. `live` tasks have not ended. All tasks by default.
                 * @example live
                 */
                state?: components["parameters"]["State"];
                /**
                 * @description Filter: tasks with this text in an id, in the prompt or in the model. Case does not matter.
                 * @example cat
                 */
                search?: components["parameters"]["Search"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current tasks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The gateway of the task.
                 * @example octopusx
                 */
                gateway: string;
                /**
                 * @description The task's id, or its second one.
                 * @example grok:48a67431-0708-46d1-9ab9-83cb84700153
                 */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current state of the task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    endTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The gateway of the task.
                 * @example octopusx
                 */
                gateway: string;
                /**
                 * @description The task's id, or its second one.
                 * @example grok:48a67431-0708-46d1-9ab9-83cb84700153
                 */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskEnd"];
            };
        };
        responses: {
            /** @description The current state of the task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getLedger: {
        parameters: {
            query?: {
                /**
                 * @description Maximum number of requests in the answer. All kept requests by default.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Filter. `submits`: requests that submit a task. `problems`: requests that were refused, met a fault, or contained something unknown. All requests by default.
                 * @example problems
                 */
                only?: components["parameters"]["Only"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    getExchange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The request's number in the ledger.
                 * @example 1
                 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bodies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exchange"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getScenario: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ScenarioNow"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    setScenario: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Scenario"];
            };
        };
        responses: {
            200: components["responses"]["ScenarioNow"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    clearScenario: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ScenarioNow"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FaultsToCome"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    addFault: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        responses: {
            200: components["responses"]["FaultsToCome"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    clearFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FaultsToCome"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    getWebhooks: {
        parameters: {
            query?: {
                /**
                 * @description Maximum number of tasks in the answer, and of requests and deliveries if it has any.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current state of the webhooks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhooks"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /**
                 * @description Filter: deliveries about the task with this id.
                 * @example tsk_01abcdef
                 */
                task?: string;
                /**
                 * @description Maximum number of deliveries in the answer.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryList"];
                };
            };
            400: components["responses"]["NoWebhook"];
            403: components["responses"]["Forbidden"];
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The delivery's number.
                 * @example 1
                 */
                number: components["parameters"]["DeliveryNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["WebhookDeliveryNow"];
            400: components["responses"]["NoWebhook"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoDelivery"];
        };
    };
    resendDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The delivery's number.
                 * @example 1
                 */
                number: components["parameters"]["DeliveryNumber"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WebhookSending"];
            };
        };
        responses: {
            200: components["responses"]["WebhookDeliveryNow"];
            400: components["responses"]["NoWebhook"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoDelivery"];
        };
    };
    sendTestEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WebhookSending"];
            };
        };
        responses: {
            200: components["responses"]["WebhookDeliveryNow"];
            400: components["responses"]["NoWebhook"];
            403: components["responses"]["Forbidden"];
        };
    };
    listWebhookFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["WebhookFaultsToCome"];
            400: components["responses"]["NoWebhook"];
            403: components["responses"]["Forbidden"];
        };
    };
    addWebhookFault: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookFault"];
            };
        };
        responses: {
            200: components["responses"]["WebhookFaultsToCome"];
            400: components["responses"]["NoWebhook"];
            403: components["responses"]["Forbidden"];
        };
    };
    clearWebhookFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["WebhookFaultsToCome"];
            400: components["responses"]["NoWebhook"];
            403: components["responses"]["Forbidden"];
        };
    };
    listGateways: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The gateways. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayList"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    listWorlds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The worlds, most recently used first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorldList"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    getSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description Maximum number of tasks in the answer, and of requests and deliveries if it has any.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Filter. `live` tasks have not ended. All tasks by default.
                 * @example live
                 */
                state?: components["parameters"]["State"];
                /**
                 * @description Filter: tasks with this text in an id, in the prompt or in the model. Case does not matter.
                 * @example cat
                 */
                search?: components["parameters"]["Search"];
                /**
                 * @description Filter. `submits`: requests that submit a task. `problems`: requests that were refused, met a fault, or contained something unknown. All requests by default.
                 * @example problems
                 */
                only?: components["parameters"]["Only"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current state of the mock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    followChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, which go on until the caller closes the connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["TooManyStreams"];
        };
    };
    resetMock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mock is reset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
}
