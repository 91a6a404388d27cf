// Generated from spec/ by `npm run generate`. Do not edit.

import type { Answers } from '../answers.ts';
import * as validators from './validators.js';

/** The statements of the contract about answers. */
export const answers: Answers = {
  provenances: [
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/generation"
    },
    {
      "level": "inferred",
      "source": "The page marks no field as always there; `id` and `status` are what a caller cannot do without."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/tasks/video-status",
      "note": "The page of the query says \"0-100\"; that of the submit gives no limits."
    },
    {
      "level": "inferred",
      "source": "A hint for code generators. Unix seconds outgrow 32 bits in 2038."
    },
    {
      "level": "inferred",
      "source": "The form of https://docs.toapis.com/docs/en/api-reference/videos/sora2/create-persona, with a message of our own."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/tasks/video-status"
    },
    {
      "level": "inferred",
      "source": "The form of every error that the gateway publishes. No page says which fields are always there."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/rate-limits/async-tasks"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/sora2/create-persona"
    },
    {
      "level": "inferred",
      "source": "The form of the page's other errors, with the name that it lists."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/tasks/video-status",
      "note": "In an older version of the page."
    },
    {
      "level": "inferred",
      "source": "The page calls it a URL and does not say of which form."
    },
    {
      "level": "inferred",
      "source": "An address made up for this contract."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/cn/api-reference/tasks/video-status",
      "note": "The English version of the page lacks it."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/tasks/video-status",
      "note": "The document says \"query results via task ID\" without a path."
    },
    {
      "level": "documented",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/remix"
    },
    {
      "level": "inferred",
      "source": "The document marks no field as always there; `id` and `status` are what a caller cannot do without."
    },
    {
      "level": "inferred",
      "source": "The answer that https://docs.toapis.com/docs/en/api-reference/tasks/video-status shows to a query of an unknown task. No page says how a submit answers."
    },
    {
      "level": "documented",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/remix",
      "note": "Other models have other contracts on this path (sora2/remix, sora-2-official/remix); this is the Grok one."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/extend"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/uploads/images"
    },
    {
      "level": "inferred",
      "source": "Every example of the page has it. No page says which fields are always there."
    },
    {
      "level": "inferred",
      "source": "The meaning of a URL. The page says no more."
    },
    {
      "level": "inferred",
      "source": "The examples of failures; the page has no schema of them."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/uploads/videos"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/account/token-balance"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/account/user-balance"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/chat/list-models"
    },
    {
      "level": "inferred",
      "source": "What the request is for. The page does not say which fields are always there."
    },
    {
      "level": "inferred",
      "source": "The form of the gateway's other errors of this status. The page describes no error."
    }
  ],
  operations: {
    "POST /v1/videos/generations": {
      "operationId": "generateVideo",
      "provenance": 0,
      "statuses": {
        "200": {
          "provenance": 0,
          "schema": "GenerationTask"
        },
        "400": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "402": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "422": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 7,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/videos/generations/{task_id}": {
      "operationId": "queryVideo",
      "provenance": 14,
      "statuses": {
        "200": {
          "provenance": 5,
          "schema": "QueriedTask"
        },
        "400": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 9,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/{video_id}/remix": {
      "operationId": "remixVideo",
      "provenance": 18,
      "statuses": {
        "200": {
          "provenance": 15,
          "schema": "RemixedTask"
        },
        "400": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "402": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 17,
          "schema": "GatewayError"
        },
        "422": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 7,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/{video_id}/extend": {
      "operationId": "extendVideo",
      "provenance": 19,
      "statuses": {
        "200": {
          "provenance": 19,
          "schema": "ExtendedTask"
        },
        "400": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "402": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 17,
          "schema": "GatewayError"
        },
        "422": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 7,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/uploads/images": {
      "operationId": "uploadImage",
      "provenance": 20,
      "statuses": {
        "200": {
          "provenance": 20,
          "schema": "UploadedFile"
        },
        "400": {
          "provenance": 20,
          "schema": "FailedResult"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/uploads/videos": {
      "operationId": "uploadVideo",
      "provenance": 24,
      "statuses": {
        "200": {
          "provenance": 24,
          "schema": "UploadedFile"
        },
        "400": {
          "provenance": 24,
          "schema": "FailedResult"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/balance": {
      "operationId": "getKeyBalance",
      "provenance": 25,
      "statuses": {
        "200": {
          "provenance": 25,
          "schema": "Balance"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 25,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/user/balance": {
      "operationId": "getUserBalance",
      "provenance": 26,
      "statuses": {
        "200": {
          "provenance": 26,
          "schema": "Balance"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 26,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/models": {
      "operationId": "listModels",
      "provenance": 27,
      "statuses": {
        "200": {
          "provenance": 27,
          "schema": "ModelList"
        },
        "400": {
          "provenance": 29,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        }
      }
    }
  },
  places: {
    "GenerationTask": {
      "#": 0,
      "#/required/id": 1,
      "#/required/status": 1,
      "#/properties/progress": 0,
      "#/properties/progress/minimum": 2,
      "#/properties/progress/maximum": 2,
      "#/properties/created_at": 0,
      "#/properties/created_at/format": 3
    },
    "GatewayError": {
      "#": 5,
      "#/required/error": 6,
      "#/properties/error": 5,
      "#/properties/error/required/message": 6,
      "#/properties/error/properties/code": 5,
      "#/properties/error/properties/code/examples/rate_limit_exceeded": 7
    },
    "QueriedTask": {
      "#": 5,
      "#/required/id": 1,
      "#/required/status": 1,
      "#/properties/status": 5,
      "#/properties/status/enum/submitted": 10,
      "#/properties/created_at": 5,
      "#/properties/created_at/format": 3,
      "#/properties/completed_at": 5,
      "#/properties/completed_at/format": 3,
      "#/properties/expires_at": 5,
      "#/properties/expires_at/format": 3,
      "#/properties/result/properties/data/items/properties/url": 5,
      "#/properties/result/properties/data/items/properties/url/format": 11,
      "#/properties/result/properties/data/items/properties/url/examples": 12,
      "#/properties/result/properties/data/items/properties/last_frame_url": 5,
      "#/properties/result/properties/data/items/properties/last_frame_url/format": 11,
      "#/properties/result/properties/data/items/properties/last_frame_url/examples": 12,
      "#/properties/client_business_id": 13
    },
    "RemixedTask": {
      "#": 15,
      "#/required/id": 16,
      "#/required/status": 16,
      "#/properties/created_at": 15,
      "#/properties/created_at/format": 3
    },
    "ExtendedTask": {
      "#": 19,
      "#/required/id": 1,
      "#/required/status": 1,
      "#/properties/created_at": 19,
      "#/properties/created_at/format": 3
    },
    "UploadedFile": {
      "#": 20,
      "#/required/success": 21,
      "#/required/data": 21,
      "#/properties/data": 20,
      "#/properties/data/required/url": 21,
      "#/properties/data/properties/url": 20,
      "#/properties/data/properties/url/format": 22
    },
    "FailedResult": {
      "#": 20,
      "#/required/success": 21,
      "#/required/message": 21,
      "#/properties/success": 20,
      "#/properties/success/const": 23
    },
    "Balance": {
      "#": 25,
      "#/required/success": 21
    },
    "ModelList": {
      "#": 27,
      "#/required/data": 28,
      "#/properties/data/items": 27,
      "#/properties/data/items/required/id": 28
    }
  },
  validators,
};
