/** “Try it”: the panel, which `reference.js` loads with its data at the first click. */

import type { TriedOperation } from './tried-operation.ts';
import { TryItPanel } from './try-it/panel.ts';

declare global {
  /** Set by `tried-operations.js`. */
  var triedOperations: readonly TriedOperation[];
  /** Opens the panel with an operation; set once this script is loaded. */
  var openTryIt: ((operationId: string) => void) | undefined;
}

const [, gateway] = /(\w+)\.html$/.exec(location.pathname) ?? [];
const panel = new TryItPanel(globalThis.triedOperations.filter((one) => one.gateway === gateway));
globalThis.openTryIt = (operationId) => panel.open(operationId);
