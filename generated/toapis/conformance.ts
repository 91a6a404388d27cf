// Generated from spec/ by `npm run generate`. Do not edit.

import type { ConformanceTable } from '../conformance.ts';

/** The statements of the contract beside those in its other tables. */
export const conformance: ConformanceTable = {
  fields: {
    "GenerationTask": {
      "/id": [
        "a string",
        "#/properties/id"
      ],
      "/object": [
        "a string",
        "#/properties/object"
      ],
      "/model": [
        "a string",
        "#/properties/model"
      ],
      "/status": [
        "one of queued, in_progress, completed, failed",
        "#/properties/status"
      ],
      "/progress": [
        "an integer",
        "#/properties/progress"
      ],
      "/created_at": [
        "an integer",
        "#/properties/created_at"
      ],
      "/metadata": [
        "an object",
        "#/properties/metadata"
      ]
    },
    "GatewayError": {
      "/error": [
        "an object",
        "#/properties/error"
      ],
      "/error/message": [
        "a string",
        "#/properties/error/properties/message"
      ],
      "/error/type": [
        "a string",
        "#/properties/error/properties/type"
      ],
      "/error/code": [
        "an integer or a string",
        "#/properties/error/properties/code"
      ]
    },
    "QueriedTask": {
      "/id": [
        "a string",
        "#/properties/id"
      ],
      "/object": [
        "a string",
        "#/properties/object"
      ],
      "/model": [
        "a string",
        "#/properties/model"
      ],
      "/status": [
        "one of submitted, queued, in_progress, completed, failed",
        "#/properties/status"
      ],
      "/progress": [
        "an integer",
        "#/properties/progress"
      ],
      "/created_at": [
        "an integer",
        "#/properties/created_at"
      ],
      "/completed_at": [
        "an integer",
        "#/properties/completed_at"
      ],
      "/expires_at": [
        "an integer",
        "#/properties/expires_at"
      ],
      "/result": [
        "an object",
        "#/properties/result"
      ],
      "/result/type": [
        "a string",
        "#/properties/result/properties/type"
      ],
      "/result/data": [
        "an array",
        "#/properties/result/properties/data"
      ],
      "/result/data/*": [
        "an object",
        "#/properties/result/properties/data/items"
      ],
      "/result/data/*/url": [
        "a string",
        "#/properties/result/properties/data/items/properties/url"
      ],
      "/result/data/*/format": [
        "a string",
        "#/properties/result/properties/data/items/properties/format"
      ],
      "/result/data/*/last_frame_url": [
        "a string",
        "#/properties/result/properties/data/items/properties/last_frame_url"
      ],
      "/error": [
        "an object",
        "#/properties/error"
      ],
      "/error/code": [
        "a string",
        "#/properties/error/properties/code"
      ],
      "/error/message": [
        "a string",
        "#/properties/error/properties/message"
      ],
      "/usage": [
        "an object",
        "#/properties/usage"
      ],
      "/client_business_id": [
        "a string",
        "#/properties/client_business_id"
      ]
    },
    "RemixedTask": {
      "/id": [
        "a string",
        "#/properties/id"
      ],
      "/object": [
        "a string",
        "#/properties/object"
      ],
      "/model": [
        "a string",
        "#/properties/model"
      ],
      "/status": [
        "one of queued, in_progress, completed, failed",
        "#/properties/status"
      ],
      "/progress": [
        "an integer",
        "#/properties/progress"
      ],
      "/created_at": [
        "an integer",
        "#/properties/created_at"
      ],
      "/metadata": [
        "an object",
        "#/properties/metadata"
      ]
    },
    "ExtendedTask": {
      "/id": [
        "a string",
        "#/properties/id"
      ],
      "/object": [
        "a string",
        "#/properties/object"
      ],
      "/model": [
        "a string",
        "#/properties/model"
      ],
      "/status": [
        "one of queued, in_progress, completed, failed",
        "#/properties/status"
      ],
      "/progress": [
        "an integer",
        "#/properties/progress"
      ],
      "/created_at": [
        "an integer",
        "#/properties/created_at"
      ],
      "/metadata": [
        "an object",
        "#/properties/metadata"
      ]
    },
    "UploadedFile": {
      "/success": [
        "a boolean",
        "#/properties/success"
      ],
      "/message": [
        "a string",
        "#/properties/message"
      ],
      "/data": [
        "an object",
        "#/properties/data"
      ],
      "/data/id": [
        "a string",
        "#/properties/data/properties/id"
      ],
      "/data/url": [
        "a string",
        "#/properties/data/properties/url"
      ],
      "/data/mime_type": [
        "a string",
        "#/properties/data/properties/mime_type"
      ],
      "/data/size": [
        "an integer",
        "#/properties/data/properties/size"
      ]
    },
    "FailedResult": {
      "/success": [
        "a boolean",
        "#/properties/success"
      ],
      "/message": [
        "a string",
        "#/properties/message"
      ]
    },
    "Balance": {
      "/success": [
        "a boolean",
        "#/properties/success"
      ],
      "/message": [
        "a string",
        "#/properties/message"
      ],
      "/remain_balance": [
        "a number",
        "#/properties/remain_balance"
      ],
      "/used_balance": [
        "a number",
        "#/properties/used_balance"
      ],
      "/remain_credits": [
        "a number",
        "#/properties/remain_credits"
      ],
      "/used_credits": [
        "a number",
        "#/properties/used_credits"
      ],
      "/credits_per_usd": [
        "a number",
        "#/properties/credits_per_usd"
      ],
      "/unlimited_quota": [
        "a boolean",
        "#/properties/unlimited_quota"
      ]
    },
    "ModelList": {
      "/success": [
        "a boolean",
        "#/properties/success"
      ],
      "/object": [
        "a string",
        "#/properties/object"
      ],
      "/data": [
        "an array",
        "#/properties/data"
      ],
      "/data/*": [
        "an object",
        "#/properties/data/items"
      ],
      "/data/*/id": [
        "a string",
        "#/properties/data/items/properties/id"
      ],
      "/data/*/object": [
        "a string",
        "#/properties/data/items/properties/object"
      ],
      "/data/*/created": [
        "an integer",
        "#/properties/data/items/properties/created"
      ],
      "/data/*/owned_by": [
        "a string",
        "#/properties/data/items/properties/owned_by"
      ],
      "/data/*/supported_endpoint_types": [
        "an array",
        "#/properties/data/items/properties/supported_endpoint_types"
      ],
      "/data/*/supported_endpoint_types/*": [
        "a string",
        "#/properties/data/items/properties/supported_endpoint_types/items"
      ]
    }
  },
  operations: {
    "generateVideo": {
      "isSecured": true,
      "lifecycle": {
        "starts": 0,
        "callerId/at": 1,
        "callerId/query": 1,
        "callbackUrl": 2,
        "at/created": 3,
        "refusals/webhookNotConfigured": 2
      },
      "links": 4,
      "headers": {
        "200": [
          {
            "name": "X-RateLimit-Limit",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Remaining",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Reset",
            "type": "integer",
            "provenance": 6
          },
          {
            "name": "X-RateLimit-Category",
            "type": "string",
            "provenance": 7
          }
        ],
        "429": [
          {
            "name": "X-RateLimit-Limit",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Remaining",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Reset",
            "type": "integer",
            "provenance": 6
          },
          {
            "name": "X-RateLimit-Category",
            "type": "string",
            "provenance": 7
          },
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 8
          }
        ],
        "503": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 8
          }
        ]
      }
    },
    "queryVideo": {
      "isSecured": true,
      "lifecycle": {
        "at/id": 4,
        "at/status": 4,
        "at/progress": 4,
        "at/result": 4,
        "at/error": 4,
        "at/created": 4,
        "at/completed": 4,
        "at/expires": 4,
        "at/callerId": 4,
        "result/lifetime": 4,
        "result/from": 4,
        "refusals/unknown": 4,
        "next": 9,
        "states": 10
      },
      "headers": {
        "200": [
          {
            "name": "X-RateLimit-Limit",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Remaining",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Reset",
            "type": "integer",
            "provenance": 6
          },
          {
            "name": "X-RateLimit-Category",
            "type": "string",
            "provenance": 7
          }
        ],
        "429": [
          {
            "name": "X-RateLimit-Limit",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Remaining",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Reset",
            "type": "integer",
            "provenance": 6
          },
          {
            "name": "X-RateLimit-Category",
            "type": "string",
            "provenance": 7
          },
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 8
          }
        ]
      }
    },
    "remixVideo": {
      "isSecured": true,
      "lifecycle": {
        "source": 11,
        "starts": 0,
        "callerId/at": 1,
        "callerId/query": 1,
        "callbackUrl": 2,
        "at/created": 11,
        "refusals/unknown": 12,
        "refusals/unfinished": 12,
        "refusals/webhookNotConfigured": 2
      },
      "links": 13,
      "headers": {
        "200": [
          {
            "name": "X-RateLimit-Limit",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Remaining",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Reset",
            "type": "integer",
            "provenance": 6
          },
          {
            "name": "X-RateLimit-Category",
            "type": "string",
            "provenance": 7
          }
        ],
        "429": [
          {
            "name": "X-RateLimit-Limit",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Remaining",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Reset",
            "type": "integer",
            "provenance": 6
          },
          {
            "name": "X-RateLimit-Category",
            "type": "string",
            "provenance": 7
          },
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 8
          }
        ],
        "503": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 8
          }
        ]
      }
    },
    "extendVideo": {
      "isSecured": true,
      "lifecycle": {
        "source": 14,
        "starts": 0,
        "callerId/at": 1,
        "callerId/query": 1,
        "callbackUrl": 2,
        "at/created": 14,
        "refusals/unknown": 12,
        "refusals/unfinished": 12,
        "refusals/webhookNotConfigured": 2
      },
      "links": 4,
      "headers": {
        "200": [
          {
            "name": "X-RateLimit-Limit",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Remaining",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Reset",
            "type": "integer",
            "provenance": 6
          },
          {
            "name": "X-RateLimit-Category",
            "type": "string",
            "provenance": 7
          }
        ],
        "429": [
          {
            "name": "X-RateLimit-Limit",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Remaining",
            "type": "integer",
            "provenance": 5
          },
          {
            "name": "X-RateLimit-Reset",
            "type": "integer",
            "provenance": 6
          },
          {
            "name": "X-RateLimit-Category",
            "type": "string",
            "provenance": 7
          },
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 8
          }
        ],
        "503": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 8
          }
        ]
      }
    },
    "uploadImage": {
      "isSecured": true
    },
    "uploadVideo": {
      "isSecured": true
    },
    "getKeyBalance": {
      "isSecured": true
    },
    "getUserBalance": {
      "isSecured": true
    },
    "listModels": {
      "isSecured": true
    }
  },
  provenances: [
    {
      "level": "inferred",
      "source": "The state of the example answer. No page says that every task begins in it."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/cn/api-reference/tasks/video-status"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/webhooks/task-webhooks"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/generation"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/tasks/video-status"
    },
    {
      "level": "inferred",
      "source": "The page names the header and shows no value."
    },
    {
      "level": "inferred",
      "source": "The page names the header and shows no value; neither the unit nor the moment it counts from is given."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/rate-limits/async-tasks"
    },
    {
      "level": "inferred",
      "source": "RFC 9110, where the number counts seconds. The page shows no value."
    },
    {
      "level": "inferred",
      "source": "The meaning of the words. The page says which states are final, and not what follows on the others."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/tasks/video-status",
      "note": "In an older version of the page."
    },
    {
      "level": "documented",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/remix"
    },
    {
      "level": "inferred",
      "source": "A source has to be there to be used. No page says whether and how a request with another is refused."
    },
    {
      "level": "documented",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/remix",
      "note": "The document says \"via task ID\" and names no path."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/extend"
    }
  ],
};
