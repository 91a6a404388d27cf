/** The application with the mock in its page, behind Mock Service Worker, as the guide starts it. */

import type { Mock } from 'video-gateway-kit/mock';
import { mock as started } from './guide-worker.ts';
import './client.ts';

declare global {
  var mock: Mock;
}

globalThis.mock = started;
