/** The application at the base URL that the plugin sets; the gateway’s own in a production build. */

/// <reference types="vite/client" />
import './client.ts';

globalThis.app.connect(import.meta.env.VITE_TOAPIS_URL);
