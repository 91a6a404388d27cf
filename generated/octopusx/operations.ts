// Generated from spec/ by `npm run generate`. Do not edit.

import type { OperationTable } from '../operations.ts';
import * as problems from './request-validators.js';
import * as verdicts from './request-verdicts.js';
import * as answers from './validators.js';

/** The operations of the contract, as the mock serves them. */
export const table: OperationTable = {
  operations: [
    {
      "id": "createVideo",
      "method": "post",
      "path": "/v1/video/create",
      "isSecured": true,
      "parameterExamples": [],
      "bodies": {
        "application/json": {
          "schema": "CreateVideoRequest",
          "cases": [
            {
              "models": [
                "^veo"
              ],
              "names": [
                "model",
                "prompt",
                "images",
                "orientation",
                "size",
                "duration",
                "aspect_ratio",
                "enable_upsample"
              ],
              "defaults": {
                "size": "720x1280",
                "duration": 8
              }
            },
            {
              "models": [],
              "names": [
                "model",
                "prompt",
                "images",
                "aspect_ratio",
                "size",
                "duration"
              ],
              "defaults": {
                "duration": 10
              }
            }
          ],
          "examples": [
            {
              "model": "grok-video-3",
              "prompt": "cat fish --mode=custom",
              "images": [],
              "aspect_ratio": "3:2",
              "size": "1080P",
              "duration": 10
            },
            {
              "model": "veo3.1-fast-components",
              "prompt": "The cow flew into the sky",
              "images": [
                "https://example.com/frame-1.png",
                "https://example.com/frame-2.png"
              ],
              "aspect_ratio": "16:9"
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "CreatedTask",
          "examples": {
            "processing": {
              "id": "grok:48a67431-0708-46d1-9ab9-83cb84700153",
              "status": "processing",
              "status_update_time": 1762780400,
              "task_id": "48038932-0ff5-4251-8b4b-7a76c09fd114",
              "created_at": "2025-11-08T23:07:57.510141923+08:00"
            },
            "pending_veo": {
              "id": "video_8b8232a3-847b-40e2-a3a3-912813b7ac60",
              "object": "video",
              "model": "veo3.1-fast-components",
              "status": "queued",
              "progress": 0,
              "created_at": 1768489641,
              "size": "1280x720",
              "detail": {
                "input": {
                  "aspect_ratio": "16:9",
                  "images": [
                    "https://example.com/frame-1.png",
                    "https://example.com/frame-2.png"
                  ],
                  "model": "veo3.1-fast-components",
                  "prompt": "The cow flew into the sky"
                }
              },
              "status_update_time": 1768489641
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
                "message": "duration must be one of 6, 10, 15",
                "type": "invalid_request_error",
                "param": "duration",
                "code": "invalid_request"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_api_key": {
              "error": {
                "message": "Invalid API key provided",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_api_key"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "insufficient_user_quota": {
              "error": {
                "message": "The balance does not suffice",
                "type": "new_api_error",
                "param": "",
                "code": "insufficient_user_quota"
              }
            }
          },
          "headers": {}
        },
        "413": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "read_request_body_failed": {
              "error": {
                "message": "The request body is too large",
                "type": "invalid_request_error",
                "param": "",
                "code": "read_request_body_failed"
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
                "message": "Too many requests, please try again later",
                "type": "new_api_error",
                "code": ""
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "do_request_failed": {
              "error": {
                "message": "The upstream did not answer",
                "type": "new_api_error",
                "param": "",
                "code": "do_request_failed"
              }
            }
          },
          "headers": {}
        },
        "503": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "model_not_found": {
              "error": {
                "message": "No available channel for this model",
                "type": "new_api_error",
                "code": "model_not_found"
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        }
      }
    },
    {
      "id": "remixVideo",
      "method": "post",
      "path": "/v1/video/remix",
      "isSecured": true,
      "parameterExamples": [],
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
                "task_id",
                "parent_post_id"
              ],
              "defaults": {}
            }
          ],
          "examples": [
            {
              "model": "grok-video-3",
              "prompt": "play with another white cat",
              "aspect_ratio": "3:2",
              "size": "1080P",
              "task_id": "grok:48a67431-0708-46d1-9ab9-83cb84700153"
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
            "processing": {
              "id": "grok:48a67431-0708-46d1-9ab9-83cb84700153",
              "status": "processing",
              "status_update_time": 1762685256
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
                "message": "aspect_ratio must be one of 2:3, 3:2, 1:1",
                "type": "invalid_request_error",
                "param": "aspect_ratio",
                "code": "invalid_request"
              }
            },
            "task_not_exist": {
              "error": {
                "message": "Task not found",
                "type": "invalid_request_error",
                "param": "",
                "code": "task_not_exist"
              }
            },
            "source_not_completed": {
              "error": {
                "message": "Task is not completed yet, current status: processing",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_request"
              }
            },
            "source_of_another_pipeline": {
              "error": {
                "message": "The task belongs to another pipeline",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_request"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_api_key": {
              "error": {
                "message": "Invalid API key provided",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_api_key"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "insufficient_user_quota": {
              "error": {
                "message": "The balance does not suffice",
                "type": "new_api_error",
                "param": "",
                "code": "insufficient_user_quota"
              }
            }
          },
          "headers": {}
        },
        "413": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "read_request_body_failed": {
              "error": {
                "message": "The request body is too large",
                "type": "invalid_request_error",
                "param": "",
                "code": "read_request_body_failed"
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
                "message": "Too many requests, please try again later",
                "type": "new_api_error",
                "code": ""
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "do_request_failed": {
              "error": {
                "message": "The upstream did not answer",
                "type": "new_api_error",
                "param": "",
                "code": "do_request_failed"
              }
            }
          },
          "headers": {}
        },
        "503": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "model_not_found": {
              "error": {
                "message": "No available channel for this model",
                "type": "new_api_error",
                "code": "model_not_found"
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        }
      }
    },
    {
      "id": "extendVideo",
      "method": "post",
      "path": "/v1/video/extend",
      "isSecured": true,
      "parameterExamples": [],
      "bodies": {
        "application/json": {
          "schema": "ExtendVideoRequest",
          "cases": [
            {
              "models": [],
              "names": [
                "model",
                "prompt",
                "task_id",
                "images",
                "size",
                "aspect_ratio",
                "start_time",
                "upscale"
              ],
              "defaults": {}
            }
          ],
          "examples": [
            {
              "model": "grok-video-3",
              "prompt": "play with another white cat",
              "task_id": "grok:2d8ef725-c4a9-46e0-b133-eca6c297e830",
              "aspect_ratio": "3:2",
              "start_time": 4,
              "size": "1080P",
              "upscale": true
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
            "processing": {
              "id": "grok:48a67431-0708-46d1-9ab9-83cb84700153",
              "status": "processing",
              "status_update_time": 1762685256
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
                "message": "size must be one of 720P, 1080P",
                "type": "invalid_request_error",
                "param": "size",
                "code": "invalid_request"
              }
            },
            "task_not_exist": {
              "error": {
                "message": "Task not found",
                "type": "invalid_request_error",
                "param": "",
                "code": "task_not_exist"
              }
            },
            "source_not_completed": {
              "error": {
                "message": "Task is not completed yet, current status: processing",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_request"
              }
            },
            "source_of_another_pipeline": {
              "error": {
                "message": "The task belongs to another pipeline",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_request"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_api_key": {
              "error": {
                "message": "Invalid API key provided",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_api_key"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "insufficient_user_quota": {
              "error": {
                "message": "The balance does not suffice",
                "type": "new_api_error",
                "param": "",
                "code": "insufficient_user_quota"
              }
            }
          },
          "headers": {}
        },
        "413": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "read_request_body_failed": {
              "error": {
                "message": "The request body is too large",
                "type": "invalid_request_error",
                "param": "",
                "code": "read_request_body_failed"
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
                "message": "Too many requests, please try again later",
                "type": "new_api_error",
                "code": ""
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "do_request_failed": {
              "error": {
                "message": "The upstream did not answer",
                "type": "new_api_error",
                "param": "",
                "code": "do_request_failed"
              }
            }
          },
          "headers": {}
        },
        "503": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "model_not_found": {
              "error": {
                "message": "No available channel for this model",
                "type": "new_api_error",
                "code": "model_not_found"
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        }
      }
    },
    {
      "id": "queryVideo",
      "method": "get",
      "path": "/v1/video/query",
      "isSecured": true,
      "querySchema": "queryVideoQuery",
      "queryNames": [
        "id"
      ],
      "parameterExamples": [
        "grok:05c8e247-7e64-472a-acb1-e7f2de5d0d04"
      ],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "UnifiedTask",
          "examples": {
            "processing": {
              "id": "grok:05c8e247-7e64-472a-acb1-e7f2de5d0d04",
              "status": "processing",
              "video_url": null,
              "status_update_time": 1762780400,
              "progress": 50
            },
            "pending": {
              "id": "task_01k6x15vhrff09dkkqjrzwhm60",
              "status": "pending",
              "video_url": null,
              "enhanced_prompt": "",
              "status_update_time": 1759763621142
            },
            "completed": {
              "id": "grok:05c8e247-7e64-472a-acb1-e7f2de5d0d04",
              "status": "completed",
              "video_url": "https://example.com/videos/05c8e247.mp4",
              "thumbnail_url": "https://example.com/videos/05c8e247.jpg",
              "status_update_time": 1762780520,
              "progress": 100
            },
            "failed": {
              "id": "grok:05c8e247-7e64-472a-acb1-e7f2de5d0d04",
              "status": "failed",
              "video_url": null,
              "status_update_time": 1762780520
            },
            "unknown": {
              "id": "grok:05c8e247-7e64-472a-acb1-e7f2de5d0d04",
              "status": "unknown",
              "video_url": null,
              "status_update_time": 1762780400
            },
            "processing_veo": {
              "id": "task_01k6x15vhrff09dkkqjrzwhm60",
              "status": "processing",
              "video_url": null,
              "enhanced_prompt": "",
              "status_update_time": 1759763631142
            },
            "completed_veo": {
              "id": "task_01k6x15vhrff09dkkqjrzwhm60",
              "status": "completed",
              "video_url": "https://example.com/videos/01k6x15v.mp4",
              "enhanced_prompt": "",
              "status_update_time": 1759763681142
            },
            "failed_veo": {
              "id": "task_01k6x15vhrff09dkkqjrzwhm60",
              "status": "failed",
              "video_url": null,
              "enhanced_prompt": "",
              "status_update_time": 1759763681142
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
                "message": "id is required",
                "type": "invalid_request_error",
                "param": "id",
                "code": "invalid_request"
              }
            },
            "task_not_exist": {
              "error": {
                "message": "Task not found",
                "type": "invalid_request_error",
                "param": "",
                "code": "task_not_exist"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_api_key": {
              "error": {
                "message": "Invalid API key provided",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_api_key"
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
                "message": "Too many requests, please try again later",
                "type": "new_api_error",
                "code": ""
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "do_request_failed": {
              "error": {
                "message": "The upstream did not answer",
                "type": "new_api_error",
                "param": "",
                "code": "do_request_failed"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "generateVideo",
      "method": "post",
      "path": "/v1/videos",
      "isSecured": true,
      "parameterExamples": [],
      "bodies": {
        "application/json": {
          "schema": "GenerateVideoRequest",
          "cases": [
            {
              "models": [
                "^grok-imagine"
              ],
              "names": [
                "model",
                "prompt",
                "seconds",
                "aspect_ratio",
                "resolution",
                "image",
                "images"
              ],
              "defaults": {}
            },
            {
              "models": [],
              "names": [
                "model",
                "prompt",
                "size",
                "seconds",
                "input_reference",
                "enable_upsample",
                "duration",
                "metadata"
              ],
              "defaults": {}
            }
          ],
          "examples": [
            {
              "model": "veo_3_1-fast",
              "prompt": "Dance in the center of the square",
              "size": "720x1280",
              "seconds": "8",
              "input_reference": "data:image/png;base64,BASE64_IMAGE",
              "metadata": {
                "output_config": {
                  "aspect_ratio": "9:16",
                  "audio_generation": "Disabled",
                  "resolution": "720P"
                }
              }
            },
            {
              "model": "grok-imagine-video",
              "prompt": "A paper boat on a rainy street",
              "seconds": "6",
              "aspect_ratio": "16:9",
              "resolution": "720P"
            }
          ]
        },
        "multipart/form-data": {
          "schema": "GrokGenerateVideoRequestForm",
          "cases": [
            {
              "models": [],
              "names": [
                "model",
                "prompt",
                "aspect_ratio",
                "seconds",
                "size",
                "input_reference"
              ],
              "defaults": {}
            }
          ],
          "examples": [
            {
              "model": "grok-video-3",
              "prompt": "猫咪听歌摇头晃脑,下大雨",
              "aspect_ratio": "2:3",
              "seconds": 6,
              "size": "720P"
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "GeneratedVideo",
          "examples": {
            "queued": {
              "id": "video_abc123",
              "object": "video",
              "model": "grok-video-3",
              "status": "queued",
              "progress": 0,
              "created_at": 1735689600,
              "size": "720P"
            },
            "queued_veo": {
              "id": "video_abc123",
              "object": "video",
              "model": "veo_3_1-fast",
              "status": "queued",
              "progress": 0,
              "created_at": 1735689600,
              "seconds": "8",
              "size": "720x1280"
            },
            "queued_imagine": {
              "id": "video_abc123",
              "object": "video",
              "model": "grok-imagine-video",
              "status": "queued",
              "progress": 0,
              "created_at": 1735689600,
              "video_url": ""
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
                "message": "prompt is required",
                "type": "invalid_request_error",
                "param": "prompt",
                "code": "invalid_request"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_api_key": {
              "error": {
                "message": "Invalid API key provided",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_api_key"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "insufficient_user_quota": {
              "error": {
                "message": "The balance does not suffice",
                "type": "new_api_error",
                "param": "",
                "code": "insufficient_user_quota"
              }
            }
          },
          "headers": {}
        },
        "413": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "read_request_body_failed": {
              "error": {
                "message": "The request body is too large",
                "type": "invalid_request_error",
                "param": "",
                "code": "read_request_body_failed"
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
                "message": "Too many requests, please try again later",
                "type": "new_api_error",
                "code": ""
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "do_request_failed": {
              "error": {
                "message": "The upstream did not answer",
                "type": "new_api_error",
                "param": "",
                "code": "do_request_failed"
              }
            }
          },
          "headers": {}
        },
        "503": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "model_not_found": {
              "error": {
                "message": "No available channel for this model",
                "type": "new_api_error",
                "code": "model_not_found"
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        }
      }
    },
    {
      "id": "createVideoExtension",
      "method": "post",
      "path": "/v1/videos/extensions",
      "isSecured": true,
      "parameterExamples": [],
      "bodies": {
        "application/json": {
          "schema": "ExtensionRequest",
          "cases": [
            {
              "models": [],
              "names": [
                "model",
                "prompt",
                "video",
                "start_time",
                "duration"
              ],
              "defaults": {
                "duration": 10
              }
            }
          ],
          "examples": [
            {
              "model": "grok-video-3",
              "prompt": "play with another white cat",
              "duration": 6,
              "start_time": 4,
              "video": {
                "url": "grok:f673ba58-b053-4d8d-8938-c0b429de4d7f"
              }
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "VideoExtension",
          "examples": {
            "processing": {
              "id": "grok:48a67431-0708-46d1-9ab9-83cb84700153",
              "status": "processing",
              "status_update_time": 1762685256
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
                "message": "duration must be one of 6, 10, 15",
                "type": "invalid_request_error",
                "param": "duration",
                "code": "invalid_request"
              }
            },
            "task_not_exist": {
              "error": {
                "message": "Task not found",
                "type": "invalid_request_error",
                "param": "",
                "code": "task_not_exist"
              }
            },
            "source_not_completed": {
              "error": {
                "message": "Task is not completed yet, current status: processing",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_request"
              }
            },
            "source_of_another_pipeline": {
              "error": {
                "message": "The task belongs to another pipeline",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_request"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_api_key": {
              "error": {
                "message": "Invalid API key provided",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_api_key"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "insufficient_user_quota": {
              "error": {
                "message": "The balance does not suffice",
                "type": "new_api_error",
                "param": "",
                "code": "insufficient_user_quota"
              }
            }
          },
          "headers": {}
        },
        "413": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "read_request_body_failed": {
              "error": {
                "message": "The request body is too large",
                "type": "invalid_request_error",
                "param": "",
                "code": "read_request_body_failed"
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
                "message": "Too many requests, please try again later",
                "type": "new_api_error",
                "code": ""
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "do_request_failed": {
              "error": {
                "message": "The upstream did not answer",
                "type": "new_api_error",
                "param": "",
                "code": "do_request_failed"
              }
            }
          },
          "headers": {}
        },
        "503": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "model_not_found": {
              "error": {
                "message": "No available channel for this model",
                "type": "new_api_error",
                "code": "model_not_found"
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        }
      }
    },
    {
      "id": "retrieveVideo",
      "method": "get",
      "path": "/v1/videos/{task_id}",
      "isSecured": true,
      "pathSchema": "retrieveVideoPath",
      "parameterExamples": [
        "video_abc123"
      ],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "RetrievedVideo",
          "examples": {
            "processing": {
              "id": "video_abc123",
              "object": "video",
              "model": "grok-video-3",
              "status": "processing",
              "progress": 42,
              "created_at": 1735689600,
              "completed_at": 0,
              "expires_at": 1735776000,
              "seconds": "6",
              "size": "720P",
              "remixed_from_video_id": "",
              "error": {
                "message": "",
                "code": ""
              },
              "video_url": ""
            },
            "queued": {
              "id": "video_abc123",
              "object": "video",
              "model": "grok-video-3",
              "status": "queued",
              "progress": 0,
              "created_at": 1735689600,
              "completed_at": 0,
              "expires_at": 1735776000,
              "seconds": "6",
              "size": "720P",
              "remixed_from_video_id": "",
              "error": {
                "message": "",
                "code": ""
              },
              "video_url": ""
            },
            "in_progress": {
              "id": "video_abc123",
              "object": "video",
              "model": "grok-video-3",
              "status": "in_progress",
              "progress": 42,
              "created_at": 1735689600,
              "completed_at": 0,
              "expires_at": 1735776000,
              "seconds": "6",
              "size": "720P",
              "remixed_from_video_id": "",
              "error": {
                "message": "",
                "code": ""
              },
              "video_url": ""
            },
            "completed": {
              "id": "video_abc123",
              "object": "video",
              "model": "grok-video-3",
              "status": "completed",
              "progress": 100,
              "created_at": 1735689600,
              "completed_at": 1735689720,
              "expires_at": 1735776000,
              "seconds": "6",
              "size": "720P",
              "remixed_from_video_id": "",
              "error": {
                "message": "",
                "code": ""
              },
              "video_url": "https://example.com/videos/abc123.mp4"
            },
            "failed": {
              "id": "video_abc123",
              "object": "video",
              "model": "grok-video-3",
              "status": "failed",
              "progress": 42,
              "created_at": 1735689600,
              "completed_at": 1735689720,
              "expires_at": 1735776000,
              "seconds": "6",
              "size": "720P",
              "remixed_from_video_id": "",
              "error": {
                "message": "The prompt was refused.",
                "code": "content_policy_violation"
              },
              "video_url": ""
            },
            "cancelled": {
              "id": "video_abc123",
              "object": "video",
              "model": "grok-video-3",
              "status": "cancelled",
              "progress": 42,
              "created_at": 1735689600,
              "completed_at": 1735689720,
              "expires_at": 1735776000,
              "seconds": "6",
              "size": "720P",
              "remixed_from_video_id": "",
              "error": {
                "message": "",
                "code": ""
              },
              "video_url": ""
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
                "message": "task_id cannot be read",
                "type": "invalid_request_error",
                "param": "task_id",
                "code": "invalid_request"
              }
            },
            "task_not_exist": {
              "error": {
                "message": "Task not found",
                "type": "invalid_request_error",
                "param": "",
                "code": "task_not_exist"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_api_key": {
              "error": {
                "message": "Invalid API key provided",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_api_key"
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
                "message": "Too many requests, please try again later",
                "type": "new_api_error",
                "code": ""
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "do_request_failed": {
              "error": {
                "message": "The upstream did not answer",
                "type": "new_api_error",
                "param": "",
                "code": "do_request_failed"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "downloadVideo",
      "method": "get",
      "path": "/v1/videos/{task_id}/content",
      "isSecured": true,
      "pathSchema": "retrieveVideoPath",
      "parameterExamples": [
        "video_abc123"
      ],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "video/mp4",
          "examples": {
            "completed": "\u0000\u0000\u0000 ftypisom\u0000\u0000\u0002\u0000isomiso2avc1mp41"
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "not_completed": {
              "error": {
                "message": "Task is not completed yet, current status: processing",
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
            "invalid_api_key": {
              "error": {
                "message": "Invalid API key provided",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_api_key"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "not_found": {
              "error": {
                "message": "Task not found",
                "type": "invalid_request_error"
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
                "message": "Too many requests, please try again later",
                "type": "new_api_error",
                "code": ""
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "do_request_failed": {
              "error": {
                "message": "The upstream did not answer",
                "type": "new_api_error",
                "param": "",
                "code": "do_request_failed"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "remixVideoById",
      "method": "post",
      "path": "/v1/videos/{video_id}/remix",
      "isSecured": true,
      "pathSchema": "remixVideoByIdPath",
      "parameterExamples": [
        "video_fafb00cb-5475-4882-8714-57df146c6dbe"
      ],
      "bodies": {
        "application/json": {
          "schema": "RemixVideoByIdRequest",
          "cases": [
            {
              "models": [
                "^grok"
              ],
              "names": [
                "model",
                "prompt",
                "size",
                "aspect_ratio",
                "parent_post_id"
              ],
              "defaults": {}
            },
            {
              "models": [],
              "names": [
                "prompt",
                "model"
              ],
              "defaults": {}
            }
          ],
          "examples": [
            {
              "prompt": "牛飞到海里去了",
              "model": "veo_3_1-extend"
            },
            {
              "model": "grok-video-3",
              "prompt": "play with another white cat",
              "size": "1080P",
              "aspect_ratio": "3:2"
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "RemixedVideo",
          "examples": {
            "queued": {
              "id": "video_456",
              "object": "video",
              "model": "veo_3_1-extend",
              "status": "queued",
              "progress": 0,
              "created_at": 1712698600,
              "size": "720x1280",
              "seconds": "8",
              "remixed_from_video_id": "video_123",
              "quality": ""
            },
            "processing": {
              "id": "grok:48a67431-0708-46d1-9ab9-83cb84700153",
              "status": "processing",
              "status_update_time": 1762685256
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
                "message": "model is required",
                "type": "invalid_request_error",
                "param": "model",
                "code": "invalid_request"
              }
            },
            "task_not_exist": {
              "error": {
                "message": "Task not found",
                "type": "invalid_request_error",
                "param": "",
                "code": "task_not_exist"
              }
            },
            "source_not_completed": {
              "error": {
                "message": "Task is not completed yet, current status: processing",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_request"
              }
            },
            "source_of_another_pipeline": {
              "error": {
                "message": "The task belongs to another pipeline",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_request"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_api_key": {
              "error": {
                "message": "Invalid API key provided",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_api_key"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "insufficient_user_quota": {
              "error": {
                "message": "The balance does not suffice",
                "type": "new_api_error",
                "param": "",
                "code": "insufficient_user_quota"
              }
            }
          },
          "headers": {}
        },
        "413": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "read_request_body_failed": {
              "error": {
                "message": "The request body is too large",
                "type": "invalid_request_error",
                "param": "",
                "code": "read_request_body_failed"
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
                "message": "Too many requests, please try again later",
                "type": "new_api_error",
                "code": ""
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "do_request_failed": {
              "error": {
                "message": "The upstream did not answer",
                "type": "new_api_error",
                "param": "",
                "code": "do_request_failed"
              }
            }
          },
          "headers": {}
        },
        "503": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "model_not_found": {
              "error": {
                "message": "No available channel for this model",
                "type": "new_api_error",
                "code": "model_not_found"
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        }
      }
    },
    {
      "id": "extendVideoById",
      "method": "post",
      "path": "/v1/videos/{video_id}/extend",
      "isSecured": true,
      "pathSchema": "remixVideoByIdPath",
      "parameterExamples": [
        "grok:48a67431-0708-46d1-9ab9-83cb84700153"
      ],
      "bodies": {
        "application/json": {
          "schema": "ExtendVideoByIdRequest",
          "cases": [
            {
              "models": [],
              "names": [
                "model",
                "prompt",
                "images",
                "size",
                "aspect_ratio",
                "start_time",
                "upscale"
              ],
              "defaults": {}
            }
          ],
          "examples": [
            {
              "model": "grok-video-3",
              "prompt": "play with another white cat",
              "aspect_ratio": "3:2",
              "start_time": 4,
              "size": "1080P",
              "upscale": true
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "ExtendedVideo",
          "examples": {
            "processing": {
              "id": "grok:48a67431-0708-46d1-9ab9-83cb84700153",
              "status": "processing",
              "status_update_time": 1762685256
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
                "message": "size must be one of 720P, 1080P, 1080p",
                "type": "invalid_request_error",
                "param": "size",
                "code": "invalid_request"
              }
            },
            "task_not_exist": {
              "error": {
                "message": "Task not found",
                "type": "invalid_request_error",
                "param": "",
                "code": "task_not_exist"
              }
            },
            "source_not_completed": {
              "error": {
                "message": "Task is not completed yet, current status: processing",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_request"
              }
            },
            "source_of_another_pipeline": {
              "error": {
                "message": "The task belongs to another pipeline",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_request"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_api_key": {
              "error": {
                "message": "Invalid API key provided",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_api_key"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "insufficient_user_quota": {
              "error": {
                "message": "The balance does not suffice",
                "type": "new_api_error",
                "param": "",
                "code": "insufficient_user_quota"
              }
            }
          },
          "headers": {}
        },
        "413": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "read_request_body_failed": {
              "error": {
                "message": "The request body is too large",
                "type": "invalid_request_error",
                "param": "",
                "code": "read_request_body_failed"
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
                "message": "Too many requests, please try again later",
                "type": "new_api_error",
                "code": ""
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "do_request_failed": {
              "error": {
                "message": "The upstream did not answer",
                "type": "new_api_error",
                "param": "",
                "code": "do_request_failed"
              }
            }
          },
          "headers": {}
        },
        "503": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "model_not_found": {
              "error": {
                "message": "No available channel for this model",
                "type": "new_api_error",
                "code": "model_not_found"
              }
            }
          },
          "headers": {
            "retry-after": "5"
          }
        }
      }
    },
    {
      "id": "getSubscription",
      "method": "get",
      "path": "/v1/dashboard/billing/subscription",
      "isSecured": true,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Subscription",
          "examples": {
            "success": {
              "object": "billing_subscription",
              "has_payment_method": true,
              "soft_limit_usd": 100,
              "hard_limit_usd": 100,
              "system_hard_limit_usd": 100,
              "access_until": 1767225600
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_api_key": {
              "error": {
                "message": "Invalid API key provided",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_api_key"
              }
            }
          },
          "headers": {}
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "query_quota_failed": {
              "error": {
                "message": "query quota failed",
                "type": "upstream_error",
                "param": "",
                "code": null
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "getUsage",
      "method": "get",
      "path": "/v1/dashboard/billing/usage",
      "isSecured": true,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Usage",
          "examples": {
            "success": {
              "object": "list",
              "total_usage": 2500
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_api_key": {
              "error": {
                "message": "Invalid API key provided",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_api_key"
              }
            }
          },
          "headers": {}
        },
        "500": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "query_quota_failed": {
              "error": {
                "message": "query quota failed",
                "type": "upstream_error",
                "param": "",
                "code": null
              }
            }
          },
          "headers": {}
        }
      },
      "balance": {
        "used": {
          "/total_usage": 100
        }
      }
    },
    {
      "id": "getKeyUsage",
      "method": "get",
      "path": "/api/usage/token/",
      "isSecured": true,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "KeyUsage",
          "examples": {
            "success": {
              "code": true,
              "message": "ok",
              "data": {
                "object": "token_usage",
                "name": "default-token",
                "total_granted": 1000000,
                "total_used": 250000,
                "total_available": 750000,
                "unlimited_quota": false,
                "model_limits": {
                  "gpt-4o": 10000
                },
                "model_limits_enabled": true,
                "expires_at": 1767225600
              }
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "FailedResult",
          "examples": {
            "no_header": {
              "success": false,
              "message": "No Authorization header"
            },
            "invalid_token": {
              "success": false,
              "message": "Invalid Bearer token"
            }
          },
          "headers": {}
        }
      },
      "balance": {
        "remaining": {
          "/data/total_available": 500000
        },
        "used": {
          "/data/total_used": 500000
        }
      }
    },
    {
      "id": "listModels",
      "method": "get",
      "path": "/v1/models",
      "isSecured": true,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "ModelList",
          "examples": {
            "models": {
              "object": "list",
              "data": [
                {
                  "id": "gpt-4o",
                  "object": "model",
                  "created": 1735689600,
                  "owned_by": "openai"
                },
                {
                  "id": "claude-sonnet-4-20250514",
                  "object": "model",
                  "created": 1735689600,
                  "owned_by": "anthropic"
                }
              ]
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_api_key": {
              "error": {
                "message": "Invalid API key provided",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_api_key"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "getModel",
      "method": "get",
      "path": "/v1/models/{model}",
      "isSecured": true,
      "pathSchema": "getModelPath",
      "parameterExamples": [
        "gpt-4o"
      ],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Model",
          "examples": {
            "model": {
              "id": "gpt-4o",
              "object": "model",
              "created": 1735689600,
              "owned_by": "openai"
            }
          },
          "headers": {}
        },
        "401": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "invalid_api_key": {
              "error": {
                "message": "Invalid API key provided",
                "type": "invalid_request_error",
                "param": "",
                "code": "invalid_api_key"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "type": "application/json",
          "schema": "GatewayError",
          "examples": {
            "model_not_found": {
              "error": {
                "message": "The model does not exist",
                "type": "invalid_request_error",
                "param": "",
                "code": "model_not_found"
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
