// Generated from spec/ by `npm run generate`. Do not edit.

import type { Answers } from '../answers.ts';
import * as validators from './validators.js';

/** The statements of the contract about answers. */
export const answers: Answers = {
  provenances: [
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-generation"
    },
    {
      "level": "inferred",
      "source": "The document says that `id` or `task_id` and `status` are returned, and also that the fields may vary by channel. It marks none as always there."
    },
    {
      "level": "inferred",
      "source": "A hint for code generators. Unix seconds outgrow 32 bits in 2038."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-generation",
      "note": "The document says \"in some responses\"."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/veo/unified-generation",
      "note": "The Veo page of the same path shows Unix seconds."
    },
    {
      "level": "inferred",
      "source": "The task relay of QuantumNous/new-api."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/account/authentication"
    },
    {
      "level": "inferred",
      "source": "The form of every error that the gateway publishes. No page says which fields are always there."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/account/billing"
    },
    {
      "level": "inferred",
      "source": "The task relay of QuantumNous/new-api. toapis answers 402 for a balance that does not suffice."
    },
    {
      "level": "inferred",
      "source": "The task relay of QuantumNous/new-api. No limit is published."
    },
    {
      "level": "inferred",
      "source": "QuantumNous/new-api. The gateway publishes nothing on rate limits."
    },
    {
      "level": "inferred",
      "source": "The middleware of QuantumNous/new-api."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-generation",
      "note": "The gateway's Veo, Vidu and Jimeng pages publish other bodies for this path; this is the Grok one."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-remix"
    },
    {
      "level": "inferred",
      "source": "The document marks no field as always there; `id` and `status` are what a caller cannot do without."
    },
    {
      "level": "inferred",
      "source": "The task relay of QuantumNous/new-api, which answers 400, not 404, for an unknown task."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-extend"
    },
    {
      "level": "inferred",
      "source": "The page marks no field as always there; `id` and `status` are what a caller cannot do without."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-extend",
      "note": "The documented extend names this endpoint as its sibling and does not describe it."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-query"
    },
    {
      "level": "inferred",
      "source": "No page marks a field as always there; `id` and `status` are what a caller cannot do without."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/veo/unified-query"
    },
    {
      "level": "inferred",
      "source": "The page calls it a URL and does not say of which form."
    },
    {
      "level": "inferred",
      "source": "A value made up for this contract; no page shows one."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-query",
      "note": "That the unit depends on the upstream is said on https://docs.octopusx.ai/en/videos/veo/unified-query."
    },
    {
      "level": "inferred",
      "source": "A hint for code generators. Milliseconds do not fit 32 bits."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/sora/unified-query"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/vidu/unified-query",
      "note": "The Vidu page of the same path says \"0-100\"; the others give no limits."
    },
    {
      "level": "inferred",
      "source": "The prompt of the documented create; the page shows none."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-query",
      "note": "The page names the field and says nothing else of it."
    },
    {
      "level": "inferred",
      "source": "The page gives no type; other ids are text."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-query",
      "note": "The documents call it \"Query Task\" without a path."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/generation"
    },
    {
      "level": "inferred",
      "source": "The meaning of a percentage. The page gives no limits."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/veo/generation"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/generation",
      "note": "The JSON body is that of https://docs.octopusx.ai/en/videos/veo/generation."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/query"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/query",
      "note": "The Vidu and Doubao pages of the same path leave out what this page fills with placeholders."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/veo/query"
    },
    {
      "level": "published",
      "source": "https://doc.octopusx.ai/en/videos/openai-videos"
    },
    {
      "level": "inferred",
      "source": "A moment two minutes after the example's `created_at`; the page shows no finished task."
    },
    {
      "level": "inferred",
      "source": "An address made up for this contract; no page shows one."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/query",
      "note": "The documents call it \"Veo Task Query\" without a path."
    },
    {
      "level": "inferred",
      "source": "The content endpoint of QuantumNous/new-api, which streams the upstream's file."
    },
    {
      "level": "inferred",
      "source": "The content endpoint of QuantumNous/new-api."
    },
    {
      "level": "published",
      "source": "https://doc.octopusx.ai/en/videos/openai-videos",
      "note": "Media type, headers and errors are not described."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/veo/remix"
    },
    {
      "level": "inferred",
      "source": "The document marks no field as always there; `id` and `status` are what the Veo and the Grok page have in common."
    },
    {
      "level": "inferred",
      "source": "The meaning of a percentage. The document gives no limits."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/remix"
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/veo/remix",
      "note": "The Grok contract of this path is published at https://docs.octopusx.ai/en/videos/grok/remix."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/extend"
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/extend",
      "note": "Its example extends an id of the unified pipeline. Where to query is said on https://docs.octopusx.ai/en/videos/grok/overview."
    }
  ],
  operations: {
    "POST /v1/video/create": {
      "operationId": "createVideo",
      "provenance": 13,
      "statuses": {
        "200": {
          "provenance": 0,
          "schema": "CreatedTask"
        },
        "400": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 10,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 11,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 12,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/video/remix": {
      "operationId": "remixVideo",
      "provenance": 14,
      "statuses": {
        "200": {
          "provenance": 14,
          "schema": "RemixedTask"
        },
        "400": {
          "provenance": 16,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 10,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 11,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 12,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/video/extend": {
      "operationId": "extendVideo",
      "provenance": 19,
      "statuses": {
        "200": {
          "provenance": 17,
          "schema": "ExtendedTask"
        },
        "400": {
          "provenance": 16,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 10,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 11,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 12,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/video/query": {
      "operationId": "queryVideo",
      "provenance": 32,
      "statuses": {
        "200": {
          "provenance": 20,
          "schema": "UnifiedTask"
        },
        "400": {
          "provenance": 16,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 11,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 5,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos": {
      "operationId": "generateVideo",
      "provenance": 36,
      "statuses": {
        "200": {
          "provenance": 33,
          "schema": "GeneratedVideo"
        },
        "400": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 10,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 11,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 12,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/videos/{task_id}": {
      "operationId": "retrieveVideo",
      "provenance": 43,
      "statuses": {
        "200": {
          "provenance": 37,
          "schema": "RetrievedVideo"
        },
        "400": {
          "provenance": 16,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 11,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 5,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/videos/{task_id}/content": {
      "operationId": "downloadVideo",
      "provenance": 46,
      "statuses": {
        "200": {
          "provenance": 44,
          "mediaType": "video/mp4"
        },
        "400": {
          "provenance": 45,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 45,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 11,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 5,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/{video_id}/remix": {
      "operationId": "remixVideoById",
      "provenance": 51,
      "statuses": {
        "200": {
          "provenance": 47,
          "schema": "RemixedVideo"
        },
        "400": {
          "provenance": 16,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 10,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 11,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 12,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/{video_id}/extend": {
      "operationId": "extendVideoById",
      "provenance": 53,
      "statuses": {
        "200": {
          "provenance": 52,
          "schema": "ExtendedVideo"
        },
        "400": {
          "provenance": 16,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 10,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 11,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 12,
          "schema": "GatewayError"
        }
      }
    }
  },
  places: {
    "CreatedTask": {
      "#": 0,
      "#/required/status": 1,
      "#/anyOf": 1,
      "#/properties/status_update_time": 0,
      "#/properties/status_update_time/format": 2,
      "#/properties/created_at": 3,
      "#/properties/created_at/type/integer": 4
    },
    "GatewayError": {
      "#": 6,
      "#/required/error": 7,
      "#/properties/error": 6,
      "#/properties/error/required/message": 7,
      "#/properties/error/properties/code": 6,
      "#/properties/error/properties/code/type/null": 8
    },
    "RemixedTask": {
      "#": 14,
      "#/required/id": 15,
      "#/required/status": 15,
      "#/properties/status_update_time": 14,
      "#/properties/status_update_time/format": 2
    },
    "ExtendedTask": {
      "#": 17,
      "#/required/id": 18,
      "#/required/status": 18,
      "#/properties/status_update_time": 17,
      "#/properties/status_update_time/format": 2
    },
    "UnifiedTask": {
      "#": 20,
      "#/required/id": 21,
      "#/required/status": 21,
      "#/properties/status": 20,
      "#/properties/status/x-extensible-enum/pending": 22,
      "#/properties/video_url": 20,
      "#/properties/video_url/format": 23,
      "#/properties/video_url/examples": 24,
      "#/properties/status_update_time": 25,
      "#/properties/status_update_time/format": 26,
      "#/properties/progress": 20,
      "#/properties/progress/type/string": 27,
      "#/properties/progress/minimum": 28,
      "#/properties/progress/maximum": 28,
      "#/properties/prompt": 20,
      "#/properties/prompt/examples": 29,
      "#/properties/size": 27,
      "#/properties/enhanced_prompt": 22,
      "#/properties/thumbnail_url": 20,
      "#/properties/thumbnail_url/format": 23,
      "#/properties/thumbnail_url/examples": 24,
      "#/properties/asset_id": 30,
      "#/properties/asset_id/type": 31,
      "#/properties/asset_id/examples": 24,
      "#/properties/video_file_id": 30,
      "#/properties/video_file_id/type": 31,
      "#/properties/video_file_id/examples": 24,
      "#/properties/trace_id": 30,
      "#/properties/trace_id/type": 31,
      "#/properties/trace_id/examples": 24
    },
    "GeneratedVideo": {
      "#": 33,
      "#/required/id": 18,
      "#/required/status": 18,
      "#/properties/progress": 33,
      "#/properties/progress/minimum": 34,
      "#/properties/progress/maximum": 34,
      "#/properties/created_at": 33,
      "#/properties/created_at/format": 2,
      "#/properties/seconds": 35,
      "#/properties/size": 33,
      "#/properties/size/examples/720x1280": 35
    },
    "RetrievedVideo": {
      "#": 38,
      "#/required/id": 21,
      "#/required/status": 21,
      "#/properties/status": 37,
      "#/properties/status/x-extensible-enum/queued": 39,
      "#/properties/status/x-extensible-enum/cancelled": 39,
      "#/properties/status/x-extensible-enum/in_progress": 40,
      "#/properties/progress": 37,
      "#/properties/progress/minimum": 34,
      "#/properties/progress/maximum": 34,
      "#/properties/created_at": 37,
      "#/properties/created_at/format": 2,
      "#/properties/completed_at": 37,
      "#/properties/completed_at/format": 2,
      "#/properties/completed_at/examples/1735689720": 41,
      "#/properties/expires_at": 37,
      "#/properties/expires_at/format": 2,
      "#/properties/size": 37,
      "#/properties/size/examples/720x1280": 39,
      "#/properties/video_url": 37,
      "#/properties/video_url/examples/https%3A~1~1example.com~1videos~1abc123.mp4": 42,
      "#/properties/output": 37,
      "#/properties/output/examples": 42,
      "#/properties/output/properties/url": 37,
      "#/properties/output/properties/url/format": 23,
      "#/properties/output/properties/url/examples": 42,
      "#/properties/url": 37,
      "#/properties/url/format": 23,
      "#/properties/url/examples": 42,
      "#/properties/detail": 37,
      "#/properties/detail/examples": 42,
      "#/properties/detail/properties/url": 37,
      "#/properties/detail/properties/url/format": 23,
      "#/properties/detail/properties/url/examples": 42
    },
    "RemixedVideo": {
      "#": 47,
      "#/required/id": 48,
      "#/required/status": 48,
      "#/properties/progress": 47,
      "#/properties/progress/minimum": 49,
      "#/properties/progress/maximum": 49,
      "#/properties/created_at": 47,
      "#/properties/created_at/format": 2,
      "#/properties/status_update_time": 50,
      "#/properties/status_update_time/format": 2
    },
    "ExtendedVideo": {
      "#": 52,
      "#/required/id": 15,
      "#/required/status": 15,
      "#/properties/status_update_time": 52,
      "#/properties/status_update_time/format": 2
    }
  },
  validators,
};
