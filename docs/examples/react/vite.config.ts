import react from '@vitejs/plugin-react';
import { videoGatewayMock } from 'video-gateway-kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // While you develop, the mock answers at /api/video. In production that is your own server, which has the key.
  plugins: [react(), videoGatewayMock({ gateway: 'toapis' })],
  test: { environment: 'jsdom', include: ['tests/*.test.tsx'], testTimeout: 20_000 },
});
