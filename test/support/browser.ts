/** A real browser for tests. */

import { existsSync } from 'node:fs';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** Flags of the packaged Chromium that no test wants: one process for all, and pages without their usual limits. */
const unwanted = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

/**
 * Starts a headless Chromium: the one of the npm package, or an installed one where that does not start.
 *
 * @throws if there is none that starts, with what each of them said
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  const candidates: (LaunchOptions | Promise<LaunchOptions>)[] = [
    packagedChromium(),
    ...installed.flatMap((executablePath) =>
      executablePath && existsSync(executablePath) ? [{ executablePath }] : [],
    ),
    { channel: 'chrome' },
  ];
  const failures: unknown[] = [];
  for (const candidate of candidates) {
    try {
      const options = await candidate;
      return await withoutCrashes(() => chromium.launch(options));
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(
    failures,
    'No Chromium starts. Install Chrome, or name one in the variable CHROME_PATH.',
  );
}

/** Unpacks the package's Chromium, once a machine. */
export async function packagedChromium(): Promise<LaunchOptions> {
  // No page here has 3D graphics, and to emulate a graphics card takes half of the browser's time.
  packaged.setGraphicsMode = false;
  return {
    executablePath: String(await packaged.executablePath()),
    // Playwright chooses the headless mode itself.
    args: packaged.args.filter((flag) => !unwanted.has(flag) && !flag.startsWith('--headless')),
  };
}

/**
 * Does something with the packaged browser, again if the browser has crashed: once in some hundred starts it does, before
 * it has answered at all.
 *
 * @param attempt is called up to three times
 * @throws what the last attempt threw, or one that met no crash
 */
export async function withoutCrashes<Result>(attempt: () => Promise<Result>, attempts = 3): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (attempts === 1 || !/signal=SIG(SEGV|TRAP|ILL|BUS)/.test(String(error))) throw error;
    return withoutCrashes(attempt, attempts - 1);
  }
}
