import { defineConfig } from '@playwright/test';

export default defineConfig({ testDir: 'tests', testMatch: '*.spec.js', workers: 8, reporter: 'line' });
