import { defineConfig } from '@playwright/test';
import type { MockFixtures } from 'video-gateway-kit/playwright';

const port = 5173;

export default defineConfig<MockFixtures>({
  testDir: 'tests',
  testMatch: '*.spec.ts',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    mockOptions: { gateway: 'toapis' },
    mockBaseUrls: { toapis: '/api/video' },
  },
  webServer: {
    command: `vite --host 127.0.0.1 --port ${port} --strictPort`,
    port,
    reuseExistingServer: true,
  },
});
