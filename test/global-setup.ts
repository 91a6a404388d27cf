/** Unpacks the browser once, before tests that run at the same time would each begin to. */

import chromium from '@sparticuz/chromium';

export default async function setup(): Promise<void> {
  await chromium.executablePath();
}
