// Generated from spec/ by `npm run generate`. Do not edit.

import type { Validator } from '../statements.ts';

export declare const CreateVideoRequest: Validator;
export declare const RemixVideoRequest: Validator;
export declare const ExtendVideoRequest: Validator;
export declare const GenerateVideoRequest: Validator;
export declare const ExtensionRequest: Validator;
export declare const RemixVideoByIdRequest: Validator;
export declare const ExtendVideoByIdRequest: Validator;
export declare const queryVideoQuery: Validator;
export declare const GrokGenerateVideoRequestForm: Validator;
export declare const retrieveVideoPath: Validator;
export declare const remixVideoByIdPath: Validator;
export declare const getModelPath: Validator;
