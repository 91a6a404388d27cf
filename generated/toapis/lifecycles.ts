// Generated from spec/ by `npm run generate`. Do not edit.

import type { Lifecycles } from '../lifecycle.ts';

/** The lifecycles of the gateway's tasks. Times are in milliseconds, places are JSON pointers. */
export const lifecycles = {
  "submits": {
    "generateVideo": {
      "method": "post",
      "path": "/v1/videos/generations",
      "links": [
        {
          "operationId": "queryVideo",
          "parameter": "task_id",
          "from": "/id"
        }
      ],
      "starts": [
        {
          "state": "queued"
        }
      ],
      "callerId": {
        "at": [
          "/client_business_id",
          "/metadata/client_business_id"
        ],
        "query": "queryVideo"
      },
      "callbackUrl": "/callback_url",
      "at": {
        "created": "/created_at"
      },
      "refusals": {
        "webhookNotConfigured": {
          "status": 400,
          "example": "webhook_not_configured"
        }
      }
    },
    "remixVideo": {
      "method": "post",
      "path": "/v1/videos/{video_id}/remix",
      "links": [
        {
          "operationId": "queryVideo",
          "parameter": "task_id",
          "from": "/id"
        }
      ],
      "source": "$request.path.video_id",
      "starts": [
        {
          "state": "queued"
        }
      ],
      "callerId": {
        "at": [
          "/client_business_id"
        ],
        "query": "queryVideo"
      },
      "callbackUrl": "/callback_url",
      "at": {
        "created": "/created_at"
      },
      "refusals": {
        "unknown": {
          "status": 404,
          "example": "task_not_found"
        },
        "unfinished": {
          "status": 400,
          "example": "source_not_completed"
        },
        "webhookNotConfigured": {
          "status": 400,
          "example": "webhook_not_configured"
        }
      }
    },
    "extendVideo": {
      "method": "post",
      "path": "/v1/videos/{video_id}/extend",
      "links": [
        {
          "operationId": "queryVideo",
          "parameter": "task_id",
          "from": "/id"
        }
      ],
      "source": "$request.path.video_id",
      "starts": [
        {
          "state": "queued"
        }
      ],
      "callerId": {
        "at": [
          "/client_business_id"
        ],
        "query": "queryVideo"
      },
      "callbackUrl": "/callback_url",
      "at": {
        "created": "/created_at"
      },
      "refusals": {
        "unknown": {
          "status": 404,
          "example": "task_not_found"
        },
        "unfinished": {
          "status": 400,
          "example": "source_not_completed"
        },
        "webhookNotConfigured": {
          "status": 400,
          "example": "webhook_not_configured"
        }
      }
    }
  },
  "queries": {
    "queryVideo": {
      "method": "get",
      "path": "/v1/videos/generations/{task_id}",
      "links": [],
      "open": false,
      "states": {
        "submitted": {
          "kind": "queued",
          "next": [
            "queued",
            "in_progress",
            "completed",
            "failed"
          ]
        },
        "queued": {
          "kind": "queued",
          "next": [
            "in_progress",
            "completed",
            "failed"
          ]
        },
        "in_progress": {
          "kind": "running",
          "next": [
            "completed",
            "failed"
          ]
        },
        "completed": {
          "kind": "completed"
        },
        "failed": {
          "kind": "failed"
        }
      },
      "at": {
        "id": "/id",
        "status": "/status",
        "progress": "/progress",
        "result": [
          "/result/data/0/url"
        ],
        "error": "/error",
        "created": "/created_at",
        "completed": "/completed_at",
        "expires": "/expires_at",
        "callerId": "/client_business_id"
      },
      "poll": {
        "initialDelay": 5000,
        "interval": 10000,
        "timeout": 600000
      },
      "result": {
        "lifetime": 86400000,
        "from": "completed"
      },
      "refusals": {
        "unknown": {
          "status": 404,
          "example": "task_not_found"
        }
      }
    }
  },
  "contents": {}
} as const satisfies Lifecycles;
