/** Checks a page with axe. */

import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Which rules to check. */
export interface Rules {
  /** These alone. */
  readonly only?: readonly string[];
  /** All but these. */
  readonly except?: readonly string[];
  /** Checks what is in this element alone, by its selector. */
  readonly within?: string;
}

/** Each rule that a page breaks, with the elements that break it. */
export async function accessibilityProblems(
  page: Page,
  { only, except = [], within = 'html' }: Rules = {},
): Promise<string[]> {
  // Given as text, since the page's own policy would not load it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    // A page of ours has no frames, and its style sheets are no matter of these rules.
    iframes: false,
    preload: false,
    // Nobody reads where in the page an element is: it is shown itself.
    selectors: false,
    rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    ...(only && { runOnly: [...only] }),
  };
  const { violations }: AxeResults = await page.evaluate(
    ([context, chosen]) => window.axe.run(context, chosen),
    [within, options] as const,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
