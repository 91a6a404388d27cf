// Generated from spec/ by `npm run generate`. Do not edit.

import type { Requests } from '../requests.ts';
import * as validators from './request-validators.js';

/** The statements of the contract about requests. */
export const requests: Requests = {
  provenances: [
    {
      "level": "inferred",
      "source": "The model's name is the only thing in the two pages' requests that always tells them apart."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/veo/unified-generation"
    },
    {
      "level": "inferred",
      "source": "What no video can be made without. The stored copy of the page marks no field as required."
    },
    {
      "level": "inferred",
      "source": "The page says \"a list of URLs\" and names no scheme; what a gateway can fetch is on the web."
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-generation"
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
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-extend"
    },
    {
      "level": "inferred",
      "source": "The page says \"URLs\" and names no scheme; what a gateway can fetch is on the web."
    },
    {
      "level": "inferred",
      "source": "Before second 0 there is no video. The page gives no range."
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
      "level": "inferred",
      "source": "The model's name is what the pages tell the two requests apart by."
    },
    {
      "level": "published",
      "source": "https://doc.octopusx.ai/en/videos/grok/grok-imagine-video",
      "note": "https://doc.octopusx.ai/en/videos/grok/grok-imagine-1-5-preview lists the same fields."
    },
    {
      "level": "inferred",
      "source": "The page says that text to video requires it, and does not say that an image changes that."
    },
    {
      "level": "published",
      "source": "https://doc.octopusx.ai/en/videos/grok/grok-imagine-video"
    },
    {
      "level": "inferred",
      "source": "The minimum, as text."
    },
    {
      "level": "inferred",
      "source": "The page says \"number:number\"; numbers are written as its presets write them."
    },
    {
      "level": "inferred",
      "source": "The page says \"a data URI such as data:image/png;base64,...\"."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/veo/generation"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/veo/generation",
      "note": "The page also mentions files in a form; this contract has JSON."
    },
    {
      "level": "inferred",
      "source": "The page names the field and says neither its type nor a value."
    },
    {
      "level": "inferred",
      "source": "The type of the value in the page's example; the page gives none."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/generation"
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
      "source": "https://docs.octopusx.ai/en/videos/grok/query",
      "note": "The documents call it \"Veo Task Query\" without a path."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/query"
    },
    {
      "level": "published",
      "source": "https://doc.octopusx.ai/en/videos/openai-videos",
      "note": "Media type, headers and errors are not described."
    },
    {
      "level": "inferred",
      "source": "The model's name is the only thing in the two pages' requests that tells them apart."
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/remix"
    },
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/veo/remix"
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
      "level": "inferred",
      "source": "The document says \"URLs\" and names no scheme; what a gateway can fetch is on the web."
    },
    {
      "level": "inferred",
      "source": "Before second 0 there is no video. The document gives no range."
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
      "source": "https://docs.octopusx.ai/en/texts/models"
    }
  ],
  operations: {
    "POST /v1/video/create": {
      "operationId": "createVideo",
      "provenance": 5,
      "bodies": {
        "application/json": "CreateVideoRequest"
      },
      "files": {
        "images": "data"
      }
    },
    "POST /v1/video/remix": {
      "operationId": "remixVideo",
      "provenance": 6,
      "bodies": {
        "application/json": "RemixVideoRequest"
      }
    },
    "POST /v1/video/extend": {
      "operationId": "extendVideo",
      "provenance": 10,
      "bodies": {
        "application/json": "ExtendVideoRequest"
      }
    },
    "GET /v1/video/query": {
      "operationId": "queryVideo",
      "provenance": 11,
      "bodies": {},
      "query": "queryVideoQuery"
    },
    "POST /v1/videos": {
      "operationId": "generateVideo",
      "provenance": 24,
      "bodies": {
        "application/json": "GenerateVideoRequest",
        "multipart/form-data": "GrokGenerateVideoRequestForm"
      },
      "form": "^grok-video-",
      "files": {
        "image": "data",
        "images": "data",
        "input_reference": "data"
      }
    },
    "POST /v1/videos/extensions": {
      "operationId": "createVideoExtension",
      "provenance": 26,
      "bodies": {
        "application/json": "ExtensionRequest"
      }
    },
    "GET /v1/videos/{task_id}": {
      "operationId": "retrieveVideo",
      "provenance": 27,
      "bodies": {},
      "path": "retrieveVideoPath"
    },
    "GET /v1/videos/{task_id}/content": {
      "operationId": "downloadVideo",
      "provenance": 29,
      "bodies": {},
      "path": "retrieveVideoPath"
    },
    "POST /v1/videos/{video_id}/remix": {
      "operationId": "remixVideoById",
      "provenance": 33,
      "bodies": {
        "application/json": "RemixVideoByIdRequest"
      },
      "path": "remixVideoByIdPath"
    },
    "POST /v1/videos/{video_id}/extend": {
      "operationId": "extendVideoById",
      "provenance": 37,
      "bodies": {
        "application/json": "ExtendVideoByIdRequest"
      },
      "path": "remixVideoByIdPath"
    },
    "GET /v1/dashboard/billing/subscription": {
      "operationId": "getSubscription",
      "provenance": 38,
      "bodies": {}
    },
    "GET /v1/dashboard/billing/usage": {
      "operationId": "getUsage",
      "provenance": 38,
      "bodies": {}
    },
    "GET /api/usage/token/": {
      "operationId": "getKeyUsage",
      "provenance": 38,
      "bodies": {}
    },
    "GET /v1/models": {
      "operationId": "listModels",
      "provenance": 39,
      "bodies": {}
    },
    "GET /v1/models/{model}": {
      "operationId": "getModel",
      "provenance": 39,
      "bodies": {},
      "path": "getModelPath"
    }
  },
  places: {
    "CreateVideoRequest": {
      "#": 0,
      "#/then": 1,
      "#/then/required/model": 2,
      "#/then/required/prompt": 2,
      "#/then/properties/images/items": 1,
      "#/then/properties/images/items/format": 3,
      "#/then/properties/images/items/pattern": 3,
      "#/then/properties/orientation": 1,
      "#/then/properties/size": 1,
      "#/then/properties/duration": 1,
      "#/else": 4,
      "#/else/properties/images/items": 4
    },
    "RemixVideoRequest": {
      "#": 6,
      "#/properties/parent_post_id": 6
    },
    "ExtendVideoRequest": {
      "#": 7,
      "#/properties/images": 7,
      "#/properties/images/items": 7,
      "#/properties/images/items/format": 8,
      "#/properties/images/items/pattern": 8,
      "#/properties/start_time": 7,
      "#/properties/start_time/minimum": 9
    },
    "queryVideoQuery": {},
    "GenerateVideoRequest": {
      "#": 12,
      "#/then": 13,
      "#/then/required/seconds": 14,
      "#/then/required/aspect_ratio": 14,
      "#/then/required/resolution": 14,
      "#/then/properties/prompt": 15,
      "#/then/properties/seconds": 15,
      "#/then/properties/seconds/pattern": 16,
      "#/then/properties/aspect_ratio": 15,
      "#/then/properties/aspect_ratio/pattern": 17,
      "#/then/properties/resolution": 15,
      "#/then/properties/image": 15,
      "#/then/properties/image/pattern": 18,
      "#/then/properties/images": 15,
      "#/then/properties/images/items": 15,
      "#/then/properties/images/items/pattern": 18,
      "#/else": 19,
      "#/else/properties/seconds": 19,
      "#/else/properties/input_reference": 20,
      "#/else/properties/duration": 19,
      "#/else/properties/duration/type": 21,
      "#/else/properties/metadata/properties/durationSeconds": 19,
      "#/else/properties/metadata/properties/durationSeconds/type": 21,
      "#/else/properties/metadata/properties/output_config/properties/audio_generation": 19,
      "#/else/properties/metadata/properties/output_config/properties/audio_generation/type": 22,
      "#/else/properties/metadata/properties/output_config/properties/resolution": 19,
      "#/else/properties/metadata/properties/output_config/properties/resolution/type": 22
    },
    "GrokGenerateVideoRequestForm": {
      "#": 23,
      "#/properties/input_reference": 23
    },
    "ExtensionRequest": {
      "#": 25,
      "#/properties/start_time": 25,
      "#/properties/start_time/minimum": 9
    },
    "retrieveVideoPath": {
      "#/properties/task_id": 28
    },
    "RemixVideoByIdRequest": {
      "#": 30,
      "#/then": 31,
      "#/else": 32
    },
    "remixVideoByIdPath": {},
    "ExtendVideoByIdRequest": {
      "#": 34,
      "#/properties/images": 34,
      "#/properties/images/items": 34,
      "#/properties/images/items/format": 35,
      "#/properties/images/items/pattern": 35,
      "#/properties/start_time": 34,
      "#/properties/start_time/minimum": 36
    },
    "getModelPath": {}
  },
  fields: {
    "CreateVideoRequest": [
      "model",
      "prompt",
      "images",
      "orientation",
      "size",
      "duration",
      "aspect_ratio",
      "enable_upsample"
    ],
    "RemixVideoRequest": [
      "model",
      "prompt",
      "size",
      "aspect_ratio",
      "task_id",
      "parent_post_id"
    ],
    "ExtendVideoRequest": [
      "model",
      "prompt",
      "task_id",
      "images",
      "size",
      "aspect_ratio",
      "start_time",
      "upscale"
    ],
    "GenerateVideoRequest": [
      "model",
      "prompt",
      "seconds",
      "aspect_ratio",
      "resolution",
      "image",
      "images",
      "size",
      "input_reference",
      "enable_upsample",
      "duration",
      "metadata"
    ],
    "GrokGenerateVideoRequestForm": [
      "model",
      "prompt",
      "aspect_ratio",
      "seconds",
      "size",
      "input_reference"
    ],
    "ExtensionRequest": [
      "model",
      "prompt",
      "video",
      "start_time",
      "duration"
    ],
    "RemixVideoByIdRequest": [
      "model",
      "prompt",
      "size",
      "aspect_ratio",
      "parent_post_id"
    ],
    "ExtendVideoByIdRequest": [
      "model",
      "prompt",
      "images",
      "size",
      "aspect_ratio",
      "start_time",
      "upscale"
    ]
  },
  conditions: {
    "CreateVideoRequest": {
      "#/then": {
        "field": "model",
        "words": "for a model that begins with veo",
        "always": [
          "model",
          "prompt"
        ]
      },
      "#/else": {
        "field": "model",
        "words": "for a model that does not begin with veo",
        "always": [
          "model",
          "prompt"
        ]
      }
    },
    "GenerateVideoRequest": {
      "#/then": {
        "field": "model",
        "words": "for a model that begins with grok-imagine",
        "always": [
          "model",
          "prompt"
        ]
      },
      "#/else": {
        "field": "model",
        "words": "for a model that does not begin with grok-imagine",
        "always": [
          "model",
          "prompt"
        ]
      }
    },
    "RemixVideoByIdRequest": {
      "#/then": {
        "field": "model",
        "words": "for a model that begins with grok",
        "always": [
          "model",
          "prompt"
        ]
      },
      "#/else": {
        "field": "model",
        "words": "for a model that does not begin with grok",
        "always": [
          "model",
          "prompt"
        ]
      }
    }
  },
  exclusions: {
    "GenerateVideoRequest": {
      "#/then/not": "must not have image and images together"
    }
  },
  validators,
};
