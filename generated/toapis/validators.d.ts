// Generated from spec/ by `npm run generate`. Do not edit.

import type { Validator } from '../statements.ts';

export declare const GenerationTask: Validator;
export declare const GatewayError: Validator;
export declare const QueriedTask: Validator;
export declare const RemixedTask: Validator;
export declare const ExtendedTask: Validator;
export declare const UploadedFile: Validator;
export declare const FailedResult: Validator;
export declare const Balance: Validator;
export declare const ModelList: Validator;
