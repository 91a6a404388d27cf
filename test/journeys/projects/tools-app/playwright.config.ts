import { defineConfig } from '@playwright/test';
import type { MockFixtures } from 'video-gateway-kit/playwright';

const { PAGE_URL: baseURL, BROWSER: launched = '{}' } = process.env;

export default defineConfig<MockFixtures>({
  testDir: 'tests',
  testMatch: '*.spec.ts',
  workers: 1,
  reporter: 'line',
  use: { baseURL, launchOptions: JSON.parse(launched) },
});
