/** The document 002: Grok Video Remix of toapis. */

import { list, says, type Transcription } from './document.ts';

export const toapisRemix: Transcription = {
  file: '002_7c28aca5fd006044.txt',
  page: 'https://docs.toapis.com/docs/en/api-reference/videos/grok-video/remix',
  gateway: 'toapis',
  method: [2, 'POST'],
  path: { value: '/v1/videos/{video_id}/remix', lines: [3, 10] },
  server: [12, 'https://toapis.com'],
  authorization: [46, 'Authorization: Bearer YOUR_API_KEY'],
  mediaType: says(14, "--header 'Content-Type: application/json' \\", 'application/json'),
  parameters: {
    video_id: {
      name: [35, 'video_id'],
      type: [36, 'string'],
      required: [37, 'required'],
      examples: [says(12, '/v1/videos/video_abc123def456/remix', 'video_abc123def456')],
      notes: [
        [38, 'Original video task IDThis is the task ID returned from a previous video generation request'],
      ],
    },
  },
  request: {
    model: {
      name: [50, 'model'],
      type: [51, 'string'],
      required: [53, 'required'],
      default: says(52, 'default:"grok-video-3"', 'grok-video-3'),
      examples: [says(54, 'Example: "grok-video-3"', 'grok-video-3')],
      notes: [
        [52, 'default:"grok-video-3"'],
        [54, 'Video remix model nameExample: "grok-video-3"'],
      ],
    },
    prompt: {
      name: [55, 'prompt'],
      type: [56, 'string'],
      required: [57, 'required'],
      examples: [
        says(17, '"prompt": "Add a puppy playing in the scene"', 'Add a puppy playing in the scene'),
      ],
      notes: [[58, 'Remix instruction description']],
    },
    size: {
      name: [59, 'size'],
      type: [60, 'string'],
      notes: [[61, 'Video size']],
    },
    aspect_ratio: {
      name: [62, 'aspect_ratio'],
      type: [63, 'string'],
      values: [...list(65, '16:9 - Landscape', ['16:9']), ...list(66, '9:16 - Portrait', ['9:16'])],
      examples: [says(18, '"aspect_ratio": "16:9"', '16:9')],
      notes: [
        [64, 'Video aspect ratioSupported formats:'],
        [65, '• 16:9 - Landscape'],
        [66, '• 9:16 - Portrait'],
      ],
    },
  },
  response: {
    id: {
      name: [70, 'id'],
      type: [71, 'string'],
      examples: [says(21, '"id": "video_remix_abc123"', 'video_remix_abc123')],
      notes: [[72, 'Unique task identifier for querying task status']],
    },
    object: {
      name: [73, 'object'],
      type: [74, 'string'],
      constant: says(75, 'always generation.task', 'generation.task'),
      examples: [says(22, '"object": "generation.task"', 'generation.task')],
      notes: [[75, 'Object type, always generation.task']],
    },
    model: {
      name: [76, 'model'],
      type: [77, 'string'],
      examples: [says(23, '"model": "grok-video-3"', 'grok-video-3')],
      notes: [[78, 'Model name used']],
    },
    status: {
      name: [79, 'status'],
      type: [80, 'string'],
      values: [
        ...list(82, 'queued - Waiting to be processed', ['queued']),
        ...list(83, 'in_progress - Processing', ['in_progress']),
        ...list(84, 'completed - Successfully completed', ['completed']),
        ...list(85, 'failed - Failed', ['failed']),
      ],
      examples: [says(24, '"status": "queued"', 'queued')],
      notes: [
        [81, 'Task status'],
        [82, '• queued - Waiting to be processed'],
        [83, '• in_progress - Processing'],
        [84, '• completed - Successfully completed'],
        [85, '• failed - Failed'],
      ],
    },
    progress: {
      name: [86, 'progress'],
      type: [87, 'integer'],
      minimum: says(88, '(0-100)', 0),
      maximum: says(88, '(0-100)', 100),
      examples: [says(25, '"progress": 0', 0)],
      notes: [[88, 'Task progress percentage (0-100)']],
    },
    created_at: {
      name: [89, 'created_at'],
      type: [90, 'integer'],
      examples: [says(26, '"created_at": 1768380224', 1768380224)],
      notes: [[91, 'Task creation timestamp (Unix timestamp)']],
    },
    metadata: {
      name: [92, 'metadata'],
      type: [93, 'object'],
      examples: [says(27, '"metadata": {}', {})],
      notes: [[94, 'Task metadata']],
    },
  },
  source: { field: 'video_id', words: [38, 'Original video task ID'] },
  query: { from: ['id'], words: [31, 'query results via task ID'] },
  exampleRequest: [15, 19],
  exampleResponse: [20, 28],
  curl: [11, 19],
  repeated: [[95, 112]],
  prose: [
    [1, 'Skip to main content'],
    [29, '• Grok Video remix feature'],
    [30, '• Create variations based on existing videos'],
    [31, '• Async task management, query results via task ID'],
    [33, 'Path Parameters'],
    [40, 'Authorizations'],
    [42, 'Authorization'],
    [43, 'string'],
    [44, 'required'],
    [
      45,
      'All API requests require Bearer Token authenticationGet API Key: Visit the API Key Management Page to obtain your API KeyAdd to request headers:',
    ],
    [48, 'Body'],
    [68, 'Response'],
  ],
};
