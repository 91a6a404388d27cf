/** The document 001: Video Remix (Veo). */

import { list, says, type Transcription } from './document.ts';

export const veoRemix: Transcription = {
  file: '001_ced5d92684a0b9fa.txt',
  page: 'https://docs.octopusx.ai/en/videos/veo/remix',
  gateway: 'octopusx',
  method: [1, 'POST'],
  path: { value: '/v1/videos/{video_id}/remix', lines: [3, 10] },
  server: [2, 'https://octopusx.ai'],
  authorization: [76, 'Authorization: Bearer YOUR_API_KEY'],
  mediaType: says(51, '-H "Content-Type: application/json" \\', 'application/json'),
  parameters: {
    video_id: {
      name: [80, 'video_id'],
      type: [81, 'string'],
      required: [82, 'required'],
      examples: [
        says(
          49,
          '/v1/videos/video_fafb00cb-5475-4882-8714-57df146c6dbe/remix',
          'video_fafb00cb-5475-4882-8714-57df146c6dbe',
        ),
      ],
      notes: [
        [
          83,
          'The source video task ID, which is the same as the id returned by Veo Video Generation or the query interface.',
        ],
      ],
    },
  },
  request: {
    prompt: {
      name: [87, 'prompt'],
      type: [88, 'string'],
      required: [89, 'required'],
      examples: [says(54, '"prompt": "牛飞到海里去了"', '牛飞到海里去了')],
      notes: [
        [90, 'Remix prompt, describing how you want to rewrite or continue the original video content.'],
      ],
    },
    model: {
      name: [91, 'model'],
      type: [92, 'string'],
      required: [93, 'required'],
      examples: [says(94, 'for example veo_3_1-extend', 'veo_3_1-extend')],
      notes: [[94, 'The model name used for remixing, for example veo_3_1-extend.']],
    },
  },
  response: {
    id: {
      name: [98, 'id'],
      type: [99, 'string'],
      examples: [says(61, '"id": "video_456"', 'video_456')],
      notes: [[100, 'The new remix task ID.']],
    },
    object: {
      name: [101, 'object'],
      type: [102, 'string'],
      constant: says(103, 'Always video', 'video'),
      examples: [says(62, '"object": "video"', 'video')],
      notes: [[103, 'Always video.']],
    },
    model: {
      name: [104, 'model'],
      type: [105, 'string'],
      examples: [says(63, '"model": "veo_3_1-extend"', 'veo_3_1-extend')],
      notes: [[106, 'The actual remix model used.']],
    },
    status: {
      name: [107, 'status'],
      type: [108, 'string'],
      commonValues: list(109, 'common values include queued, processing, completed, and failed', [
        'queued',
        'processing',
        'completed',
        'failed',
      ]),
      examples: [says(64, '"status": "queued"', 'queued')],
      notes: [[109, 'Task status; common values include queued, processing, completed, and failed.']],
    },
    progress: {
      name: [110, 'progress'],
      type: [111, 'integer'],
      examples: [says(65, '"progress": 0', 0)],
      notes: [[112, 'Task progress percentage.']],
    },
    created_at: {
      name: [113, 'created_at'],
      type: [114, 'integer'],
      examples: [says(66, '"created_at": 1712698600', 1712698600)],
      notes: [[115, 'Creation time (Unix timestamp).']],
    },
    size: {
      name: [116, 'size'],
      type: [117, 'string'],
      examples: [says(67, '"size": "720x1280"', '720x1280')],
      notes: [[118, 'Output size.']],
    },
    seconds: {
      name: [119, 'seconds'],
      type: [120, 'string'],
      examples: [says(68, '"seconds": "8"', '8')],
      notes: [[121, 'Output duration (seconds).']],
    },
    remixed_from_video_id: {
      name: [122, 'remixed_from_video_id'],
      type: [123, 'string'],
      examples: [says(69, '"remixed_from_video_id": "video_123"', 'video_123')],
      notes: [[124, 'Source video task ID, namely the video_id in the request path.']],
    },
    quality: {
      name: [125, 'quality'],
      type: [126, 'string'],
      examples: [says(70, '"quality": ""', '')],
      notes: [[127, 'A field related to image quality; some responses may return an empty string.']],
    },
  },
  source: { field: 'video_id', words: [38, 'The path parameter video_id is the original video task ID'] },
  query: { from: ['id'], words: [72, 'please use Veo Task Query to poll the newly returned id'] },
  exampleRequest: [53, 56],
  exampleResponse: [60, 71],
  curl: [49, 56],
  repeated: [[12, 33]],
  prose: [
    [11, 'Video Remix'],
    [35, 'Video Remix'],
    [
      37,
      'On the basis of a completed or available Veo video task, submit a new remix task via POST /v1/videos/{video_id}/remix. The API still returns an OpenAI-style video object.',
    ],
    [38, '• The path parameter video_id is the original video task ID.'],
    [39, '• The request body must include both prompt and model.'],
    [
      40,
      '• A commonly used example remix model is veo_3_1-extend; the actual available model depends on the current channel.',
    ],
    [41, '• The remixed_from_video_id in the new task response points to the source video ID.'],
    [43, 'Method and Path'],
    [45, 'POST /v1/videos/{video_id}/remix'],
    [47, 'Request Example'],
    [58, 'Response Example'],
    [72, 'After submission, please use Veo Task Query to poll the newly returned id.'],
    [74, 'Authentication'],
    [78, 'Path Parameters'],
    [85, 'Body'],
    [96, 'Response'],
  ],
};
