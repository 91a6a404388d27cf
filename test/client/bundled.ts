/** The client as an application's bundler makes it. */

import { browserBundle } from '../support/browser-bundle.ts';
import { redirectToPackage } from '../support/tested-package.ts';

/**
 * Bundles and minifies a module.
 *
 * @param source its text, as if it stood at the project's root
 */
export async function bundled(source: string): Promise<string> {
  const [{ code }] = await browserBundle(source, redirectToPackage());
  return code;
}
