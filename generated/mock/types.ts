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
         * @description What the control API consists of.
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
         * @description What time it is for the tasks, and how it runs.
         */
        get: operations["getClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set the clock
         * @description Changes what is given and leaves the rest. A moment that has passed is refused.
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
         * @description Jumps ahead. What would have happened meanwhile has happened.
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
         * @description The newest tasks of all gateways, the newest first, also of those that were submitted at the same moment. The documents' own example tasks are the oldest.
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
         * @description Ends a live task now, as completed, failed or cancelled, or lets the result of a finished one expire.
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
         * @description The last requests to the gateways, the oldest first, and how many there were since the start or the last reset.
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
         * @description The bodies of a request and of its answer, and a command that sends the request again. Those of the last 1,000
         *     requests are kept, each cut after 4,096 characters; what looks like a key is not kept.
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
         * @description What becomes of the next tasks that do not ask for something themselves.
         */
        get: operations["getScenario"];
        /**
         * Set the scenario
         * @description Decides over the next tasks, `times` of them or all. A directive in a prompt and a `Prefer` header go before it.
         */
        put: operations["setScenario"];
        post?: never;
        /**
         * Clear the scenario
         * @description The next tasks go their usual way.
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
         * @description What is still to go wrong, in order.
         */
        get: operations["listFaults"];
        put?: never;
        /**
         * Add a fault
         * @description Puts a fault in the way of the next requests that it fits, after those that are there already.
         */
        post: operations["addFault"];
        /**
         * Clear the faults
         * @description Nothing goes wrong any more.
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
         * @description The URL that is configured, the faults of deliveries that are still to come, and the newest deliveries without what was sent.
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
         * @description The newest deliveries with every request and its answer, the newest first, also of test events. Refused if no webhook is configured.
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
         * @description Sends its event once more, whatever became of it: now and as it should be, or with any fault but `lost`. The id of the
         *     event stays the same.
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
         * @description Sends an event about no task, as a button in the gateway's console does. A fault that waits for the next delivery is its own, unless it is given one.
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
         * @description What is still to be wrong with deliveries, in order.
         */
        get: operations["listWebhookFaults"];
        put?: never;
        /**
         * Add a fault of webhooks
         * @description Spoils the next deliveries, `times` of them, or that of one task. The fault of a task goes before the directive in its
         *     prompt, and the directive before the next fault for any.
         */
        post: operations["addWebhookFault"];
        /**
         * Clear the faults of webhooks
         * @description The next deliveries are as they should be.
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
         * @description What is served, where, and how to begin.
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
         * @description With `--worlds`, each API key has a world of its own. Every other operation here is about one of them: the one that the
         *     header `X-Mock-World` names, else the one at whose address it is sent (`/~ID/__mock/…`), else that of the API key in
         *     `Authorization` (unless a token is sent there), else the one of requests without a key. Without `--worlds` the list
         *     is empty.
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
         * @description The clock, the newest tasks, the last requests, the scenario, the faults and the webhooks, all at the same moment. The console reads this once a second.
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
         * @description Server-sent events that tell a page to query at once: a task is made or ended, the clock is moved, its speed is changed,
         *     it stops or runs again, the mock is reset. That time passes is no event. A comment comes every 15 seconds.
         *     A page of another origin may follow them too, and is not told which task it is.
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
         * @description Forgets all tasks but the documents' examples, the ledger, the scenario, the faults and the deliveries of webhooks,
         *     and begins the seed anew. The clock goes on.
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
         * @description Why a request was refused.
         */
        Error: {
            /**
             * @description What is wrong.
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
         * @description The time of the tasks.
         * @example {
         *       "now": "2026-01-01T00:00:00.000Z",
         *       "speed": 1,
         *       "frozen": false
         *     }
         */
        Clock: {
            /**
             * Format: date-time
             * @description What time it is.
             * @example 2026-01-01T00:00:00.000Z
             */
            now: string;
            /**
             * @description Mocked seconds in a second of the world.
             * @example 1
             */
            speed: number;
            /**
             * @description Whether it stands still.
             * @example false
             */
            frozen: boolean;
        };
        /**
         * Clock change
         * @description What to change; at least one thing.
         */
        ClockChange: {
            /**
             * Format: date-time
             * @description What time it is to be; not one that has passed.
             * @example 2026-01-01T00:05:00.000Z
             */
            now?: string;
            /**
             * @description Mocked seconds in a second of the world.
             * @example 60
             */
            speed?: number;
            /**
             * @description Whether it is to stand still.
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
         * @description A task of any gateway, with what is planned for it.
         */
        Task: {
            /**
             * @description The gateway that it belongs to.
             * @example octopusx
             */
            gateway: string;
            /**
             * @description The id that the gateway answered.
             * @example grok:48a67431-0708-46d1-9ab9-83cb84700153
             */
            id: string;
            /**
             * @description The second id, if the gateway answered one.
             * @example 48038932-0ff5-4251-8b4b-7a76c09fd114
             */
            task_id: string | null;
            /**
             * @description The operation that submitted it; null for one of the documents' examples.
             * @example createVideo
             */
            submitted_by: string | null;
            /**
             * @description The operation that reads it.
             * @example queryVideo
             */
            read_by: string;
            /**
             * @description The id of the task that it was made from.
             * @example null
             */
            source: string | null;
            /**
             * @description The gateway's word for its state.
             * @example processing
             */
            status: string;
            /**
             * @description What that word means.
             * @example running
             * @enum {string}
             */
            kind: "queued" | "running" | "completed" | "failed" | "cancelled" | "unrecognised";
            /**
             * @description How far it is.
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
             * @description When it ends or ended; null if it never does.
             * @example 2026-01-01T00:01:00.000Z
             */
            ends_at: string | null;
            /**
             * Format: date-time
             * @description When its video is or was deleted; null if it never has one.
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
             * @description The code of its error, if it fails and one was asked for.
             * @example null
             */
            code: string | null;
            /**
             * @description How far it comes, from 0 to 1; null if it completes.
             * @example null
             */
            stops_at: number | null;
            /**
             * @description The kind of state that it never leaves; null if it goes its way.
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
             * @description The model that was asked for; null if none was.
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
             * @description The path of its video below the mock's root; null if there is none, yet or any more.
             * @example /octopusx/files/grok%3A48a67431-0708-46d1-9ab9-83cb84700153.mp4
             */
            video: string | null;
            /**
             * @description The path of the first picture of its video; null where that is.
             * @example /octopusx/files/grok%3A48a67431-0708-46d1-9ab9-83cb84700153.jpg
             */
            picture: string | null;
        };
        /**
         * Task list
         * @description Some tasks, and how many there are.
         * @example {
         *       "total": 0,
         *       "matching": 0,
         *       "tasks": []
         *     }
         */
        TaskList: {
            /**
             * @description How many tasks there are.
             * @example 1
             */
            total: number;
            /**
             * @description How many of them are asked for; more than are listed, if there are more than the limit.
             * @example 1
             */
            matching: number;
            /**
             * @description The tasks that are asked for, the newest first.
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
             * @description How it ends; `expired` takes away the video of a task that is, or is hereby, completed.
             * @example failed
             * @enum {string}
             */
            outcome: "completed" | "failed" | "cancelled" | "expired";
            /**
             * @description The code of the error, of a task that fails.
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
             * @description The place in the message, as a JSON pointer; empty for the message as a whole.
             * @example /progress
             */
            pointer: string;
            /**
             * @description The statement of the contract that it breaks, in words.
             * @example progress must be a number
             */
            rule: string;
            /**
             * @description The smallest piece of the message that shows it; null if the rule says it.
             * @example {"progress":"80%"}
             */
            evidence: string | null;
            /**
             * @description How far the statement may be trusted, as `x-provenance` has it.
             * @example documented
             * @enum {string}
             */
            level: "documented" | "published" | "inferred";
            /**
             * @description The page that says so, or the reasoning that the statement rests on.
             * @example https://octopusx.ai/docs
             */
            source: string;
        };
        /**
         * Ledger entry
         * @description A request and what came of it.
         */
        LedgerEntry: {
            /**
             * @description Counts from 1.
             * @example 1
             */
            number: number;
            /**
             * Format: date-time
             * @description When it came, on the mock's clock.
             * @example 2026-01-01T00:00:00.000Z
             */
            at: string;
            /**
             * @description The gateway that it was sent to.
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
             * @description The origin of the page that sent it; null if no browser did.
             * @example http://localhost:5173
             */
            origin: string | null;
            /**
             * @description The operation of the contract; null if none was meant.
             * @example createVideo
             */
            operation: string | null;
            /**
             * @description The id of the task that was submitted or read.
             * @example grok:48a67431-0708-46d1-9ab9-83cb84700153
             */
            task: string | null;
            /**
             * @description The HTTP status of the answer; null if the connection was dropped instead.
             * @example 200
             */
            status: number | null;
            /**
             * @description Whether a task was accepted, which a gateway bills.
             * @example true
             */
            billable: boolean;
            /**
             * @description Why it was refused.
             * @example aspect_ratio is required
             */
            refusal: string | null;
            /**
             * @description The fault that was put in its way.
             * @example null
             */
            fault: string | null;
            /**
             * @description Fields of the body that the contract does not know; they are accepted, as a gateway would.
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
             * @description What in the prompt begins like a directive and is none.
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
             *       "GET /v1/video/query has no place for the reason: \"nsfw\" is not shown"
             *     ]
             */
            notes: string[];
            /**
             * @description What in the request and in its answer breaks the contract. A mock refuses such requests, and gives no such
             *     answers; a proxy passes both on.
             * @example []
             */
            deviations: components["schemas"]["Deviation"][];
            /**
             * @description How late it was answered, as its caller asked for; null if it did not.
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
             * @description How many requests there were.
             * @example 1
             */
            count: number;
            /**
             * @description How many of them a gateway would bill.
             * @example 0
             */
            billable: number;
            /**
             * @description How many of those that are kept are asked for; more than are listed, if there are more than the limit.
             * @example 1
             */
            matching: number;
            /**
             * @description The last of those that are asked for, the oldest first.
             * @example []
             */
            entries: components["schemas"]["LedgerEntry"][];
        };
        /**
         * Kept body
         * @description A body, as far as it is kept.
         */
        KeptBody: {
            /**
             * @description The media type, without parameters.
             * @example application/json
             */
            type: string;
            /**
             * @description The size of the whole body in bytes, decoded.
             * @example 16
             */
            size: number;
            /**
             * @description The text; of a form, a line for each field and file. Null of what is no text, such as a video.
             * @example {"prompt":"cat"}
             */
            text: string | null;
            /**
             * @description Whether all of it is there; false if it was cut, or a data URI or a file in it was shortened.
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
             * @description The query of its URL with the question mark; empty if there was none.
             * @example ?id=grok%3A48a67431
             */
            query: string;
            /**
             * @description The body that was sent; null if there was none, or if the request was refused before it was read.
             * @example null
             */
            request_body: components["schemas"]["KeptBody"] | null;
            /**
             * @description The body of the answer, as it was before a fault changed it; null if nothing was answered.
             * @example null
             */
            response_body: components["schemas"]["KeptBody"] | null;
            /**
             * @description A command that sends the request again, with `YOUR_API_KEY` for its key; null if its body is not kept whole.
             * @example curl http://127.0.0.1:4010/octopusx/v1/models -H 'Authorization: Bearer YOUR_API_KEY'
             */
            curl: string | null;
        };
        /**
         * Scenario
         * @description What becomes of the next tasks. What is not given is as usual.
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
             * @description How far they come, from 0 to 1, if they do not complete.
             * @example 0.6
             */
            stops_at?: number;
            /**
             * @description How long they wait.
             * @example 3
             */
            queue_seconds?: number;
            /**
             * @description How long they are rendered.
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
             * @description The HTTP status to refuse their submits with, one that the operation documents; or a reason: `quota`, `content_policy`, `rate_limit`, or the name of an example of an error.
             * @example 429
             * @example quota
             */
            reject?: number | string;
            /**
             * @description Whether their submits are accepted and the connection is then dropped.
             * @example true
             */
            lost?: boolean;
            /**
             * @description How late their submits are answered.
             * @example 2
             */
            delay_seconds?: number;
            /**
             * Format: uri
             * @description The origin of the page whose requests it is for; any, if it is not given.
             * @example http://localhost:5173
             */
            origin?: string;
            /**
             * @description The API key whose requests it is for; any, if it is not given.
             * @example my-key
             */
            key?: string;
            /**
             * @description How many tasks it is for; all, if it is not given.
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
             * @description What becomes of the next tasks; null if nothing is decided.
             * @example null
             */
            scenario: components["schemas"]["Scenario"] | null;
        };
        /**
         * Fault
         * @description What goes wrong with a request.
         */
        Fault: {
            /**
             * @description `status`: it is refused with a status, and nothing is accepted. `reset`: the connection is dropped before anything is accepted. `lost`: it is served, and the connection dropped before the answer. `silent`: it is served and never answered. `truncated`: the answer breaks off in the middle. `not_json`: it is served and answered with an HTML page. `delay`: it is served and answered late.
             * @example lost
             * @enum {string}
             */
            kind: "status" | "reset" | "lost" | "silent" | "truncated" | "not_json" | "delay";
            /**
             * @description The HTTP status; 503 if it is not given. For a fault of the kind `status`.
             * @example 503
             */
            status?: number;
            /**
             * @description Seconds for a `Retry-After` header; none if it is not given. For a fault of the kind `status`.
             * @example 2
             */
            retry_after?: number;
            /**
             * @description How late the answer is. For a fault of the kind `delay`, which needs it.
             * @example 2
             */
            seconds?: number;
            /**
             * @description The operation whose requests it is for; all, if it is not given.
             * @example createVideo
             */
            operation?: string;
            /**
             * Format: uri
             * @description The origin of the page whose requests it is for; any, if it is not given.
             * @example http://localhost:5173
             */
            origin?: string;
            /**
             * @description The API key whose requests it is for; any, if it is not given.
             * @example my-key
             */
            key?: string;
            /**
             * @description How many requests it is for.
             * @default 1
             * @example 1
             */
            times?: number;
        };
        /**
         * Fault list
         * @description What is still to go wrong.
         */
        FaultList: {
            /**
             * @description The faults, the next one first.
             * @example []
             */
            faults: components["schemas"]["Fault"][];
        };
        /**
         * Webhook fault kind
         * @description What is wrong with a delivery. `duplicate`: delivered again after it was accepted. `late`: five minutes late. `reordered`: after the event that follows it, or a minute late if none does. `bad-signature`, `old-timestamp`, `tampered`, `wrong-version`: wrong at first in what the name says, so that a receiver has to refuse it, and right when it is sent again. `lost`: never delivered.
         * @example bad-signature
         * @enum {string}
         */
        WebhookFaultKind: "duplicate" | "late" | "reordered" | "bad-signature" | "old-timestamp" | "lost" | "tampered" | "wrong-version";
        /**
         * Webhook fault
         * @description What is wrong with the next deliveries of webhooks, or with that of one task.
         */
        WebhookFault: {
            kind: components["schemas"]["WebhookFaultKind"];
            /**
             * @description How many deliveries it is for. Not for one task, which has one delivery.
             * @default 1
             * @example 1
             */
            times?: number;
            /**
             * @description The id of the task whose delivery it is for; of any, if it is not given. The task must not have ended.
             * @example tsk_01abcdef
             */
            task?: string;
        };
        /**
         * Webhook fault list
         * @description What is still to be wrong with deliveries.
         */
        WebhookFaultList: {
            /**
             * @description The faults, the next one first.
             * @example []
             */
            faults: components["schemas"]["WebhookFault"][];
        };
        /**
         * Webhook outcome
         * @description An attempt, without what was sent. While it is under way, it has neither a status nor a failure.
         */
        WebhookOutcome: {
            /**
             * Format: date-time
             * @description When it was made, on the mock's clock.
             * @example 2026-01-01T00:01:00.000Z
             */
            at: string;
            /**
             * @description What was wrong with the request, so that a receiver has to refuse it; null of one that was as it should be.
             * @example null
             */
            fault: components["schemas"]["WebhookFaultKind"] | null;
            /**
             * @description The HTTP status of the answer; null if there was none.
             * @example 200
             */
            status: number | null;
            /**
             * @description Why it was no success, or should not have been one; null if it was one, or is under way.
             * @example null
             */
            failure: string | null;
        };
        /**
         * Webhook summary
         * @description A delivery of an event, without what was sent.
         */
        WebhookSummary: {
            /**
             * @description Counts from 1.
             * @example 1
             */
            number: number;
            /**
             * @description The gateway that sends it.
             * @example toapis
             */
            gateway: string;
            /**
             * @description The id of the task that it is about; null of a test event.
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
             * @description `pending` until it is one of the others. `delivered`: the receiver has accepted it. `failed`: it is given up. `lost`: it was never sent, as a fault had it.
             * @example delivered
             * @enum {string}
             */
            state: "pending" | "delivered" | "failed" | "lost";
            /**
             * @description The fault that it was given.
             * @example null
             */
            fault: components["schemas"]["WebhookFaultKind"] | null;
            /**
             * Format: date-time
             * @description When it began, on the mock's clock. A task's begins when the task ends.
             * @example 2026-01-01T00:01:00.000Z
             */
            at: string;
            /**
             * @description How many attempts are kept, the last 20.
             * @example 1
             */
            attempt_count: number;
            /**
             * @description The last attempt; null before the first.
             * @example null
             */
            last_attempt: components["schemas"]["WebhookOutcome"] | null;
            /**
             * Format: date-time
             * @description When it is sent next, on the mock's clock; null if it is not, or is being sent.
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
             * @description The URL that is configured; null if none is, and nobody is told of anything.
             * @example http://localhost:3000/hooks
             */
            url: string | null;
            /**
             * @description The gateways that send webhooks, of those that are served.
             * @example [
             *       "toapis"
             *     ]
             */
            gateways: string[];
            /**
             * @description How many deliveries there were since the start or the last reset. The last 1,000 are kept.
             * @example 1
             */
            count: number;
            /**
             * @description The newest deliveries, the newest first.
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
             * @description The headers of the request, as the gateway writes their names. None before it is signed.
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
             * @description The beginning of the answer's body; null if there was none.
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
             * @description The URL that it is sent to.
             * @example http://localhost:3000/hooks
             */
            url: string;
            /**
             * @description The body, JSON as it is signed and sent.
             * @example {"id":"evt_01abcdef"}
             */
            body: string;
            /**
             * @description The last 20 attempts, the oldest first.
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
             * @description How many deliveries there were since the start or the last reset. The last 1,000 are kept.
             * @example 1
             */
            count: number;
            /**
             * @description How many of those that are kept are asked for; more than are listed, if there are more than the limit.
             * @example 1
             */
            matching: number;
            /**
             * @description The newest of those that are asked for, the newest first.
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
         * @description A gateway that is served.
         */
        Gateway: {
            /**
             * @description Its name.
             * @example octopusx
             */
            name: string;
            /**
             * Format: uri
             * @description What to set as the base URL of a client.
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
             * @description Requests that submit a task, as its contract shows them.
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
             * @description A command that submits a task; null if its contract shows no request.
             * @example curl -X POST http://127.0.0.1:4010/octopusx/v1/video/create -d '{}'
             */
            curl: string | null;
        };
        /**
         * Gateway list
         * @description The gateways that are served.
         */
        GatewayList: {
            /**
             * @description The program that serves them. A proxy passes requests on to the gateway itself.
             * @example mock
             * @enum {string}
             */
            server: "mock" | "proxy";
            /**
             * @description The parts of this API that the server has, besides the ledger and this list.
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
             * @description When it was used last, whatever its clock says.
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
             * @description The number of them that a gateway would bill.
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
             * @description The worlds, the one that was used last first.
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
        /** @description The clock as it is now. */
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
        /** @description The scenario as it is now. */
        ScenarioNow: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ScenarioState"];
            };
        };
        /** @description The faults that are still to come. */
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
        /** @description The delivery as it is now. */
        WebhookDeliveryNow: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WebhookDelivery"];
            };
        };
        /** @description There is no such delivery, or it is kept no longer. */
        NoDelivery: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The faults of deliveries that are still to come. */
        WebhookFaultsToCome: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WebhookFaultList"];
            };
        };
        /** @description So many streams are open that there can be no more. */
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
         * @description The most tasks to list, and the most requests and deliveries where the answer has some.
         * @example 100
         */
        Limit: number;
        /**
         * @description Which tasks to list. `live` are those that have not ended; without it, all.
         * @example live
         */
        State: "live" | "completed" | "failed" | "cancelled";
        /**
         * @description Lists only tasks with this text in an id, in the prompt or in the model; capitals and small letters are the same.
         * @example cat
         */
        Search: string;
        /**
         * @description Which requests to list. `submits`: those that would make a task. `problems`: those that were refused, met with a fault, or had something in them that was not understood. Without it, all.
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
export type KeptBody = components['schemas']['KeptBody'];
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
                 * @description The most tasks to list, and the most requests and deliveries where the answer has some.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Which tasks to list. `live` are those that have not ended; without it, all.
                 * @example live
                 */
                state?: components["parameters"]["State"];
                /**
                 * @description Lists only tasks with this text in an id, in the prompt or in the model; capitals and small letters are the same.
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
            /** @description The tasks as they are now. */
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
                 * @description The gateway that the task belongs to.
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
            /** @description The task as it is now. */
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
                 * @description The gateway that the task belongs to.
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
            /** @description The task as it is now. */
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
                 * @description The most requests to list; all that are kept, if it is not given.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Which requests to list. `submits`: those that would make a task. `problems`: those that were refused, met with a fault, or had something in them that was not understood. Without it, all.
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
                 * @description The most tasks to list, and the most requests and deliveries where the answer has some.
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
            /** @description The webhooks as they are now. */
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
                 * @description Lists only deliveries about the task of this id.
                 * @example tsk_01abcdef
                 */
                task?: string;
                /**
                 * @description The most deliveries to list.
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
            /** @description The worlds, the one that was used last first. */
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
                 * @description The most tasks to list, and the most requests and deliveries where the answer has some.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Which tasks to list. `live` are those that have not ended; without it, all.
                 * @example live
                 */
                state?: components["parameters"]["State"];
                /**
                 * @description Lists only tasks with this text in an id, in the prompt or in the model; capitals and small letters are the same.
                 * @example cat
                 */
                search?: components["parameters"]["Search"];
                /**
                 * @description Which requests to list. `submits`: those that would make a task. `problems`: those that were refused, met with a fault, or had something in them that was not understood. Without it, all.
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
            /** @description The mock as it is now. */
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
            /** @description The mock is as new. */
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
