/** A page in Chromium that runs one of our modules, served from an origin of its own. */

import type { Browser, Page } from 'playwright-core';
import { type Listener, listen } from '../../mocks/http/listen.ts';
import { bundled } from '../client/bundled.ts';
import { launchBrowser } from '../support/browser.ts';

/** The functions that a page's module offers to a test. */
type Program<Functions> = { readonly [Name in keyof Functions]: (...given: never[]) => unknown };

/** Options of a page. */
export interface PageOptions {
  /** The module, by its path from the project's root. It exports `program`, an object of functions. */
  readonly module?: string;
  /** The page's script itself, in place of a module. */
  readonly script?: string;
  /** The policy of the page, where `connect-src` is the gateway's origin. Defaults to none. */
  readonly policy?: string;
  /** Answers what is asked of the page's own origin under `/api/`. Defaults to nobody. */
  readonly api?: (request: Request) => Promise<Response>;
}

/** A page that is open. */
export interface OpenPage<Functions extends Program<Functions>> extends AsyncDisposable {
  readonly page: Page;
  /** The page's origin. */
  readonly origin: string;
  /** Messages of the console and errors that nobody caught. */
  readonly complaints: readonly string[];
  /** Calls a function of the module; arguments and result go as JSON. */
  call<Name extends keyof Functions & string>(
    name: Name,
    ...given: Parameters<Functions[Name]>
  ): Promise<Awaited<ReturnType<Functions[Name]>>>;
}

/** Starts a browser and opens a page in it, which trusts every certificate. */
export async function openPage<Functions extends Program<Functions>>(
  options: PageOptions,
): Promise<OpenPage<Functions>> {
  const launching = launchBrowser();
  let site: Listener | undefined;
  try {
    site = await serve(options);
    return await openIn<Functions>(await launching, site);
  } catch (error) {
    await site?.close();
    await (await launching).close();
    throw error;
  }
}

async function openIn<Functions extends Program<Functions>>(
  browser: Browser,
  site: Listener,
): Promise<OpenPage<Functions>> {
  // A context of its own, in which a test may open further tabs.
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site.url);
  return {
    page,
    origin: site.url,
    complaints,
    call: (name, ...given) => page.evaluate(`program.${name}(...${JSON.stringify(given)})`),
    async [Symbol.asyncDispose]() {
      await browser.close();
      await site.close();
    },
  };
}

/** Serves the page and its module. */
async function serve({ module, script: given, policy, api }: PageOptions): Promise<Listener> {
  const script =
    given ?? (await bundled(`import { program } from './${module}'; globalThis.program = program;`));
  return listen({
    port: 0,
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      if (api && pathname.startsWith('/api/')) return api(request);
      if (pathname === '/page.js')
        return new Response(script, { headers: { 'content-type': 'text/javascript' } });
      return new Response('<!doctype html><script type="module" src="/page.js"></script>', {
        headers: {
          'content-type': 'text/html',
          ...(policy !== undefined && { 'content-security-policy': policy }),
        },
      });
    },
  });
}
