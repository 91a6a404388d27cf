// Generated from spec/ by `npm run generate`. Do not edit.

import type { Webhooks } from '../webhooks.ts';

/** The webhooks of the gateway. Times are in milliseconds, places are JSON pointers. */
export const webhooks = {
  "userAgent": "ToAPIs-Webhook/1.0",
  "headers": {
    "id": "X-ToAPIs-Webhook-Id",
    "timestamp": "X-ToAPIs-Webhook-Timestamp",
    "signature": "X-ToAPIs-Webhook-Signature"
  },
  "signature": {
    "algorithm": "hmac-sha256",
    "key": "utf-8",
    "encoding": "hex",
    "scheme": "v1=",
    "separator": ",",
    "signed": [
      "id",
      ".",
      "timestamp",
      ".",
      "body"
    ],
    "tolerance": 300000
  },
  "delivery": {
    "success": "2XX",
    "timeout": 10000,
    "retries": [
      10000,
      30000,
      120000,
      600000,
      3600000,
      21600000,
      86400000
    ],
    "eventId": "/id"
  },
  "taskEvents": {
    "generation.completed": {
      "kind": "completed",
      "query": "queryVideo",
      "at": {
        "id": "/data/task_id",
        "callerId": "/data/client_business_id",
        "status": "/data/status",
        "model": "/data/model",
        "result": [
          "/data/result/data/0/url"
        ],
        "submitted": "/data/submitted_at",
        "finished": "/data/finished_at",
        "created": "/created_at"
      }
    },
    "generation.failed": {
      "kind": "failed",
      "query": "queryVideo",
      "at": {
        "id": "/data/task_id",
        "callerId": "/data/client_business_id",
        "status": "/data/status",
        "model": "/data/model",
        "error": "/data/error",
        "submitted": "/data/submitted_at",
        "finished": "/data/finished_at",
        "created": "/created_at"
      }
    }
  }
} as const satisfies Webhooks;
