// Generated from spec/ by `npm run generate`. Do not edit.

import type { Validator } from '../statements.ts';

export declare const ClockChange: Validator;
export declare const Advance: Validator;
export declare const TaskEnd: Validator;
export declare const Scenario: Validator;
export declare const Fault: Validator;
export declare const WebhookSending: Validator;
export declare const WebhookFault: Validator;
export declare const listTasksQuery: Validator;
export declare const getTaskPath: Validator;
export declare const getLedgerQuery: Validator;
export declare const getExchangePath: Validator;
export declare const getWebhooksQuery: Validator;
export declare const listDeliveriesQuery: Validator;
export declare const getSnapshotQuery: Validator;
