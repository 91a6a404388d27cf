// Generated from spec/ by `npm run generate`. Do not edit.

import type { Tasks } from '../lifecycle.ts';

/** The submits and queries of the gateway's tasks. Times are in milliseconds, places are JSON pointers. */
export const tasks = {
  "name": "octopusx",
  "baseUrl": "https://octopusx.ai",
  "refusals": [
    {
      "status": 400
    },
    {
      "status": 401
    },
    {
      "status": 403
    },
    {
      "status": 404
    },
    {
      "status": 413
    },
    {
      "status": 422
    },
    {
      "status": 429,
      "retry": true
    },
    {
      "status": 503,
      "retry": true
    }
  ],
  "errorMessage": "/error/message",
  "submits": {
    "createVideo": {
      "path": "/v1/video/create",
      "locators": [
        [
          "queryVideo",
          "/id"
        ],
        [
          "queryVideo",
          "/task_id"
        ]
      ],
      "dataUris": {
        "images": "^(?!veo)"
      }
    },
    "remixVideo": {
      "path": "/v1/video/remix",
      "locators": [
        [
          "queryVideo",
          "/id"
        ]
      ],
      "field": "task_id"
    },
    "extendVideo": {
      "path": "/v1/video/extend",
      "locators": [
        [
          "queryVideo",
          "/id"
        ]
      ],
      "field": "task_id"
    },
    "generateVideo": {
      "path": "/v1/videos",
      "locators": [
        [
          "retrieveVideo",
          "/id"
        ]
      ],
      "form": "^grok-video-",
      "dataUris": {
        "image": "^(?=grok-imagine)",
        "images": "^(?=grok-imagine)",
        "input_reference": "^(?!grok-imagine)"
      }
    },
    "createVideoExtension": {
      "path": "/v1/videos/extensions",
      "locators": [
        [
          "retrieveVideo",
          "/id"
        ],
        [
          "queryVideo",
          "/id"
        ]
      ]
    },
    "remixVideoById": {
      "path": "/v1/videos/{video_id}/remix",
      "locators": [
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
      "locators": [
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
        "failed": "failed",
        "queued": "queued",
        "submitted": "queued",
        "not_start": "queued",
        "in_progress": "running",
        "running": "running",
        "success": "completed",
        "succeeded": "completed",
        "done": "completed",
        "complete": "completed",
        "finished": "completed",
        "failure": "failed",
        "error": "failed",
        "expired": "failed",
        "cancelled": "cancelled",
        "canceled": "cancelled"
      },
      "at": {
        "status": "/status",
        "progress": "/progress",
        "result": [
          "/video_url"
        ]
      },
      "poll": {
        "initialDelay": 5000,
        "interval": 10000,
        "timeout": 600000
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
        "cancelled": "cancelled",
        "pending": "queued",
        "submitted": "queued",
        "not_start": "queued",
        "running": "running",
        "success": "completed",
        "succeeded": "completed",
        "done": "completed",
        "complete": "completed",
        "finished": "completed",
        "failure": "failed",
        "error": "failed",
        "expired": "failed",
        "canceled": "cancelled"
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
        "initialDelay": 5000,
        "interval": 10000,
        "timeout": 600000
      },
      "content": "/v1/videos/{task_id}/content",
      "parameter": "task_id",
      "remix": "remixVideoById",
      "extend": "extendVideoById"
    }
  }
} as const satisfies Tasks;
