import { videoGatewayMock } from 'video-gateway-kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // It does nothing in tests.
  plugins: [videoGatewayMock()],
  test: { include: ['tests/*.test.ts'] },
});
