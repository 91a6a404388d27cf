/** Reads the pages of a documentation site, as Markdown where the site offers it. */

import { htmlText } from './html-text.ts';
import { markdownLines } from './markdown-text.ts';

/** The form in which a page was read. */
export type PageForm = 'markdown' | 'html';

/** A page, or the reason why there is none. */
export type PageReading =
  | {
      readonly outcome: 'read';
      readonly form: PageForm;
      readonly lines: readonly string[];
      /** The address on the same host that the page's address leads to. */
      readonly movedTo?: string;
    }
  | { readonly outcome: 'gone' | 'moved' | 'login' | 'empty' | 'unreadable'; readonly reason: string };

/** Limits of reading a page. */
export interface ReadOptions {
  /** Time for each request, in milliseconds. */
  readonly timeout: number;
  /** Longest page, in bytes. */
  readonly maxBytes: number;
  /** Ends all reading. */
  readonly signal?: AbortSignal;
}

/** Redirects on the same host that are followed. */
const mostRedirects = 3;

/** Characters that a page has at least; the frame of a single-page application has fewer. */
const shortestPage = 200;

const toLogin = /\b(log-?in|sign-?in|sso|oauth2?|authorize)\b/i;
const notFound = /\b404\b|\bnot found\b/i;

/** A body that has more bytes than a page may have. */
class PageTooLongError extends Error {
  override readonly name = 'PageTooLongError';
}

/** Reads a page by its address: first what the site may have as Markdown, then the page itself. */
export async function readPage(address: string, options: ReadOptions): Promise<PageReading> {
  try {
    return (await readMarkdownFile(address, options)) ?? (await readItself(address, options));
  } catch (error) {
    return { outcome: 'unreadable', reason: reasonOf(error) };
  }
}

/** Reads the Markdown file beside a page; nothing if the site has none. */
async function readMarkdownFile(address: string, options: ReadOptions): Promise<PageReading | undefined> {
  const file = new URL(address);
  file.pathname += '.md';
  const response = await request(file, options);
  if (response.status === 200 && isMarkdown(response)) {
    const text = await bodyOf(response, options.maxBytes);
    if (!/^\s*<(!doctype|html)\b/i.test(text)) return readingOf('markdown', markdownLines(text));
  } else await response.body?.cancel();
  return undefined;
}

/** Reads the page at its own address, and at the addresses of the same host that it leads to. */
async function readItself(address: string, options: ReadOptions): Promise<PageReading> {
  let page = new URL(address);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await request(page, options);
    const location = response.status >= 300 && response.status < 400 && response.headers.get('location');
    if (!location) {
      const reading = await readResponse(response, options);
      const isMoved = reading.outcome === 'read' && redirects > 0;
      return isMoved ? { ...reading, movedTo: page.href } : reading;
    }
    await response.body?.cancel();
    if (!URL.canParse(location, page)) return { outcome: 'moved', reason: 'to an address that is none' };
    const target = new URL(location, page);
    if (toLogin.test(target.host + target.pathname)) {
      return { outcome: 'login', reason: `leads to ${target.origin}${target.pathname}` };
    }
    if (target.origin !== page.origin) return { outcome: 'moved', reason: `to ${target.href}` };
    page = target;
  }
  return { outcome: 'moved', reason: `more than ${mostRedirects} times` };
}

async function readResponse(response: Response, { maxBytes }: ReadOptions): Promise<PageReading> {
  const { status } = response;
  if (status !== 200) await response.body?.cancel();
  if ([404, 410].includes(status)) return { outcome: 'gone', reason: `status ${status}` };
  if ([401, 403, 407].includes(status)) return { outcome: 'login', reason: `status ${status}` };
  if (status !== 200) return { outcome: 'unreadable', reason: `status ${status}` };
  const text = await bodyOf(response, maxBytes);
  if (isMarkdown(response)) return readingOf('markdown', markdownLines(text));
  const { lines, title, asksForPassword } = htmlText(text);
  if (asksForPassword) return { outcome: 'login', reason: 'the page asks for a password' };
  if (notFound.test(title)) return { outcome: 'gone', reason: `the title is “${title}”` };
  return readingOf('html', lines);
}

function readingOf(form: PageForm, lines: readonly string[]): PageReading {
  const length = lines.join('').length;
  if (length >= shortestPage) return { outcome: 'read', form, lines };
  return { outcome: 'empty', reason: `${length} characters of text: perhaps the page is made by a script` };
}

function request(address: URL, { timeout, signal }: ReadOptions): Promise<Response> {
  const signals = [AbortSignal.timeout(timeout), ...(signal === undefined ? [] : [signal])];
  return fetch(address, {
    headers: {
      accept: 'text/markdown, text/html;q=0.9, text/plain;q=0.5',
      'user-agent': 'video-gateway-kit (npm run drift)',
    },
    redirect: 'manual',
    signal: AbortSignal.any(signals),
  });
}

function isMarkdown({ headers }: Response): boolean {
  return /^text\/(x-)?(markdown|plain)\b/i.test(headers.get('content-type') ?? '');
}

/** Reads a body up to a limit. */
async function bodyOf(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // A stream that is left early is canceled, and its connection closed.
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new PageTooLongError(`the page has more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // What `fetch` throws says nothing but that it failed.
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
