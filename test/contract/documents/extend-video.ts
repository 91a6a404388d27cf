/** The document 004: Video Extend. */

import { list, says, type Transcription } from './document.ts';

export const extendVideo: Transcription = {
  file: '004_724e06f6585ca80d.txt',
  page: 'https://docs.octopusx.ai/en/videos/grok/extend',
  gateway: 'octopusx',
  method: [1, 'POST'],
  path: { value: '/v1/videos/{video_id}/extend', lines: [3, 10] },
  server: [2, 'https://octopusx.ai'],
  authorization: [71, 'Authorization: Bearer YOUR_API_KEY'],
  mediaType: says(50, '-H "Content-Type: application/json" \\', 'application/json'),
  parameters: {
    video_id: {
      name: [75, 'video_id'],
      type: [76, 'string'],
      required: [77, 'required'],
      examples: [
        says(
          48,
          '/v1/videos/grok:48a67431-0708-46d1-9ab9-83cb84700153/extend',
          'grok:48a67431-0708-46d1-9ab9-83cb84700153',
        ),
      ],
      notes: [[78, 'Original video task ID.']],
    },
  },
  request: {
    model: {
      name: [82, 'model'],
      type: [83, 'string'],
      required: [84, 'required'],
      examples: [says(85, 'for example grok-video-3', 'grok-video-3')],
      notes: [[85, 'Model name, for example grok-video-3.']],
    },
    prompt: {
      name: [86, 'prompt'],
      type: [87, 'string'],
      required: [88, 'required'],
      examples: [says(54, '"prompt": "play with another white cat"', 'play with another white cat')],
      notes: [[89, 'Prompt for the extended segment.']],
    },
    images: {
      name: [90, 'images'],
      type: [91, 'array<string>'],
      notes: [[92, 'List of reference image URLs, used to add visual constraints as needed.']],
    },
    size: {
      name: [93, 'size'],
      type: [94, 'string'],
      values: [
        ...list(95, 'pass 720P or 1080P', ['720P', '1080P']),
        ...list(95, 'The Apifox example also uses 1080p', ['1080p']),
      ],
      examples: [says(57, '"size": "1080P"', '1080P')],
      notes: [
        [
          95,
          'Resolution specification, pass 720P or 1080P. The Apifox example also uses 1080p; it is recommended to standardize on uppercase 1080P.',
        ],
      ],
    },
    aspect_ratio: {
      name: [96, 'aspect_ratio'],
      type: [97, 'string'],
      examples: [says(98, 'values such as 3:2', '3:2')],
      notes: [[98, 'Video ratio, with values such as 3:2 used in the Apifox example.']],
    },
    start_time: {
      name: [99, 'start_time'],
      type: [100, 'integer'],
      examples: [says(56, '"start_time": 4', 4)],
      notes: [[101, 'The second in the original video from which to start extending.']],
    },
    upscale: {
      name: [102, 'upscale'],
      type: [103, 'boolean'],
      examples: [says(58, '"upscale": true', true)],
      notes: [[104, 'Whether to apply HD enhancement to the output.']],
    },
  },
  response: {
    id: {
      name: [108, 'id'],
      type: [109, 'string'],
      examples: [
        says(
          64,
          '"id": "grok:48a67431-0708-46d1-9ab9-83cb84700153"',
          'grok:48a67431-0708-46d1-9ab9-83cb84700153',
        ),
      ],
      notes: [[110, 'New extend task ID.']],
    },
    status: {
      name: [111, 'status'],
      type: [112, 'string'],
      commonValues: list(113, 'Common values include processing, completed, and failed', [
        'processing',
        'completed',
        'failed',
      ]),
      examples: [says(65, '"status": "processing"', 'processing')],
      notes: [[113, 'Task status. Common values include processing, completed, and failed.']],
    },
    status_update_time: {
      name: [114, 'status_update_time'],
      type: [115, 'integer'],
      examples: [says(66, '"status_update_time": 1762685256', 1762685256)],
      notes: [[116, 'Most recent status update time (Unix timestamp).']],
    },
  },
  source: { field: 'video_id', words: [38, 'The path parameter video_id is the original task ID'] },
  exampleRequest: [52, 59],
  exampleResponse: [63, 67],
  curl: [48, 59],
  repeated: [[12, 33]],
  prose: [
    [11, 'Video Extend'],
    [35, 'Video Extend'],
    [
      37,
      'OpenAI format entry point. For unified videos, please use Video Extend (Unified Video) (POST /v1/video/extend, pass task_id in the Body). Based on an existing Grok video task, extend the video content from a specified point in time via POST /v1/videos/{video_id}/extend.',
    ],
    [38, '• The path parameter video_id is the original task ID.'],
    [39, '• The request body is JSON, with required model and prompt.'],
    [
      40,
      '• You can specify the second in the original video to start extending from via start_time, and supplement reference images through images.',
    ],
    [42, 'Method and Path'],
    [44, 'POST /v1/videos/{video_id}/extend'],
    [46, 'Request Example'],
    [61, 'Response Example'],
    [69, 'Authentication'],
    [73, 'Path Parameters'],
    [80, 'Body'],
    [106, 'Response'],
  ],
};
