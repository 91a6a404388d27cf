/** What our own pages have in common: each is a document of its own that loads nothing. */

import { readFile } from 'node:fs/promises';
import { Html, html } from './html.ts';

/** What a page shows. */
export interface PageParts {
  /** The title, as the browser's tab has it. */
  readonly title: string;
  readonly header: Html;
  readonly main: Html | readonly Html[];
}

/** A page, as the text of a file. */
export async function pageOf({ title, header, main }: PageParts): Promise<string> {
  const style = new Html(await readFile(new URL('page.css', import.meta.url), 'utf8'));
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>
${style}</style>
</head>
<body>
<header>
${header}
</header>
<main>
${main}</main>
</body>
</html>
`;
  return page.source;
}
