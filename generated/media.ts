// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * A file in a request's body: its address or its data URI, or else its bytes. Bytes without a media type pass
 * for a PNG.
 */
export type Media = string | Blob | Uint8Array;
