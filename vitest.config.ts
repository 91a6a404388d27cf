/** For editors, which look for it here. `npm test` uses the same. */

export { default } from './test/vitest.config.ts';
