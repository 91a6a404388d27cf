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
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-generation",
      "note": "The document says \"in some responses\"."
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
      "level": "inferred",
      "source": "The page calls it a URL and does not say of which form."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-query",
      "note": "That the unit depends on the upstream is said on https://docs.octopusx.ai/en/videos/veo/unified-query."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/vidu/unified-query",
      "note": "The Vidu page of the same path says \"0-100\"; the others give no limits."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/sora/unified-query"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/veo/unified-query"
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
      "source": "https://docs.octopusx.ai/en/videos/grok/extensions"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/extensions",
      "note": "The same path for the unified pipeline is described at https://docs.octopusx.ai/en/videos/grok/unified-extensions."
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
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/account/billing"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/account/billing",
      "note": "The page prints an example and lists no fields. The types are those of the example."
    },
    {
      "level": "inferred",
      "source": "The page prints an example, and says of no field that it is always there."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/texts/models"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/texts/models",
      "note": "The page prints an example and lists no fields. The types are those of the example."
    },
    {
      "level": "inferred",
      "source": "OpenAI answers with the model in the form of an entry of the list. The page shows no answer."
    },
    {
      "level": "inferred",
      "source": "OpenAI, in the form of the gateway's errors. The page describes no error."
    }
  ],
  operations: {
    "POST /v1/video/create": {
      "operationId": "createVideo",
      "provenance": 10,
      "statuses": {
        "200": {
          "provenance": 0,
          "schema": "CreatedTask"
        },
        "400": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 9,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/video/remix": {
      "operationId": "remixVideo",
      "provenance": 11,
      "statuses": {
        "200": {
          "provenance": 11,
          "schema": "RemixedTask"
        },
        "400": {
          "provenance": 13,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 9,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/video/extend": {
      "operationId": "extendVideo",
      "provenance": 16,
      "statuses": {
        "200": {
          "provenance": 14,
          "schema": "ExtendedTask"
        },
        "400": {
          "provenance": 13,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 9,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/video/query": {
      "operationId": "queryVideo",
      "provenance": 26,
      "statuses": {
        "200": {
          "provenance": 17,
          "schema": "UnifiedTask"
        },
        "400": {
          "provenance": 13,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 3,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos": {
      "operationId": "generateVideo",
      "provenance": 30,
      "statuses": {
        "200": {
          "provenance": 27,
          "schema": "GeneratedVideo"
        },
        "400": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 9,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/extensions": {
      "operationId": "createVideoExtension",
      "provenance": 32,
      "statuses": {
        "200": {
          "provenance": 31,
          "schema": "VideoExtension"
        },
        "400": {
          "provenance": 13,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 9,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/videos/{task_id}": {
      "operationId": "retrieveVideo",
      "provenance": 35,
      "statuses": {
        "200": {
          "provenance": 33,
          "schema": "RetrievedVideo"
        },
        "400": {
          "provenance": 13,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 3,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/videos/{task_id}/content": {
      "operationId": "downloadVideo",
      "provenance": 38,
      "statuses": {
        "200": {
          "provenance": 36,
          "mediaType": "video/mp4"
        },
        "400": {
          "provenance": 37,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 37,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 3,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/{video_id}/remix": {
      "operationId": "remixVideoById",
      "provenance": 43,
      "statuses": {
        "200": {
          "provenance": 39,
          "schema": "RemixedVideo"
        },
        "400": {
          "provenance": 13,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 9,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/{video_id}/extend": {
      "operationId": "extendVideoById",
      "provenance": 45,
      "statuses": {
        "200": {
          "provenance": 44,
          "schema": "ExtendedVideo"
        },
        "400": {
          "provenance": 13,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 3,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 9,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/dashboard/billing/subscription": {
      "operationId": "getSubscription",
      "provenance": 46,
      "statuses": {
        "200": {
          "provenance": 46,
          "schema": "Subscription"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 46,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/dashboard/billing/usage": {
      "operationId": "getUsage",
      "provenance": 46,
      "statuses": {
        "200": {
          "provenance": 46,
          "schema": "Usage"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 46,
          "schema": "GatewayError"
        }
      }
    },
    "GET /api/usage/token/": {
      "operationId": "getKeyUsage",
      "provenance": 46,
      "statuses": {
        "200": {
          "provenance": 46,
          "schema": "KeyUsage"
        },
        "401": {
          "provenance": 46,
          "schema": "FailedResult"
        }
      }
    },
    "GET /v1/models": {
      "operationId": "listModels",
      "provenance": 49,
      "statuses": {
        "200": {
          "provenance": 49,
          "schema": "ModelList"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/models/{model}": {
      "operationId": "getModel",
      "provenance": 49,
      "statuses": {
        "200": {
          "provenance": 51,
          "schema": "Model"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 52,
          "schema": "GatewayError"
        }
      }
    }
  },
  places: {
    "CreatedTask": {
      "#": 0,
      "#/required/status": 1,
      "#/allOf": 1,
      "#/properties/status_update_time": 0,
      "#/properties/created_at": 2
    },
    "GatewayError": {
      "#": 4,
      "#/required/error": 5,
      "#/properties/error": 4,
      "#/properties/error/required/message": 5,
      "#/properties/error/properties/code": 4
    },
    "RemixedTask": {
      "#": 11,
      "#/required/id": 12,
      "#/required/status": 12,
      "#/properties/status_update_time": 11
    },
    "ExtendedTask": {
      "#": 14,
      "#/required/id": 15,
      "#/required/status": 15,
      "#/properties/status_update_time": 14
    },
    "UnifiedTask": {
      "#": 17,
      "#/required/id": 18,
      "#/required/status": 18,
      "#/properties/status": 17,
      "#/properties/video_url": 17,
      "#/properties/video_url/format": 19,
      "#/properties/status_update_time": 20,
      "#/properties/progress": 17,
      "#/properties/progress/minimum": 21,
      "#/properties/progress/maximum": 21,
      "#/properties/prompt": 17,
      "#/properties/size": 22,
      "#/properties/enhanced_prompt": 23,
      "#/properties/thumbnail_url": 17,
      "#/properties/thumbnail_url/format": 19,
      "#/properties/asset_id": 24,
      "#/properties/asset_id/type": 25,
      "#/properties/video_file_id": 24,
      "#/properties/video_file_id/type": 25,
      "#/properties/trace_id": 24,
      "#/properties/trace_id/type": 25
    },
    "GeneratedVideo": {
      "#": 27,
      "#/required/id": 15,
      "#/required/status": 15,
      "#/properties/progress": 27,
      "#/properties/progress/minimum": 28,
      "#/properties/progress/maximum": 28,
      "#/properties/created_at": 27,
      "#/properties/seconds": 29,
      "#/properties/size": 27
    },
    "VideoExtension": {
      "#": 31,
      "#/required/id": 15,
      "#/required/status": 15,
      "#/properties/status_update_time": 31
    },
    "RetrievedVideo": {
      "#": 34,
      "#/required/id": 18,
      "#/required/status": 18,
      "#/properties/status": 33,
      "#/properties/progress": 33,
      "#/properties/progress/minimum": 28,
      "#/properties/progress/maximum": 28,
      "#/properties/created_at": 33,
      "#/properties/completed_at": 33,
      "#/properties/expires_at": 33,
      "#/properties/size": 33,
      "#/properties/video_url": 33,
      "#/properties/output": 33,
      "#/properties/output/properties/url": 33,
      "#/properties/output/properties/url/format": 19,
      "#/properties/url": 33,
      "#/properties/url/format": 19,
      "#/properties/detail": 33,
      "#/properties/detail/properties/url": 33,
      "#/properties/detail/properties/url/format": 19
    },
    "RemixedVideo": {
      "#": 39,
      "#/required/id": 40,
      "#/required/status": 40,
      "#/properties/progress": 39,
      "#/properties/progress/minimum": 41,
      "#/properties/progress/maximum": 41,
      "#/properties/created_at": 39,
      "#/properties/status_update_time": 42
    },
    "ExtendedVideo": {
      "#": 44,
      "#/required/id": 12,
      "#/required/status": 12,
      "#/properties/status_update_time": 44
    },
    "Subscription": {
      "#": 47,
      "#/required/hard_limit_usd": 48,
      "#/properties/access_until": 46
    },
    "Usage": {
      "#": 47,
      "#/required/total_usage": 48
    },
    "KeyUsage": {
      "#": 47,
      "#/required/data": 48,
      "#/properties/data/properties/total_granted": 46,
      "#/properties/data/properties/total_used": 46,
      "#/properties/data/properties/total_available": 46,
      "#/properties/data/properties/expires_at": 46
    },
    "FailedResult": {
      "#": 47,
      "#/required/success": 48,
      "#/required/message": 48
    },
    "ModelList": {
      "#": 50,
      "#/required/data": 48,
      "#/properties/data/items": 50,
      "#/properties/data/items/required/id": 48,
      "#/properties/data/items/properties/created": 49
    },
    "Model": {
      "#": 50,
      "#/required/id": 48,
      "#/properties/created": 49
    }
  },
  validators,
};
