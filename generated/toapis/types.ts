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
         * @description Renders a video from a prompt, from an image, or from reference images: at most eight images in all.
         *     `grok-video-1.5` renders from exactly one image. Images are public URLs; upload a file first. Older
         *     versions of the page know other durations and other names for the images.
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
         * @description Reads a video task of any model. The result is there once the task has completed, and is deleted a
         *     day later: its `expires_at` says when. A failed task has a progress of 0 and says why in `error`.
         *
         *     Between two queries leave some jitter, and heed `Retry-After`.
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
         * @description Renders a variation of an existing video after a prompt. Query the new task's `id`.
         *
         *     The document says nothing of the state of the source; the mock refuses one that has not completed.
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
         * @description Continues an existing video after a prompt. Unlike octopusx' extend it takes no start time, no ratio and no
         *     images. Query the new task's `id`.
         *
         *     The page says nothing of the state of the source; the mock refuses one that has not completed.
         */
        post: operations["extendVideo"];
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
             * @description Further settings, in the form of an older Chinese version of the page.
             * @example {
             *       "resolution": "720P"
             *     }
             */
            metadata?: {
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
             * @description How far the task is, in percent.
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
             * @description Whatever else is known of the task.
             * @example {}
             */
            metadata?: Record<string, unknown>;
        };
        /**
         * Gateway error
         * @description A refusal. Within one page `code` is the HTTP status in one place and a text in another.
         */
        GatewayError: {
            /**
             * @description What was refused and why.
             * @example {
             *       "code": 401,
             *       "message": "Authentication failed, please check your API key",
             *       "type": "authentication_error"
             *     }
             */
            error: {
                /**
                 * @description What went wrong, for a person to read.
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
             * @description How far the task is, in percent; 0 when it has failed.
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
                 * @description What went wrong, for a person to read.
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
             * @description The caller's own id of the task, if the submit had one.
             * @example order-1042
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
             * @description How far the task is, in percent.
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
             * @description Whatever else is known of the task.
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
             * @description How far the task is, in percent.
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
             * @description Whatever else is known of the task.
             * @example {}
             */
            metadata?: Record<string, unknown>;
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
        /** @description The account's balance does not suffice. */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description The prompt or an image violates the content policy. It may also be found out later, by a task that fails. */
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
        /** @description The gateway or its upstream failed. After a submit, a task may exist all the same. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description The limiter of submits is unavailable; nothing was accepted. */
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
    };
    parameters: never;
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
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponsePaymentRequired = components['responses']['PaymentRequired'];
export type ResponseUnprocessableContent = components['responses']['UnprocessableContent'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseInternalServerError = components['responses']['InternalServerError'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseSourceNotFound = components['responses']['SourceNotFound'];
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
                 * @description The task's id.
                 * @example video_abc123def456
                 */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task as it is now. A failed task is an answer too, not an error. */
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
                 * @description The source task's id, as a submit answered it.
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
                 * @description The source task's id, as a submit answered it.
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
}
