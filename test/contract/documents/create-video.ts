/** The document 003: Create Video. */

import { list, says, type Transcription } from './document.ts';

export const createVideo: Transcription = {
  file: '003_55279775f1374f42.txt',
  page: 'https://docs.octopusx.ai/en/videos/grok/unified-generation',
  gateway: 'octopusx',
  method: [1, 'POST'],
  path: { value: '/v1/video/create', lines: [3, 8] },
  server: [2, 'https://octopusx.ai'],
  authorization: [75, 'Authorization: Bearer YOUR_API_KEY'],
  mediaType: says(51, '-H "Content-Type: application/json" \\', 'application/json'),
  parameters: {},
  request: {
    model: {
      name: [79, 'model'],
      type: [80, 'string'],
      required: [81, 'required'],
      examples: [says(82, 'for example grok-video-3', 'grok-video-3')],
      notes: [[82, 'Model name, for example grok-video-3.']],
    },
    prompt: {
      name: [83, 'prompt'],
      type: [84, 'string'],
      required: [85, 'required'],
      examples: [says(55, '"prompt": "cat fish --mode=custom"', 'cat fish --mode=custom')],
      notes: [
        [
          86,
          'Prompt. When using multi-image reference, you can use placeholders such as @img1 and @img2 in the text, corresponding to the order of indices in the images array.',
        ],
      ],
    },
    images: {
      name: [87, 'images'],
      type: [88, 'array<string>'],
      required: [89, 'required'],
      dataUri: [90, 'each element is a URL or a base64 data URI'],
      maxItems: says(90, 'supports up to 6 images', 6),
      examples: [says(56, '"images": []', [])],
      notes: [
        [
          90,
          'List of reference images, where each element is a URL or a base64 data URI. Text-to-video can pass []; first-and-last-frame inputs are usually provided as 2 images in order; multi-image reference supports up to 6 images.',
        ],
      ],
    },
    aspect_ratio: {
      name: [91, 'aspect_ratio'],
      type: [92, 'string'],
      required: [93, 'required'],
      values: list(94, 'Optional values are 16:9, 9:16, 2:3, 3:2, 1:1', [
        '16:9',
        '9:16',
        '2:3',
        '3:2',
        '1:1',
      ]),
      examples: [says(57, '"aspect_ratio": "3:2"', '3:2')],
      notes: [[94, 'Video aspect ratio. Optional values are 16:9, 9:16, 2:3, 3:2, 1:1.']],
    },
    size: {
      name: [95, 'size'],
      type: [96, 'string'],
      required: [97, 'required'],
      values: list(98, 'pass 720P or 1080P', ['720P', '1080P']),
      examples: [says(58, '"size": "1080P"', '1080P')],
      notes: [[98, 'Resolution specification, pass 720P or 1080P.']],
    },
    duration: {
      name: [99, 'duration'],
      type: [100, 'integer'],
      values: list(101, 'supports 6, 10, and 15', [6, 10, 15]),
      default: says(101, 'Default is 10', 10),
      examples: [says(59, '"duration": 10', 10)],
      notes: [[101, 'Video duration in seconds. Default is 10; supports 6, 10, and 15.']],
    },
  },
  response: {
    id: {
      name: [105, 'id'],
      type: [106, 'string'],
      examples: [
        says(
          65,
          '"id": "grok:48a67431-0708-46d1-9ab9-83cb84700153"',
          'grok:48a67431-0708-46d1-9ab9-83cb84700153',
        ),
      ],
      notes: [
        [107, 'Task ID, used as the id parameter when querying; some responses may return only task_id.'],
      ],
    },
    task_id: {
      name: [108, 'task_id'],
      type: [109, 'string'],
      examples: [
        says(68, '"task_id": "48038932-0ff5-4251-8b4b-7a76c09fd114"', '48038932-0ff5-4251-8b4b-7a76c09fd114'),
      ],
      notes: [[110, 'Upstream task ID, which may coexist with id; subject to the actual response.']],
    },
    status: {
      name: [111, 'status'],
      type: [112, 'string'],
      commonValues: list(113, 'Common values include processing, completed, and failed', [
        'processing',
        'completed',
        'failed',
      ]),
      examples: [says(66, '"status": "processing"', 'processing')],
      notes: [[113, 'Task status. Common values include processing, completed, and failed.']],
    },
    status_update_time: {
      name: [114, 'status_update_time'],
      type: [115, 'integer'],
      examples: [says(67, '"status_update_time": 1762780400', 1762780400)],
      notes: [[116, 'Most recent status update time (Unix timestamp).']],
    },
    created_at: {
      name: [117, 'created_at'],
      type: [118, 'string'],
      format: [119, 'in some responses is an RFC3339 string'],
      examples: [
        says(
          69,
          '"created_at": "2025-11-08T23:07:57.510141923+08:00"',
          '2025-11-08T23:07:57.510141923+08:00',
        ),
      ],
      notes: [[119, 'Creation time, which in some responses is an RFC3339 string.']],
    },
  },
  query: {
    from: ['id', 'task_id'],
    words: [71, 'Please use id or task_id in the response as the credential for subsequent queries.'],
  },
  exampleRequest: [53, 60],
  exampleResponse: [64, 70],
  curl: [48, 60],
  repeated: [[10, 32]],
  prose: [
    [9, 'Create Video'],
    [34, 'Create Video'],
    [
      36,
      'The Grok unified video entry point uses POST /v1/video/create, and the request body is JSON. Unlike Grok video generation in OpenAI format, this endpoint uses fields such as images, aspect_ratio, and size, and supports referencing multiple images in prompt via @img1, @img2.',
    ],
    [37, '• The routing entry point is POST /v1/video/create.'],
    [
      38,
      '• Reference images are passed through the images array as URLs or base64; text-to-video can pass [].',
    ],
    [39, '• The common model is grok-video-3; use the model actually available on the current channel.'],
    [
      40,
      '• After a successful submission, id or task_id and status are returned. Use Query Task to poll for the result later.',
    ],
    [42, 'Method and Path'],
    [44, 'POST /v1/video/create'],
    [46, 'Request Example'],
    [62, 'Response Example'],
    [
      71,
      'The actual response fields may vary slightly by channel. Please use id or task_id in the response as the credential for subsequent queries.',
    ],
    [73, 'Authentication'],
    [77, 'Body'],
    [103, 'Response'],
  ],
};
