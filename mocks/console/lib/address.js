/** Addresses on the mock, wherever its root is: a proxy may have put it below a path of its own. */

const root = new URL('../../../', import.meta.url);

/**
 * The address of a path below the mock's root.
 *
 * @param {string} path begins with a slash
 */
export const addressOf = (path) => new URL(path.slice(1), root).href;
