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
      "source": "https://docs.octopusx.ai/en/videos/grok/generation"
    },
    {
      "level": "published",
      "source": "https://docs.octopusx.ai/en/videos/grok/generation",
      "note": "The JSON body is that of https://docs.octopusx.ai/en/videos/veo/generation."
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
      "level": "documented",
      "source": "https://docs.octopusx.ai/en/videos/grok/extend",
      "note": "Its example extends an id of the unified pipeline. Where to query is said on https://docs.octopusx.ai/en/videos/grok/overview."
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
      "provenance": 4,
      "bodies": {
        "application/json": "ExtendVideoRequest"
      }
    },
    "GET /v1/video/query": {
      "operationId": "queryVideo",
      "provenance": 5,
      "bodies": {},
      "query": "queryVideoQuery"
    },
    "POST /v1/videos": {
      "operationId": "generateVideo",
      "provenance": 8,
      "bodies": {
        "application/json": "VeoGenerateVideoRequest",
        "multipart/form-data": "GrokGenerateVideoRequestForm"
      },
      "form": "^grok"
    },
    "GET /v1/videos/{task_id}": {
      "operationId": "retrieveVideo",
      "provenance": 9,
      "bodies": {},
      "path": "retrieveVideoPath"
    },
    "GET /v1/videos/{task_id}/content": {
      "operationId": "downloadVideo",
      "provenance": 11,
      "bodies": {},
      "path": "retrieveVideoPath"
    },
    "POST /v1/videos/{video_id}/remix": {
      "operationId": "remixVideoById",
      "provenance": 15,
      "bodies": {
        "application/json": "RemixVideoByIdRequest"
      },
      "path": "remixVideoByIdPath"
    },
    "POST /v1/videos/{video_id}/extend": {
      "operationId": "extendVideoById",
      "provenance": 17,
      "bodies": {
        "application/json": "ExtendVideoByIdRequest"
      },
      "path": "remixVideoByIdPath"
    }
  },
  places: {
    "CreateVideoRequest": {
      "#": 0
    },
    "RemixVideoRequest": {
      "#": 2
    },
    "ExtendVideoRequest": {
      "#": 3
    },
    "queryVideoQuery": {},
    "VeoGenerateVideoRequest": {
      "#": 6
    },
    "GrokGenerateVideoRequestForm": {
      "#": 7
    },
    "retrieveVideoPath": {
      "#/properties/task_id": 10
    },
    "RemixVideoByIdRequest": {
      "#": 12,
      "#/then": 13,
      "#/else": 14
    },
    "remixVideoByIdPath": {
      "#/properties/video_id": 14
    },
    "ExtendVideoByIdRequest": {
      "#": 16
    }
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
