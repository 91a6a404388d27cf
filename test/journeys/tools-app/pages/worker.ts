/** The application with the mock in its page, behind Mock Service Worker. */

import { setupWorker } from 'msw/browser';
import { createMock, type Mock } from 'video-gateway-kit/mock';
import { mockHandlers } from 'video-gateway-kit/msw';
import './client.ts';

declare global {
  var mock: Mock;
}

const inPage = createMock();
await setupWorker(...mockHandlers(inPage)).start({ quiet: true });
globalThis.mock = inPage;
