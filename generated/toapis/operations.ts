// Generated from spec/ by `npm run generate`. Do not edit.

import type { OperationTable } from '../operations.ts';
import * as problems from './request-validators.js';
import * as verdicts from './request-verdicts.js';
import * as answers from './validators.js';

/** The operations of the contract, as the mock serves them. */
export const table: OperationTable = {
  operations: [
    {
      "id": "generateVideo",
      "method": "post",
      "path": "/v1/videos/generations",
      "isSecured": true,
      "parameterExamples": [],
      "bodies": {
        "application/json": {
          "schema": "GenerateVideoRequest",
          "cases": [
            {
              "models": [],
              "names": [
                "image",
                "reference_images",
                "model",
                "prompt",
                "duration",
                "resolution",
                "aspect_ratio",
                "image_urls",
                "images",
                "client_business_id",
                "callback_url",
                "metadata"
              ],
              "defaults": {
                "model": "grok-video-1.0",
                "duration": 8,
                "resolution": "720p"
              }
            }
          ],
          "examples": [
            {
              "model": "grok-video-1.0",
              "prompt": "A golden retriever running on a green field in sunny weather",
              "duration": 10,
              "resolution": "720p",
              "aspect_ratio": "16:9"
            },
            {
              "model": "grok-video-1.5",
              "prompt": "Animate this product photo into a cinematic commercial video with a subtle camera push-in",
              "image": "https://example.com/product.jpg",
              "duration": 10,
              "aspect_ratio": "16:9"
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "GenerationTask",
          "examples": {
            "queued": {
              "id": "video_abc123def456",
              "object": "generation.task",
              "model": "grok-video-1.0",
              "status": "queued",
              "progress": 0,
              "created_at": 1768380224,
              "metadata": {}
            }
          },
          "headers": {
            "x-ratelimit-limit": "50",
            "x-ratelimit-remaining": "49",
            "x-ratelimit-reset": "1768380234",
            "x-ratelimit-category": "async_submit"
          }
        },
        "400": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_request": {
              "error": {
                "code": 400,
                "message": "resolution must be one of 480p, 720p",
                "type": "invalid_request_error"
              }
            },
            "webhook_not_configured": {
              "error": {
                "code": "webhook_not_configured",
                "message": "callback_url needs a webhook, which this API key does not have"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "unauthorized": {
              "error": {
                "code": 401,
                "message": "Authentication failed, please check your API key",
                "type": "authentication_error"
              }
            }
          },
          "headers": {}
        },
        "402": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "insufficient_quota": {
              "error": {
                "code": 402,
                "message": "Insufficient account balance, please top up",
                "type": "payment_required"
              }
            }
          },
          "headers": {}
        },
        "422": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "content_policy_violation": {
              "error": {
                "code": 422,
                "message": "Content violates the content policy",
                "type": "content_policy_violation"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "rate_limit_exceeded": {
              "error": {
                "code": "rate_limit_exceeded",
                "message": "Async task request rate exceeded"
              }
            }
          },
          "headers": {
            "x-ratelimit-limit": "50",
            "x-ratelimit-remaining": "49",
            "x-ratelimit-reset": "1768380234",
            "x-ratelimit-category": "async_submit",
            "retry-after": "5"
          }
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "internal_error": {
              "error": {
                "code": 500,
                "message": "Internal server error, please try again later",
                "type": "internal_error"
              }
            }
          },
          "headers": {}
        },
        "503": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "rate_limit_unavailable": {
              "error": {
                "code": "rate_limit_unavailable",
                "message": "The async task submit limiter is temporarily unavailable"
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        }
      },
      "rateLimit": {
        "category": "async_submit",
        "burst": 50,
        "perSecond": 5,
        "groups": {
          "vip": {
            "burst": 167,
            "perSecond": 16.7
          },
          "svip": {
            "burst": 334,
            "perSecond": 33.3
          }
        }
      }
    },
    {
      "id": "queryVideo",
      "method": "get",
      "path": "/v1/videos/generations/{task_id}",
      "isSecured": true,
      "pathSchema": "queryVideoPath",
      "parameterExamples": [
        "video_abc123def456"
      ],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "QueriedTask",
          "examples": {
            "queued": {
              "id": "video_abc123def456",
              "object": "generation.task",
              "model": "grok-video-3",
              "status": "queued",
              "progress": 0,
              "created_at": 1778569600
            },
            "submitted": {
              "id": "video_abc123def456",
              "object": "generation.task",
              "model": "grok-video-3",
              "status": "submitted",
              "progress": 0,
              "created_at": 1778569600
            },
            "in_progress": {
              "id": "video_abc123def456",
              "object": "generation.task",
              "model": "grok-video-3",
              "status": "in_progress",
              "progress": 65,
              "created_at": 1778569600
            },
            "completed": {
              "id": "video_abc123def456",
              "object": "generation.task",
              "model": "grok-video-3",
              "status": "completed",
              "progress": 100,
              "created_at": 1778569600,
              "completed_at": 1778569900,
              "expires_at": 1778656300,
              "result": {
                "type": "video",
                "data": [
                  {
                    "url": "https://example.com/videos/abc123def456.mp4",
                    "format": "mp4"
                  }
                ]
              }
            },
            "failed": {
              "id": "video_abc123def456",
              "object": "generation.task",
              "model": "grok-video-3",
              "status": "failed",
              "progress": 0,
              "created_at": 1778569600,
              "error": {
                "code": "generation_failed",
                "message": "Generation failed: Content violates the content policy"
              }
            }
          },
          "headers": {
            "x-ratelimit-limit": "50",
            "x-ratelimit-remaining": "49",
            "x-ratelimit-reset": "1768380234",
            "x-ratelimit-category": "async_submit"
          }
        },
        "400": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_request": {
              "error": {
                "code": 400,
                "message": "task_id cannot be read",
                "type": "invalid_request_error"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "unauthorized": {
              "error": {
                "code": 401,
                "message": "Authentication failed, please check your API key",
                "type": "authentication_error"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "task_not_found": {
              "error": {
                "code": 404,
                "message": "Task not found",
                "type": "not_found_error"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "rate_limit_exceeded": {
              "error": {
                "code": "rate_limit_exceeded",
                "message": "Async task request rate exceeded"
              }
            }
          },
          "headers": {
            "x-ratelimit-limit": "50",
            "x-ratelimit-remaining": "49",
            "x-ratelimit-reset": "1768380234",
            "x-ratelimit-category": "async_submit",
            "retry-after": "5"
          }
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "internal_error": {
              "error": {
                "code": 500,
                "message": "Internal server error, please try again later",
                "type": "internal_error"
              }
            }
          },
          "headers": {}
        }
      },
      "rateLimit": {
        "category": "async_query",
        "burst": 500,
        "perSecond": 50,
        "groups": {
          "vip": {
            "burst": 1667,
            "perSecond": 166.7
          },
          "svip": {
            "burst": 5000,
            "perSecond": 500
          }
        }
      }
    },
    {
      "id": "remixVideo",
      "method": "post",
      "path": "/v1/videos/{video_id}/remix",
      "isSecured": true,
      "pathSchema": "remixVideoPath",
      "parameterExamples": [
        "video_abc123def456"
      ],
      "bodies": {
        "application/json": {
          "schema": "RemixVideoRequest",
          "cases": [
            {
              "models": [],
              "names": [
                "model",
                "prompt",
                "size",
                "aspect_ratio",
                "client_business_id",
                "callback_url"
              ],
              "defaults": {
                "model": "grok-video-3"
              }
            }
          ],
          "examples": [
            {
              "model": "grok-video-3",
              "prompt": "Add a puppy playing in the scene",
              "aspect_ratio": "16:9"
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "RemixedTask",
          "examples": {
            "queued": {
              "id": "video_remix_abc123",
              "object": "generation.task",
              "model": "grok-video-3",
              "status": "queued",
              "progress": 0,
              "created_at": 1768380224,
              "metadata": {}
            }
          },
          "headers": {
            "x-ratelimit-limit": "50",
            "x-ratelimit-remaining": "49",
            "x-ratelimit-reset": "1768380234",
            "x-ratelimit-category": "async_submit"
          }
        },
        "400": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_request": {
              "error": {
                "code": 400,
                "message": "aspect_ratio must be one of 16:9, 9:16",
                "type": "invalid_request_error"
              }
            },
            "source_not_completed": {
              "error": {
                "code": 400,
                "message": "The source task has not completed",
                "type": "invalid_request_error"
              }
            },
            "webhook_not_configured": {
              "error": {
                "code": "webhook_not_configured",
                "message": "callback_url needs a webhook, which this API key does not have"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "unauthorized": {
              "error": {
                "code": 401,
                "message": "Authentication failed, please check your API key",
                "type": "authentication_error"
              }
            }
          },
          "headers": {}
        },
        "402": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "insufficient_quota": {
              "error": {
                "code": 402,
                "message": "Insufficient account balance, please top up",
                "type": "payment_required"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "task_not_found": {
              "error": {
                "code": 404,
                "message": "Task not found",
                "type": "not_found_error"
              }
            }
          },
          "headers": {}
        },
        "422": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "content_policy_violation": {
              "error": {
                "code": 422,
                "message": "Content violates the content policy",
                "type": "content_policy_violation"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "rate_limit_exceeded": {
              "error": {
                "code": "rate_limit_exceeded",
                "message": "Async task request rate exceeded"
              }
            }
          },
          "headers": {
            "x-ratelimit-limit": "50",
            "x-ratelimit-remaining": "49",
            "x-ratelimit-reset": "1768380234",
            "x-ratelimit-category": "async_submit",
            "retry-after": "5"
          }
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "internal_error": {
              "error": {
                "code": 500,
                "message": "Internal server error, please try again later",
                "type": "internal_error"
              }
            }
          },
          "headers": {}
        },
        "503": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "rate_limit_unavailable": {
              "error": {
                "code": "rate_limit_unavailable",
                "message": "The async task submit limiter is temporarily unavailable"
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        }
      },
      "rateLimit": {
        "category": "async_submit",
        "burst": 50,
        "perSecond": 5,
        "groups": {
          "vip": {
            "burst": 167,
            "perSecond": 16.7
          },
          "svip": {
            "burst": 334,
            "perSecond": 33.3
          }
        }
      }
    },
    {
      "id": "extendVideo",
      "method": "post",
      "path": "/v1/videos/{video_id}/extend",
      "isSecured": true,
      "pathSchema": "remixVideoPath",
      "parameterExamples": [
        "video_abc123def456"
      ],
      "bodies": {
        "application/json": {
          "schema": "ExtendVideoRequest",
          "cases": [
            {
              "models": [],
              "names": [
                "model",
                "prompt",
                "size",
                "client_business_id",
                "callback_url"
              ],
              "defaults": {
                "model": "grok-video-1.0"
              }
            }
          ],
          "examples": [
            {
              "model": "grok-video-1.0",
              "prompt": "Continue the scene, make the dog run towards the horizon"
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "ExtendedTask",
          "examples": {
            "queued": {
              "id": "video_extend_abc123",
              "object": "generation.task",
              "model": "grok-video-1.0",
              "status": "queued",
              "progress": 0,
              "created_at": 1768380224,
              "metadata": {}
            }
          },
          "headers": {
            "x-ratelimit-limit": "50",
            "x-ratelimit-remaining": "49",
            "x-ratelimit-reset": "1768380234",
            "x-ratelimit-category": "async_submit"
          }
        },
        "400": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_request": {
              "error": {
                "code": 400,
                "message": "prompt is required",
                "type": "invalid_request_error"
              }
            },
            "source_not_completed": {
              "error": {
                "code": 400,
                "message": "The source task has not completed",
                "type": "invalid_request_error"
              }
            },
            "webhook_not_configured": {
              "error": {
                "code": "webhook_not_configured",
                "message": "callback_url needs a webhook, which this API key does not have"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "unauthorized": {
              "error": {
                "code": 401,
                "message": "Authentication failed, please check your API key",
                "type": "authentication_error"
              }
            }
          },
          "headers": {}
        },
        "402": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "insufficient_quota": {
              "error": {
                "code": 402,
                "message": "Insufficient account balance, please top up",
                "type": "payment_required"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "task_not_found": {
              "error": {
                "code": 404,
                "message": "Task not found",
                "type": "not_found_error"
              }
            }
          },
          "headers": {}
        },
        "422": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "content_policy_violation": {
              "error": {
                "code": 422,
                "message": "Content violates the content policy",
                "type": "content_policy_violation"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "rate_limit_exceeded": {
              "error": {
                "code": "rate_limit_exceeded",
                "message": "Async task request rate exceeded"
              }
            }
          },
          "headers": {
            "x-ratelimit-limit": "50",
            "x-ratelimit-remaining": "49",
            "x-ratelimit-reset": "1768380234",
            "x-ratelimit-category": "async_submit",
            "retry-after": "5"
          }
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "internal_error": {
              "error": {
                "code": 500,
                "message": "Internal server error, please try again later",
                "type": "internal_error"
              }
            }
          },
          "headers": {}
        },
        "503": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "rate_limit_unavailable": {
              "error": {
                "code": "rate_limit_unavailable",
                "message": "The async task submit limiter is temporarily unavailable"
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        }
      },
      "rateLimit": {
        "category": "async_submit",
        "burst": 50,
        "perSecond": 5,
        "groups": {
          "vip": {
            "burst": 167,
            "perSecond": 16.7
          },
          "svip": {
            "burst": 334,
            "perSecond": 33.3
          }
        }
      }
    },
    {
      "id": "uploadImage",
      "method": "post",
      "path": "/v1/uploads/images",
      "isSecured": true,
      "parameterExamples": [],
      "bodies": {
        "multipart/form-data": {
          "schema": "UploadImageRequestForm",
          "cases": [
            {
              "models": [],
              "names": [
                "file",
                "purpose"
              ],
              "defaults": {
                "purpose": "generation"
              }
            }
          ],
          "examples": [
            {
              "file": "(the bytes of image.jpg)",
              "purpose": "generation"
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "UploadedFile",
          "examples": {
            "uploaded": {
              "success": true,
              "message": "",
              "data": {
                "id": "upload_abc12345",
                "url": "https://files.toapis.com/uploads/123/1737568800_abc12345.jpg",
                "mime_type": "image/jpeg",
                "size": 89234
              }
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "FailedResult",
          "examples": {
            "unsupported_type": {
              "success": false,
              "message": "Unsupported image type. Allowed: JPEG, PNG, WebP, GIF"
            },
            "file_too_large": {
              "success": false,
              "message": "Image too large. Maximum size is 10MB"
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "unauthorized": {
              "error": {
                "code": 401,
                "message": "Authentication failed, please check your API key",
                "type": "authentication_error"
              }
            }
          },
          "headers": {}
        }
      },
      "upload": {
        "field": "file",
        "url": "/data/url",
        "maxSize": 10485760,
        "refusals": {
          "tooLarge": {
            "status": 400,
            "example": "file_too_large"
          },
          "mediaType": {
            "status": 400,
            "example": "unsupported_type"
          }
        },
        "mediaTypes": [
          "image/jpeg",
          "image/png",
          "image/webp",
          "image/gif"
        ]
      }
    },
    {
      "id": "uploadVideo",
      "method": "post",
      "path": "/v1/uploads/videos",
      "isSecured": true,
      "parameterExamples": [],
      "bodies": {
        "multipart/form-data": {
          "schema": "UploadVideoRequestForm",
          "cases": [
            {
              "models": [],
              "names": [
                "file",
                "purpose"
              ],
              "defaults": {
                "purpose": "generation"
              }
            }
          ],
          "examples": [
            {
              "file": "(the bytes of clip.mp4)",
              "purpose": "generation"
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "UploadedFile",
          "examples": {
            "uploaded": {
              "success": true,
              "message": "",
              "data": {
                "id": "upload_abc12345",
                "url": "https://files.toapis.com/uploads/123/videos/1737568800_abc12345.mp4",
                "mime_type": "video/mp4",
                "size": 1892345
              }
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "FailedResult",
          "examples": {
            "unsupported_type": {
              "success": false,
              "message": "Unsupported or invalid video file. Allowed: MP4, WebM, MOV"
            },
            "file_too_large": {
              "success": false,
              "message": "Video too large. Maximum size is 50MB"
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "unauthorized": {
              "error": {
                "code": 401,
                "message": "Authentication failed, please check your API key",
                "type": "authentication_error"
              }
            }
          },
          "headers": {}
        }
      },
      "upload": {
        "field": "file",
        "url": "/data/url",
        "maxSize": 52428800,
        "refusals": {
          "tooLarge": {
            "status": 400,
            "example": "file_too_large"
          },
          "mediaType": {
            "status": 400,
            "example": "unsupported_type"
          }
        },
        "mediaTypes": [
          "video/mp4",
          "video/webm",
          "video/quicktime"
        ]
      }
    },
    {
      "id": "getKeyBalance",
      "method": "get",
      "path": "/v1/balance",
      "isSecured": true,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Balance",
          "examples": {
            "limited": {
              "success": true,
              "remain_balance": 10.5,
              "used_balance": 2.3,
              "remain_credits": 2100,
              "used_credits": 460,
              "credits_per_usd": 200,
              "unlimited_quota": false
            },
            "unlimited": {
              "success": true,
              "remain_balance": -1,
              "used_balance": 2.3,
              "remain_credits": 2100,
              "used_credits": 460,
              "credits_per_usd": 200,
              "unlimited_quota": true
            },
            "token_not_found": {
              "success": false,
              "message": "Failed to get token info: record not found"
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "unauthorized": {
              "error": {
                "code": 401,
                "message": "Authentication failed, please check your API key",
                "type": "authentication_error"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "rate_limit_error": {
              "error": {
                "code": 429,
                "message": "Too many requests, please try again later",
                "type": "rate_limit_error"
              }
            }
          },
          "headers": {}
        }
      },
      "balance": {
        "remaining": {
          "/remain_balance": 1,
          "/remain_credits": 200
        },
        "used": {
          "/used_balance": 1,
          "/used_credits": 200
        }
      }
    },
    {
      "id": "getUserBalance",
      "method": "get",
      "path": "/v1/user/balance",
      "isSecured": true,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Balance",
          "examples": {
            "limited": {
              "success": true,
              "remain_balance": 100,
              "used_balance": 25.5,
              "remain_credits": 20000,
              "used_credits": 5100,
              "credits_per_usd": 200,
              "unlimited_quota": false
            },
            "unlimited": {
              "success": true,
              "remain_balance": -1,
              "used_balance": 25.5,
              "remain_credits": 20000,
              "used_credits": 5100,
              "credits_per_usd": 200,
              "unlimited_quota": true
            },
            "user_quota_failed": {
              "success": false,
              "message": "Failed to get user quota"
            },
            "used_quota_failed": {
              "success": false,
              "message": "Failed to get used quota"
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "unauthorized": {
              "error": {
                "code": 401,
                "message": "Authentication failed, please check your API key",
                "type": "authentication_error"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "rate_limit_error": {
              "error": {
                "code": 429,
                "message": "Too many requests, please try again later",
                "type": "rate_limit_error"
              }
            }
          },
          "headers": {}
        }
      },
      "balance": {
        "remaining": {
          "/remain_balance": 1,
          "/remain_credits": 200
        },
        "used": {
          "/used_balance": 1,
          "/used_credits": 200
        }
      }
    },
    {
      "id": "listModels",
      "method": "get",
      "path": "/v1/models",
      "isSecured": true,
      "querySchema": "listModelsQuery",
      "queryNames": [
        "type"
      ],
      "parameterExamples": [
        "video"
      ],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "ModelList",
          "examples": {
            "video": {
              "success": true,
              "object": "list",
              "data": [
                {
                  "id": "grok-video-1.0",
                  "object": "model",
                  "created": 1626777600
                },
                {
                  "id": "grok-video-1.5",
                  "object": "model",
                  "created": 1626777600
                },
                {
                  "id": "grok-video-3",
                  "object": "model",
                  "created": 1626777600
                }
              ]
            },
            "text": {
              "success": true,
              "object": "list",
              "data": [
                {
                  "id": "claude-sonnet-4-6",
                  "object": "model",
                  "created": 1626777600,
                  "owned_by": "anthropic",
                  "supported_endpoint_types": [
                    "chat_completions",
                    "responses"
                  ]
                },
                {
                  "id": "gpt-5",
                  "object": "model",
                  "created": 1626777600,
                  "owned_by": "openai",
                  "supported_endpoint_types": [
                    "chat_completions"
                  ]
                }
              ]
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_request": {
              "error": {
                "code": 400,
                "message": "type must be one of text, chat, image, video, audio, all",
                "type": "invalid_request_error"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "unauthorized": {
              "error": {
                "code": 401,
                "message": "Authentication failed, please check your API key",
                "type": "authentication_error"
              }
            }
          },
          "headers": {}
        }
      }
    }
  ],
  verdicts,
  problems,
  answers,
};
