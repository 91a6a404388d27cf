/** The frame of our own pages. Their look is in `assets/page.css`. */

import { type Markup, markup } from '../../../src/markup.ts';
import type { Guide } from '../guides/guides.ts';
import { barHead, siteBar } from './site-bar.ts';

/** The content of a page. */
export interface PageParts {
  /** The page's file name. */
  readonly file: string;
  /** The title, as the browser's tab has it. */
  readonly title: string;
  /** Its subject, in a sentence for those who link to it. */
  readonly summary: string;
  /** The guides, for the menu. */
  readonly guides: readonly Guide[];
  readonly main: Markup | readonly Markup[];
  /** The column beside it, if there is one. */
  readonly aside?: Markup;
}

/**
 * A page, as the text of a file. It may load files of the site and nothing else; `file:` is for a site that is
 * opened from a disk, where not every browser takes a file for `'self'`.
 */
export function pageOf({ file, title, summary, guides, main, aside }: PageParts): string {
  const page = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${summary}">
<link rel="icon" href="data:,">
<link rel="alternate" type="text/markdown" href="${file.replace('.html', '.md')}">
<title>${title}</title>
${barHead}
<link rel="stylesheet" href="page.css">
<script src="sample-tabs.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${siteBar(file, guides)}
<div class="columns">
<main id="main">
${main}</main>
${aside ?? ''}</div>
</body>
</html>
`;
  return page.source;
}
