// Generated from spec/ by `npm run generate`. Do not edit.

import type { Lifecycles } from '../lifecycle.ts';

/** The lifecycles of the gateway's tasks. Times are in milliseconds, places are JSON pointers. */
export const lifecycles = {
  "submits": {
    "createVideo": {
      "method": "post",
      "path": "/v1/video/create",
      "links": [
        {
          "operationId": "queryVideo",
          "parameter": "id",
          "from": "/id"
        },
        {
          "operationId": "queryVideo",
          "parameter": "id",
          "from": "/task_id"
        }
      ],
      "starts": [
        {
          "model": "^veo",
          "state": "pending",
          "variant": "veo"
        },
        {
          "state": "processing"
        }
      ],
      "at": {
        "created": "/created_at",
        "updated": "/status_update_time",
        "request": "/detail/input"
      }
    },
    "remixVideo": {
      "method": "post",
      "path": "/v1/video/remix",
      "links": [
        {
          "operationId": "queryVideo",
          "parameter": "id",
          "from": "/id"
        }
      ],
      "source": "$request.body#/task_id",
      "starts": [
        {
          "state": "processing"
        }
      ],
      "at": {
        "updated": "/status_update_time"
      },
      "refusals": {
        "unknown": {
          "status": 400,
          "example": "task_not_exist"
        },
        "unfinished": {
          "status": 400,
          "example": "source_not_completed"
        },
        "foreign": {
          "status": 400,
          "example": "source_of_another_pipeline"
        }
      }
    },
    "extendVideo": {
      "method": "post",
      "path": "/v1/video/extend",
      "links": [
        {
          "operationId": "queryVideo",
          "parameter": "id",
          "from": "/id"
        }
      ],
      "source": "$request.body#/task_id",
      "starts": [
        {
          "state": "processing"
        }
      ],
      "at": {
        "updated": "/status_update_time"
      },
      "refusals": {
        "unknown": {
          "status": 400,
          "example": "task_not_exist"
        },
        "unfinished": {
          "status": 400,
          "example": "source_not_completed"
        },
        "foreign": {
          "status": 400,
          "example": "source_of_another_pipeline"
        }
      }
    },
    "generateVideo": {
      "method": "post",
      "path": "/v1/videos",
      "links": [
        {
          "operationId": "retrieveVideo",
          "parameter": "task_id",
          "from": "/id"
        }
      ],
      "starts": [
        {
          "model": "^grok-video-",
          "mediaType": "multipart/form-data",
          "state": "queued"
        },
        {
          "model": "^grok-imagine",
          "mediaType": "application/json",
          "state": "queued",
          "variant": "imagine"
        },
        {
          "mediaType": "application/json",
          "state": "queued",
          "variant": "veo"
        }
      ],
      "at": {
        "created": "/created_at"
      }
    },
    "createVideoExtension": {
      "method": "post",
      "path": "/v1/videos/extensions",
      "links": [
        {
          "operationId": "retrieveVideo",
          "parameter": "task_id",
          "from": "/id"
        },
        {
          "operationId": "queryVideo",
          "parameter": "id",
          "from": "/id"
        }
      ],
      "source": "$request.body#/video/url",
      "starts": [
        {
          "state": "processing"
        }
      ],
      "at": {
        "updated": "/status_update_time"
      },
      "refusals": {
        "unknown": {
          "status": 400,
          "example": "task_not_exist"
        },
        "unfinished": {
          "status": 400,
          "example": "source_not_completed"
        },
        "foreign": {
          "status": 400,
          "example": "source_of_another_pipeline"
        }
      }
    },
    "remixVideoById": {
      "method": "post",
      "path": "/v1/videos/{video_id}/remix",
      "links": [
        {
          "operationId": "retrieveVideo",
          "parameter": "task_id",
          "from": "/id"
        },
        {
          "operationId": "queryVideo",
          "parameter": "id",
          "from": "/id"
        }
      ],
      "source": "$request.path.video_id",
      "starts": [
        {
          "model": "^grok",
          "state": "processing"
        },
        {
          "state": "queued"
        }
      ],
      "at": {
        "created": "/created_at",
        "updated": "/status_update_time",
        "source": "/remixed_from_video_id"
      },
      "refusals": {
        "unknown": {
          "status": 400,
          "example": "task_not_exist"
        },
        "unfinished": {
          "status": 400,
          "example": "source_not_completed"
        },
        "foreign": {
          "status": 400,
          "example": "source_of_another_pipeline"
        }
      }
    },
    "extendVideoById": {
      "method": "post",
      "path": "/v1/videos/{video_id}/extend",
      "links": [
        {
          "operationId": "retrieveVideo",
          "parameter": "task_id",
          "from": "/id"
        },
        {
          "operationId": "queryVideo",
          "parameter": "id",
          "from": "/id"
        }
      ],
      "source": "$request.path.video_id",
      "starts": [
        {
          "state": "processing"
        }
      ],
      "at": {
        "updated": "/status_update_time"
      },
      "refusals": {
        "unknown": {
          "status": 400,
          "example": "task_not_exist"
        },
        "unfinished": {
          "status": 400,
          "example": "source_not_completed"
        },
        "foreign": {
          "status": 400,
          "example": "source_of_another_pipeline"
        }
      }
    }
  },
  "queries": {
    "queryVideo": {
      "method": "get",
      "path": "/v1/video/query",
      "links": [],
      "open": true,
      "states": {
        "pending": {
          "kind": "queued",
          "next": [
            "processing",
            "completed",
            "failed",
            "unknown"
          ]
        },
        "processing": {
          "kind": "running",
          "next": [
            "completed",
            "failed",
            "unknown"
          ]
        },
        "unknown": {
          "kind": "unrecognised",
          "next": [
            "pending",
            "processing",
            "completed",
            "failed"
          ]
        },
        "completed": {
          "kind": "completed"
        },
        "failed": {
          "kind": "failed"
        }
      },
      "at": {
        "id": "/id",
        "status": "/status",
        "progress": "/progress",
        "result": [
          "/video_url"
        ],
        "updated": "/status_update_time"
      },
      "poll": {
        "initialDelay": 5000,
        "interval": 10000,
        "timeout": 600000
      },
      "result": {
        "lifetime": 86400000,
        "from": "completed"
      },
      "refusals": {
        "unknown": {
          "status": 400,
          "example": "task_not_exist"
        }
      }
    },
    "retrieveVideo": {
      "method": "get",
      "path": "/v1/videos/{task_id}",
      "links": [
        {
          "operationId": "downloadVideo",
          "parameter": "task_id",
          "from": "/id"
        }
      ],
      "open": true,
      "states": {
        "queued": {
          "kind": "queued",
          "next": [
            "processing",
            "in_progress",
            "completed",
            "failed",
            "cancelled"
          ]
        },
        "processing": {
          "kind": "running",
          "next": [
            "completed",
            "failed",
            "cancelled"
          ]
        },
        "in_progress": {
          "kind": "running",
          "next": [
            "completed",
            "failed",
            "cancelled"
          ]
        },
        "completed": {
          "kind": "completed"
        },
        "failed": {
          "kind": "failed"
        },
        "cancelled": {
          "kind": "cancelled"
        }
      },
      "at": {
        "id": "/id",
        "status": "/status",
        "progress": "/progress",
        "result": [
          "/video_url",
          "/output/url",
          "/url",
          "/detail/url"
        ],
        "error": "/error",
        "created": "/created_at",
        "completed": "/completed_at",
        "expires": "/expires_at",
        "source": "/remixed_from_video_id"
      },
      "poll": {
        "initialDelay": 5000,
        "interval": 10000,
        "timeout": 600000
      },
      "result": {
        "lifetime": 86400000,
        "from": "created"
      },
      "refusals": {
        "unknown": {
          "status": 400,
          "example": "task_not_exist"
        }
      }
    }
  },
  "contents": {
    "downloadVideo": {
      "method": "get",
      "path": "/v1/videos/{task_id}/content",
      "links": [],
      "refusals": {
        "unknown": {
          "status": 404,
          "example": "not_found"
        },
        "unfinished": {
          "status": 400,
          "example": "not_completed"
        }
      }
    }
  }
} as const satisfies Lifecycles;
