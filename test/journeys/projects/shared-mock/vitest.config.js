import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/*.test.js'], pool: 'forks', minWorkers: 8, maxWorkers: 8 },
});
