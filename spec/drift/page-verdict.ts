/** A page compared with what is kept of it. */

import type { StatedKeyword } from '../openapi/stated-keywords.ts';
import { ComparableText } from './comparable-text.ts';
import { type Fingerprint, fingerprintOf, newLines } from './fingerprints.ts';
import { nearestPassage } from './nearest-passage.ts';
import type { PageReading } from './page-reader.ts';
import { type Quote, quotesBehind } from './quotes.ts';

/** A page that a contract names as a source, and all that is kept of it. */
export interface SourcePage {
  readonly gateway: string;
  readonly address: string;
  /** The statements that come from it. */
  readonly statements: readonly StatedKeyword[];
  readonly quotes: readonly Quote[];
  readonly fingerprint?: Fingerprint;
}

/**
 * The state of a page. `changed`: a quote is gone, or the text is not that of the fingerprint; `new`: no fingerprint has
 * been taken yet; `other form`: the fingerprint was taken of the other form, so that only quotes were compared; the rest
 * as the page was read.
 */
export type PageState =
  | 'unchanged'
  | 'changed'
  | 'new'
  | 'other form'
  | Exclude<PageReading['outcome'], 'read'>;

/** A quote that is not in the page any more. */
export interface LostQuote {
  readonly text: string;
  /** The lines of the page that are most like it, if any are. */
  readonly nearest?: readonly string[];
  /** The statements that rest on it. */
  readonly statements: readonly StatedKeyword[];
}

/** A page, compared. */
export interface PageVerdict {
  readonly page: SourcePage;
  readonly state: PageState;
  /** The reason for a state in which there is no text. */
  readonly reason?: string;
  readonly movedTo?: string;
  readonly lostQuotes: readonly LostQuote[];
  /** The lines that the page did not have before, where that is known. */
  readonly newLines: readonly string[];
  /** The fingerprint of the page as it is now. */
  readonly fingerprint?: Fingerprint;
}

/**
 * Compares a page with its quotes and its fingerprint.
 *
 * @param today the day, for a new fingerprint
 */
export function verdictOf(page: SourcePage, reading: PageReading, today: string): PageVerdict {
  if (reading.outcome !== 'read')
    return { page, state: reading.outcome, reason: reading.reason, lostQuotes: [], newLines: [] };
  const { form, lines, movedTo } = reading;
  const fingerprint = fingerprintOf(form, lines, today);
  const lostQuotes = lostQuotesOf(page, lines);
  const isSameForm = page.fingerprint?.form === form;
  return {
    page,
    state: lostQuotes.length > 0 ? 'changed' : stateOf(page.fingerprint, fingerprint),
    ...(movedTo !== undefined && { movedTo }),
    lostQuotes,
    newLines: page.fingerprint && isSameForm ? newLines(page.fingerprint, lines) : [],
    fingerprint,
  };
}

/** Tells a verdict after which someone has to read the page. */
export function needsReading({ state, movedTo }: PageVerdict): boolean {
  return !['unchanged', 'new', 'unreadable'].includes(state) || movedTo !== undefined;
}

function stateOf(kept: Fingerprint | undefined, now: Fingerprint): PageState {
  if (kept === undefined) return 'new';
  if (kept.form !== now.form) return 'other form';
  return kept.text === now.text ? 'unchanged' : 'changed';
}

function lostQuotesOf({ quotes, statements }: SourcePage, lines: readonly string[]): LostQuote[] {
  const text = new ComparableText(lines.join('\n'));
  const lost = quotes.filter((quote) => !text.includes(new ComparableText(quote.text)));
  return lost.map((quote) => {
    const nearest = nearestPassage(quote.text, lines);
    return {
      text: quote.text,
      ...(nearest && { nearest }),
      statements: statements.filter((statement) => quotesBehind(statement, quotes).includes(quote)),
    };
  });
}
