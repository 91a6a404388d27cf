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
      "links": 3
    },
    "remixVideo": {
      "isSecured": true,
      "lifecycle": {
        "source": 4,
        "starts": 0,
        "at/updated": 4,
        "refusals/unknown": 5,
        "refusals/unfinished": 5,
        "refusals/foreign": 5
      },
      "links": 6
    },
    "extendVideo": {
      "isSecured": true,
      "lifecycle": {
        "source": 7,
        "starts": 0,
        "at/updated": 7,
        "refusals/unknown": 5,
        "refusals/unfinished": 5,
        "refusals/foreign": 5
      },
      "links": 8
    },
    "queryVideo": {
      "isSecured": true,
      "lifecycle": {
        "at/id": 9,
        "at/status": 9,
        "at/progress": 9,
        "at/result": 9,
        "at/updated": 9,
        "result": 10,
        "refusals/unknown": 11,
        "next": 12,
        "states": 9
      }
    },
    "generateVideo": {
      "isSecured": true,
      "lifecycle": {
        "starts": 13,
        "at/created": 14
      },
      "links": 15
    },
    "createVideoExtension": {
      "isSecured": true,
      "lifecycle": {
        "source": 16,
        "starts": 0,
        "at/updated": 16,
        "refusals/unknown": 5,
        "refusals/unfinished": 5,
        "refusals/foreign": 5
      },
      "links": 17
    },
    "retrieveVideo": {
      "isSecured": true,
      "lifecycle": {
        "at/id": 15,
        "at/status": 15,
        "at/progress": 15,
        "at/result": 15,
        "at/error": 15,
        "at/created": 15,
        "at/completed": 15,
        "at/expires": 15,
        "at/source": 15,
        "result": 18,
        "refusals/unknown": 11,
        "next": 12,
        "states": 15
      },
      "links": 15
    },
    "downloadVideo": {
      "isSecured": true,
      "lifecycle": {
        "refusals/unknown": 19,
        "refusals/unfinished": 19
      }
    },
    "remixVideoById": {
      "isSecured": true,
      "lifecycle": {
        "source": 20,
        "starts": 21,
        "at/created": 20,
        "at/updated": 22,
        "at/source": 20,
        "refusals/unknown": 23,
        "refusals/unfinished": 23,
        "refusals/foreign": 23
      },
      "links": 24
    },
    "extendVideoById": {
      "isSecured": true,
      "lifecycle": {
        "source": 25,
        "starts": 0,
        "at/updated": 25,
        "refusals/unknown": 5,
        "refusals/unfinished": 5,
        "refusals/foreign": 5
      },
      "links": 26
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
