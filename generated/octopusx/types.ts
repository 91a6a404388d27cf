// Generated from spec/ by `npm run generate`. Do not edit.

export interface paths {
    "/v1/video/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a video
         * @description Renders a video from a prompt, from a first and a last frame, or from up to six reference images. The prompt calls the images `@img1`, `@img2` and so on, in their order. Models whose names begin with `veo` take other fields, and answer with more. The answer has `id`, `task_id` or both. Query with `id` if there is one. A remix takes the same `id` as its `task_id`.
         */
        post: operations["createVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/video/remix": {
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
         * @description Renders a new video from a prompt and the task that the body names. Name the source by the `id` from the answer of a create or a query, in spite of the field's name. Query the new task's `id`. The document says nothing about the state of the source. The mock refuses a source that has not completed.
         */
        post: operations["remixVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/video/extend": {
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
         * @description Continues the video of the task that the body names, from a given second on. Query the new task's `id`. The page says nothing about the state of the source. The mock refuses a source that has not completed.
         */
        post: operations["extendVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/video/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Query a unified task
         * @description Reads a task of the unified pipeline. `video_url` is null until the task has completed. Only some answers have `progress` and the fields of the request.
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
    "/v1/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate a video in the OpenAI format
         * @description Renders a video. The model's name decides on the body. `grok-video-…` models take a form with image files. All others take JSON, with other fields for `grok-imagine-video…` than for Veo.
         */
        post: operations["generateVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/videos/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend a video named by its task
         * @description Continues the video of a Grok task from a given second on, like the extends. Both pipelines share this path. The new task is read in the pipeline of its source, whose id is in `video.url`. The pages say nothing about a source that has not completed. The mock refuses it.
         */
        post: operations["createVideoExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/videos/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Query a task in the OpenAI format
         * @description Reads a task that was made under `/v1/videos`. Until it has ended, some models answer with placeholders: an empty `video_url`, zero as `completed_at`, an `error` of empty strings. Others leave those members out. The finished video's URL is in `video_url`, else in `output.url`, `url` or `detail.url`. If none of them is there, download the content.
         */
        get: operations["retrieveVideo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/videos/{task_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a finished video
         * @description Sends the finished video's bytes through the gateway. Use it if the query shows no URL, or a URL that a page may not fetch.
         */
        get: operations["downloadVideo"];
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
         * Remix a video named in the path
         * @description Renders a new video from another one and a prompt. This is one path with two contracts. A Veo model takes `model` and `prompt`, and answers with a video object. A Grok model also requires `size` and `aspect_ratio`, and answers with a state only. In the documents, only the model tells them apart. This contract takes a name that begins with `grok` as Grok, and any other as Veo. The source is "a completed or available Veo video task", or an existing Grok task. The mock refuses a source that has not completed. Query the new `id`. A Grok remix is read in the pipeline of its source.
         */
        post: operations["remixVideoById"];
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
         * Extend a video named in the path
         * @description Continues the video of an existing Grok task from a given second on. For a task of the unified pipeline, use its own extend. The document does not say how to query the new task. It is read in its source's pipeline. The document requires only an "existing" source. The mock refuses a source that has not completed.
         */
        post: operations["extendVideoById"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dashboard/billing/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the subscription
         * @description Returns how much the account may spend, in the form of OpenAI. The path `/dashboard/billing/subscription` answers the same. The unit of the limits depends on the settings of the site. It may differ from US dollars.
         */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dashboard/billing/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the usage
         * @description Returns how much was spent, in the form of OpenAI. The path `/dashboard/billing/usage` answers the same. The unit depends on the settings of the site. It may differ from US cents.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/usage/token/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the usage of an API key
         * @description Returns the quota of an API key, the rest and the use, in units of quota.
         */
        get: operations["getKeyUsage"];
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
         * @description Lists the models that the API key may use, including video models. With headers of Anthropic or Google, the gateway answers in their form, which is not in this contract.
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
    "/v1/models/{model}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a model
         * @description Returns a single model. The page names the path and shows no answer.
         */
        get: operations["getModel"];
        put?: never;
        post?: never;
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
         * Grok create video request
         * @description What to render with a Grok model. All fields except the duration are required, even for text to video.
         */
        GrokCreateVideoRequest: {
            /**
             * @description The model's name. The channel decides which models are available.
             * @example grok-video-3
             */
            model: string;
            /**
             * @description What the video shows. `@img1`, `@img2` and so on stand for the images in their order.
             * @example cat fish --mode=custom
             */
            prompt: string;
            /**
             * @description Reference images, each a URL or base64 data. Empty for text to video; two, in order, for a first and a last frame.
             * @example []
             */
            images: string[];
            /**
             * @description Width to height. Wider than what a remix accepts.
             * @example 3:2
             * @enum {string}
             */
            aspect_ratio: "16:9" | "9:16" | "2:3" | "3:2" | "1:1";
            /**
             * @description The resolution.
             * @example 1080P
             * @enum {string}
             */
            size: "720P" | "1080P";
            /**
             * @description The length in seconds.
             * @default 10
             * @example 10
             * @enum {integer}
             */
            duration?: 6 | 10 | 15;
        };
        /**
         * Veo create video request
         * @description What to render with a Veo model.
         */
        VeoCreateVideoRequest: {
            /**
             * @description The model's name. The channel decides which models are available.
             * @example veo3.1-fast-components
             */
            model: string;
            /**
             * @description What the video shows.
             * @example The cow flew into the sky
             */
            prompt: string;
            /**
             * @description URLs of reference images.
             * @example [
             *       "https://example.com/frame-1.png",
             *       "https://example.com/frame-2.png"
             *     ]
             */
            images?: string[];
            /**
             * @description Portrait or landscape.
             * @example landscape
             * @enum {string}
             */
            orientation?: "portrait" | "landscape";
            /**
             * @description Width and height in pixels.
             * @default 720x1280
             * @example 1280x720
             * @enum {string}
             */
            size?: "720x1280" | "1280x720";
            /**
             * @description The length in seconds.
             * @default 8
             * @example 8
             */
            duration?: number;
            /**
             * @description Width to height.
             * @example 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16";
            /**
             * @description Whether to increase the resolution after rendering. For landscape only.
             * @example true
             */
            enable_upsample?: boolean;
        };
        /**
         * Create video request
         * @description A Veo request if the model's name begins with `veo`, a Grok request otherwise.
         */
        CreateVideoRequest: components["schemas"]["GrokCreateVideoRequest"] | components["schemas"]["VeoCreateVideoRequest"];
        /**
         * Created task
         * @description The new task. It has `id`, `task_id` or both. Further fields vary by channel.
         */
        CreatedTask: {
            /**
             * @description The id for queries and remixes. Some answers have only `task_id`.
             * @example grok:48a67431-0708-46d1-9ab9-83cb84700153
             */
            id?: string;
            /**
             * @description The upstream's id of the same task. It may equal `id` or differ from it.
             * @example 48038932-0ff5-4251-8b4b-7a76c09fd114
             */
            task_id?: string;
            /**
             * @description The task's state.
             * @example processing
             */
            status: "processing" | "completed" | "failed" | "queued" | "cancelled" | (string & {});
            /**
             * Format: int64
             * @description When the state last changed, in Unix time.
             * @example 1762780400
             */
            status_update_time?: number;
            /**
             * Format: date-time
             * @description When the task was created, as RFC 3339 text with a fraction and an offset, or in Unix seconds.
             * @example 2025-11-08T23:07:57.510141923+08:00
             */
            created_at?: string | number;
            /**
             * @description Always `video`. From Veo models, like all that follow.
             * @example video
             */
            object?: string;
            /**
             * @description The model that is actually used.
             * @example veo3.1-fast-components
             */
            model?: string;
            /**
             * @description The task's progress, in percent.
             * @example 0
             */
            progress?: number;
            /**
             * @description The output's width and height in pixels.
             * @example 1280x720
             */
            size?: string;
            /**
             * @description The submitted request.
             * @example {
             *       "input": {
             *         "aspect_ratio": "16:9",
             *         "model": "veo3.1-fast-components",
             *         "prompt": "The cow flew into the sky"
             *       }
             *     }
             */
            detail?: {
                /**
                 * @description The request's fields.
                 * @example {
                 *       "aspect_ratio": "16:9",
                 *       "model": "veo3.1-fast-components",
                 *       "prompt": "The cow flew into the sky"
                 *     }
                 */
                input?: Record<string, unknown>;
            };
        } & ({
            /**
             * @description The id for queries and remixes. Some answers have only `task_id`.
             * @example grok:48a67431-0708-46d1-9ab9-83cb84700153
             */
            id: string;
        } | {
            /**
             * @description The upstream's id of the same task. It may equal `id` or differ from it.
             * @example 48038932-0ff5-4251-8b4b-7a76c09fd114
             */
            task_id: string;
        });
        /**
         * Gateway error
         * @description A refusal in the gateway's published form.
         */
        GatewayError: {
            /**
             * @description The refusal and its reason.
             * @example {
             *       "message": "Invalid API key provided",
             *       "type": "invalid_request_error",
             *       "param": "",
             *       "code": "invalid_api_key"
             *     }
             */
            error: {
                /**
                 * @description The reason, for people to read.
                 * @example Invalid API key provided
                 */
                message: string;
                /**
                 * @description The class of the error.
                 * @example invalid_request_error
                 */
                type?: string;
                /**
                 * @description The field at fault. Empty if there is none.
                 * @example
                 */
                param?: string;
                /**
                 * @description A code for programs. Empty or null if there is none.
                 * @example invalid_api_key
                 */
                code?: string | null;
            };
        };
        /**
         * Remix video request
         * @description The task to start from, and what to make of it.
         */
        RemixVideoRequest: {
            /**
             * @description The model's name.
             * @example grok-video-3
             */
            model: string;
            /**
             * @description What the new video shows.
             * @example play with another white cat
             */
            prompt: string;
            /**
             * @description The resolution.
             * @example 1080P
             * @enum {string}
             */
            size: "720P" | "1080P";
            /**
             * @description Width to height.
             * @example 3:2
             * @enum {string}
             */
            aspect_ratio: "2:3" | "3:2" | "1:1";
            /**
             * @description The source task: the `id` from the answer of a create or a query.
             * @example grok:48a67431-0708-46d1-9ab9-83cb84700153
             */
            task_id: string;
            /**
             * @description The upstream's post id. Not required; pass it if you need to.
             * @example 5afc6f67-23fe-4a74-a073-727ff662f870
             */
            parent_post_id?: string;
        };
        /**
         * Remixed task
         * @description The new task, made from another one.
         */
        RemixedTask: {
            /**
             * @description The new task's id, to query with.
             * @example grok:48a67431-0708-46d1-9ab9-83cb84700153
             */
            id: string;
            /**
             * @description The task's state.
             * @example processing
             */
            status: "processing" | "completed" | "failed" | (string & {});
            /**
             * Format: int64
             * @description When the state last changed, in Unix time.
             * @example 1762685256
             */
            status_update_time?: number;
        };
        /**
         * Extend video request
         * @description The task to continue, and how. The same as the extend in the OpenAI format, with the source in the body.
         */
        ExtendVideoRequest: {
            /**
             * @description The model's name.
             * @example grok-video-3
             */
            model: string;
            /**
             * @description What the added part shows.
             * @example play with another white cat
             */
            prompt: string;
            /**
             * @description The source task: the `id` from the answer of a create or a query.
             * @example grok:2d8ef725-c4a9-46e0-b133-eca6c297e830
             */
            task_id: string;
            /**
             * @description URLs of reference images.
             * @example [
             *       "https://example.com/white-cat.png"
             *     ]
             */
            images?: string[];
            /**
             * @description The resolution.
             * @example 1080P
             * @enum {string}
             */
            size?: "720P" | "1080P";
            /**
             * @description Width to height. No list of values is published.
             * @example 3:2
             */
            aspect_ratio?: string;
            /**
             * @description The second of the source from which to continue.
             * @example 4
             */
            start_time?: number;
            /**
             * @description Whether to enhance the output to high definition.
             * @example true
             */
            upscale?: boolean;
        };
        /**
         * Extended task
         * @description The new task, which continues another one.
         */
        ExtendedTask: {
            /**
             * @description The new task's id, to query with.
             * @example grok:48a67431-0708-46d1-9ab9-83cb84700153
             */
            id: string;
            /**
             * @description The task's state.
             * @example processing
             */
            status: "processing" | "completed" | "failed" | (string & {});
            /**
             * Format: int64
             * @description When the state last changed, in Unix time.
             * @example 1762685256
             */
            status_update_time?: number;
        };
        /**
         * Unified task
         * @description A task of the unified pipeline. Every answer has the id and the state, and no other field for certain.
         */
        UnifiedTask: {
            /**
             * @description The task's id.
             * @example grok:05c8e247-7e64-472a-acb1-e7f2de5d0d04
             */
            id: string;
            /**
             * @description The task's state. `pending` comes from the Veo and Sora pages of the same path.
             * @example processing
             */
            status: "pending" | "processing" | "completed" | "failed" | "unknown" | (string & {});
            /**
             * Format: uri
             * @description Where to fetch the video. Null until the task has completed.
             * @example https://example.com/videos/05c8e247.mp4
             */
            video_url?: string | null;
            /**
             * Format: int64
             * @description When the state last changed, in Unix seconds or, from some upstreams, milliseconds.
             * @example 1762780400
             */
            status_update_time?: number;
            /**
             * @description The task's progress, in percent.
             * @example 50
             */
            progress?: number | string;
            /**
             * @description The request's prompt.
             * @example cat fish --mode=custom
             */
            prompt?: string;
            /**
             * @description The request's `aspect_ratio`, under another name.
             * @example 3:2
             */
            ratio?: string;
            /**
             * @description The video's size, as the Sora page shows it.
             * @example large
             */
            size?: string;
            /**
             * @description The prompt as rewritten by the upstream. Empty if it was not.
             * @example
             */
            enhanced_prompt?: string;
            /**
             * Format: uri
             * @description Where to fetch a still of the finished video.
             * @example https://example.com/videos/05c8e247.jpg
             */
            thumbnail_url?: string;
            /**
             * @description The upstream's id of the asset.
             * @example asset_01k6v5jqyafp4t0vhk6cd0kyhq
             */
            asset_id?: string;
            /**
             * @description The upstream's id of the file.
             * @example file_01k6v5jqyafp4t0vhk6cd0kyhq
             */
            video_file_id?: string;
            /**
             * @description An id to quote to the gateway's support.
             * @example trace_01k6v5jqyafp4t0vhk6cd0kyhq
             */
            trace_id?: string;
        };
        /**
         * Veo generate video request
         * @description What to render with a Veo model.
         */
        VeoGenerateVideoRequest: {
            /**
             * @description The model's name, such as `veo_3_1` or `veo_3_1-fast`.
             * @example veo_3_1-fast
             */
            model: string;
            /**
             * @description What the video shows.
             * @example Dance in the center of the square
             */
            prompt: string;
            /**
             * @description Width and height in pixels, from which the gateway derives resolution and ratio.
             * @example 720x1280
             */
            size?: "720x1280" | "1280x720" | (string & {});
            /**
             * @description The length in seconds, as text or as a number.
             * @example 8
             */
            seconds?: string | number;
            /**
             * @description A reference image, or several, each as a URL, as base64 data or as a data URI.
             * @example data:image/png;base64,BASE64_IMAGE
             */
            input_reference?: string | string[];
            /**
             * @description Whether to increase the resolution after rendering. The page recommends `size` and `metadata` instead.
             * @example true
             */
            enable_upsample?: boolean;
            /**
             * @description The length in seconds. The gateway reads this as well as `seconds`.
             * @example 8
             */
            duration?: number;
            /**
             * @description Further settings, which the gateway translates into fields of the upstream.
             * @example {
             *       "output_config": {
             *         "aspect_ratio": "9:16",
             *         "audio_generation": "Disabled",
             *         "resolution": "720P"
             *       }
             *     }
             */
            metadata?: {
                /**
                 * @description The length in seconds. The gateway reads this as well as `seconds`.
                 * @example 8
                 */
                durationSeconds?: number;
                /**
                 * @description Settings of the output.
                 * @example {
                 *       "aspect_ratio": "9:16",
                 *       "audio_generation": "Disabled",
                 *       "resolution": "720P"
                 *     }
                 */
                output_config?: {
                    /**
                     * @description Width to height.
                     * @example 9:16
                     */
                    aspect_ratio?: string;
                    /**
                     * @description Whether to render sound, as a word such as `Disabled`.
                     * @example Disabled
                     */
                    audio_generation?: string;
                    /**
                     * @description The resolution.
                     * @example 720P
                     */
                    resolution?: string;
                };
            };
        };
        /**
         * Imagine generate video request
         * @description What to render with a Grok Imagine model.
         */
        ImagineGenerateVideoRequest: {
            /**
             * @description The model's name, `grok-imagine-video` or `grok-imagine-video-1.5-preview`.
             * @example grok-imagine-video
             */
            model: string;
            /**
             * @description What the video shows.
             * @example A paper boat on a rainy street
             */
            prompt: string;
            /**
             * @description The length in seconds, at least 1. The gateway recommends text.
             * @example 6
             */
            seconds: string | number;
            /**
             * @description Width to height, as two numbers.
             * @example 16:9
             */
            aspect_ratio: "1:1" | "16:9" | "9:16" | "4:3" | "3:4" | "3:2" | "2:3" | "2:1" | "1:2" | "19.5:9" | "9:19.5" | "20:9" | "9:20" | (string & {});
            /**
             * @description The resolution, as text or as a number of lines.
             * @example 720P
             * @enum {string|integer}
             */
            resolution: "480P" | "720P" | 480 | 720;
            /**
             * @description The only reference image, as a data URI. Not allowed together with `images`.
             * @example data:image/png;base64,BASE64_IMAGE
             */
            image?: string;
            /**
             * @description Reference images, as data URIs. Not allowed together with `image`.
             * @example [
             *       "data:image/png;base64,BASE64_IMAGE"
             *     ]
             */
            images?: string[];
        };
        /**
         * Generate video request
         * @description A Grok Imagine request if the model's name begins with `grok-imagine`, a Veo request otherwise.
         */
        GenerateVideoRequest: components["schemas"]["VeoGenerateVideoRequest"] | components["schemas"]["ImagineGenerateVideoRequest"];
        /**
         * Grok generate video request
         * @description What to render with a Grok model, as the fields of a form.
         */
        GrokGenerateVideoRequest: {
            /**
             * @description The model's name. `grok-video-3-pro` always renders 10 seconds, `grok-video-3-max` always 15.
             * @example grok-video-3
             */
            model: string;
            /**
             * @description What the video shows.
             * @example 猫咪听歌摇头晃脑,下大雨
             */
            prompt: string;
            /**
             * @description Width to height.
             * @example 2:3
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16" | "2:3" | "3:2" | "1:1";
            /**
             * @description The length in seconds. The gateway corrects it to a length that the model renders.
             * @example 6
             */
            seconds?: number;
            /**
             * @description The resolution, commonly `720P` or `1080P`.
             * @example 720P
             */
            size?: "720P" | "1080P" | (string & {});
            /**
             * Format: binary
             * @description Reference images, one file or several under the same name.
             * @example (the bytes of reference.png)
             */
            input_reference?: Blob | Blob[];
        };
        /**
         * Generated video
         * @description A new task in the form of an OpenAI video object.
         */
        GeneratedVideo: {
            /**
             * @description The new task's id, to query with.
             * @example video_abc123
             */
            id: string;
            /**
             * @description Always `video`.
             * @example video
             * @constant
             */
            object?: "video";
            /**
             * @description The model that is actually used.
             * @example grok-video-3
             */
            model?: string;
            /**
             * @description The task's state.
             * @example queued
             */
            status: "queued" | "processing" | "completed" | "failed" | "cancelled" | (string & {});
            /**
             * @description The task's progress, in percent.
             * @example 0
             */
            progress?: number;
            /**
             * Format: int64
             * @description When the task was created, in Unix seconds.
             * @example 1735689600
             */
            created_at?: number;
            /**
             * @description The output's length in seconds, as text. From Veo models.
             * @example 8
             */
            seconds?: string;
            /**
             * @description The output's size, as a resolution or, from Veo models, as width and height.
             * @example 720P
             * @example 720x1280
             */
            size?: string;
            /**
             * @description Where to fetch the video once the task has completed. Empty before. From Grok Imagine models.
             * @example
             */
            video_url?: string;
        };
        /**
         * Extension request
         * @description The task to continue, and how.
         */
        ExtensionRequest: {
            /**
             * @description The model's name.
             * @example grok-video-3
             */
            model: string;
            /**
             * @description What the added part shows.
             * @example play with another white cat
             */
            prompt: string;
            /**
             * @description The source.
             * @example {
             *       "url": "grok:f673ba58-b053-4d8d-8938-c0b429de4d7f"
             *     }
             */
            video: {
                /**
                 * @description The source task's id. Despite its name, not an address.
                 * @example grok:f673ba58-b053-4d8d-8938-c0b429de4d7f
                 */
                url: string;
            };
            /**
             * @description The second of the source from which to continue.
             * @example 4
             */
            start_time: number;
            /**
             * @description The length after the extension, in seconds.
             * @default 10
             * @example 6
             * @enum {integer}
             */
            duration?: 6 | 10 | 15;
        };
        /**
         * Video extension
         * @description The new task, which continues the one in the body.
         */
        VideoExtension: {
            /**
             * @description The new task's id, to query with.
             * @example grok:48a67431-0708-46d1-9ab9-83cb84700153
             */
            id: string;
            /**
             * @description The task's state.
             * @example processing
             */
            status: "processing" | "completed" | "failed" | (string & {});
            /**
             * Format: int64
             * @description When the state last changed, in Unix time.
             * @example 1762685256
             */
            status_update_time?: number;
        };
        /**
         * Retrieved video
         * @description A task in the form of an OpenAI video object. Every answer has the id and the state, and no other field for certain.
         */
        RetrievedVideo: {
            /**
             * @description The task's id.
             * @example video_abc123
             */
            id: string;
            /**
             * @description Always `video`.
             * @example video
             * @constant
             */
            object?: "video";
            /**
             * @description The model that is actually used.
             * @example grok-video-3
             */
            model?: string;
            /**
             * @description The task's state.
             * @example processing
             */
            status: "queued" | "processing" | "in_progress" | "completed" | "failed" | "cancelled" | (string & {});
            /**
             * @description The task's progress, in percent.
             * @example 42
             */
            progress?: number;
            /**
             * Format: int64
             * @description When the task was created, in Unix seconds.
             * @example 1735689600
             */
            created_at?: number;
            /**
             * Format: int64
             * @description When the task ended, in Unix seconds; zero until then.
             * @example 0
             * @example 1735689720
             */
            completed_at?: number;
            /**
             * Format: int64
             * @description When the result expires, in Unix seconds. Set even before the task has ended.
             * @example 1735776000
             */
            expires_at?: number;
            /**
             * @description The output's length in seconds, as text.
             * @example 6
             */
            seconds?: string;
            /**
             * @description The output's size, as a resolution or as width and height.
             * @example 720P
             * @example 720x1280
             */
            size?: string;
            /**
             * @description The source task's id. Empty for a video without a source.
             * @example
             */
            remixed_from_video_id?: string;
            /**
             * @description Why the task failed. Absent, or with empty members, if it did not.
             * @example {
             *       "message": "",
             *       "code": ""
             *     }
             */
            error?: {
                /**
                 * @description The reason, for people to read.
                 * @example
                 */
                message?: string;
                /**
                 * @description A code for programs.
                 * @example
                 */
                code?: string;
            };
            /**
             * @description Where to fetch the video; empty until the task has completed.
             * @example
             * @example https://example.com/videos/abc123.mp4
             */
            video_url?: string;
            /**
             * @description Where some models put the result.
             * @example {
             *       "url": "https://example.com/videos/abc123.mp4"
             *     }
             */
            output?: {
                /**
                 * Format: uri
                 * @description Where to fetch the video.
                 * @example https://example.com/videos/abc123.mp4
                 */
                url?: string;
            };
            /**
             * Format: uri
             * @description Where to fetch the video, from some models.
             * @example https://example.com/videos/abc123.mp4
             */
            url?: string;
            /**
             * @description Where some models put the result.
             * @example {
             *       "url": "https://example.com/videos/abc123.mp4"
             *     }
             */
            detail?: {
                /**
                 * Format: uri
                 * @description Where to fetch the video.
                 * @example https://example.com/videos/abc123.mp4
                 */
                url?: string;
            };
        };
        /**
         * Veo remix request
         * @description A remix by a Veo model.
         */
        VeoRemixVideoRequest: {
            /**
             * @description How to rewrite or continue the source.
             * @example 牛飞到海里去了
             */
            prompt: string;
            /**
             * @description The model's name. The channel decides which models are available.
             * @example veo_3_1-extend
             */
            model: string;
        };
        /**
         * Grok remix request
         * @description A remix by a Grok model.
         */
        GrokRemixVideoRequest: {
            /**
             * @description The model's name. Its beginning makes this a Grok request.
             * @example grok-video-3
             */
            model: string;
            /**
             * @description What the new video shows.
             * @example play with another white cat
             */
            prompt: string;
            /**
             * @description The resolution.
             * @example 1080P
             * @enum {string}
             */
            size: "720P" | "1080P";
            /**
             * @description Width to height.
             * @example 3:2
             * @enum {string}
             */
            aspect_ratio: "2:3" | "3:2" | "1:1";
            /**
             * @description The parent's id. Not required; pass it if you need to.
             * @example 5afc6f67-23fe-4a74-a073-727ff662f870
             */
            parent_post_id?: string;
        };
        /**
         * Remix video by id request
         * @description A Grok request if the model's name begins with `grok`, a Veo request otherwise.
         */
        RemixVideoByIdRequest: components["schemas"]["VeoRemixVideoRequest"] | components["schemas"]["GrokRemixVideoRequest"];
        /**
         * Remixed video
         * @description The new task. A Veo model answers with an OpenAI video object, a Grok model with a state alone.
         */
        RemixedVideo: {
            /**
             * @description The new task's id, to query with.
             * @example video_456
             */
            id: string;
            /**
             * @description Always `video`.
             * @example video
             * @constant
             */
            object?: "video";
            /**
             * @description The model that is actually used.
             * @example veo_3_1-extend
             */
            model?: string;
            /**
             * @description The task's state.
             * @example queued
             */
            status: "queued" | "processing" | "completed" | "failed" | (string & {});
            /**
             * @description The task's progress, in percent.
             * @example 0
             */
            progress?: number;
            /**
             * Format: int64
             * @description When the task was created, in Unix seconds.
             * @example 1712698600
             */
            created_at?: number;
            /**
             * @description The output's size.
             * @example 720x1280
             */
            size?: string;
            /**
             * @description The output's length in seconds, as text.
             * @example 8
             */
            seconds?: string;
            /**
             * @description The source task's id, that of the path.
             * @example video_123
             */
            remixed_from_video_id?: string;
            /**
             * @description The image quality; may be empty.
             * @example
             */
            quality?: string;
            /**
             * Format: int64
             * @description When the state last changed, in Unix time. From Grok models.
             * @example 1762685256
             */
            status_update_time?: number;
        };
        /**
         * Extend video by id request
         * @description How to continue the source.
         */
        ExtendVideoByIdRequest: {
            /**
             * @description The model's name.
             * @example grok-video-3
             */
            model: string;
            /**
             * @description What the added part shows.
             * @example play with another white cat
             */
            prompt: string;
            /**
             * @description URLs of reference images.
             * @example [
             *       "https://example.com/white-cat.png"
             *     ]
             */
            images?: string[];
            /**
             * @description The resolution. Prefer `1080P` to `1080p`.
             * @example 1080P
             * @enum {string}
             */
            size?: "720P" | "1080P" | "1080p";
            /**
             * @description Width to height. The document gives no list of values.
             * @example 3:2
             */
            aspect_ratio?: string;
            /**
             * @description The second of the source from which to continue.
             * @example 4
             */
            start_time?: number;
            /**
             * @description Whether to enhance the output to high definition.
             * @example true
             */
            upscale?: boolean;
        };
        /**
         * Extended video
         * @description The new task, which continues the one in the path.
         */
        ExtendedVideo: {
            /**
             * @description The new task's id, to query with.
             * @example grok:48a67431-0708-46d1-9ab9-83cb84700153
             */
            id: string;
            /**
             * @description The task's state.
             * @example processing
             */
            status: "processing" | "completed" | "failed" | (string & {});
            /**
             * Format: int64
             * @description When the state last changed, in Unix time.
             * @example 1762685256
             */
            status_update_time?: number;
        };
        /**
         * Subscription
         * @description How much the account may spend.
         */
        Subscription: {
            /**
             * @description Kind of the object.
             * @example billing_subscription
             */
            object?: string;
            /**
             * @description Whether the account has a way to pay.
             * @example true
             */
            has_payment_method?: boolean;
            /**
             * @description Soft limit, in a unit that depends on the site.
             * @example 100
             */
            soft_limit_usd?: number;
            /**
             * @description Hard limit, in a unit that depends on the site.
             * @example 100
             */
            hard_limit_usd: number;
            /**
             * @description Hard limit of the system, in a unit that depends on the site.
             * @example 100
             */
            system_hard_limit_usd?: number;
            /**
             * Format: int64
             * @description When the access ends, in Unix seconds.
             * @example 1767225600
             */
            access_until?: number;
        };
        /**
         * Usage
         * @description How much was spent.
         */
        Usage: {
            /**
             * @description Kind of the object.
             * @example list
             */
            object?: string;
            /**
             * @description What was spent, in a unit that depends on the site.
             * @example 2500
             */
            total_usage: number;
        };
        /**
         * Key usage
         * @description The quota of an API key, and its use.
         */
        KeyUsage: {
            /**
             * @description Whether the request succeeded.
             * @example true
             */
            code?: boolean;
            /**
             * @description `ok`, or the reason for a failure.
             * @example ok
             */
            message?: string;
            /**
             * @description Quota of the API key.
             * @example {
             *       "object": "token_usage",
             *       "name": "default-token",
             *       "total_granted": 1000000,
             *       "total_used": 250000,
             *       "total_available": 750000
             *     }
             */
            data: {
                /**
                 * @description Kind of the object.
                 * @example token_usage
                 */
                object?: string;
                /**
                 * @description Name of the API key.
                 * @example default-token
                 */
                name?: string;
                /**
                 * Format: int64
                 * @description Units of quota that were granted.
                 * @example 1000000
                 */
                total_granted?: number;
                /**
                 * Format: int64
                 * @description Units of quota that were used.
                 * @example 250000
                 */
                total_used?: number;
                /**
                 * Format: int64
                 * @description Units of quota that are left.
                 * @example 750000
                 */
                total_available?: number;
                /**
                 * @description Whether the quota is unlimited.
                 * @example false
                 */
                unlimited_quota?: boolean;
                /**
                 * @description Limits by model.
                 * @example {
                 *       "gpt-4o": 10000
                 *     }
                 */
                model_limits?: Record<string, unknown>;
                /**
                 * @description Whether the limits by model apply.
                 * @example true
                 */
                model_limits_enabled?: boolean;
                /**
                 * Format: int64
                 * @description When the API key expires, in Unix seconds.
                 * @example 1767225600
                 */
                expires_at?: number;
            };
        };
        /**
         * Failed result
         * @description A refusal in the form of the paths under `/api`. The gateway's other errors have another form.
         */
        FailedResult: {
            /**
             * @description Whether the request succeeded.
             * @example false
             */
            success: boolean;
            /**
             * @description Reason, for people to read.
             * @example No Authorization header
             */
            message: string;
        };
        /**
         * Model
         * @description A model that the API key may use.
         */
        Model: {
            /**
             * @description Name of the model, for the `model` of a request.
             * @example gpt-4o
             */
            id: string;
            /**
             * @description Kind of the object.
             * @example model
             */
            object?: string;
            /**
             * Format: int64
             * @description When the model was created, in Unix seconds.
             * @example 1735689600
             */
            created?: number;
            /**
             * @description Owner of the model.
             * @example openai
             */
            owned_by?: string;
        };
        /**
         * Model list
         * @description Models that the API key may use.
         */
        ModelList: {
            /**
             * @description Kind of the object.
             * @example list
             */
            object?: string;
            /**
             * @description The models.
             * @example [
             *       {
             *         "id": "gpt-4o",
             *         "object": "model",
             *         "created": 1735689600,
             *         "owned_by": "openai"
             *       }
             *     ]
             */
            data: components["schemas"]["Model"][];
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
        /** @description The account may not do this, or its balance is too low. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description The body is larger than the gateway reads. */
        ContentTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description Too many requests. The body may be empty. */
        TooManyRequests: {
            headers: {
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
        /** @description No channel serves the model at the moment. */
        ServiceUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description There is no video yet. */
        NotCompleted: {
            headers: {
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
        /** @description The quota could not be read. */
        QuotaNotRead: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
    };
    parameters: {
        /**
         * @description The task's id. Send a colon in it as it is or as `%3A`.
         * @example video_abc123
         */
        TaskId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Seconds to wait before the next attempt.
         * @example 5
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type GrokCreateVideoRequest = components['schemas']['GrokCreateVideoRequest'];
export type VeoCreateVideoRequest = components['schemas']['VeoCreateVideoRequest'];
export type CreateVideoRequest = components['schemas']['CreateVideoRequest'];
export type CreatedTask = components['schemas']['CreatedTask'];
export type GatewayError = components['schemas']['GatewayError'];
export type RemixVideoRequest = components['schemas']['RemixVideoRequest'];
export type RemixedTask = components['schemas']['RemixedTask'];
export type ExtendVideoRequest = components['schemas']['ExtendVideoRequest'];
export type ExtendedTask = components['schemas']['ExtendedTask'];
export type UnifiedTask = components['schemas']['UnifiedTask'];
export type VeoGenerateVideoRequest = components['schemas']['VeoGenerateVideoRequest'];
export type ImagineGenerateVideoRequest = components['schemas']['ImagineGenerateVideoRequest'];
export type GenerateVideoRequest = components['schemas']['GenerateVideoRequest'];
export type GrokGenerateVideoRequest = components['schemas']['GrokGenerateVideoRequest'];
export type GeneratedVideo = components['schemas']['GeneratedVideo'];
export type ExtensionRequest = components['schemas']['ExtensionRequest'];
export type VideoExtension = components['schemas']['VideoExtension'];
export type RetrievedVideo = components['schemas']['RetrievedVideo'];
export type VeoRemixVideoRequest = components['schemas']['VeoRemixVideoRequest'];
export type GrokRemixVideoRequest = components['schemas']['GrokRemixVideoRequest'];
export type RemixVideoByIdRequest = components['schemas']['RemixVideoByIdRequest'];
export type RemixedVideo = components['schemas']['RemixedVideo'];
export type ExtendVideoByIdRequest = components['schemas']['ExtendVideoByIdRequest'];
export type ExtendedVideo = components['schemas']['ExtendedVideo'];
export type Subscription = components['schemas']['Subscription'];
export type Usage = components['schemas']['Usage'];
export type KeyUsage = components['schemas']['KeyUsage'];
export type FailedResult = components['schemas']['FailedResult'];
export type Model = components['schemas']['Model'];
export type ModelList = components['schemas']['ModelList'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseContentTooLarge = components['responses']['ContentTooLarge'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseInternalServerError = components['responses']['InternalServerError'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponseNotCompleted = components['responses']['NotCompleted'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseQuotaNotRead = components['responses']['QuotaNotRead'];
export type ParameterTaskId = components['parameters']['TaskId'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type $defs = Record<string, never>;
export interface operations {
    createVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVideoRequest"];
            };
        };
        responses: {
            /** @description The task was accepted and will be billed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedTask"];
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
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    remixVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemixedTask"];
                };
            };
            /** @description The request does not fit the contract, or it names a task that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    extendVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtendedTask"];
                };
            };
            /** @description The request does not fit the contract, or it names a task that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    queryVideo: {
        parameters: {
            query: {
                /**
                 * @description The task's `id`, or its `task_id` if it has no `id`.
                 * @example grok:05c8e247-7e64-472a-acb1-e7f2de5d0d04
                 */
                id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current state of the task. A failed task is an answer as well, and not an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnifiedTask"];
                };
            };
            /** @description The request does not fit the contract, or it names a task that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
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
                "multipart/form-data": components["schemas"]["GrokGenerateVideoRequest"];
            };
        };
        responses: {
            /** @description The task was accepted and will be billed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GeneratedVideo"];
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
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createVideoExtension: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionRequest"];
            };
        };
        responses: {
            /** @description The new task was accepted and will be billed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoExtension"];
                };
            };
            /** @description The request does not fit the contract, or it names a task that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    retrieveVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The task's id. Send a colon in it as it is or as `%3A`.
                 * @example video_abc123
                 */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current state of the task. A failed task is an answer as well, and not an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetrievedVideo"];
                };
            };
            /** @description The request does not fit the contract, or it names a task that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    downloadVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The task's id. Send a colon in it as it is or as `%3A`.
                 * @example video_abc123
                 */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The video. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": Blob;
                };
            };
            400: components["responses"]["NotCompleted"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    remixVideoById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The source task's id. Send a colon in it as it is or as `%3A`.
                 * @example video_fafb00cb-5475-4882-8714-57df146c6dbe
                 */
                video_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemixVideoByIdRequest"];
            };
        };
        responses: {
            /** @description The new task was accepted and will be billed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemixedVideo"];
                };
            };
            /** @description The request does not fit the contract, or it names a task that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    extendVideoById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The source task's id. Send a colon in it as it is or as `%3A`.
                 * @example grok:48a67431-0708-46d1-9ab9-83cb84700153
                 */
                video_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendVideoByIdRequest"];
            };
        };
        responses: {
            /** @description The new task was accepted and will be billed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtendedVideo"];
                };
            };
            /** @description The request does not fit the contract, or it names a task that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["QuotaNotRead"];
        };
    };
    getUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["QuotaNotRead"];
        };
    };
    getKeyUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyUsage"];
                };
            };
            /** @description The API key is missing. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedResult"];
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: never;
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
            401: components["responses"]["Unauthorized"];
        };
    };
    getModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the model.
                 * @example gpt-4o
                 */
                model: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description There is no such model, or the API key may not use it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
        };
    };
}
