// Generated from spec/ by `npm run generate`. Do not edit.

import type { Tasks } from '../lifecycle.ts';

/** How the gateway's tasks are submitted and read. Times are in seconds, places are JSON pointers. */
export const tasks = {
  "submits": {
    "createVideo": {
      "path": "/v1/video/create",
      "readings": [
        [
          "queryVideo",
          "/id"
        ],
        [
          "queryVideo",
          "/task_id"
        ]
      ]
    },
    "remixVideo": {
      "path": "/v1/video/remix",
      "readings": [
        [
          "queryVideo",
          "/id"
        ]
      ],
      "field": "task_id"
    },
    "extendVideo": {
      "path": "/v1/video/extend",
      "readings": [
        [
          "queryVideo",
          "/id"
        ]
      ],
      "field": "task_id"
    },
    "generateVideo": {
      "path": "/v1/videos",
      "readings": [
        [
          "retrieveVideo",
          "/id"
        ]
      ],
      "form": "^grok"
    },
    "remixVideoById": {
      "path": "/v1/videos/{video_id}/remix",
      "readings": [
        [
          "retrieveVideo",
          "/id"
        ],
        [
          "queryVideo",
          "/id"
        ]
      ],
      "source": "video_id"
    },
    "extendVideoById": {
      "path": "/v1/videos/{video_id}/extend",
      "readings": [
        [
          "retrieveVideo",
          "/id"
        ],
        [
          "queryVideo",
          "/id"
        ]
      ],
      "source": "video_id"
    }
  },
  "queries": {
    "queryVideo": {
      "path": "/v1/video/query",
      "states": {
        "pending": "queued",
        "processing": "running",
        "unknown": "unrecognised",
        "completed": "completed",
        "failed": "failed"
      },
      "at": {
        "status": "/status",
        "progress": "/progress",
        "result": [
          "/video_url"
        ]
      },
      "poll": {
        "first": 5,
        "every": 10,
        "limit": 600
      },
      "parameter": "id",
      "remix": "remixVideo",
      "extend": "extendVideo"
    },
    "retrieveVideo": {
      "path": "/v1/videos/{task_id}",
      "states": {
        "queued": "queued",
        "processing": "running",
        "in_progress": "running",
        "completed": "completed",
        "failed": "failed",
        "cancelled": "cancelled"
      },
      "at": {
        "status": "/status",
        "progress": "/progress",
        "result": [
          "/video_url",
          "/output/url",
          "/url",
          "/detail/url"
        ],
        "error": "/error"
      },
      "poll": {
        "first": 5,
        "every": 10,
        "limit": 600
      },
      "content": "/v1/videos/{task_id}/content",
      "parameter": "task_id",
      "remix": "remixVideoById",
      "extend": "extendVideoById"
    }
  }
} as const satisfies Tasks;
