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
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/veo/unified-generation"
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
      "note": "The Veo body and answer are from https://docs.octopusx.ai/en/videos/veo/unified-generation. The gateway's Vidu and Jimeng pages publish further bodies for this path, which this contract does not have."
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
      "source": "https://doc.octopusx.ai/en/videos/grok/grok-imagine-video"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/generation",
      "note": "The JSON bodies are those of https://docs.octopusx.ai/en/videos/veo/generation and https://doc.octopusx.ai/en/videos/grok/grok-imagine-video."
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
      "provenance": 11,
      "statuses": {
        "200": {
          "provenance": 0,
          "schema": "CreatedTask"
        },
        "400": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 10,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/video/remix": {
      "operationId": "remixVideo",
      "provenance": 12,
      "statuses": {
        "200": {
          "provenance": 12,
          "schema": "RemixedTask"
        },
        "400": {
          "provenance": 14,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 10,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/video/extend": {
      "operationId": "extendVideo",
      "provenance": 17,
      "statuses": {
        "200": {
          "provenance": 15,
          "schema": "ExtendedTask"
        },
        "400": {
          "provenance": 14,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 10,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/video/query": {
      "operationId": "queryVideo",
      "provenance": 27,
      "statuses": {
        "200": {
          "provenance": 18,
          "schema": "UnifiedTask"
        },
        "400": {
          "provenance": 14,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 4,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos": {
      "operationId": "generateVideo",
      "provenance": 32,
      "statuses": {
        "200": {
          "provenance": 28,
          "schema": "GeneratedVideo"
        },
        "400": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 10,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/extensions": {
      "operationId": "createVideoExtension",
      "provenance": 34,
      "statuses": {
        "200": {
          "provenance": 33,
          "schema": "VideoExtension"
        },
        "400": {
          "provenance": 14,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 10,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/videos/{task_id}": {
      "operationId": "retrieveVideo",
      "provenance": 37,
      "statuses": {
        "200": {
          "provenance": 35,
          "schema": "RetrievedVideo"
        },
        "400": {
          "provenance": 14,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 4,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/videos/{task_id}/content": {
      "operationId": "downloadVideo",
      "provenance": 40,
      "statuses": {
        "200": {
          "provenance": 38,
          "mediaType": "video/mp4"
        },
        "400": {
          "provenance": 39,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 39,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 4,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/{video_id}/remix": {
      "operationId": "remixVideoById",
      "provenance": 45,
      "statuses": {
        "200": {
          "provenance": 41,
          "schema": "RemixedVideo"
        },
        "400": {
          "provenance": 14,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 10,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/{video_id}/extend": {
      "operationId": "extendVideoById",
      "provenance": 47,
      "statuses": {
        "200": {
          "provenance": 46,
          "schema": "ExtendedVideo"
        },
        "400": {
          "provenance": 14,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 9,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 10,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/dashboard/billing/subscription": {
      "operationId": "getSubscription",
      "provenance": 48,
      "statuses": {
        "200": {
          "provenance": 48,
          "schema": "Subscription"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 48,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/dashboard/billing/usage": {
      "operationId": "getUsage",
      "provenance": 48,
      "statuses": {
        "200": {
          "provenance": 48,
          "schema": "Usage"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 48,
          "schema": "GatewayError"
        }
      }
    },
    "GET /api/usage/token/": {
      "operationId": "getKeyUsage",
      "provenance": 48,
      "statuses": {
        "200": {
          "provenance": 48,
          "schema": "KeyUsage"
        },
        "401": {
          "provenance": 48,
          "schema": "FailedResult"
        }
      }
    },
    "GET /v1/models": {
      "operationId": "listModels",
      "provenance": 51,
      "statuses": {
        "200": {
          "provenance": 51,
          "schema": "ModelList"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/models/{model}": {
      "operationId": "getModel",
      "provenance": 51,
      "statuses": {
        "200": {
          "provenance": 53,
          "schema": "Model"
        },
        "401": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 54,
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
      "#/properties/status": 0,
      "#/properties/status_update_time": 0,
      "#/properties/created_at": 2,
      "#/properties/object": 3,
      "#/properties/model": 3,
      "#/properties/progress": 3,
      "#/properties/size": 3,
      "#/properties/detail": 3,
      "#/properties/detail/properties/input": 3
    },
    "GatewayError": {
      "#": 5,
      "#/required/error": 6,
      "#/properties/error": 5,
      "#/properties/error/required/message": 6,
      "#/properties/error/properties/code": 5
    },
    "RemixedTask": {
      "#": 12,
      "#/required/id": 13,
      "#/required/status": 13,
      "#/properties/status_update_time": 12
    },
    "ExtendedTask": {
      "#": 15,
      "#/required/id": 16,
      "#/required/status": 16,
      "#/properties/status_update_time": 15
    },
    "UnifiedTask": {
      "#": 18,
      "#/required/id": 19,
      "#/required/status": 19,
      "#/properties/status": 18,
      "#/properties/video_url": 18,
      "#/properties/video_url/format": 20,
      "#/properties/status_update_time": 21,
      "#/properties/progress": 18,
      "#/properties/progress/minimum": 22,
      "#/properties/progress/maximum": 22,
      "#/properties/prompt": 18,
      "#/properties/size": 23,
      "#/properties/enhanced_prompt": 24,
      "#/properties/thumbnail_url": 18,
      "#/properties/thumbnail_url/format": 20,
      "#/properties/asset_id": 25,
      "#/properties/asset_id/type": 26,
      "#/properties/video_file_id": 25,
      "#/properties/video_file_id/type": 26,
      "#/properties/trace_id": 25,
      "#/properties/trace_id/type": 26
    },
    "GeneratedVideo": {
      "#": 28,
      "#/required/id": 16,
      "#/required/status": 16,
      "#/properties/progress": 28,
      "#/properties/progress/minimum": 29,
      "#/properties/progress/maximum": 29,
      "#/properties/created_at": 28,
      "#/properties/seconds": 30,
      "#/properties/size": 28,
      "#/properties/video_url": 31
    },
    "VideoExtension": {
      "#": 33,
      "#/required/id": 16,
      "#/required/status": 16,
      "#/properties/status_update_time": 33
    },
    "RetrievedVideo": {
      "#": 36,
      "#/required/id": 19,
      "#/required/status": 19,
      "#/properties/status": 35,
      "#/properties/progress": 35,
      "#/properties/progress/minimum": 29,
      "#/properties/progress/maximum": 29,
      "#/properties/created_at": 35,
      "#/properties/completed_at": 35,
      "#/properties/expires_at": 35,
      "#/properties/size": 35,
      "#/properties/video_url": 35,
      "#/properties/output": 35,
      "#/properties/output/properties/url": 35,
      "#/properties/output/properties/url/format": 20,
      "#/properties/url": 35,
      "#/properties/url/format": 20,
      "#/properties/detail": 35,
      "#/properties/detail/properties/url": 35,
      "#/properties/detail/properties/url/format": 20
    },
    "RemixedVideo": {
      "#": 41,
      "#/required/id": 42,
      "#/required/status": 42,
      "#/properties/progress": 41,
      "#/properties/progress/minimum": 43,
      "#/properties/progress/maximum": 43,
      "#/properties/created_at": 41,
      "#/properties/status_update_time": 44
    },
    "ExtendedVideo": {
      "#": 46,
      "#/required/id": 13,
      "#/required/status": 13,
      "#/properties/status_update_time": 46
    },
    "Subscription": {
      "#": 49,
      "#/required/hard_limit_usd": 50,
      "#/properties/access_until": 48
    },
    "Usage": {
      "#": 49,
      "#/required/total_usage": 50
    },
    "KeyUsage": {
      "#": 49,
      "#/required/data": 50,
      "#/properties/data/properties/total_granted": 48,
      "#/properties/data/properties/total_used": 48,
      "#/properties/data/properties/total_available": 48,
      "#/properties/data/properties/expires_at": 48
    },
    "FailedResult": {
      "#": 49,
      "#/required/success": 50,
      "#/required/message": 50
    },
    "ModelList": {
      "#": 52,
      "#/required/data": 50,
      "#/properties/data/items": 52,
      "#/properties/data/items/required/id": 50,
      "#/properties/data/items/properties/created": 51
    },
    "Model": {
      "#": 52,
      "#/required/id": 50,
      "#/properties/created": 51
    }
  },
  validators,
};
