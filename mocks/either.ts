/** The two outcomes in which Prism's components answer, in the form of fp-ts. */

/** A success. */
export function right<T>(value: T): { readonly _tag: 'Right'; readonly right: T } {
  return { _tag: 'Right', right: value };
}

/** A failure. */
export function left<T>(reason: T): { readonly _tag: 'Left'; readonly left: T } {
  return { _tag: 'Left', left: reason };
}

/** Whether a list has a member, as a list of what was found wrong must have in Prism's types. */
export function isNonEmpty<T>(list: T[]): list is [T, ...T[]] {
  return list.length > 0;
}
