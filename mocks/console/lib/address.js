/** URLs on the mock, whose root may be below a path of a proxy. */

const root = new URL('../../../', import.meta.url);

/**
 * The URL of a path below the mock's root.
 *
 * @param {string} path begins with a slash
 */
export const addressOf = (path) => new URL(path.slice(1), root).href;
