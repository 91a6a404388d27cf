// Generated from spec/ by `npm run generate`. Do not edit.

export interface paths {
    "/v1/videos/generations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate a video
         * @description Renders a video from a prompt, from an image, or from reference images: at most eight images in all. `grok-video-1.5` needs exactly one image. Images are public URLs: upload a file first. Older versions of the page list other durations and other names for the images.
         */
        post: operations["generateVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/videos/generations/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Query a task
         * @description Reads a video task of any model. The result is there once the task has completed. It is deleted a day later: its `expires_at` says when. A failed task has a progress of 0, and the reason in `error`. Vary the pause between two queries, and heed `Retry-After`.
         */
        get: operations["queryVideo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/videos/{video_id}/remix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remix a video
         * @description Renders a variation of an existing video with a prompt. Query the new task's `id`. The document says nothing about the state of the source. The mock refuses a source that has not completed.
         */
        post: operations["remixVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/videos/{video_id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend a video
         * @description Continues an existing video with a prompt. It takes no start time, no ratio and no images, unlike the extend of octopusx. Query the new task's `id`. The page says nothing about the state of the source. The mock refuses a source that has not completed.
         */
        post: operations["extendVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload an image
         * @description Stores an image of at most 10 MB, and answers with its public URL. Requests take URLs of images, and no base64 data: upload a local file first, then send its URL.
         */
        post: operations["uploadImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a video
         * @description Stores a video of at most 50 MB, and answers with its public URL. Upload a local file once, and use its URL in any number of requests.
         */
        post: operations["uploadVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the balance of an API key
         * @description Returns the balance and the spending of an API key. The whole account has a balance of its own. 200 credits are always a US dollar. The unit of the balances depends on the gateway's settings. A failure has the status 200, and `success` is `false`. The path `/balance` answers the same.
         */
        get: operations["getKeyBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the balance of the account
         * @description Returns the balance and the spending of the account. It does not depend on the limits of single API keys. 200 credits are always a US dollar. The unit of the balances depends on the gateway's settings. A failure has the status 200, and `success` is `false`. The path `/user/balance` answers the same.
         */
        get: operations["getUserBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List models
         * @description Lists the models that the API key may use. Without `type` these are text models only: ask for
         *     `video` to see those of this API.
         */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "generation.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive the end of a completed task
         * @description Sent once a task of an image or a video has completed.
         *
         *     Delivery is at least once. Verify the signature over the raw body, compare in constant time,
         *     refuse a timestamp more than five minutes away, store the event's `id` before you act, and answer
         *     an `id` that you know already with a 2xx. Anything but a 2xx within ten seconds is delivered again
         *     after about 10 s, 30 s, 2 min, 10 min, 1 h, 6 h, and 24 h, with the same `id` and a new timestamp;
         *     redirects are not followed. Query the task if no event comes.
         */
        post: operations["onGenerationCompleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "generation.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive the end of a failed task
         * @description Sent once a task has failed for good: the gateway has tried again by itself, and has settled refund and bill.
         *
         *     Delivery is at least once. Verify the signature over the raw body, compare in constant time,
         *     refuse a timestamp more than five minutes away, store the event's `id` before you act, and answer
         *     an `id` that you know already with a 2xx. Anything but a 2xx within ten seconds is delivered again
         *     after about 10 s, 30 s, 2 min, 10 min, 1 h, 6 h, and 24 h, with the same `id` and a new timestamp;
         *     redirects are not followed. Query the task if no event comes.
         */
        post: operations["onGenerationFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "endpoint.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a test event
         * @description Sent on request from the console, to test the receiver. It is about no task.
         *
         *     Delivery is at least once. Verify the signature over the raw body, compare in constant time,
         *     refuse a timestamp more than five minutes away, store the event's `id` before you act, and answer
         *     an `id` that you know already with a 2xx. Anything but a 2xx within ten seconds is delivered again
         *     after about 10 s, 30 s, 2 min, 10 min, 1 h, 6 h, and 24 h, with the same `id` and a new timestamp;
         *     redirects are not followed. Query the task if no event comes.
         */
        post: operations["onEndpointTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * Generate video request
         * @description What to render. `grok-video-1.5` starts from exactly one image.
         */
        GenerateVideoRequest: {
            /**
             * @description The model's name. Older versions of the page name grok-video-3.
             * @default grok-video-1.0
             * @example grok-video-1.0
             */
            model: string;
            /**
             * @description What the video shows.
             * @example A golden retriever running on a green field in sunny weather
             */
            prompt: string;
            /**
             * @description The length in seconds.
             * @default 8
             * @example 10
             */
            duration?: number;
            /**
             * @description The resolution.
             * @default 720p
             * @example 720p
             * @enum {string}
             */
            resolution?: "480p" | "720p";
            /**
             * @description Width to height.
             * @example 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16" | "3:2" | "2:3" | "1:1";
            /**
             * Format: uri
             * @description Public URL of the image to start from. Base64 is not accepted; upload the image first.
             * @example https://example.com/product.jpg
             */
            image?: string;
            /**
             * @description Public URLs of reference images, at most eight together with `image`. Base64 is no longer accepted; upload the images first.
             * @example [
             *       "https://example.com/dog.jpg"
             *     ]
             */
            reference_images?: string[];
            /**
             * @description URLs of reference images, in the name of an older version of the page.
             * @example [
             *       "https://example.com/garden.png"
             *     ]
             */
            image_urls?: string[];
            /**
             * @description Reference images, in the name of an older Chinese version of the page.
             * @example [
             *       "https://example.com/garden.png"
             *     ]
             */
            images?: string[];
            /**
             * @description Your own id of the task, such as an order number. A query finds the task by it, too. It does not prevent a second bill for a second submit.
             * @example order_123
             */
            client_business_id?: string;
            /**
             * Format: uri
             * @description Where the webhook of this task goes. It may differ from the API key's default in path and query only. Refused if the API key has no webhook.
             * @example https://example.com/hooks/video
             */
            callback_url?: string;
            /**
             * @description Further settings, in the form of an older Chinese version of the page.
             * @example {
             *       "resolution": "720P"
             *     }
             */
            metadata?: {
                /**
                 * @description Your own id of the task. Prefer the field of the same name outside of `metadata`.
                 * @example order_123
                 */
                client_business_id?: string;
                /**
                 * @description The resolution.
                 * @example 720P
                 * @enum {string}
                 */
                resolution?: "720P" | "1080P";
            };
        };
        /**
         * Generation task
         * @description The new task.
         */
        GenerationTask: {
            /**
             * @description The task's id, to query with.
             * @example video_abc123def456
             */
            id: string;
            /**
             * @description Always `generation.task`.
             * @example generation.task
             * @constant
             */
            object?: "generation.task";
            /**
             * @description The model that is used.
             * @example grok-video-1.0
             */
            model?: string;
            /**
             * @description The task's state.
             * @example queued
             * @enum {string}
             */
            status: "queued" | "in_progress" | "completed" | "failed";
            /**
             * @description The task's progress, in percent.
             * @example 0
             */
            progress?: number;
            /**
             * Format: int64
             * @description When the task was created, in Unix seconds.
             * @example 1768380224
             */
            created_at?: number;
            /**
             * @description Further facts about the task.
             * @example {}
             */
            metadata?: Record<string, unknown>;
        };
        /**
         * Gateway error
         * @description A refusal. Even on a single page, `code` is sometimes the HTTP status, and sometimes a text.
         */
        GatewayError: {
            /**
             * @description The refusal and its reason.
             * @example {
             *       "code": 401,
             *       "message": "Authentication failed, please check your API key",
             *       "type": "authentication_error"
             *     }
             */
            error: {
                /**
                 * @description The reason, for people to read.
                 * @example Authentication failed, please check your API key
                 */
                message: string;
                /**
                 * @description The class of the error.
                 * @example authentication_error
                 */
                type?: string;
                /**
                 * @description The HTTP status, or a code as text.
                 * @example 401
                 * @example rate_limit_exceeded
                 */
                code?: number | string;
            };
        };
        /**
         * Queried task
         * @description A task as it is now.
         */
        QueriedTask: {
            /**
             * @description The task's id.
             * @example video_abc123def456
             */
            id: string;
            /**
             * @description Always `generation.task`.
             * @example generation.task
             * @constant
             */
            object?: "generation.task";
            /**
             * @description The model that is used.
             * @example grok-video-3
             */
            model?: string;
            /**
             * @description The task's state.
             * @example in_progress
             * @enum {string}
             */
            status: "submitted" | "queued" | "in_progress" | "completed" | "failed";
            /**
             * @description The task's progress, in percent. 0 when it has failed.
             * @example 65
             */
            progress?: number;
            /**
             * Format: int64
             * @description When the task was created, in Unix seconds.
             * @example 1778569600
             */
            created_at?: number;
            /**
             * Format: int64
             * @description When the task completed, in Unix seconds.
             * @example 1778569900
             */
            completed_at?: number;
            /**
             * Format: int64
             * @description When the result is deleted, in Unix seconds. A day after the completion.
             * @example 1778656300
             */
            expires_at?: number;
            /**
             * @description The finished video.
             * @example {
             *       "type": "video",
             *       "data": [
             *         {
             *           "url": "https://example.com/videos/abc123def456.mp4",
             *           "format": "mp4"
             *         }
             *       ]
             *     }
             */
            result?: {
                /**
                 * @description What the result is.
                 * @example video
                 */
                type?: string;
                /**
                 * @description The files; one for a video.
                 * @example [
                 *       {
                 *         "url": "https://example.com/videos/abc123def456.mp4",
                 *         "format": "mp4"
                 *       }
                 *     ]
                 */
                data?: {
                    /**
                     * Format: uri
                     * @description Where to fetch the video.
                     * @example https://example.com/videos/abc123def456.mp4
                     */
                    url?: string;
                    /**
                     * @description The file's format.
                     * @example mp4
                     */
                    format?: string;
                    /**
                     * Format: uri
                     * @description Where to fetch the last frame.
                     * @example https://example.com/videos/abc123def456.png
                     */
                    last_frame_url?: string;
                }[];
            };
            /**
             * @description Why the task failed.
             * @example {
             *       "code": "generation_failed",
             *       "message": "Generation failed: Content violates the content policy"
             *     }
             */
            error?: {
                /**
                 * @description A code for programs.
                 * @example generation_failed
                 */
                code?: string;
                /**
                 * @description The reason, for people to read.
                 * @example Generation failed: Content violates the content policy
                 */
                message?: string;
            };
            /**
             * @description The tools that the model used, of models that use any.
             * @example {}
             */
            usage?: Record<string, unknown>;
            /**
             * @description Your own id of the task. Only there if the submit had one.
             * @example order_20260428_001
             */
            client_business_id?: string;
        };
        /**
         * Remix video request
         * @description What to make of the source.
         */
        RemixVideoRequest: {
            /**
             * @description The model's name.
             * @default grok-video-3
             * @example grok-video-3
             */
            model: string;
            /**
             * @description What to change.
             * @example Add a puppy playing in the scene
             */
            prompt: string;
            /**
             * @description The video's size. The document lists no values.
             * @example 720p
             */
            size?: string;
            /**
             * @description Width to height, `16:9` for landscape or `9:16` for portrait.
             * @example 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16";
            /**
             * @description Your own id of the task, such as an order number. A query finds the task by it, too. It does not prevent a second bill for a second submit.
             * @example order_123
             */
            client_business_id?: string;
            /**
             * Format: uri
             * @description Where the webhook of this task goes. It may differ from the API key's default in path and query only. Refused if the API key has no webhook.
             * @example https://example.com/hooks/video
             */
            callback_url?: string;
        };
        /**
         * Remixed task
         * @description The new task, made from the one in the path.
         */
        RemixedTask: {
            /**
             * @description The task's id, to query with.
             * @example video_remix_abc123
             */
            id: string;
            /**
             * @description Always `generation.task`.
             * @example generation.task
             * @constant
             */
            object?: "generation.task";
            /**
             * @description The model that is used.
             * @example grok-video-3
             */
            model?: string;
            /**
             * @description The task's state.
             * @example queued
             * @enum {string}
             */
            status: "queued" | "in_progress" | "completed" | "failed";
            /**
             * @description The task's progress, in percent.
             * @example 0
             */
            progress?: number;
            /**
             * Format: int64
             * @description When the task was created, in Unix seconds.
             * @example 1768380224
             */
            created_at?: number;
            /**
             * @description Further facts about the task.
             * @example {}
             */
            metadata?: Record<string, unknown>;
        };
        /**
         * Extend video request
         * @description How to continue the source.
         */
        ExtendVideoRequest: {
            /**
             * @description The model's name. Older versions of the page name grok-video-3.
             * @default grok-video-1.0
             * @example grok-video-1.0
             */
            model: string;
            /**
             * @description What the added part shows.
             * @example Continue the scene, make the dog run towards the horizon
             */
            prompt: string;
            /**
             * @description The video's size. The page lists no values.
             * @example 720p
             */
            size?: string;
            /**
             * @description Your own id of the task, such as an order number. A query finds the task by it, too. It does not prevent a second bill for a second submit.
             * @example order_123
             */
            client_business_id?: string;
            /**
             * Format: uri
             * @description Where the webhook of this task goes. It may differ from the API key's default in path and query only. Refused if the API key has no webhook.
             * @example https://example.com/hooks/video
             */
            callback_url?: string;
        };
        /**
         * Extended task
         * @description The new task, which continues the one in the path.
         */
        ExtendedTask: {
            /**
             * @description The task's id, to query with.
             * @example video_extend_abc123
             */
            id: string;
            /**
             * @description Always `generation.task`.
             * @example generation.task
             * @constant
             */
            object?: "generation.task";
            /**
             * @description The model that is used.
             * @example grok-video-1.0
             */
            model?: string;
            /**
             * @description The task's state.
             * @example queued
             * @enum {string}
             */
            status: "queued" | "in_progress" | "completed" | "failed";
            /**
             * @description The task's progress, in percent.
             * @example 0
             */
            progress?: number;
            /**
             * Format: int64
             * @description When the task was created, in Unix seconds.
             * @example 1768380224
             */
            created_at?: number;
            /**
             * @description Further facts about the task.
             * @example {}
             */
            metadata?: Record<string, unknown>;
        };
        /**
         * Upload image request
         * @description The file to store, as the fields of a form.
         */
        UploadImageRequest: {
            /**
             * Format: binary
             * @description Image file in the format JPEG, PNG, WebP, or GIF, of at most 10 MB.
             * @example (the bytes of image.jpg)
             */
            file: Blob;
            /**
             * @description Purpose of the upload. The page lists no values but the default.
             * @default generation
             * @example generation
             */
            purpose?: string;
        };
        /**
         * Uploaded file
         * @description The stored file.
         */
        UploadedFile: {
            /**
             * @description Whether the request succeeded.
             * @example true
             */
            success: boolean;
            /**
             * @description Reason for a failure. Empty on success.
             * @example
             */
            message?: string;
            /**
             * @description Upload record.
             * @example {
             *       "id": "upload_abc12345",
             *       "url": "https://files.toapis.com/uploads/123/1737568800_abc12345.jpg",
             *       "mime_type": "image/jpeg",
             *       "size": 89234
             *     }
             */
            data: {
                /**
                 * @description Upload record ID for tracking.
                 * @example upload_abc12345
                 */
                id?: string;
                /**
                 * Format: uri
                 * @description Public URL of the file, for use in requests.
                 * @example https://files.toapis.com/uploads/123/1737568800_abc12345.jpg
                 */
                url: string;
                /**
                 * @description Media type of the file.
                 * @example image/jpeg
                 */
                mime_type?: string;
                /**
                 * @description Size of the file in bytes.
                 * @example 89234
                 */
                size?: number;
            };
        };
        /**
         * Failed result
         * @description A refusal in the form of the upload pages. The gateway's other errors have another form.
         */
        FailedResult: {
            /**
             * @description Always `false`.
             * @example false
             * @constant
             */
            success: false;
            /**
             * @description Reason, for people to read.
             * @example Image too large. Maximum size is 10MB
             */
            message: string;
        };
        /**
         * Upload video request
         * @description The file to store, as the fields of a form.
         */
        UploadVideoRequest: {
            /**
             * Format: binary
             * @description Video file in the format MP4, WebM, or MOV, of at most 50 MB.
             * @example (the bytes of clip.mp4)
             */
            file: Blob;
            /**
             * @description Purpose of the upload. The page lists no values but the default.
             * @default generation
             * @example generation
             */
            purpose?: string;
        };
        /**
         * Balance
         * @description The balance and the spending. After a failure, there are only `success` and `message`.
         */
        Balance: {
            /**
             * @description Whether the request succeeded.
             * @example true
             */
            success: boolean;
            /**
             * @description Reason for a failure. Absent on success.
             * @example Failed to get token info: record not found
             */
            message?: string;
            /**
             * @description Balance that is left. -1 if the quota is unlimited.
             * @example 10.5
             */
            remain_balance?: number;
            /**
             * @description Balance that was spent.
             * @example 2.3
             */
            used_balance?: number;
            /**
             * @description Credits that are left, 200 to the US dollar.
             * @example 2100
             */
            remain_credits?: number;
            /**
             * @description Credits that were spent.
             * @example 460
             */
            used_credits?: number;
            /**
             * @description Credits to the US dollar.
             * @example 200
             */
            credits_per_usd?: number;
            /**
             * @description Whether the quota is unlimited.
             * @example false
             */
            unlimited_quota?: boolean;
        };
        /**
         * Model list
         * @description Models that the API key may use.
         */
        ModelList: {
            /**
             * @description Whether the request succeeded.
             * @example true
             */
            success?: boolean;
            /**
             * @description Always `list`.
             * @example list
             * @constant
             */
            object?: "list";
            /**
             * @description The models.
             * @example [
             *       {
             *         "id": "gpt-5",
             *         "object": "model",
             *         "created": 1626777600,
             *         "owned_by": "openai"
             *       }
             *     ]
             */
            data: {
                /**
                 * @description Name of the model, for the `model` of a request.
                 * @example gpt-5
                 */
                id: string;
                /**
                 * @description Always `model`.
                 * @example model
                 * @constant
                 */
                object?: "model";
                /**
                 * Format: int64
                 * @description When the model was created, in Unix seconds. Some have a default of the gateway.
                 * @example 1626777600
                 */
                created?: number;
                /**
                 * @description Owner, provider, or channel of the model.
                 * @example openai
                 */
                owned_by?: string;
                /**
                 * @description Kinds of endpoint that the model serves.
                 * @example [
                 *       "chat_completions"
                 *     ]
                 */
                supported_endpoint_types?: string[];
            }[];
        };
        /**
         * Generation completed event
         * @description The end of a task that has completed.
         */
        GenerationCompletedEvent: {
            /**
             * @description Id of the event, the same each time that it is delivered.
             * @example evt_01abcdef
             */
            id: string;
            /**
             * @description Always `generation.completed`.
             * @example generation.completed
             * @constant
             */
            type: "generation.completed";
            /**
             * @description Version of the event's form.
             * @example v1
             */
            api_version?: string;
            /**
             * Format: int64
             * @description When the event was created, in Unix seconds.
             * @example 1783953302
             */
            created_at?: number;
            /**
             * @description The task.
             * @example {
             *       "task_id": "tsk_01abcdef",
             *       "client_business_id": "order_123",
             *       "task_type": "image",
             *       "model": "model-name",
             *       "status": "SUCCESS",
             *       "progress": "100%",
             *       "result": {
             *         "type": "image",
             *         "data": [
             *           {
             *             "url": "https://cdn.example/result.png"
             *           }
             *         ]
             *       },
             *       "error": null,
             *       "submitted_at": 1783953000,
             *       "finished_at": 1783953300
             *     }
             */
            data: {
                /**
                 * @description Id of the task.
                 * @example tsk_01abcdef
                 */
                task_id: string;
                /**
                 * @description Your own id of the task, if the submit had one.
                 * @example order_123
                 */
                client_business_id?: string;
                /**
                 * @description What the task makes.
                 * @example image
                 * @enum {string}
                 */
                task_type?: "image" | "video";
                /**
                 * @description Model that was used.
                 * @example model-name
                 */
                model?: string;
                /**
                 * @description The state, in another word than a query's.
                 * @example SUCCESS
                 * @constant
                 */
                status: "SUCCESS";
                /**
                 * @description Progress as text. A failed task has `100%` here and 0 in a query.
                 * @example 100%
                 */
                progress?: string;
                /**
                 * @description The files, in the form that a query shows.
                 * @example {
                 *       "type": "image",
                 *       "data": [
                 *         {
                 *           "url": "https://cdn.example/result.png"
                 *         }
                 *       ]
                 *     }
                 */
                result?: {
                    /**
                     * @description What the result is.
                     * @example image
                     */
                    type?: string;
                    /**
                     * @description The files.
                     * @example [
                     *       {
                     *         "url": "https://cdn.example/result.png"
                     *       }
                     *     ]
                     */
                    data?: {
                        /**
                         * Format: uri
                         * @description Where to fetch the file. It may expire.
                         * @example https://cdn.example/result.png
                         */
                        url?: string;
                    }[];
                };
                /**
                 * @description Always null.
                 * @example null
                 */
                error?: null;
                /**
                 * Format: int64
                 * @description When the task was submitted, in Unix seconds.
                 * @example 1783953000
                 */
                submitted_at?: number;
                /**
                 * Format: int64
                 * @description When the task ended, in Unix seconds.
                 * @example 1783953300
                 */
                finished_at?: number;
            };
        };
        /**
         * Generation failed event
         * @description The end of a task that has failed for good.
         */
        GenerationFailedEvent: {
            /**
             * @description Id of the event, the same each time that it is delivered.
             * @example evt_01failure
             */
            id: string;
            /**
             * @description Always `generation.failed`.
             * @example generation.failed
             * @constant
             */
            type: "generation.failed";
            /**
             * @description Version of the event's form.
             * @example v1
             */
            api_version?: string;
            /**
             * Format: int64
             * @description When the event was created, in Unix seconds.
             * @example 1783953302
             */
            created_at?: number;
            /**
             * @description The task.
             * @example {
             *       "task_id": "tsk_01failure",
             *       "client_business_id": "order_456",
             *       "task_type": "video",
             *       "model": "model-name",
             *       "status": "FAILURE",
             *       "progress": "100%",
             *       "result": null,
             *       "error": {
             *         "code": "generation_failed",
             *         "message": "Generation failed after retries"
             *       },
             *       "submitted_at": 1783953000,
             *       "finished_at": 1783953300
             *     }
             */
            data: {
                /**
                 * @description Id of the task.
                 * @example tsk_01failure
                 */
                task_id: string;
                /**
                 * @description Your own id of the task, if the submit had one.
                 * @example order_456
                 */
                client_business_id?: string;
                /**
                 * @description What the task makes.
                 * @example video
                 * @enum {string}
                 */
                task_type?: "image" | "video";
                /**
                 * @description Model that was used.
                 * @example model-name
                 */
                model?: string;
                /**
                 * @description The state, in another word than a query's.
                 * @example FAILURE
                 * @constant
                 */
                status: "FAILURE";
                /**
                 * @description Progress as text. A failed task has `100%` here and 0 in a query.
                 * @example 100%
                 */
                progress?: string;
                /**
                 * @description Always null.
                 * @example null
                 */
                result?: null;
                /**
                 * @description Why the task failed.
                 * @example {
                 *       "code": "generation_failed",
                 *       "message": "Generation failed after retries"
                 *     }
                 */
                error?: {
                    /**
                     * @description Code for programs.
                     * @example generation_failed
                     */
                    code?: string;
                    /**
                     * @description Reason, for people to read.
                     * @example Generation failed after retries
                     */
                    message?: string;
                };
                /**
                 * Format: int64
                 * @description When the task was submitted, in Unix seconds.
                 * @example 1783953000
                 */
                submitted_at?: number;
                /**
                 * Format: int64
                 * @description When the task ended, in Unix seconds.
                 * @example 1783953300
                 */
                finished_at?: number;
            };
        };
        /**
         * Endpoint test event
         * @description A test of the receiver.
         */
        EndpointTestEvent: {
            /**
             * @description Id of the event, the same each time that it is delivered.
             * @example evt_01test
             */
            id: string;
            /**
             * @description Always `endpoint.test`.
             * @example endpoint.test
             * @constant
             */
            type: "endpoint.test";
            /**
             * @description Version of the event's form.
             * @example v1
             */
            api_version?: string;
            /**
             * Format: int64
             * @description When the event was created, in Unix seconds.
             * @example 1783953302
             */
            created_at?: number;
            /**
             * @description A task that does not exist.
             * @example {
             *       "task_id": "endpoint_test",
             *       "task_type": "image",
             *       "status": "SUCCESS",
             *       "progress": "100%",
             *       "result": {
             *         "message": "ToAPIs webhook endpoint test"
             *       },
             *       "error": null,
             *       "submitted_at": 0,
             *       "finished_at": 0
             *     }
             */
            data: {
                /**
                 * @description Always `endpoint_test`.
                 * @example endpoint_test
                 */
                task_id: string;
                /**
                 * @description What the task makes.
                 * @example image
                 * @enum {string}
                 */
                task_type?: "image" | "video";
                /**
                 * @description The state, in another word than a query's.
                 * @example SUCCESS
                 * @constant
                 */
                status: "SUCCESS";
                /**
                 * @description Progress as text. A failed task has `100%` here and 0 in a query.
                 * @example 100%
                 */
                progress?: string;
                /**
                 * @description A text that says so.
                 * @example {
                 *       "message": "ToAPIs webhook endpoint test"
                 *     }
                 */
                result?: {
                    /**
                     * @description Always the same text.
                     * @example ToAPIs webhook endpoint test
                     */
                    message?: string;
                };
                /**
                 * @description Always null.
                 * @example null
                 */
                error?: null;
                /**
                 * Format: int64
                 * @description When the task was submitted, in Unix seconds; always 0.
                 * @example 0
                 */
                submitted_at?: number;
                /**
                 * Format: int64
                 * @description When the task ended, in Unix seconds; always 0.
                 * @example 0
                 */
                finished_at?: number;
            };
        };
    };
    responses: {
        /** @description The API key is missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description The account's balance is too low. */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description The prompt or an image violates the content policy. The gateway may also notice it later: then the task fails. */
        UnprocessableContent: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description The bucket of the account is empty. The refused request does not count. */
        TooManyRequests: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-Category": components["headers"]["RateLimitCategory"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description The gateway or its upstream failed. After a submit, a task may still exist. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description The limiter of submits is unavailable. Nothing was accepted. */
        ServiceUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description There is no such task. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description There is no such source task. */
        SourceNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description Too many requests about the account. */
        TooManyAccountRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description The event is accepted. The body is ignored. */
        EventAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The event is not accepted. It will be delivered again. */
        EventRefused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description Id of the event, which stays the same when the event is delivered again.
         * @example evt_01abcdef
         */
        WebhookId: string;
        /**
         * @description Time of this delivery, in Unix seconds.
         * @example 1783953302
         */
        WebhookTimestamp: number;
        /**
         * @description One or two signatures, each `v1=` and the lowercase hexadecimal HMAC-SHA256 of the event's id, a period, the timestamp, a period, and the raw body. For 24 hours after the secret was rotated there is one by each secret.
         * @example v1=0b2d0b6f4f8d0c9f6b1a0d4f1f5c1f4d3f0d5b1a6e7c8d9e0f1a2b3c4d5e6f70
         */
        WebhookSignature: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description How many requests the bucket holds.
         * @example 50
         */
        RateLimitLimit: number;
        /**
         * @description How many requests are left in the bucket.
         * @example 49
         */
        RateLimitRemaining: number;
        /**
         * @description When the bucket is full again.
         * @example 1768380234
         */
        RateLimitReset: number;
        /**
         * @description Which bucket the request was taken from.
         * @example async_submit
         */
        RateLimitCategory: "async_submit" | "async_query";
        /**
         * @description Seconds to wait before the next attempt.
         * @example 5
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type GenerateVideoRequest = components['schemas']['GenerateVideoRequest'];
export type GenerationTask = components['schemas']['GenerationTask'];
export type GatewayError = components['schemas']['GatewayError'];
export type QueriedTask = components['schemas']['QueriedTask'];
export type RemixVideoRequest = components['schemas']['RemixVideoRequest'];
export type RemixedTask = components['schemas']['RemixedTask'];
export type ExtendVideoRequest = components['schemas']['ExtendVideoRequest'];
export type ExtendedTask = components['schemas']['ExtendedTask'];
export type UploadImageRequest = components['schemas']['UploadImageRequest'];
export type UploadedFile = components['schemas']['UploadedFile'];
export type FailedResult = components['schemas']['FailedResult'];
export type UploadVideoRequest = components['schemas']['UploadVideoRequest'];
export type Balance = components['schemas']['Balance'];
export type ModelList = components['schemas']['ModelList'];
export type GenerationCompletedEvent = components['schemas']['GenerationCompletedEvent'];
export type GenerationFailedEvent = components['schemas']['GenerationFailedEvent'];
export type EndpointTestEvent = components['schemas']['EndpointTestEvent'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponsePaymentRequired = components['responses']['PaymentRequired'];
export type ResponseUnprocessableContent = components['responses']['UnprocessableContent'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseInternalServerError = components['responses']['InternalServerError'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseSourceNotFound = components['responses']['SourceNotFound'];
export type ResponseTooManyAccountRequests = components['responses']['TooManyAccountRequests'];
export type ResponseEventAccepted = components['responses']['EventAccepted'];
export type ResponseEventRefused = components['responses']['EventRefused'];
export type ParameterWebhookId = components['parameters']['WebhookId'];
export type ParameterWebhookTimestamp = components['parameters']['WebhookTimestamp'];
export type ParameterWebhookSignature = components['parameters']['WebhookSignature'];
export type HeaderRateLimitLimit = components['headers']['RateLimitLimit'];
export type HeaderRateLimitRemaining = components['headers']['RateLimitRemaining'];
export type HeaderRateLimitReset = components['headers']['RateLimitReset'];
export type HeaderRateLimitCategory = components['headers']['RateLimitCategory'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type $defs = Record<string, never>;
export interface operations {
    generateVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerateVideoRequest"];
            };
        };
        responses: {
            /** @description The task was accepted and will be billed. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Category": components["headers"]["RateLimitCategory"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenerationTask"];
                };
            };
            /** @description The request does not fit the contract. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    queryVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The task's id, or the `client_business_id` of its submit, among the tasks of the API key's user. If nothing is found, this does not prove that there is no task.
                 * @example video_abc123def456
                 */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current state of the task. A failed task is an answer as well, and not an error. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Category": components["headers"]["RateLimitCategory"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueriedTask"];
                };
            };
            /** @description The request does not fit the contract. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    remixVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The source task's id, from the answer of its submit.
                 * @example video_abc123def456
                 */
                video_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemixVideoRequest"];
            };
        };
        responses: {
            /** @description The new task was accepted and will be billed. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Category": components["headers"]["RateLimitCategory"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemixedTask"];
                };
            };
            /** @description The request does not fit the contract. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            404: components["responses"]["SourceNotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    extendVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The source task's id, from the answer of its submit.
                 * @example video_abc123def456
                 */
                video_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendVideoRequest"];
            };
        };
        responses: {
            /** @description The new task was accepted and will be billed. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Category": components["headers"]["RateLimitCategory"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtendedTask"];
                };
            };
            /** @description The request does not fit the contract. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            404: components["responses"]["SourceNotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    uploadImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadImageRequest"];
            };
        };
        responses: {
            /** @description The file is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description The file is missing, too large, or of another type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedResult"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    uploadVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadVideoRequest"];
            };
        };
        responses: {
            /** @description The file is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description The file is missing, too large, or of another type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedResult"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getKeyBalance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The balance, or the reason for a failure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balance"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyAccountRequests"];
        };
    };
    getUserBalance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The balance, or the reason for a failure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balance"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyAccountRequests"];
        };
    };
    listModels: {
        parameters: {
            query?: {
                /**
                 * @description Kind of the models. `text` and `chat` mean the same.
                 * @example video
                 */
                type?: "text" | "chat" | "image" | "video" | "audio" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The models. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelList"];
                };
            };
            /** @description The kind is not one of the list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    onGenerationCompleted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, which stays the same when the event is delivered again.
                 * @example evt_01abcdef
                 */
                "X-ToAPIs-Webhook-Id": components["parameters"]["WebhookId"];
                /**
                 * @description Time of this delivery, in Unix seconds.
                 * @example 1783953302
                 */
                "X-ToAPIs-Webhook-Timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or two signatures, each `v1=` and the lowercase hexadecimal HMAC-SHA256 of the event's id, a period, the timestamp, a period, and the raw body. For 24 hours after the secret was rotated there is one by each secret.
                 * @example v1=0b2d0b6f4f8d0c9f6b1a0d4f1f5c1f4d3f0d5b1a6e7c8d9e0f1a2b3c4d5e6f70
                 */
                "X-ToAPIs-Webhook-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerationCompletedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventAccepted"];
            "4XX": components["responses"]["EventRefused"];
        };
    };
    onGenerationFailed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, which stays the same when the event is delivered again.
                 * @example evt_01abcdef
                 */
                "X-ToAPIs-Webhook-Id": components["parameters"]["WebhookId"];
                /**
                 * @description Time of this delivery, in Unix seconds.
                 * @example 1783953302
                 */
                "X-ToAPIs-Webhook-Timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or two signatures, each `v1=` and the lowercase hexadecimal HMAC-SHA256 of the event's id, a period, the timestamp, a period, and the raw body. For 24 hours after the secret was rotated there is one by each secret.
                 * @example v1=0b2d0b6f4f8d0c9f6b1a0d4f1f5c1f4d3f0d5b1a6e7c8d9e0f1a2b3c4d5e6f70
                 */
                "X-ToAPIs-Webhook-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerationFailedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventAccepted"];
            "4XX": components["responses"]["EventRefused"];
        };
    };
    onEndpointTest: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, which stays the same when the event is delivered again.
                 * @example evt_01abcdef
                 */
                "X-ToAPIs-Webhook-Id": components["parameters"]["WebhookId"];
                /**
                 * @description Time of this delivery, in Unix seconds.
                 * @example 1783953302
                 */
                "X-ToAPIs-Webhook-Timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or two signatures, each `v1=` and the lowercase hexadecimal HMAC-SHA256 of the event's id, a period, the timestamp, a period, and the raw body. For 24 hours after the secret was rotated there is one by each secret.
                 * @example v1=0b2d0b6f4f8d0c9f6b1a0d4f1f5c1f4d3f0d5b1a6e7c8d9e0f1a2b3c4d5e6f70
                 */
                "X-ToAPIs-Webhook-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointTestEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventAccepted"];
            "4XX": components["responses"]["EventRefused"];
        };
    };
}
