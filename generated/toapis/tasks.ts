// Generated from spec/ by `npm run generate`. Do not edit.

import type { Tasks } from '../lifecycle.ts';

/** The submits and queries of the gateway's tasks. Times are in milliseconds, places are JSON pointers. */
export const tasks = {
  "name": "toapis",
  "baseUrl": "https://toapis.com",
  "refusals": [
    {
      "status": 400
    },
    {
      "status": 401
    },
    {
      "status": 402
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
      "code": "rate_limit_exceeded",
      "retry": true
    },
    {
      "status": 429
    },
    {
      "status": 503,
      "code": "rate_limit_unavailable",
      "retry": true
    }
  ],
  "errorMessage": "/error/message",
  "submits": {
    "generateVideo": {
      "path": "/v1/videos/generations",
      "locators": [
        [
          "queryVideo",
          "/id"
        ]
      ],
      "callerId": {
        "at": [
          "/client_business_id",
          "/metadata/client_business_id"
        ],
        "query": "queryVideo"
      },
      "uploads": {
        "image": "uploadImage",
        "reference_images": "uploadImage"
      }
    },
    "remixVideo": {
      "path": "/v1/videos/{video_id}/remix",
      "locators": [
        [
          "queryVideo",
          "/id"
        ]
      ],
      "source": "video_id",
      "callerId": {
        "at": [
          "/client_business_id"
        ],
        "query": "queryVideo"
      }
    },
    "extendVideo": {
      "path": "/v1/videos/{video_id}/extend",
      "locators": [
        [
          "queryVideo",
          "/id"
        ]
      ],
      "source": "video_id",
      "callerId": {
        "at": [
          "/client_business_id"
        ],
        "query": "queryVideo"
      }
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
        "failed": "failed",
        "pending": "queued",
        "not_start": "queued",
        "processing": "running",
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
          "/result/data/0/url"
        ],
        "error": "/error",
        "id": "/id",
        "callerId": "/client_business_id"
      },
      "poll": {
        "initialDelay": 5000,
        "interval": 10000,
        "timeout": 600000
      },
      "parameter": "task_id",
      "remix": "remixVideo",
      "extend": "extendVideo"
    }
  },
  "uploads": {
    "uploadImage": {
      "path": "/v1/uploads/images",
      "field": "file",
      "url": "/data/url",
      "mediaTypes": [
        "image/jpeg",
        "image/png",
        "image/webp",
        "image/gif"
      ],
      "maxSize": 10485760
    }
  }
} as const satisfies Tasks;
