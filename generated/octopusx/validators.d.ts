// Generated from spec/ by `npm run generate`. Do not edit.

import type { Validator } from '../statements.ts';

export declare const CreatedTask: Validator;
export declare const GatewayError: Validator;
export declare const RemixedTask: Validator;
export declare const ExtendedTask: Validator;
export declare const UnifiedTask: Validator;
export declare const GeneratedVideo: Validator;
export declare const VideoExtension: Validator;
export declare const RetrievedVideo: Validator;
export declare const RemixedVideo: Validator;
export declare const ExtendedVideo: Validator;
export declare const Subscription: Validator;
export declare const Usage: Validator;
export declare const KeyUsage: Validator;
export declare const FailedResult: Validator;
export declare const ModelList: Validator;
export declare const Model: Validator;
