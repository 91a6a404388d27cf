/**
 * Bytes in unshared memory, which the body of a response requires. The type is derived from `slice` because the package's
 * declarations contain it, and `Uint8Array` has no type parameter before TypeScript 5.7.
 */
export type Bytes = ReturnType<Uint8Array['slice']>;
