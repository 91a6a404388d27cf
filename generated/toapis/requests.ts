// Generated from spec/ by `npm run generate`. Do not edit.

import type { Requests } from '../requests.ts';
import * as validators from './request-validators.js';

/** The statements of the contract about requests. */
export const requests: Requests = {
  provenances: [
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/generation"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/tasks/video-status",
      "note": "The document says \"query results via task ID\" without a path."
    },
    {
      "level": "documented",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/remix"
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
      "bodies": {
        "application/json": "GenerateVideoRequest"
      }
    },
    "GET /v1/videos/generations/{task_id}": {
      "operationId": "queryVideo",
      "provenance": 1,
      "bodies": {},
      "path": "queryVideoPath"
    },
    "POST /v1/videos/{video_id}/remix": {
      "operationId": "remixVideo",
      "provenance": 3,
      "bodies": {
        "application/json": "RemixVideoRequest"
      },
      "path": "remixVideoPath"
    },
    "POST /v1/videos/{video_id}/extend": {
      "operationId": "extendVideo",
      "provenance": 4,
      "bodies": {
        "application/json": "ExtendVideoRequest"
      },
      "path": "remixVideoPath"
    }
  },
  places: {
    "GenerateVideoRequest": {
      "#": 0
    },
    "queryVideoPath": {},
    "RemixVideoRequest": {
      "#": 2
    },
    "remixVideoPath": {
      "#/properties/video_id": 2
    },
    "ExtendVideoRequest": {
      "#": 4
    }
  },
  fields: {
    "GenerateVideoRequest": [
      "model",
      "prompt",
      "duration",
      "resolution",
      "aspect_ratio",
      "image",
      "reference_images",
      "image_urls",
      "images",
      "metadata"
    ],
    "RemixVideoRequest": [
      "model",
      "prompt",
      "size",
      "aspect_ratio"
    ],
    "ExtendVideoRequest": [
      "model",
      "prompt",
      "size"
    ]
  },
  conditions: {},
  exclusions: {
    "GenerateVideoRequest": {
      "#/not": "must not have image and 8 or more reference_images together"
    }
  },
  validators,
};
