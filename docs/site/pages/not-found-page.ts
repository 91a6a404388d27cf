/** The page that a host shows for an address that leads nowhere. */

import manifest from '../../../package.json' with { type: 'json' };
import { operationsOf } from '../../../spec/contract.ts';
import { type Markup, markup } from '../../../src/markup.ts';
import { type PublishedContract, publishedContracts } from '../contracts.ts';
import type { Guide } from '../guides/guides.ts';

/** The address of the site, which a release writes into the manifest. */
const homepage = 'homepage' in manifest ? String(manifest.homepage) : undefined;

/**
 * The page, as the text of a file. It has its look in itself, since it may be shown at any depth.
 *
 * @param home the address of the site; without one, links are relative to the site's folder
 */
export function notFoundPage(guides: readonly Guide[], home: string | undefined = homepage): string {
  const base = home === undefined ? '' : new URL(home.replace(/\/?$/, '/')).pathname;
  const [first] = guides;
  const page = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Page not found · video-gateway-kit</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 0 auto; padding: 3rem 1.25rem; font: 1rem/1.6 system-ui, sans-serif;
  background: light-dark(#f5f6f9, #12151b); color: light-dark(#1c2330, #e6e9ef); }
h1 { line-height: 1.15; }
a { color: light-dark(#1a56c4, #86b1ff); }
li + li { margin-top: 0.3rem; }
</style>
</head>
<body>
<main>
<h1>Page not found</h1>
<p>There is no page at this address. It may have moved, or the address may have a typo.</p>
<ul>
<li><a href="${base}index.html">Start page</a>, with all guides and operations</li>
${publishedContracts().map(([name, contract]) => referenceItem(`${base}${name}.html`, name, contract))}${
  first === undefined ? '' : markup`<li><a href="${base}${first.file}">${first.title}</a></li>`
}
</ul>
<p>All guides:</p>
<ul>
${guides.map(({ file, title }) => markup`<li><a href="${base}${file}">${title}</a></li>\n`)}</ul>
</main>
</body>
</html>
`;
  return page.source;
}

function referenceItem(address: string, name: string, contract: PublishedContract): Markup {
  const [placed] = operationsOf(contract);
  const example = `#${placed?.operation.operationId ?? ''}`;
  return markup`<li><a href="${address}">${name} reference</a>; an id such as <code>${example}</code> leads to an operation</li>
`;
}
