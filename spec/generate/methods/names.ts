/** Names of types, of constants and of parameters, made from the contract's. */

/** A name such as `createVideo`, as that of a type. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A name such as `video_id` or `CreateVideo`, as that of a constant. */
export function camelCase(name: string): string {
  return (name.charAt(0).toLowerCase() + name.slice(1)).replace(/_+(.)/g, (_, letter) =>
    letter.toUpperCase(),
  );
}
