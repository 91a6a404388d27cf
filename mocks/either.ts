/** The two outcomes in which Prism's components answer, in the form of fp-ts. */

/** A success. */
export function right<T>(value: T): { readonly _tag: 'Right'; readonly right: T } {
  return { _tag: 'Right', right: value };
}

/** A failure. */
export function left<T>(reason: T): { readonly _tag: 'Left'; readonly left: T } {
  return { _tag: 'Left', left: reason };
}
