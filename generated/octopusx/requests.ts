// Generated from spec/ by `npm run generate`. Do not edit.

import type { Requests } from '../requests.ts';
import * as validators from './request-validators.js';

/** The statements of the contract about requests. */
export const requests: Requests = {
  provenances: [
    {
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/unified-generation"
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
      "provenance": 1,
      "bodies": {
        "application/json": "CreateVideoRequest"
      }
    },
    "POST /v1/video/remix": {
      "operationId": "remixVideo",
      "provenance": 2,
      "bodies": {
        "application/json": "RemixVideoRequest"
      }
    },
    "POST /v1/video/extend": {
      "operationId": "extendVideo",
      "provenance": 6,
      "bodies": {
        "application/json": "ExtendVideoRequest"
      }
    },
    "GET /v1/video/query": {
      "operationId": "queryVideo",
      "provenance": 7,
      "bodies": {},
      "query": "queryVideoQuery"
    },
    "POST /v1/videos": {
      "operationId": "generateVideo",
      "provenance": 13,
      "bodies": {
        "application/json": "VeoGenerateVideoRequest",
        "multipart/form-data": "GrokGenerateVideoRequestForm"
      },
      "form": "^grok-video-"
    },
    "POST /v1/videos/extensions": {
      "operationId": "createVideoExtension",
      "provenance": 15,
      "bodies": {
        "application/json": "ExtensionRequest"
      }
    },
    "GET /v1/videos/{task_id}": {
      "operationId": "retrieveVideo",
      "provenance": 16,
      "bodies": {},
      "path": "retrieveVideoPath"
    },
    "GET /v1/videos/{task_id}/content": {
      "operationId": "downloadVideo",
      "provenance": 18,
      "bodies": {},
      "path": "retrieveVideoPath"
    },
    "POST /v1/videos/{video_id}/remix": {
      "operationId": "remixVideoById",
      "provenance": 22,
      "bodies": {
        "application/json": "RemixVideoByIdRequest"
      },
      "path": "remixVideoByIdPath"
    },
    "POST /v1/videos/{video_id}/extend": {
      "operationId": "extendVideoById",
      "provenance": 26,
      "bodies": {
        "application/json": "ExtendVideoByIdRequest"
      },
      "path": "remixVideoByIdPath"
    },
    "GET /v1/dashboard/billing/subscription": {
      "operationId": "getSubscription",
      "provenance": 27,
      "bodies": {}
    },
    "GET /v1/dashboard/billing/usage": {
      "operationId": "getUsage",
      "provenance": 27,
      "bodies": {}
    },
    "GET /api/usage/token/": {
      "operationId": "getKeyUsage",
      "provenance": 27,
      "bodies": {}
    },
    "GET /v1/models": {
      "operationId": "listModels",
      "provenance": 28,
      "bodies": {}
    },
    "GET /v1/models/{model}": {
      "operationId": "getModel",
      "provenance": 28,
      "bodies": {},
      "path": "getModelPath"
    }
  },
  places: {
    "CreateVideoRequest": {
      "#": 0,
      "#/properties/images/items": 0
    },
    "RemixVideoRequest": {
      "#": 2,
      "#/properties/parent_post_id": 2
    },
    "ExtendVideoRequest": {
      "#": 3,
      "#/properties/images": 3,
      "#/properties/images/items": 3,
      "#/properties/images/items/format": 4,
      "#/properties/images/items/pattern": 4,
      "#/properties/start_time": 3,
      "#/properties/start_time/minimum": 5
    },
    "queryVideoQuery": {},
    "VeoGenerateVideoRequest": {
      "#": 8,
      "#/properties/seconds": 8,
      "#/properties/input_reference": 9,
      "#/properties/duration": 8,
      "#/properties/duration/type": 10,
      "#/properties/metadata/properties/durationSeconds": 8,
      "#/properties/metadata/properties/durationSeconds/type": 10,
      "#/properties/metadata/properties/output_config/properties/audio_generation": 8,
      "#/properties/metadata/properties/output_config/properties/audio_generation/type": 11,
      "#/properties/metadata/properties/output_config/properties/resolution": 8,
      "#/properties/metadata/properties/output_config/properties/resolution/type": 11
    },
    "GrokGenerateVideoRequestForm": {
      "#": 12,
      "#/properties/input_reference": 12
    },
    "ExtensionRequest": {
      "#": 14,
      "#/properties/start_time": 14,
      "#/properties/start_time/minimum": 5
    },
    "retrieveVideoPath": {
      "#/properties/task_id": 17
    },
    "RemixVideoByIdRequest": {
      "#": 19,
      "#/then": 20,
      "#/else": 21
    },
    "remixVideoByIdPath": {},
    "ExtendVideoByIdRequest": {
      "#": 23,
      "#/properties/images": 23,
      "#/properties/images/items": 23,
      "#/properties/images/items/format": 24,
      "#/properties/images/items/pattern": 24,
      "#/properties/start_time": 23,
      "#/properties/start_time/minimum": 25
    },
    "getModelPath": {}
  },
  fields: {
    "CreateVideoRequest": [
      "model",
      "prompt",
      "images",
      "aspect_ratio",
      "size",
      "duration"
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
    "VeoGenerateVideoRequest": [
      "model",
      "prompt",
      "size",
      "seconds",
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
    "RemixVideoByIdRequest": {
      "#/then": {
        "field": "model",
        "words": "for a model that begins with grok"
      },
      "#/else": {
        "field": "model",
        "words": "for a model that does not begin with grok"
      }
    }
  },
  exclusions: {},
  validators,
};
