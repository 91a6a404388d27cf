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
      "level": "documented",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/remix",
      "note": "Which fields are always there is not stated."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/tasks/video-status",
      "note": "The page lists the status; the body is that of the Sora persona pages, with a message of our own."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/tasks/video-status"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/tasks/video-status",
      "note": "The page lists the status; the body is that of the Sora persona pages."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/tasks/video-status",
      "note": "The page lists the status and the name; the body is inferred from its other examples."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/rate-limits/async-tasks"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/tasks/video-status",
      "note": "The document says \"query results via task ID\" without a path."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/tasks/video-status",
      "note": "That a submit answers so to an unknown source is inferred."
    },
    {
      "level": "documented",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/remix",
      "note": "Other models have other contracts on this path (sora2/remix, sora-2-official/remix); this is the Grok one."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/extend"
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
          "provenance": 2,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "402": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "422": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 6,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/videos/generations/{task_id}": {
      "operationId": "queryVideo",
      "provenance": 7,
      "statuses": {
        "200": {
          "provenance": 7,
          "schema": "QueriedTask"
        },
        "400": {
          "provenance": 2,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 5,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/{video_id}/remix": {
      "operationId": "remixVideo",
      "provenance": 9,
      "statuses": {
        "200": {
          "provenance": 9,
          "schema": "GenerationTask"
        },
        "400": {
          "provenance": 2,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "402": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "422": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 6,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/{video_id}/extend": {
      "operationId": "extendVideo",
      "provenance": 10,
      "statuses": {
        "200": {
          "provenance": 10,
          "schema": "GenerationTask"
        },
        "400": {
          "provenance": 2,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "402": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "422": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 6,
          "schema": "GatewayError"
        }
      }
    }
  },
  places: {
    "GenerationTask": {
      "#": 1
    },
    "GatewayError": {
      "#": 3
    },
    "QueriedTask": {
      "#": 3
    }
  },
  validators,
};
