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
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/sora2/create-persona"
    },
    {
      "level": "inferred",
      "source": "The form of the page's other errors, with the name that it lists."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/rate-limits/async-tasks"
    },
    {
      "level": "inferred",
      "source": "The page calls it a URL and does not say of which form."
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
      "source": "https://docs.toapis.com/docs/en/api-reference/account/token-balance",
      "note": "The page of the account's balance prints the same answer."
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
          "provenance": 3,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "402": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "422": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 8,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/videos/generations/{task_id}": {
      "operationId": "queryVideo",
      "provenance": 11,
      "statuses": {
        "200": {
          "provenance": 4,
          "schema": "QueriedTask"
        },
        "400": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 7,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/{video_id}/remix": {
      "operationId": "remixVideo",
      "provenance": 15,
      "statuses": {
        "200": {
          "provenance": 12,
          "schema": "RemixedTask"
        },
        "400": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "402": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 14,
          "schema": "GatewayError"
        },
        "422": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 8,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/{video_id}/extend": {
      "operationId": "extendVideo",
      "provenance": 16,
      "statuses": {
        "200": {
          "provenance": 16,
          "schema": "ExtendedTask"
        },
        "400": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "402": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 14,
          "schema": "GatewayError"
        },
        "422": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 8,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/uploads/images": {
      "operationId": "uploadImage",
      "provenance": 17,
      "statuses": {
        "200": {
          "provenance": 17,
          "schema": "UploadedFile"
        },
        "400": {
          "provenance": 17,
          "schema": "FailedResult"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/uploads/videos": {
      "operationId": "uploadVideo",
      "provenance": 21,
      "statuses": {
        "200": {
          "provenance": 21,
          "schema": "UploadedFile"
        },
        "400": {
          "provenance": 21,
          "schema": "FailedResult"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/balance": {
      "operationId": "getKeyBalance",
      "provenance": 22,
      "statuses": {
        "200": {
          "provenance": 22,
          "schema": "Balance"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 23,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/user/balance": {
      "operationId": "getUserBalance",
      "provenance": 24,
      "statuses": {
        "200": {
          "provenance": 24,
          "schema": "Balance"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 23,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/models": {
      "operationId": "listModels",
      "provenance": 25,
      "statuses": {
        "200": {
          "provenance": 25,
          "schema": "ModelList"
        },
        "400": {
          "provenance": 27,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
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
      "#/properties/created_at": 0
    },
    "GatewayError": {
      "#": 4,
      "#/required/error": 5,
      "#/properties/error": 4,
      "#/properties/error/required/message": 5,
      "#/properties/error/properties/code": 4
    },
    "QueriedTask": {
      "#": 4,
      "#/required/id": 1,
      "#/required/status": 1,
      "#/properties/status": 4,
      "#/properties/created_at": 4,
      "#/properties/completed_at": 4,
      "#/properties/expires_at": 4,
      "#/properties/result/properties/data/items/properties/url": 4,
      "#/properties/result/properties/data/items/properties/url/format": 9,
      "#/properties/result/properties/data/items/properties/last_frame_url": 4,
      "#/properties/result/properties/data/items/properties/last_frame_url/format": 9,
      "#/properties/client_business_id": 10
    },
    "RemixedTask": {
      "#": 12,
      "#/required/id": 13,
      "#/required/status": 13,
      "#/properties/created_at": 12
    },
    "ExtendedTask": {
      "#": 16,
      "#/required/id": 1,
      "#/required/status": 1,
      "#/properties/created_at": 16
    },
    "UploadedFile": {
      "#": 17,
      "#/required/success": 18,
      "#/required/data": 18,
      "#/properties/data": 17,
      "#/properties/data/required/url": 18,
      "#/properties/data/properties/url": 17,
      "#/properties/data/properties/url/format": 19
    },
    "FailedResult": {
      "#": 17,
      "#/required/success": 18,
      "#/required/message": 18,
      "#/properties/success": 17,
      "#/properties/success/const": 20
    },
    "Balance": {
      "#": 22,
      "#/required/success": 18
    },
    "ModelList": {
      "#": 25,
      "#/required/data": 26,
      "#/properties/data/items": 25,
      "#/properties/data/items/required/id": 26,
      "#/properties/data/items/properties/created": 25
    }
  },
  validators,
};
