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
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video-1.5/generation",
      "note": "The page has an `image` and no other field for one."
    },
    {
      "level": "inferred",
      "source": "The page of the model says \"exactly one\"; a reference would be a second."
    },
    {
      "level": "inferred",
      "source": "The page asks for a URL and does not say of which form."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video-1.5/generation"
    },
    {
      "level": "inferred",
      "source": "An older version of https://docs.toapis.com/docs/en/api-reference/videos/grok-video/generation names the field, the current one does not."
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
      "level": "inferred",
      "source": "A value of the generation's resolution; the document shows none."
    },
    {
      "level": "documented",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/remix",
      "note": "Other models have other contracts on this path (sora2/remix, sora-2-official/remix); this is the Grok one."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/videos/grok-video/extend"
    },
    {
      "level": "inferred",
      "source": "A value of the generation's resolution; the page shows none."
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
      "provenance": 6,
      "bodies": {},
      "path": "queryVideoPath"
    },
    "POST /v1/videos/{video_id}/remix": {
      "operationId": "remixVideo",
      "provenance": 9,
      "bodies": {
        "application/json": "RemixVideoRequest"
      },
      "path": "remixVideoPath"
    },
    "POST /v1/videos/{video_id}/extend": {
      "operationId": "extendVideo",
      "provenance": 10,
      "bodies": {
        "application/json": "ExtendVideoRequest"
      },
      "path": "remixVideoPath"
    }
  },
  places: {
    "GenerateVideoRequest": {
      "#": 0,
      "#/if": 1,
      "#/then": 1,
      "#/then/properties/reference_images": 2,
      "#/properties/image": 0,
      "#/properties/image/format": 3,
      "#/properties/image/examples": 4,
      "#/properties/reference_images/items": 0,
      "#/properties/reference_images/items/format": 3,
      "#/properties/image_urls": 5,
      "#/properties/images": 5,
      "#/properties/metadata": 5
    },
    "queryVideoPath": {},
    "RemixVideoRequest": {
      "#": 7,
      "#/properties/size": 7,
      "#/properties/size/examples": 8
    },
    "remixVideoPath": {},
    "ExtendVideoRequest": {
      "#": 10,
      "#/properties/size": 10,
      "#/properties/size/examples": 11
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
  conditions: {
    "GenerateVideoRequest": {
      "#/then": {
        "field": "model",
        "words": "for the model grok-video-1.5"
      },
      "#/else": {
        "field": "model",
        "words": "for another model than grok-video-1.5"
      }
    }
  },
  exclusions: {
    "GenerateVideoRequest": {
      "#/not": "must not have image and 8 or more reference_images together"
    }
  },
  validators,
};
