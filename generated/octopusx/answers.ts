// Generated from spec/ by `npm run generate`. Do not edit.

import type { Answers } from '../answers.ts';
import * as validators from './validators.js';

/** The statements of the contract about answers. */
export const answers: Answers = {
  provenances: [
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-generation",
      "note": "The gateway's Veo, Vidu and Jimeng pages publish other bodies for this path; this is the Grok one."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-generation"
    },
    {
      "level": "inferred",
      "source": "The task relay of QuantumNous/new-api, which answers 400, not 404, for an unknown task."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/account/authentication"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/account/authentication",
      "note": "The page prints the body and not the HTTP status."
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
      "source": "The task relay of QuantumNous/new-api."
    },
    {
      "level": "inferred",
      "source": "The middleware of QuantumNous/new-api."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-remix"
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-remix",
      "note": "The documents do not say which fields are always there; `id` is what they tell a caller to poll."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-extend",
      "note": "The documented extend names this endpoint as its sibling and does not describe it."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-query",
      "note": "The documents call it \"Query Task\" without a path."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-query"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/",
      "note": "The Sora page of the same path."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/veo/unified-query"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/generation",
      "note": "The JSON body is that of https://docs.octopusx.ai/en/videos/veo/generation."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/generation"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/query",
      "note": "The documents call it \"Veo Task Query\" without a path."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/query",
      "note": "The Vidu and Doubao pages of the same path leave out what this page fills with placeholders."
    },
    {
      "level": "inferred",
      "source": "QuantumNous/new-api, which streams the upstream's file."
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
      "source": "https://docs.octopusx.ai/en/videos/veo/remix",
      "note": "The Grok contract of this path is published at https://docs.octopusx.ai/en/videos/grok/remix."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/veo/remix",
      "note": "The document marks no field as optional; which are always there is not stated."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/remix"
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
      "provenance": 0,
      "statuses": {
        "200": {
          "provenance": 0,
          "schema": "CreatedTask"
        },
        "400": {
          "provenance": 2,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 8,
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
      "provenance": 10,
      "statuses": {
        "200": {
          "provenance": 10,
          "schema": "DerivedTask"
        },
        "400": {
          "provenance": 2,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 8,
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
      "provenance": 12,
      "statuses": {
        "200": {
          "provenance": 12,
          "schema": "DerivedTask"
        },
        "400": {
          "provenance": 2,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 8,
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
      "provenance": 13,
      "statuses": {
        "200": {
          "provenance": 13,
          "schema": "UnifiedTask"
        },
        "400": {
          "provenance": 2,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 8,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos": {
      "operationId": "generateVideo",
      "provenance": 17,
      "statuses": {
        "200": {
          "provenance": 17,
          "schema": "GeneratedVideo"
        },
        "400": {
          "provenance": 2,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 8,
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
      "provenance": 19,
      "statuses": {
        "200": {
          "provenance": 19,
          "schema": "RetrievedVideo"
        },
        "400": {
          "provenance": 2,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 8,
          "schema": "GatewayError"
        }
      }
    },
    "GET /v1/videos/{task_id}/content": {
      "operationId": "downloadVideo",
      "provenance": 23,
      "statuses": {
        "200": {
          "provenance": 21,
          "mediaType": "video/mp4"
        },
        "400": {
          "provenance": 22,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "404": {
          "provenance": 22,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 8,
          "schema": "GatewayError"
        }
      }
    },
    "POST /v1/videos/{video_id}/remix": {
      "operationId": "remixVideoById",
      "provenance": 24,
      "statuses": {
        "200": {
          "provenance": 24,
          "schema": "RemixedVideo"
        },
        "400": {
          "provenance": 2,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 8,
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
      "provenance": 27,
      "statuses": {
        "200": {
          "provenance": 27,
          "schema": "DerivedTask"
        },
        "400": {
          "provenance": 2,
          "schema": "GatewayError"
        },
        "401": {
          "provenance": 4,
          "schema": "GatewayError"
        },
        "403": {
          "provenance": 5,
          "schema": "GatewayError"
        },
        "413": {
          "provenance": 6,
          "schema": "GatewayError"
        },
        "429": {
          "provenance": 7,
          "schema": "GatewayError"
        },
        "500": {
          "provenance": 8,
          "schema": "GatewayError"
        },
        "503": {
          "provenance": 9,
          "schema": "GatewayError"
        }
      }
    }
  },
  places: {
    "CreatedTask": {
      "#": 1
    },
    "GatewayError": {
      "#": 3
    },
    "DerivedTask": {
      "#": 11
    },
    "UnifiedTask": {
      "#": 14,
      "#/properties/size": 15,
      "#/properties/enhanced_prompt": 16
    },
    "GeneratedVideo": {
      "#": 18
    },
    "RetrievedVideo": {
      "#": 20
    },
    "RemixedVideo": {
      "#": 25,
      "#/properties/status_update_time": 26
    }
  },
  validators,
};
