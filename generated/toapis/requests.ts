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
      "level": "inferred",
      "source": "An older version of https://docs.toapis.com/docs/en/api-reference/videos/grok-video/generation names the field, the current one does not."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/cn/api-reference/tasks/video-status",
      "note": "The page says it of video tasks; the page of this request does not list the field. No page says that it makes a submit idempotent."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/webhooks/task-webhooks",
      "note": "The page says it of every image or video task; the page of this request does not list the field."
    },
    {
      "level": "inferred",
      "source": "The meaning of a URL. The page says no more than HTTPS."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/cn/api-reference/tasks/video-status"
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
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/uploads/images"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/uploads/videos"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/account/token-balance"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/account/user-balance"
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/chat/list-models"
    }
  ],
  operations: {
    "POST /v1/videos/generations": {
      "operationId": "generateVideo",
      "provenance": 0,
      "bodies": {
        "application/json": "GenerateVideoRequest"
      },
      "files": {
        "image": "url",
        "reference_images": "url"
      }
    },
    "GET /v1/videos/generations/{task_id}": {
      "operationId": "queryVideo",
      "provenance": 9,
      "bodies": {},
      "path": "queryVideoPath"
    },
    "POST /v1/videos/{video_id}/remix": {
      "operationId": "remixVideo",
      "provenance": 11,
      "bodies": {
        "application/json": "RemixVideoRequest"
      },
      "path": "remixVideoPath"
    },
    "POST /v1/videos/{video_id}/extend": {
      "operationId": "extendVideo",
      "provenance": 12,
      "bodies": {
        "application/json": "ExtendVideoRequest"
      },
      "path": "remixVideoPath"
    },
    "POST /v1/uploads/images": {
      "operationId": "uploadImage",
      "provenance": 13,
      "bodies": {
        "multipart/form-data": "UploadImageRequestForm"
      }
    },
    "POST /v1/uploads/videos": {
      "operationId": "uploadVideo",
      "provenance": 14,
      "bodies": {
        "multipart/form-data": "UploadVideoRequestForm"
      }
    },
    "GET /v1/balance": {
      "operationId": "getKeyBalance",
      "provenance": 15,
      "bodies": {}
    },
    "GET /v1/user/balance": {
      "operationId": "getUserBalance",
      "provenance": 16,
      "bodies": {}
    },
    "GET /v1/models": {
      "operationId": "listModels",
      "provenance": 17,
      "bodies": {},
      "query": "listModelsQuery"
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
      "#/properties/reference_images/items": 0,
      "#/properties/reference_images/items/format": 3,
      "#/properties/image_urls": 4,
      "#/properties/images": 4,
      "#/properties/client_business_id": 5,
      "#/properties/callback_url": 6,
      "#/properties/callback_url/format": 7,
      "#/properties/metadata": 4,
      "#/properties/metadata/properties/client_business_id": 8
    },
    "queryVideoPath": {
      "#/properties/task_id": 8
    },
    "RemixVideoRequest": {
      "#": 10,
      "#/properties/size": 10,
      "#/properties/client_business_id": 5,
      "#/properties/callback_url": 6,
      "#/properties/callback_url/format": 7
    },
    "remixVideoPath": {},
    "ExtendVideoRequest": {
      "#": 12,
      "#/properties/size": 12,
      "#/properties/client_business_id": 5,
      "#/properties/callback_url": 6,
      "#/properties/callback_url/format": 7
    },
    "UploadImageRequestForm": {
      "#": 13,
      "#/properties/file": 13
    },
    "UploadVideoRequestForm": {
      "#": 14,
      "#/properties/file": 14
    },
    "listModelsQuery": {}
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
      "client_business_id",
      "callback_url",
      "metadata"
    ],
    "RemixVideoRequest": [
      "model",
      "prompt",
      "size",
      "aspect_ratio",
      "client_business_id",
      "callback_url"
    ],
    "ExtendVideoRequest": [
      "model",
      "prompt",
      "size",
      "client_business_id",
      "callback_url"
    ],
    "UploadImageRequestForm": [
      "file",
      "purpose"
    ],
    "UploadVideoRequestForm": [
      "file",
      "purpose"
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
