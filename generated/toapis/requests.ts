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
      "source": "https://docs.toapis.com/docs/cn/api-reference/tasks/video-status",
      "note": "The page says it of video tasks; the page of this request does not list the field. No page says that it makes a submit idempotent."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/webhooks/task-webhooks"
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
      "level": "inferred",
      "source": "An address made up for this contract; the page shows none."
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
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/uploads/images"
    },
    {
      "level": "inferred",
      "source": "A text that stands for the bytes of a file; the page sends `image.jpg`."
    },
    {
      "level": "published",
      "source": "https://docs.toapis.com/docs/en/api-reference/uploads/videos"
    },
    {
      "level": "inferred",
      "source": "A text that stands for the bytes of a file; the page sends `video.mp4`."
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
      }
    },
    "GET /v1/videos/generations/{task_id}": {
      "operationId": "queryVideo",
      "provenance": 12,
      "bodies": {},
      "path": "queryVideoPath"
    },
    "POST /v1/videos/{video_id}/remix": {
      "operationId": "remixVideo",
      "provenance": 15,
      "bodies": {
        "application/json": "RemixVideoRequest"
      },
      "path": "remixVideoPath"
    },
    "POST /v1/videos/{video_id}/extend": {
      "operationId": "extendVideo",
      "provenance": 16,
      "bodies": {
        "application/json": "ExtendVideoRequest"
      },
      "path": "remixVideoPath"
    },
    "POST /v1/uploads/images": {
      "operationId": "uploadImage",
      "provenance": 18,
      "bodies": {
        "multipart/form-data": "UploadImageRequestForm"
      }
    },
    "POST /v1/uploads/videos": {
      "operationId": "uploadVideo",
      "provenance": 20,
      "bodies": {
        "multipart/form-data": "UploadVideoRequestForm"
      }
    },
    "GET /v1/balance": {
      "operationId": "getKeyBalance",
      "provenance": 22,
      "bodies": {}
    },
    "GET /v1/user/balance": {
      "operationId": "getUserBalance",
      "provenance": 23,
      "bodies": {}
    },
    "GET /v1/models": {
      "operationId": "listModels",
      "provenance": 24,
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
      "#/properties/image/examples": 4,
      "#/properties/reference_images/items": 0,
      "#/properties/reference_images/items/format": 3,
      "#/properties/image_urls": 5,
      "#/properties/images": 5,
      "#/properties/client_business_id": 6,
      "#/properties/client_business_id/examples": 7,
      "#/properties/callback_url": 8,
      "#/properties/callback_url/format": 9,
      "#/properties/callback_url/examples": 10,
      "#/properties/metadata": 5,
      "#/properties/metadata/properties/client_business_id": 11
    },
    "queryVideoPath": {
      "#/properties/task_id": 11
    },
    "RemixVideoRequest": {
      "#": 13,
      "#/properties/size": 13,
      "#/properties/size/examples": 14,
      "#/properties/client_business_id": 6,
      "#/properties/client_business_id/examples": 7,
      "#/properties/callback_url": 8,
      "#/properties/callback_url/format": 9,
      "#/properties/callback_url/examples": 10
    },
    "remixVideoPath": {},
    "ExtendVideoRequest": {
      "#": 16,
      "#/properties/size": 16,
      "#/properties/size/examples": 17,
      "#/properties/client_business_id": 6,
      "#/properties/client_business_id/examples": 7,
      "#/properties/callback_url": 8,
      "#/properties/callback_url/format": 9,
      "#/properties/callback_url/examples": 10
    },
    "UploadImageRequestForm": {
      "#": 18,
      "#/properties/file": 18,
      "#/properties/file/examples": 19
    },
    "UploadVideoRequestForm": {
      "#": 20,
      "#/properties/file": 20,
      "#/properties/file/examples": 21
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
