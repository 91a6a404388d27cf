// Generated from spec/ by `npm run generate`. Do not edit.

import type { OperationTable } from '../operations.ts';
import * as problems from './request-validators.js';
import * as verdicts from './request-verdicts.js';

/** The operations of the contract, as the mock serves them. */
export const table: OperationTable = {
  operations: [
    {
      "id": "listEndpoints",
      "method": "get",
      "path": "/",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "EndpointList",
          "examples": {
            "one": {
              "endpoints": [
                {
                  "method": "GET",
                  "path": "/__mock/clock",
                  "operation": "getClock"
                }
              ]
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "getClock",
      "method": "get",
      "path": "/clock",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Clock",
          "examples": {
            "running": {
              "now": "2026-01-01T00:00:00.000Z",
              "speed": 1,
              "frozen": false
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "setClock",
      "method": "patch",
      "path": "/clock",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {
        "application/json": {
          "schema": "ClockChange",
          "cases": [
            {
              "models": [],
              "names": [
                "now",
                "speed",
                "frozen"
              ],
              "defaults": {}
            }
          ],
          "examples": [
            {
              "speed": 60
            },
            {
              "frozen": true
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Clock",
          "examples": {
            "running": {
              "now": "2026-01-01T00:00:00.000Z",
              "speed": 1,
              "frozen": false
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "advanceClock",
      "method": "post",
      "path": "/clock/advance",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {
        "application/json": {
          "schema": "Advance",
          "cases": [
            {
              "models": [],
              "names": [
                "seconds"
              ],
              "defaults": {}
            }
          ],
          "examples": [
            {
              "seconds": 60
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Clock",
          "examples": {
            "running": {
              "now": "2026-01-01T00:00:00.000Z",
              "speed": 1,
              "frozen": false
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "listTasks",
      "method": "get",
      "path": "/tasks",
      "isSecured": false,
      "querySchema": "listTasksQuery",
      "queryNames": [
        "limit",
        "state",
        "search"
      ],
      "parameterExamples": [
        "100",
        "live",
        "cat"
      ],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "TaskList",
          "examples": {
            "one": {
              "total": 1,
              "matching": 1,
              "tasks": [
                {
                  "gateway": "octopusx",
                  "id": "grok:48a67431-0708-46d1-9ab9-83cb84700153",
                  "task_id": "48038932-0ff5-4251-8b4b-7a76c09fd114",
                  "submitted_by": "createVideo",
                  "read_by": "queryVideo",
                  "source": null,
                  "status": "processing",
                  "kind": "running",
                  "progress": 0.4,
                  "created_at": "2026-01-01T00:00:00.000Z",
                  "ends_at": "2026-01-01T00:01:00.000Z",
                  "expires_at": "2026-01-02T00:01:00.000Z",
                  "outcome": "completed",
                  "outcomes": [
                    "completed",
                    "failed"
                  ],
                  "code": null,
                  "stops_at": null,
                  "holds": null,
                  "without_url": false,
                  "model": "grok-video-3",
                  "prompt": "cat fish",
                  "aspect_ratio": "3:2",
                  "seconds": 10,
                  "video": null,
                  "picture": null
                }
              ]
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "getTask",
      "method": "get",
      "path": "/tasks/{gateway}/{task_id}",
      "isSecured": false,
      "pathSchema": "getTaskPath",
      "parameterExamples": [
        "octopusx",
        "grok:48a67431-0708-46d1-9ab9-83cb84700153"
      ],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Task",
          "examples": {
            "running": {
              "gateway": "octopusx",
              "id": "grok:48a67431-0708-46d1-9ab9-83cb84700153",
              "task_id": "48038932-0ff5-4251-8b4b-7a76c09fd114",
              "submitted_by": "createVideo",
              "read_by": "queryVideo",
              "source": null,
              "status": "processing",
              "kind": "running",
              "progress": 0.4,
              "created_at": "2026-01-01T00:00:00.000Z",
              "ends_at": "2026-01-01T00:01:00.000Z",
              "expires_at": "2026-01-02T00:01:00.000Z",
              "outcome": "completed",
              "outcomes": [
                "completed",
                "failed"
              ],
              "code": null,
              "stops_at": null,
              "holds": null,
              "without_url": false,
              "model": "grok-video-3",
              "prompt": "cat fish",
              "aspect_ratio": "3:2",
              "seconds": 10,
              "video": null,
              "picture": null
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "unknown": {
              "error": {
                "message": "Task not found: grok:1"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "endTask",
      "method": "patch",
      "path": "/tasks/{gateway}/{task_id}",
      "isSecured": false,
      "pathSchema": "getTaskPath",
      "parameterExamples": [
        "octopusx",
        "grok:48a67431-0708-46d1-9ab9-83cb84700153"
      ],
      "bodies": {
        "application/json": {
          "schema": "TaskEnd",
          "cases": [
            {
              "models": [],
              "names": [
                "outcome",
                "code"
              ],
              "defaults": {}
            }
          ],
          "examples": [
            {
              "outcome": "completed"
            },
            {
              "outcome": "failed",
              "code": "content_policy_violation"
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Task",
          "examples": {
            "running": {
              "gateway": "octopusx",
              "id": "grok:48a67431-0708-46d1-9ab9-83cb84700153",
              "task_id": "48038932-0ff5-4251-8b4b-7a76c09fd114",
              "submitted_by": "createVideo",
              "read_by": "queryVideo",
              "source": null,
              "status": "processing",
              "kind": "running",
              "progress": 0.4,
              "created_at": "2026-01-01T00:00:00.000Z",
              "ends_at": "2026-01-01T00:01:00.000Z",
              "expires_at": "2026-01-02T00:01:00.000Z",
              "outcome": "completed",
              "outcomes": [
                "completed",
                "failed"
              ],
              "code": null,
              "stops_at": null,
              "holds": null,
              "without_url": false,
              "model": "grok-video-3",
              "prompt": "cat fish",
              "aspect_ratio": "3:2",
              "seconds": 10,
              "video": null,
              "picture": null
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "unknown": {
              "error": {
                "message": "Task not found: grok:1"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "getLedger",
      "method": "get",
      "path": "/ledger",
      "isSecured": false,
      "querySchema": "getLedgerQuery",
      "queryNames": [
        "limit",
        "only"
      ],
      "parameterExamples": [
        "100",
        "problems"
      ],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Ledger",
          "examples": {
            "refused": {
              "count": 1,
              "billable": 0,
              "matching": 1,
              "entries": [
                {
                  "number": 1,
                  "at": "2026-01-01T00:00:00.000Z",
                  "gateway": "octopusx",
                  "method": "POST",
                  "path": "/v1/video/create",
                  "origin": null,
                  "operation": "createVideo",
                  "task": null,
                  "status": 400,
                  "billable": false,
                  "refusal": "aspect_ratio is required",
                  "fault": null,
                  "unknown_fields": [
                    {
                      "name": "aspect_ration",
                      "meant": "aspect_ratio"
                    }
                  ],
                  "misread": [],
                  "notes": [],
                  "deviations": [],
                  "delay_seconds": null
                }
              ]
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "getExchange",
      "method": "get",
      "path": "/ledger/{number}",
      "isSecured": false,
      "pathSchema": "getExchangePath",
      "parameterExamples": [
        "1"
      ],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Exchange",
          "examples": {
            "refused": {
              "number": 1,
              "query": "",
              "request_body": {
                "type": "application/json",
                "size": 16,
                "text": "{\"prompt\":\"cat\"}",
                "is_whole": true
              },
              "response_body": {
                "type": "application/json",
                "size": 41,
                "text": "{\"error\":{\"message\":\"model is required\"}}",
                "is_whole": true
              },
              "curl": "curl -X POST http://127.0.0.1:4010/octopusx/v1/video/create -H 'Authorization: Bearer YOUR_API_KEY' -H 'Content-Type: application/json' --data-raw '{\"prompt\":\"cat\"}'"
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "unknown": {
              "error": {
                "message": "Task not found: grok:1"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "getScenario",
      "method": "get",
      "path": "/scenario",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "ScenarioState",
          "examples": {
            "none": {
              "scenario": null
            },
            "failing": {
              "scenario": {
                "outcome": "failed",
                "code": "content_policy_violation",
                "times": 2
              }
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "setScenario",
      "method": "put",
      "path": "/scenario",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {
        "application/json": {
          "schema": "Scenario",
          "cases": [
            {
              "models": [],
              "names": [
                "outcome",
                "code",
                "stops_at",
                "queue_seconds",
                "render_seconds",
                "holds",
                "without_url",
                "expired",
                "reject",
                "lost",
                "delay_seconds",
                "origin",
                "key",
                "times"
              ],
              "defaults": {}
            }
          ],
          "examples": [
            {
              "outcome": "failed",
              "code": "content_policy_violation",
              "times": 2
            },
            {
              "render_seconds": 300
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "ScenarioState",
          "examples": {
            "none": {
              "scenario": null
            },
            "failing": {
              "scenario": {
                "outcome": "failed",
                "code": "content_policy_violation",
                "times": 2
              }
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "clearScenario",
      "method": "delete",
      "path": "/scenario",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "ScenarioState",
          "examples": {
            "none": {
              "scenario": null
            },
            "failing": {
              "scenario": {
                "outcome": "failed",
                "code": "content_policy_violation",
                "times": 2
              }
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "listFaults",
      "method": "get",
      "path": "/faults",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "FaultList",
          "examples": {
            "none": {
              "faults": []
            },
            "one": {
              "faults": [
                {
                  "kind": "lost",
                  "operation": "createVideo",
                  "times": 1
                }
              ]
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "addFault",
      "method": "post",
      "path": "/faults",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {
        "application/json": {
          "schema": "Fault",
          "cases": [
            {
              "models": [],
              "names": [
                "kind",
                "status",
                "retry_after",
                "seconds",
                "operation",
                "origin",
                "key",
                "times"
              ],
              "defaults": {
                "times": 1
              }
            }
          ],
          "examples": [
            {
              "kind": "lost",
              "operation": "createVideo"
            },
            {
              "kind": "status",
              "status": 503,
              "retry_after": 2,
              "times": 3
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "FaultList",
          "examples": {
            "none": {
              "faults": []
            },
            "one": {
              "faults": [
                {
                  "kind": "lost",
                  "operation": "createVideo",
                  "times": 1
                }
              ]
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "clearFaults",
      "method": "delete",
      "path": "/faults",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "FaultList",
          "examples": {
            "none": {
              "faults": []
            },
            "one": {
              "faults": [
                {
                  "kind": "lost",
                  "operation": "createVideo",
                  "times": 1
                }
              ]
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "getWebhooks",
      "method": "get",
      "path": "/webhooks",
      "isSecured": false,
      "querySchema": "getWebhooksQuery",
      "queryNames": [
        "limit"
      ],
      "parameterExamples": [
        "100"
      ],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Webhooks",
          "examples": {
            "none": {
              "url": null,
              "gateways": [
                "toapis"
              ],
              "count": 0,
              "deliveries": [],
              "faults": []
            },
            "configured": {
              "url": "http://localhost:3000/hooks",
              "gateways": [
                "toapis"
              ],
              "count": 1,
              "deliveries": [
                {
                  "number": 1,
                  "gateway": "toapis",
                  "task": null,
                  "event": "evt_01abcdef",
                  "type": "endpoint.test",
                  "state": "pending",
                  "fault": null,
                  "at": "2026-01-01T00:02:00.000Z",
                  "attempt_count": 0,
                  "last_attempt": null,
                  "next_attempt_at": "2026-01-01T00:02:00.000Z"
                }
              ],
              "faults": [
                {
                  "kind": "duplicate",
                  "times": 2
                }
              ]
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "listDeliveries",
      "method": "get",
      "path": "/webhooks/deliveries",
      "isSecured": false,
      "querySchema": "listDeliveriesQuery",
      "queryNames": [
        "task",
        "limit"
      ],
      "parameterExamples": [
        "tsk_01abcdef",
        "20"
      ],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "WebhookDeliveryList",
          "examples": {
            "none": {
              "count": 0,
              "matching": 0,
              "deliveries": []
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "unconfigured": {
              "error": {
                "message": "No webhook is configured: start the mock with --webhook-url URL, or createMock({ webhooks: { url } })"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "getDelivery",
      "method": "get",
      "path": "/webhooks/deliveries/{number}",
      "isSecured": false,
      "pathSchema": "getExchangePath",
      "parameterExamples": [
        "1"
      ],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "WebhookDelivery",
          "examples": {
            "delivered": {
              "number": 1,
              "gateway": "toapis",
              "task": "tsk_01abcdef",
              "event": "evt_01abcdef",
              "type": "generation.completed",
              "state": "delivered",
              "fault": null,
              "at": "2026-01-01T00:01:00.000Z",
              "attempt_count": 1,
              "last_attempt": {
                "at": "2026-01-01T00:01:00.000Z",
                "fault": null,
                "status": 200,
                "failure": null
              },
              "next_attempt_at": null,
              "url": "http://localhost:3000/hooks",
              "body": "{\"id\":\"evt_01abcdef\",\"type\":\"generation.completed\"}",
              "attempts": [
                {
                  "at": "2026-01-01T00:01:00.000Z",
                  "fault": null,
                  "headers": {
                    "X-ToAPIs-Webhook-Id": "evt_01abcdef",
                    "X-ToAPIs-Webhook-Timestamp": "1767225660"
                  },
                  "body": "{\"id\":\"evt_01abcdef\",\"type\":\"generation.completed\"}",
                  "status": 200,
                  "failure": null,
                  "answer": "ok"
                }
              ]
            },
            "pending": {
              "number": 2,
              "gateway": "toapis",
              "task": null,
              "event": "evt_01abcdeg",
              "type": "endpoint.test",
              "state": "pending",
              "fault": null,
              "at": "2026-01-01T00:02:00.000Z",
              "attempt_count": 0,
              "last_attempt": null,
              "next_attempt_at": "2026-01-01T00:02:00.000Z",
              "url": "http://localhost:3000/hooks",
              "body": "{\"id\":\"evt_01abcdeg\",\"type\":\"endpoint.test\"}",
              "attempts": []
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "unconfigured": {
              "error": {
                "message": "No webhook is configured: start the mock with --webhook-url URL, or createMock({ webhooks: { url } })"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "unknown": {
              "error": {
                "message": "Delivery not found: 7. Only the newest ones are kept"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "resendDelivery",
      "method": "post",
      "path": "/webhooks/deliveries/{number}/resend",
      "isSecured": false,
      "pathSchema": "getExchangePath",
      "parameterExamples": [
        "1"
      ],
      "bodies": {
        "application/json": {
          "schema": "WebhookSending",
          "cases": [
            {
              "models": [],
              "names": [
                "fault"
              ],
              "defaults": {}
            }
          ],
          "examples": [
            {},
            {
              "fault": "tampered"
            }
          ]
        }
      },
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "WebhookDelivery",
          "examples": {
            "delivered": {
              "number": 1,
              "gateway": "toapis",
              "task": "tsk_01abcdef",
              "event": "evt_01abcdef",
              "type": "generation.completed",
              "state": "delivered",
              "fault": null,
              "at": "2026-01-01T00:01:00.000Z",
              "attempt_count": 1,
              "last_attempt": {
                "at": "2026-01-01T00:01:00.000Z",
                "fault": null,
                "status": 200,
                "failure": null
              },
              "next_attempt_at": null,
              "url": "http://localhost:3000/hooks",
              "body": "{\"id\":\"evt_01abcdef\",\"type\":\"generation.completed\"}",
              "attempts": [
                {
                  "at": "2026-01-01T00:01:00.000Z",
                  "fault": null,
                  "headers": {
                    "X-ToAPIs-Webhook-Id": "evt_01abcdef",
                    "X-ToAPIs-Webhook-Timestamp": "1767225660"
                  },
                  "body": "{\"id\":\"evt_01abcdef\",\"type\":\"generation.completed\"}",
                  "status": 200,
                  "failure": null,
                  "answer": "ok"
                }
              ]
            },
            "pending": {
              "number": 2,
              "gateway": "toapis",
              "task": null,
              "event": "evt_01abcdeg",
              "type": "endpoint.test",
              "state": "pending",
              "fault": null,
              "at": "2026-01-01T00:02:00.000Z",
              "attempt_count": 0,
              "last_attempt": null,
              "next_attempt_at": "2026-01-01T00:02:00.000Z",
              "url": "http://localhost:3000/hooks",
              "body": "{\"id\":\"evt_01abcdeg\",\"type\":\"endpoint.test\"}",
              "attempts": []
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "unconfigured": {
              "error": {
                "message": "No webhook is configured: start the mock with --webhook-url URL, or createMock({ webhooks: { url } })"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "unknown": {
              "error": {
                "message": "Delivery not found: 7. Only the newest ones are kept"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "sendTestEvent",
      "method": "post",
      "path": "/webhooks/test",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {
        "application/json": {
          "schema": "WebhookSending",
          "cases": [
            {
              "models": [],
              "names": [
                "fault"
              ],
              "defaults": {}
            }
          ],
          "examples": [
            {},
            {
              "fault": "old-timestamp"
            }
          ]
        }
      },
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "WebhookDelivery",
          "examples": {
            "delivered": {
              "number": 1,
              "gateway": "toapis",
              "task": "tsk_01abcdef",
              "event": "evt_01abcdef",
              "type": "generation.completed",
              "state": "delivered",
              "fault": null,
              "at": "2026-01-01T00:01:00.000Z",
              "attempt_count": 1,
              "last_attempt": {
                "at": "2026-01-01T00:01:00.000Z",
                "fault": null,
                "status": 200,
                "failure": null
              },
              "next_attempt_at": null,
              "url": "http://localhost:3000/hooks",
              "body": "{\"id\":\"evt_01abcdef\",\"type\":\"generation.completed\"}",
              "attempts": [
                {
                  "at": "2026-01-01T00:01:00.000Z",
                  "fault": null,
                  "headers": {
                    "X-ToAPIs-Webhook-Id": "evt_01abcdef",
                    "X-ToAPIs-Webhook-Timestamp": "1767225660"
                  },
                  "body": "{\"id\":\"evt_01abcdef\",\"type\":\"generation.completed\"}",
                  "status": 200,
                  "failure": null,
                  "answer": "ok"
                }
              ]
            },
            "pending": {
              "number": 2,
              "gateway": "toapis",
              "task": null,
              "event": "evt_01abcdeg",
              "type": "endpoint.test",
              "state": "pending",
              "fault": null,
              "at": "2026-01-01T00:02:00.000Z",
              "attempt_count": 0,
              "last_attempt": null,
              "next_attempt_at": "2026-01-01T00:02:00.000Z",
              "url": "http://localhost:3000/hooks",
              "body": "{\"id\":\"evt_01abcdeg\",\"type\":\"endpoint.test\"}",
              "attempts": []
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "unconfigured": {
              "error": {
                "message": "No webhook is configured: start the mock with --webhook-url URL, or createMock({ webhooks: { url } })"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "listWebhookFaults",
      "method": "get",
      "path": "/webhooks/faults",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "WebhookFaultList",
          "examples": {
            "none": {
              "faults": []
            },
            "some": {
              "faults": [
                {
                  "kind": "duplicate",
                  "times": 2
                },
                {
                  "kind": "lost",
                  "times": 1,
                  "task": "tsk_01abcdef"
                }
              ]
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "unconfigured": {
              "error": {
                "message": "No webhook is configured: start the mock with --webhook-url URL, or createMock({ webhooks: { url } })"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "addWebhookFault",
      "method": "post",
      "path": "/webhooks/faults",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {
        "application/json": {
          "schema": "WebhookFault",
          "cases": [
            {
              "models": [],
              "names": [
                "kind",
                "times",
                "task"
              ],
              "defaults": {
                "times": 1
              }
            }
          ],
          "examples": [
            {
              "kind": "duplicate",
              "times": 2
            },
            {
              "kind": "lost",
              "task": "tsk_01abcdef"
            }
          ]
        }
      },
      "needsBody": true,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "WebhookFaultList",
          "examples": {
            "none": {
              "faults": []
            },
            "some": {
              "faults": [
                {
                  "kind": "duplicate",
                  "times": 2
                },
                {
                  "kind": "lost",
                  "times": 1,
                  "task": "tsk_01abcdef"
                }
              ]
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "unconfigured": {
              "error": {
                "message": "No webhook is configured: start the mock with --webhook-url URL, or createMock({ webhooks: { url } })"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "clearWebhookFaults",
      "method": "delete",
      "path": "/webhooks/faults",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "WebhookFaultList",
          "examples": {
            "none": {
              "faults": []
            },
            "some": {
              "faults": [
                {
                  "kind": "duplicate",
                  "times": 2
                },
                {
                  "kind": "lost",
                  "times": 1,
                  "task": "tsk_01abcdef"
                }
              ]
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "unconfigured": {
              "error": {
                "message": "No webhook is configured: start the mock with --webhook-url URL, or createMock({ webhooks: { url } })"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "listGateways",
      "method": "get",
      "path": "/gateways",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "GatewayList",
          "examples": {
            "one": {
              "server": "mock",
              "parts": [
                "clock",
                "tasks",
                "scenario",
                "faults",
                "webhooks",
                "snapshot",
                "changes",
                "reset"
              ],
              "gateways": [
                {
                  "name": "octopusx",
                  "base_url": "http://127.0.0.1:4010/octopusx",
                  "contract": "http://127.0.0.1:4010/octopusx/openapi.json",
                  "operations": [
                    "createVideo",
                    "queryVideo"
                  ],
                  "submits": [],
                  "curl": "curl -X POST http://127.0.0.1:4010/octopusx/v1/video/create -d '{}'"
                }
              ]
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "listWorlds",
      "method": "get",
      "path": "/worlds",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "WorldList",
          "examples": {
            "one": {
              "worlds": [
                {
                  "id": "3f8a51c02b9d",
                  "last_used": "2026-01-01T00:00:00.000Z",
                  "now": "2026-01-01T01:00:00.000Z",
                  "requests": 12,
                  "billable": 3
                }
              ]
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "getSnapshot",
      "method": "get",
      "path": "/snapshot",
      "isSecured": false,
      "querySchema": "getSnapshotQuery",
      "queryNames": [
        "limit",
        "state",
        "search",
        "only"
      ],
      "parameterExamples": [
        "100",
        "live",
        "cat",
        "problems"
      ],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Snapshot",
          "examples": {
            "new": {
              "clock": {
                "now": "2026-01-01T00:00:00.000Z",
                "speed": 1,
                "frozen": false
              },
              "tasks": {
                "total": 0,
                "matching": 0,
                "tasks": []
              },
              "ledger": {
                "count": 0,
                "billable": 0,
                "matching": 0,
                "entries": []
              },
              "scenario": null,
              "faults": [],
              "webhooks": {
                "url": null,
                "gateways": [
                  "toapis"
                ],
                "count": 0,
                "deliveries": [],
                "faults": []
              }
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "followChanges",
      "method": "get",
      "path": "/changes",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "text/event-stream",
          "examples": {
            "changes": "event: change\ndata: {\"task\":\"video_01abcdef\"}\n\nevent: change\ndata: {}\n"
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
              }
            }
          },
          "headers": {}
        },
        "503": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "full": {
              "error": {
                "message": "All 100 streams of changes are in use: close one, or try again later"
              }
            }
          },
          "headers": {}
        }
      }
    },
    {
      "id": "resetMock",
      "method": "post",
      "path": "/reset",
      "isSecured": false,
      "parameterExamples": [],
      "bodies": {},
      "needsBody": false,
      "answers": {
        "200": {
          "type": "application/json",
          "schema": "Clock",
          "examples": {
            "running": {
              "now": "2026-01-01T00:00:00.000Z",
              "speed": 1,
              "frozen": false
            }
          },
          "headers": {}
        },
        "400": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "invalid": {
              "error": {
                "message": "speed must be a number, not \"fast\""
              }
            }
          },
          "headers": {}
        },
        "403": {
          "type": "application/json",
          "schema": "Error",
          "examples": {
            "foreign": {
              "error": {
                "message": "The control API does not answer pages of another origin"
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
  answers: {},
};
