// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * A file in a request's body: its bytes, its address, or, where the field takes one, its data URI. Bytes
 * without a media type pass for a PNG.
 */
export type Media = string | Blob | Uint8Array;
