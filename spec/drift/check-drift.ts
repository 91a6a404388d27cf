/** Compares every page that the contracts name as a source with what is stored of it. */

import type { Contract } from '../contract.ts';
import { type Fingerprint, readFingerprints, writeFingerprints } from './fingerprints.ts';
import { type ReadOptions, readPage } from './page-reader.ts';
import { needsReading, type PageVerdict, type SourcePage, verdictOf } from './page-verdict.ts';
import { readQuotes } from './quotes.ts';
import { sourcePagesOf } from './source-pages.ts';

/** A gateway's contract, and the files beside it. */
export interface CheckedContract {
  readonly name: string;
  readonly contract: Contract;
  readonly quotesFile: string;
  readonly fingerprintsFile: string;
}

/** Options of a check. */
export interface DriftOptions extends ReadOptions {
  readonly contracts: readonly CheckedContract[];
  /** Writes the fingerprints of the pages as they are now. */
  readonly update: boolean;
  /** The day, as `2026-11-27`. */
  readonly today: string;
}

/** The outcome of a check. */
export interface DriftResult {
  readonly verdicts: readonly PageVerdict[];
  readonly exitCode: number;
}

/** Exit codes of the check. */
export const exitCodes = {
  /** Nothing has changed, as far as it was compared. */
  same: 0,
  /** A page needs to be read by someone. */
  drift: 1,
  usage: 2,
  /** No page needs to be read, but some could not be. */
  unreadable: 3,
} as const;

/** Pages that are read at the same time. */
const parallel = 4;

/** Reads all pages and compares them. */
export async function checkDrift({
  contracts,
  update,
  today,
  ...limits
}: DriftOptions): Promise<DriftResult> {
  const pages: SourcePage[] = [];
  for (const { name, contract, quotesFile, fingerprintsFile } of contracts) {
    const stored = {
      quotes: await readQuotes(quotesFile),
      fingerprints: await readFingerprints(fingerprintsFile),
    };
    pages.push(...sourcePagesOf(name, contract, stored));
  }
  const verdicts = withoutShells(await verdictsOf(pages, today, limits));
  if (update) await saveFingerprints(contracts, verdicts);
  return { verdicts, exitCode: exitCodeOf(verdicts, update) };
}

async function verdictsOf(pages: readonly SourcePage[], today: string, limits: ReadOptions) {
  const verdicts = new Map<SourcePage, PageVerdict>();
  const left = [...pages];
  const work = async () => {
    for (let page = left.shift(); page !== undefined; page = left.shift())
      verdicts.set(page, verdictOf(page, await readPage(page.address, limits), today));
  };
  await Promise.all(Array.from({ length: parallel }, work));
  return pages.flatMap((page) => verdicts.get(page) ?? []);
}

/** Pages that all have the same text are the frame of a single-page application, or the same notice. */
function withoutShells(verdicts: readonly PageVerdict[]): PageVerdict[] {
  return verdicts.map((verdict) => {
    const twin = verdicts.find(
      (other) => other !== verdict && isSameText(verdict.fingerprint, other.fingerprint),
    );
    if (twin === undefined || verdict.page.address === twin.page.address) return verdict;
    const reason = `the same text as ${twin.page.address}`;
    return { page: verdict.page, state: 'empty', reason, lostQuotes: [], newLines: [] };
  });
}

function isSameText(one: Fingerprint | undefined, other: Fingerprint | undefined): boolean {
  return one !== undefined && one.text === other?.text;
}

/** Saves the new fingerprints; of a page that could not be compared, the one that is there. */
async function saveFingerprints(contracts: readonly CheckedContract[], verdicts: readonly PageVerdict[]) {
  for (const { name, fingerprintsFile } of contracts) {
    const own = verdicts.filter(({ page }) => page.gateway === name);
    const fingerprints = own.flatMap(({ page, state, fingerprint }) => {
      const next = state === 'unchanged' ? page.fingerprint : (fingerprint ?? page.fingerprint);
      return next === undefined ? [] : [[page.address, next] as const];
    });
    await writeFingerprints(fingerprintsFile, Object.fromEntries(fingerprints));
  }
}

/** The exit code; a text that has just been saved is accepted, so long as every quote stands in it. */
function exitCodeOf(verdicts: readonly PageVerdict[], update: boolean): number {
  const isAccepted = ({ lostQuotes, fingerprint, movedTo }: PageVerdict) =>
    update && fingerprint !== undefined && lostQuotes.length === 0 && movedTo === undefined;
  if (verdicts.some((verdict) => needsReading(verdict) && !isAccepted(verdict))) return exitCodes.drift;
  return verdicts.some(({ state }) => state === 'unreadable') ? exitCodes.unreadable : exitCodes.same;
}
