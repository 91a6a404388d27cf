/**
 * What the five documents say, copied from them field by field and independently of the contract, which
 * is held against it. Types, enums, limits and examples stand here as they stand there.
 */

/** A field of a request or of an answer. */
export interface DocumentedField {
  readonly type: 'string' | 'integer' | 'boolean' | 'object' | 'array<string>';
  readonly required?: true;
  /** The values of a closed list. */
  readonly values?: readonly unknown[];
  /** The values that an open list calls common. */
  readonly commonValues?: readonly string[];
  readonly default?: unknown;
  readonly maxItems?: number;
  /** The limits that a document states ("0-100") or that its words imply ("percentage", "the second in the video"). */
  readonly minimum?: number;
  readonly maximum?: number;
}

/** One of the documents. */
export interface Document {
  readonly gateway: 'octopusx' | 'toapis';
  readonly method: 'post';
  readonly path: string;
  /** The API's address in the document's example. */
  readonly server: string;
  /** The path parameters. */
  readonly parameters: readonly string[];
  readonly request: Readonly<Record<string, DocumentedField>>;
  readonly response: Readonly<Record<string, DocumentedField>>;
  readonly exampleRequest: Readonly<Record<string, unknown>>;
  readonly exampleResponse: Readonly<Record<string, unknown>>;
  /** The document's request example, to the letter. */
  readonly curl: string;
}

const grokStates = ['processing', 'completed', 'failed'];

export const documents: Readonly<Record<string, Document>> = {
  'octopusx: Create Video': {
    gateway: 'octopusx',
    method: 'post',
    path: '/v1/video/create',
    server: 'https://octopusx.ai',
    parameters: [],
    request: {
      model: { type: 'string', required: true },
      prompt: { type: 'string', required: true },
      images: { type: 'array<string>', required: true, maxItems: 6 },
      aspect_ratio: { type: 'string', required: true, values: ['16:9', '9:16', '2:3', '3:2', '1:1'] },
      size: { type: 'string', required: true, values: ['720P', '1080P'] },
      duration: { type: 'integer', values: [6, 10, 15], default: 10 },
    },
    response: {
      id: { type: 'string' },
      task_id: { type: 'string' },
      status: { type: 'string', commonValues: grokStates },
      status_update_time: { type: 'integer' },
      created_at: { type: 'string' },
    },
    exampleRequest: {
      model: 'grok-video-3',
      prompt: 'cat fish --mode=custom',
      images: [],
      aspect_ratio: '3:2',
      size: '1080P',
      duration: 10,
    },
    exampleResponse: {
      id: 'grok:48a67431-0708-46d1-9ab9-83cb84700153',
      status: 'processing',
      status_update_time: 1762780400,
      task_id: '48038932-0ff5-4251-8b4b-7a76c09fd114',
      created_at: '2025-11-08T23:07:57.510141923+08:00',
    },
    curl: `# Text-to-video / first and last frame (images is empty or images are provided per scenario)
curl -X POST https://octopusx.ai/v1/video/create \\
  -H "Authorization: Bearer YOUR_API_KEY" \\
  -H "Content-Type: application/json" \\
  -H "Accept: application/json" \\
  -d '{
    "model": "grok-video-3",
    "prompt": "cat fish --mode=custom",
    "images": [],
    "aspect_ratio": "3:2",
    "size": "1080P",
    "duration": 10
  }'`,
  },

  'octopusx: Video Remix (unified)': {
    gateway: 'octopusx',
    method: 'post',
    path: '/v1/video/remix',
    server: 'https://octopusx.ai',
    parameters: [],
    request: {
      model: { type: 'string', required: true },
      prompt: { type: 'string', required: true },
      size: { type: 'string', required: true, values: ['720P', '1080P'] },
      aspect_ratio: { type: 'string', required: true, values: ['2:3', '3:2', '1:1'] },
      task_id: { type: 'string', required: true },
      parent_post_id: { type: 'string' },
    },
    response: {
      id: { type: 'string' },
      status: { type: 'string', commonValues: grokStates },
      status_update_time: { type: 'integer' },
    },
    exampleRequest: {
      model: 'grok-video-3',
      prompt: 'play with another white cat',
      aspect_ratio: '3:2',
      size: '1080P',
      task_id: 'grok:48a67431-0708-46d1-9ab9-83cb84700153',
    },
    exampleResponse: {
      id: 'grok:48a67431-0708-46d1-9ab9-83cb84700153',
      status: 'processing',
      status_update_time: 1762685256,
    },
    curl: `curl -X POST https://octopusx.ai/v1/video/remix \\
  -H "Authorization: Bearer YOUR_API_KEY" \\
  -H "Content-Type: application/json" \\
  -H "Accept: application/json" \\
  -d '{
    "model": "grok-video-3",
    "prompt": "play with another white cat",
    "aspect_ratio": "3:2",
    "size": "1080P",
    "task_id": "grok:48a67431-0708-46d1-9ab9-83cb84700153"
  }'`,
  },

  'octopusx: Video Remix (Veo)': {
    gateway: 'octopusx',
    method: 'post',
    path: '/v1/videos/{video_id}/remix',
    server: 'https://octopusx.ai',
    parameters: ['video_id'],
    request: {
      prompt: { type: 'string', required: true },
      model: { type: 'string', required: true },
    },
    response: {
      id: { type: 'string' },
      object: { type: 'string', values: ['video'] },
      model: { type: 'string' },
      status: { type: 'string', commonValues: ['queued', 'processing', 'completed', 'failed'] },
      progress: { type: 'integer', minimum: 0, maximum: 100 },
      created_at: { type: 'integer' },
      size: { type: 'string' },
      seconds: { type: 'string' },
      remixed_from_video_id: { type: 'string' },
      quality: { type: 'string' },
    },
    exampleRequest: { prompt: '牛飞到海里去了', model: 'veo_3_1-extend' },
    exampleResponse: {
      id: 'video_456',
      object: 'video',
      model: 'veo_3_1-extend',
      status: 'queued',
      progress: 0,
      created_at: 1712698600,
      size: '720x1280',
      seconds: '8',
      remixed_from_video_id: 'video_123',
      quality: '',
    },
    curl: `curl -X POST https://octopusx.ai/v1/videos/video_fafb00cb-5475-4882-8714-57df146c6dbe/remix \\
  -H "Authorization: Bearer YOUR_API_KEY" \\
  -H "Content-Type: application/json" \\
  -H "Accept: application/json" \\
  -d '{
    "prompt": "牛飞到海里去了",
    "model": "veo_3_1-extend"
  }'`,
  },

  'octopusx: Video Extend': {
    gateway: 'octopusx',
    method: 'post',
    path: '/v1/videos/{video_id}/extend',
    server: 'https://octopusx.ai',
    parameters: ['video_id'],
    request: {
      model: { type: 'string', required: true },
      prompt: { type: 'string', required: true },
      images: { type: 'array<string>' },
      size: { type: 'string', values: ['720P', '1080P', '1080p'] },
      aspect_ratio: { type: 'string' },
      start_time: { type: 'integer', minimum: 0 },
      upscale: { type: 'boolean' },
    },
    response: {
      id: { type: 'string' },
      status: { type: 'string', commonValues: grokStates },
      status_update_time: { type: 'integer' },
    },
    exampleRequest: {
      model: 'grok-video-3',
      prompt: 'play with another white cat',
      aspect_ratio: '3:2',
      start_time: 4,
      size: '1080P',
      upscale: true,
    },
    exampleResponse: {
      id: 'grok:48a67431-0708-46d1-9ab9-83cb84700153',
      status: 'processing',
      status_update_time: 1762685256,
    },
    curl: `curl -X POST https://octopusx.ai/v1/videos/grok:48a67431-0708-46d1-9ab9-83cb84700153/extend \\
  -H "Authorization: Bearer YOUR_API_KEY" \\
  -H "Content-Type: application/json" \\
  -H "Accept: application/json" \\
  -d '{
    "model": "grok-video-3",
    "prompt": "play with another white cat",
    "aspect_ratio": "3:2",
    "start_time": 4,
    "size": "1080P",
    "upscale": true
  }'`,
  },

  'toapis: Video Remix': {
    gateway: 'toapis',
    method: 'post',
    path: '/v1/videos/{video_id}/remix',
    server: 'https://toapis.com',
    parameters: ['video_id'],
    request: {
      model: { type: 'string', required: true, default: 'grok-video-3' },
      prompt: { type: 'string', required: true },
      size: { type: 'string' },
      aspect_ratio: { type: 'string', values: ['16:9', '9:16'] },
    },
    response: {
      id: { type: 'string' },
      object: { type: 'string', values: ['generation.task'] },
      model: { type: 'string' },
      status: { type: 'string', values: ['queued', 'in_progress', 'completed', 'failed'] },
      progress: { type: 'integer', minimum: 0, maximum: 100 },
      created_at: { type: 'integer' },
      metadata: { type: 'object' },
    },
    exampleRequest: {
      model: 'grok-video-3',
      prompt: 'Add a puppy playing in the scene',
      aspect_ratio: '16:9',
    },
    exampleResponse: {
      id: 'video_remix_abc123',
      object: 'generation.task',
      model: 'grok-video-3',
      status: 'queued',
      progress: 0,
      created_at: 1768380224,
      metadata: {},
    },
    curl: `curl --request POST \\
  --url https://toapis.com/v1/videos/video_abc123def456/remix \\
  --header 'Authorization: Bearer <token>' \\
  --header 'Content-Type: application/json' \\
  --data '{
    "model": "grok-video-3",
    "prompt": "Add a puppy playing in the scene",
    "aspect_ratio": "16:9"
  }'`,
  },
};
