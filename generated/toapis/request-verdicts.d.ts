// Generated from spec/ by `npm run generate`. Do not edit.

import type { Validator } from '../statements.ts';

export declare const GenerateVideoRequest: Validator;
export declare const RemixVideoRequest: Validator;
export declare const ExtendVideoRequest: Validator;
export declare const queryVideoPath: Validator;
export declare const remixVideoPath: Validator;
export declare const UploadImageRequestForm: Validator;
export declare const UploadVideoRequestForm: Validator;
export declare const listModelsQuery: Validator;
