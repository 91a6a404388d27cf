// Generated from spec/ by `npm run generate`. Do not edit.

/** An example of each event, by its type. That of a task's end is of a video. */
export const webhookExamples: Readonly<Record<string, unknown>> = {
  "generation.completed": {
    "id": "evt_01video",
    "type": "generation.completed",
    "api_version": "v1",
    "created_at": 1783953302,
    "data": {
      "task_id": "tsk_01video",
      "client_business_id": "order_789",
      "task_type": "video",
      "model": "model-name",
      "status": "SUCCESS",
      "progress": "100%",
      "result": {
        "type": "video",
        "data": [
          {
            "url": "https://example.com/result.mp4"
          }
        ]
      },
      "error": null,
      "submitted_at": 1783953000,
      "finished_at": 1783953300
    }
  },
  "generation.failed": {
    "id": "evt_01failure",
    "type": "generation.failed",
    "api_version": "v1",
    "created_at": 1783953302,
    "data": {
      "task_id": "tsk_01failure",
      "client_business_id": "order_456",
      "task_type": "video",
      "model": "model-name",
      "status": "FAILURE",
      "progress": "100%",
      "result": null,
      "error": {
        "code": "generation_failed",
        "message": "Generation failed after retries"
      },
      "submitted_at": 1783953000,
      "finished_at": 1783953300
    }
  },
  "endpoint.test": {
    "id": "evt_01test",
    "type": "endpoint.test",
    "api_version": "v1",
    "created_at": 1783953302,
    "data": {
      "task_id": "endpoint_test",
      "task_type": "image",
      "status": "SUCCESS",
      "progress": "100%",
      "result": {
        "message": "ToAPIs webhook endpoint test"
      },
      "error": null,
      "submitted_at": 0,
      "finished_at": 0
    }
  }
};
