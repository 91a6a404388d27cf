/** The screen of the guide, as it stands there, as a script for a page. */

import { readFile } from 'node:fs/promises';
import { marked } from 'marked';
import { type RolldownOptions, rolldown } from 'rolldown';
import { root } from '../support/module-graph.ts';
import { redirectToPackage, testedFile } from '../support/tested-package.ts';

/** The files of the entries that the screen imports. */
const entries = {
  'video-gateway-kit/react': testedFile('src/integrations/react.ts'),
  'video-gateway-kit/tasks': testedFile('src/tasks.ts'),
  'video-gateway-kit/toapis': testedFile('generated/toapis/client.ts'),
};

/**
 * Bundles the screen, which polls faster than a gateway would like.
 *
 * @param alias packages that stand for others, such as an older React
 */
export async function guideScreen(alias: Readonly<Record<string, string>> = {}): Promise<string> {
  const markdown = await readFile(new URL('../../docs/guides/screen.md', import.meta.url), 'utf8');
  const sample = marked.lexer(markdown).find((token) => token.type === 'code' && token.lang === 'tsx');
  const code = sample?.type === 'code' ? sample.text : '';
  const entry = `${root}/screen.tsx`;
  const options: RolldownOptions = {
    input: entry,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"development"' } },
    resolve: { alias: { ...entries, ...alias } },
    plugins: [
      redirectToPackage(),
      {
        name: 'screen',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? code.replace("'/api/video'", "'/api/video', poll: { initialDelay: 50, interval: 50 }")
            : null,
      },
    ],
  };
  const build = await rolldown(options);
  try {
    const { output } = await build.generate({ format: 'esm' });
    return output[0].code;
  } finally {
    await build.close();
  }
}
