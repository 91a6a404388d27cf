/** The document 000: Video Remix (unified). */

import { list, says, type Transcription } from './document.ts';

export const remixVideo: Transcription = {
  file: '000_567e1e7ecbcb6d38.txt',
  page: 'https://docs.octopusx.ai/en/videos/grok/unified-remix',
  gateway: 'octopusx',
  method: [1, 'POST'],
  path: { value: '/v1/video/remix', lines: [3, 8] },
  server: [2, 'https://octopusx.ai'],
  authorization: [65, 'Authorization: Bearer YOUR_API_KEY'],
  mediaType: says(45, '-H "Content-Type: application/json" \\', 'application/json'),
  parameters: {},
  request: {
    model: {
      name: [69, 'model'],
      type: [70, 'string'],
      required: [71, 'required'],
      examples: [says(72, 'for example grok-video-3', 'grok-video-3')],
      notes: [[72, 'Model name, for example grok-video-3.']],
    },
    prompt: {
      name: [73, 'prompt'],
      type: [74, 'string'],
      required: [75, 'required'],
      examples: [says(49, '"prompt": "play with another white cat"', 'play with another white cat')],
      notes: [[76, 'Remix prompt.']],
    },
    size: {
      name: [77, 'size'],
      type: [78, 'string'],
      required: [79, 'required'],
      values: list(80, 'pass 720P or 1080P', ['720P', '1080P']),
      examples: [says(51, '"size": "1080P"', '1080P')],
      notes: [[80, 'Resolution specification, pass 720P or 1080P.']],
    },
    aspect_ratio: {
      name: [81, 'aspect_ratio'],
      type: [82, 'string'],
      required: [83, 'required'],
      values: list(84, 'optional values: 2:3, 3:2, 1:1', ['2:3', '3:2', '1:1']),
      examples: [says(50, '"aspect_ratio": "3:2"', '3:2')],
      notes: [[84, 'Video ratio, optional values: 2:3, 3:2, 1:1.']],
    },
    task_id: {
      name: [85, 'task_id'],
      type: [86, 'string'],
      required: [87, 'required'],
      examples: [
        says(
          52,
          '"task_id": "grok:48a67431-0708-46d1-9ab9-83cb84700153"',
          'grok:48a67431-0708-46d1-9ab9-83cb84700153',
        ),
      ],
      notes: [[88, 'Original video task ID, matching the id returned by Create Video or Query Task.']],
    },
    parent_post_id: {
      name: [89, 'parent_post_id'],
      type: [90, 'string'],
      notes: [
        [
          91,
          'Upstream post ID. Appears in some Apifox examples; not a required schema field. Pass it if needed.',
        ],
      ],
    },
  },
  response: {
    id: {
      name: [95, 'id'],
      type: [96, 'string'],
      examples: [
        says(
          58,
          '"id": "grok:48a67431-0708-46d1-9ab9-83cb84700153"',
          'grok:48a67431-0708-46d1-9ab9-83cb84700153',
        ),
      ],
      notes: [[97, 'New remix task ID.']],
    },
    status: {
      name: [98, 'status'],
      type: [99, 'string'],
      commonValues: list(100, 'Common values include processing, completed, failed', [
        'processing',
        'completed',
        'failed',
      ]),
      examples: [says(59, '"status": "processing"', 'processing')],
      notes: [[100, 'Task status. Common values include processing, completed, failed.']],
    },
    status_update_time: {
      name: [101, 'status_update_time'],
      type: [102, 'integer'],
      examples: [says(60, '"status_update_time": 1762685256', 1762685256)],
      notes: [[103, 'Most recent status update time (Unix timestamp).']],
    },
  },
  source: { field: 'task_id', words: [32, 'the original task ID is passed in the Body via task_id'] },
  query: { from: ['id'], words: [35, 'poll the newly returned id using Query Task'] },
  exampleRequest: [47, 53],
  exampleResponse: [57, 61],
  curl: [43, 53],
  repeated: [[10, 28]],
  prose: [
    [9, 'Video Remix'],
    [30, 'Video Remix'],
    [
      32,
      'The Grok unified video remix endpoint is POST /v1/video/remix. Unlike OpenAI-format Video Remix, the original task ID is passed in the Body via task_id instead of a path parameter.',
    ],
    [33, '• The route endpoint is POST /v1/video/remix.'],
    [34, '• Required fields: model, prompt, size, aspect_ratio, task_id.'],
    [35, '• After submission succeeds, poll the newly returned id using Query Task.'],
    [37, 'Method and Path'],
    [39, 'POST /v1/video/remix'],
    [41, 'Request Example'],
    [55, 'Response Example'],
    [63, 'Authentication'],
    [67, 'Body'],
    [93, 'Response'],
  ],
};
