import { defineConfig, mergeConfig } from 'vite';
import guide from './guide.config.ts';

export default mergeConfig(
  guide,
  defineConfig({
    build: { target: 'esnext', rollupOptions: { input: ['index.html', 'msw.html', 'dev.html'] } },
  }),
);
