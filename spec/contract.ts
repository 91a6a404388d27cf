/** The contracts as our own tools read them: one model for generators, lint rules, docs and tests. */

export * from './openapi/bodies.ts';
export type * from './openapi/document.ts';
export * from './openapi/operations.ts';
export * from './openapi/pointers.ts';
export * from './openapi/references.ts';
export * from './openapi/schema-walk.ts';
