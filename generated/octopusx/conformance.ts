// Generated from spec/ by `npm run generate`. Do not edit.

import type { ConformanceTable } from '../conformance.ts';

/** The statements of the contract beside those in its other tables. */
export const conformance: ConformanceTable = {
  fields: {
    "CreatedTask": {
      "/id": [
        "a string",
        "#/properties/id"
      ],
      "/task_id": [
        "a string",
        "#/properties/task_id"
      ],
      "/status": [
        "a string",
        "#/properties/status"
      ],
      "/status_update_time": [
        "an integer",
        "#/properties/status_update_time"
      ],
      "/created_at": [
        "a string or an integer",
        "#/properties/created_at"
      ],
      "/object": [
        "a string",
        "#/properties/object"
      ],
      "/model": [
        "a string",
        "#/properties/model"
      ],
      "/progress": [
        "an integer",
        "#/properties/progress"
      ],
      "/size": [
        "a string",
        "#/properties/size"
      ],
      "/detail": [
        "an object",
        "#/properties/detail"
      ],
      "/detail/input": [
        "an object",
        "#/properties/detail/properties/input"
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
      "/error/param": [
        "a string",
        "#/properties/error/properties/param"
      ],
      "/error/code": [
        "a string or null",
        "#/properties/error/properties/code"
      ]
    },
    "RemixedTask": {
      "/id": [
        "a string",
        "#/properties/id"
      ],
      "/status": [
        "a string",
        "#/properties/status"
      ],
      "/status_update_time": [
        "an integer",
        "#/properties/status_update_time"
      ]
    },
    "ExtendedTask": {
      "/id": [
        "a string",
        "#/properties/id"
      ],
      "/status": [
        "a string",
        "#/properties/status"
      ],
      "/status_update_time": [
        "an integer",
        "#/properties/status_update_time"
      ]
    },
    "UnifiedTask": {
      "/id": [
        "a string",
        "#/properties/id"
      ],
      "/status": [
        "a string",
        "#/properties/status"
      ],
      "/video_url": [
        "a string or null",
        "#/properties/video_url"
      ],
      "/status_update_time": [
        "an integer",
        "#/properties/status_update_time"
      ],
      "/progress": [
        "an integer or a string",
        "#/properties/progress"
      ],
      "/prompt": [
        "a string",
        "#/properties/prompt"
      ],
      "/ratio": [
        "a string",
        "#/properties/ratio"
      ],
      "/size": [
        "a string",
        "#/properties/size"
      ],
      "/enhanced_prompt": [
        "a string",
        "#/properties/enhanced_prompt"
      ],
      "/thumbnail_url": [
        "a string",
        "#/properties/thumbnail_url"
      ],
      "/asset_id": [
        "a string",
        "#/properties/asset_id"
      ],
      "/video_file_id": [
        "a string",
        "#/properties/video_file_id"
      ],
      "/trace_id": [
        "a string",
        "#/properties/trace_id"
      ]
    },
    "GeneratedVideo": {
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
        "a string",
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
      "/seconds": [
        "a string",
        "#/properties/seconds"
      ],
      "/size": [
        "a string",
        "#/properties/size"
      ],
      "/video_url": [
        "a string",
        "#/properties/video_url"
      ]
    },
    "VideoExtension": {
      "/id": [
        "a string",
        "#/properties/id"
      ],
      "/status": [
        "a string",
        "#/properties/status"
      ],
      "/status_update_time": [
        "an integer",
        "#/properties/status_update_time"
      ]
    },
    "RetrievedVideo": {
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
        "a string",
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
      "/seconds": [
        "a string",
        "#/properties/seconds"
      ],
      "/size": [
        "a string",
        "#/properties/size"
      ],
      "/remixed_from_video_id": [
        "a string",
        "#/properties/remixed_from_video_id"
      ],
      "/error": [
        "an object",
        "#/properties/error"
      ],
      "/error/message": [
        "a string",
        "#/properties/error/properties/message"
      ],
      "/error/code": [
        "a string",
        "#/properties/error/properties/code"
      ],
      "/video_url": [
        "a string",
        "#/properties/video_url"
      ],
      "/output": [
        "an object",
        "#/properties/output"
      ],
      "/output/url": [
        "a string",
        "#/properties/output/properties/url"
      ],
      "/url": [
        "a string",
        "#/properties/url"
      ],
      "/detail": [
        "an object",
        "#/properties/detail"
      ],
      "/detail/url": [
        "a string",
        "#/properties/detail/properties/url"
      ]
    },
    "RemixedVideo": {
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
        "a string",
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
      "/size": [
        "a string",
        "#/properties/size"
      ],
      "/seconds": [
        "a string",
        "#/properties/seconds"
      ],
      "/remixed_from_video_id": [
        "a string",
        "#/properties/remixed_from_video_id"
      ],
      "/quality": [
        "a string",
        "#/properties/quality"
      ],
      "/status_update_time": [
        "an integer",
        "#/properties/status_update_time"
      ]
    },
    "ExtendedVideo": {
      "/id": [
        "a string",
        "#/properties/id"
      ],
      "/status": [
        "a string",
        "#/properties/status"
      ],
      "/status_update_time": [
        "an integer",
        "#/properties/status_update_time"
      ]
    },
    "Subscription": {
      "/object": [
        "a string",
        "#/properties/object"
      ],
      "/has_payment_method": [
        "a boolean",
        "#/properties/has_payment_method"
      ],
      "/soft_limit_usd": [
        "a number",
        "#/properties/soft_limit_usd"
      ],
      "/hard_limit_usd": [
        "a number",
        "#/properties/hard_limit_usd"
      ],
      "/system_hard_limit_usd": [
        "a number",
        "#/properties/system_hard_limit_usd"
      ],
      "/access_until": [
        "an integer",
        "#/properties/access_until"
      ]
    },
    "Usage": {
      "/object": [
        "a string",
        "#/properties/object"
      ],
      "/total_usage": [
        "a number",
        "#/properties/total_usage"
      ]
    },
    "KeyUsage": {
      "/code": [
        "a boolean",
        "#/properties/code"
      ],
      "/message": [
        "a string",
        "#/properties/message"
      ],
      "/data": [
        "an object",
        "#/properties/data"
      ],
      "/data/object": [
        "a string",
        "#/properties/data/properties/object"
      ],
      "/data/name": [
        "a string",
        "#/properties/data/properties/name"
      ],
      "/data/total_granted": [
        "an integer",
        "#/properties/data/properties/total_granted"
      ],
      "/data/total_used": [
        "an integer",
        "#/properties/data/properties/total_used"
      ],
      "/data/total_available": [
        "an integer",
        "#/properties/data/properties/total_available"
      ],
      "/data/unlimited_quota": [
        "a boolean",
        "#/properties/data/properties/unlimited_quota"
      ],
      "/data/model_limits": [
        "an object",
        "#/properties/data/properties/model_limits"
      ],
      "/data/model_limits_enabled": [
        "a boolean",
        "#/properties/data/properties/model_limits_enabled"
      ],
      "/data/expires_at": [
        "an integer",
        "#/properties/data/properties/expires_at"
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
    "ModelList": {
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
      ]
    },
    "Model": {
      "/id": [
        "a string",
        "#/properties/id"
      ],
      "/object": [
        "a string",
        "#/properties/object"
      ],
      "/created": [
        "an integer",
        "#/properties/created"
      ],
      "/owned_by": [
        "a string",
        "#/properties/owned_by"
      ]
    }
  },
  operations: {
    "createVideo": {
      "isSecured": true,
      "lifecycle": {
        "starts": 0,
        "at/created": 1,
        "at/updated": 1,
        "at/request": 2
      },
      "links": 3,
      "headers": {
        "429": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ],
        "503": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ]
      }
    },
    "remixVideo": {
      "isSecured": true,
      "lifecycle": {
        "source": 5,
        "starts": 0,
        "at/updated": 5,
        "refusals/unknown": 6,
        "refusals/unfinished": 6,
        "refusals/foreign": 6
      },
      "links": 7,
      "headers": {
        "429": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ],
        "503": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ]
      }
    },
    "extendVideo": {
      "isSecured": true,
      "lifecycle": {
        "source": 8,
        "starts": 0,
        "at/updated": 8,
        "refusals/unknown": 6,
        "refusals/unfinished": 6,
        "refusals/foreign": 6
      },
      "links": 9,
      "headers": {
        "429": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ],
        "503": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ]
      }
    },
    "queryVideo": {
      "isSecured": true,
      "lifecycle": {
        "at/id": 10,
        "at/status": 10,
        "at/progress": 10,
        "at/result": 10,
        "at/updated": 10,
        "result": 11,
        "refusals/unknown": 12,
        "next": 13,
        "states": 10
      },
      "headers": {
        "429": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ]
      }
    },
    "generateVideo": {
      "isSecured": true,
      "lifecycle": {
        "starts": 14,
        "at/created": 15
      },
      "links": 16,
      "headers": {
        "429": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ],
        "503": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ]
      }
    },
    "createVideoExtension": {
      "isSecured": true,
      "lifecycle": {
        "source": 17,
        "starts": 0,
        "at/updated": 17,
        "refusals/unknown": 6,
        "refusals/unfinished": 6,
        "refusals/foreign": 6
      },
      "links": 18,
      "headers": {
        "429": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ],
        "503": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ]
      }
    },
    "retrieveVideo": {
      "isSecured": true,
      "lifecycle": {
        "at/id": 16,
        "at/status": 16,
        "at/progress": 16,
        "at/result": 16,
        "at/error": 16,
        "at/created": 16,
        "at/completed": 16,
        "at/expires": 16,
        "at/source": 16,
        "result": 19,
        "refusals/unknown": 12,
        "next": 13,
        "states": 16
      },
      "links": 16,
      "headers": {
        "429": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ]
      }
    },
    "downloadVideo": {
      "isSecured": true,
      "lifecycle": {
        "refusals/unknown": 20,
        "refusals/unfinished": 20
      },
      "headers": {
        "429": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ]
      }
    },
    "remixVideoById": {
      "isSecured": true,
      "lifecycle": {
        "source": 21,
        "starts": 22,
        "at/created": 21,
        "at/updated": 23,
        "at/source": 21,
        "refusals/unknown": 24,
        "refusals/unfinished": 24,
        "refusals/foreign": 24
      },
      "links": 25,
      "headers": {
        "429": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ],
        "503": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ]
      }
    },
    "extendVideoById": {
      "isSecured": true,
      "lifecycle": {
        "source": 26,
        "starts": 0,
        "at/updated": 26,
        "refusals/unknown": 6,
        "refusals/unfinished": 6,
        "refusals/foreign": 6
      },
      "links": 27,
      "headers": {
        "429": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ],
        "503": [
          {
            "name": "Retry-After",
            "type": "integer",
            "provenance": 4
          }
        ]
      }
    },
    "getSubscription": {
      "isSecured": true
    },
    "getUsage": {
      "isSecured": true
    },
    "getKeyUsage": {
      "isSecured": true
    },
    "listModels": {
      "isSecured": true
    },
    "getModel": {
      "isSecured": true
    }
  },
  provenances: [
    {
      "level": "inferred",
      "source": "The state of the example answer. No page says that every task begins in it."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-generation"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/veo/unified-generation"
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-generation",
      "note": "The document says \"Query Task\" and not its path."
    },
    {
      "level": "inferred",
      "source": "RFC 9110. The gateway publishes nothing on rate limits."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-remix"
    },
    {
      "level": "inferred",
      "source": "A source has to be there to be used. No page says whether and how a request with another is refused."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-remix",
      "note": "The document says \"Query Task\" and not its path."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-extend"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/overview",
      "note": "A derived task is read in its pipeline."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-query"
    },
    {
      "level": "inferred",
      "source": "The day between `created_at` and `expires_at` in the OpenAI-format example; no page states a lifetime."
    },
    {
      "level": "inferred",
      "source": "The task relay of QuantumNous/new-api. No page says how an unknown task is answered."
    },
    {
      "level": "inferred",
      "source": "The meaning of the words. No page says what follows on what, nor that a state is final."
    },
    {
      "level": "published",
      "source": "https://doc.octopusx.ai/en/videos/grok/grok-imagine-video",
      "note": "The page tells the models of the form from those of JSON. The state is that of the example answers; no page says that every task begins in it."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/generation"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/query"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/extensions"
    },
    {
      "level": "inferred",
      "source": "The overview page reads a derived task in its pipeline; the page names no query."
    },
    {
      "level": "inferred",
      "source": "The day between `created_at` and `expires_at` in the example. The page calls the latter the result's expiration and gives no lifetime."
    },
    {
      "level": "inferred",
      "source": "The content endpoint of QuantumNous/new-api."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/veo/remix"
    },
    {
      "level": "inferred",
      "source": "The states of the example answers. No page says that every task begins in them, nor what tells the models apart."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/remix"
    },
    {
      "level": "inferred",
      "source": "The document asks for a \"completed or available\" Veo task, the Grok page for an existing one. No page says how a request with another is refused."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/veo/remix",
      "note": "The document says \"Veo Task Query\" and not its path."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/extend"
    },
    {
      "level": "inferred",
      "source": "The overview page reads a derived task in its pipeline; the document names no query."
    }
  ],
};
