import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';

/** Builds a folder: for a server `server.ts`, for a browser `page.ts`, as one script that has what the server rendered. */
export default ({ isSsrBuild }) => ({
  logLevel: 'warn',
  plugins: [vue(), svelte()],
  define: { SERVER_HTML: JSON.stringify(process.env.SERVER_HTML) },
  build: {
    minify: false,
    outDir: isSsrBuild ? 'dist/server' : 'dist/page',
    rolldownOptions: {
      input: isSsrBuild ? 'server.ts' : 'page.ts',
      output: { entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});
