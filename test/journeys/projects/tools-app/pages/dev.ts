/** The application at the base URL that the plugin sets; the gateway’s own in a production build. */

/// <reference types="vite/client" />
import { followChanges } from 'video-gateway-kit';
import './client.ts';

globalThis.app.connect({
  baseUrl: import.meta.env.VITE_TOAPIS_URL,
  changes: import.meta.env.DEV ? followChanges('/api/video/__mock/changes') : undefined,
  // Without being told, it would not ask before the test is over.
  poll: { initialDelay: 3_600_000, interval: 3_600_000 },
});
