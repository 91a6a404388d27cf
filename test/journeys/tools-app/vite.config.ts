import { videoGatewayMock } from 'video-gateway-kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [videoGatewayMock({ seed: 'the plugin' })],
  build: { target: 'esnext', rollupOptions: { input: ['index.html', 'msw.html', 'dev.html'] } },
});
