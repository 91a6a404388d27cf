// Generated from spec/ by `npm run generate`. Do not edit.

import type { Tasks } from '../lifecycle.ts';

/** How the gateway's tasks are submitted and read. Times are in seconds, places are JSON pointers. */
export const tasks = {
  "submits": {
    "generateVideo": {
      "path": "/v1/videos/generations",
      "readings": [
        [
          "queryVideo",
          "/id"
        ]
      ]
    },
    "remixVideo": {
      "path": "/v1/videos/{video_id}/remix",
      "readings": [
        [
          "queryVideo",
          "/id"
        ]
      ],
      "source": "video_id"
    },
    "extendVideo": {
      "path": "/v1/videos/{video_id}/extend",
      "readings": [
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
      "path": "/v1/videos/generations/{task_id}",
      "states": {
        "submitted": "queued",
        "queued": "queued",
        "in_progress": "running",
        "completed": "completed",
        "failed": "failed"
      },
      "at": {
        "status": "/status",
        "progress": "/progress",
        "result": [
          "/result/data/0/url"
        ],
        "error": "/error"
      },
      "poll": {
        "first": 5,
        "every": 10,
        "limit": 600
      },
      "parameter": "task_id",
      "remix": "remixVideo",
      "extend": "extendVideo"
    }
  }
} as const satisfies Tasks;
