/**
 * Bytes that no other thread shares, as the body of a response needs them. Named by what has them, since the
 * package's declarations use it: before TypeScript 5.7, `Uint8Array` takes no type argument.
 */
export type Bytes = ReturnType<Uint8Array['slice']>;
