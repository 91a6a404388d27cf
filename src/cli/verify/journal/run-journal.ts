/**
 * The journal of a run. Each submit is in it before it is sent, so that a killed run can be resumed without paying
 * twice.
 */

import type { GatewayName } from '../../../../generated/contracts.ts';
import { valueAt } from '../../../bodies/json.ts';
import type { Finding } from '../../../conformance/finding.ts';

/** The place of a journal. */
export interface JournalStorage {
  /** Everything appended so far. */
  read(): string;
  /**
   * Appends text. It is on the disk before this returns.
   *
   * @throws the system's error if it cannot be written
   */
  append(text: string): void;
}

/** The settings of a run and of those that resume it. */
export interface RunSettings {
  readonly gateway: GatewayName;
  readonly baseUrl: string;
  /** Maximum number of submits, of this run and of those that resume it. */
  readonly budget: number;
  /** The selected operations, by operationId. Undefined for all. */
  readonly operations: readonly string[] | undefined;
  /** True to also send requests that should be refused. */
  readonly negative: boolean;
  /** In milliseconds of Unix time. */
  readonly startedAt: number;
  /** The balance before the first submit, in US dollars. Undefined if the gateway does not report it. */
  readonly balance: number | undefined;
}

/** A submit that is about to be sent. */
export interface SubmitIntention {
  /** The name of the step in the plan. */
  readonly key: string;
  /** The operationId. */
  readonly operation: string;
  /** The values of the path's parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** True if the gateway is expected to refuse it. */
  readonly isNegative: boolean;
  /** The API key that it is sent with: the account's, another, or none. The key itself is never stored. */
  readonly sentKey: 'own' | 'wrong' | 'none';
  /** The id in it of a task that does not exist. */
  readonly unknownTask: string | undefined;
  /** The query that reads its task, by operationId. */
  readonly reader: string;
  /** The caller's own id of the task. Undefined if the gateway takes none. */
  readonly callerId: string | undefined;
  /** In milliseconds of Unix time. */
  readonly at: number;
}

/** The answer to a submit, without secrets. */
export interface JournaledAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly at: number;
}

/** The outcome of a submit. */
export type SubmitOutcome =
  | { readonly kind: 'accepted'; readonly task: string }
  | { readonly kind: 'refused' }
  /** Certainly no byte was sent. */
  | { readonly kind: 'not sent' }
  /** It may have been accepted. */
  | { readonly kind: 'unconfirmed' };

/** A submit of a journal. */
export interface JournaledSubmit extends SubmitIntention {
  readonly outcome: SubmitOutcome;
  /** Undefined if none was read. */
  readonly answer: JournaledAnswer | undefined;
  /** The final state of its task, in the gateway's own word. Undefined until it has ended and was judged. */
  readonly ended: string | undefined;
}

/** A line of the file. */
type Entry =
  | { readonly version: 1; readonly settings: RunSettings }
  | { readonly submit: number; readonly intention: SubmitIntention }
  | { readonly submit: number; readonly outcome: SubmitOutcome; readonly answer?: JournaledAnswer }
  | { readonly submit: number; readonly ended: string }
  | { readonly finding: Finding };

/** A text is not a journal. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
}

/** The journal of one run and of those that resume it. */
export class RunJournal {
  #settings: RunSettings;
  readonly #storage: JournalStorage;
  readonly #submits: JournaledSubmit[];
  readonly #findings: Finding[];

  private constructor(
    storage: JournalStorage,
    settings: RunSettings,
    submits: JournaledSubmit[] = [],
    findings: Finding[] = [],
  ) {
    this.#storage = storage;
    this.#settings = settings;
    this.#submits = submits;
    this.#findings = findings;
  }

  /** Begins a journal. Nothing is written before the first submit. */
  static begin(storage: JournalStorage, settings: RunSettings): RunJournal {
    return new RunJournal(storage, settings);
  }

  /**
   * Reads a journal to resume it.
   *
   * @param budget another budget than that of its settings
   * @throws JournalError if it is not one
   */
  static resume(storage: JournalStorage, budget?: number): RunJournal {
    const text = storage.read();
    // A line that was cut off by a killed process remains a separate line.
    if (text !== '' && !text.endsWith('\n')) storage.append('\n');
    const entries = text.split('\n').flatMap(parseEntry);
    const settings = entries.flatMap((entry) => ('settings' in entry ? [entry.settings] : [])).at(-1);
    if (settings === undefined) throw new JournalError('it has no submits, so there is nothing to resume');
    const submits: JournaledSubmit[] = [];
    const findings: Finding[] = [];
    for (const entry of entries) {
      if ('finding' in entry) findings.push(entry.finding);
      if ('submit' in entry) submits[entry.submit] = withEntry(submits[entry.submit], entry);
    }
    const changed = { ...settings, budget: budget ?? settings.budget };
    const journal = new RunJournal(storage, changed, submits, findings);
    if (changed.budget !== settings.budget) journal.#append({ version: 1, settings: changed });
    return journal;
  }

  get settings(): RunSettings {
    return this.#settings;
  }

  /** Stores the balance before the first submit. */
  set balance(balance: number | undefined) {
    this.#settings = { ...this.#settings, balance };
  }

  /** All submits, the oldest first. */
  get submits(): readonly JournaledSubmit[] {
    return this.#submits;
  }

  /** Deviations in answers that the journal does not contain. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /**
   * Number of submits that count against the budget: all except requests that were refused as expected or never sent.
   */
  get spent(): number {
    return this.#submits.filter(({ isNegative, outcome: { kind } }) => {
      if (kind === 'not sent') return false;
      return !(isNegative && kind === 'refused');
    }).length;
  }

  /** True if another submit may be sent. */
  get canSubmit(): boolean {
    return this.spent < this.settings.budget;
  }

  /**
   * True if a negative request may be sent, which a gateway might accept. Without a budget, only one acceptance is
   * tolerated.
   */
  get canRisk(): boolean {
    return this.spent < Math.max(this.settings.budget, 1);
  }

  /** The submit of a step, unless it was never sent. */
  find(key: string): JournaledSubmit | undefined {
    return this.#submits.findLast((one) => one.key === key && one.outcome.kind !== 'not sent');
  }

  /**
   * Records a submit right before it is sent. Until its outcome is known, it counts as unconfirmed.
   *
   * @returns its number
   * @throws the system's error if it cannot be written; then it must not be sent
   */
  intend(intention: SubmitIntention): number {
    const submit = this.#submits.length;
    if (submit === 0) this.#append({ version: 1, settings: this.settings });
    const entry = { submit, intention };
    this.#append(entry);
    this.#submits.push(withEntry(undefined, entry));
    return submit;
  }

  /** Records the outcome of a submit. */
  settle(submit: number, outcome: SubmitOutcome, answer?: JournaledAnswer): void {
    this.#add({ submit, outcome, ...(answer && { answer }) });
  }

  /** Records that a task has ended and was judged. */
  end(submit: number, ended: string): void {
    this.#add({ submit, ended });
  }

  /** Records a finding for a run that resumes this one. */
  keep(finding: Finding): void {
    this.#findings.push(finding);
    if (this.#submits.length > 0) this.#append({ finding });
  }

  /** Store it in memory first, in case it cannot be written. */
  #add(entry: Entry & { readonly submit: number }): void {
    this.#submits[entry.submit] = withEntry(this.#submits[entry.submit], entry);
    this.#append(entry);
  }

  #append(entry: Entry): void {
    this.#storage.append(`${JSON.stringify(entry)}\n`);
  }
}

/** A submit after an entry about it. */
function withEntry(submit: JournaledSubmit | undefined, entry: Entry): JournaledSubmit {
  if ('intention' in entry)
    return { ...entry.intention, outcome: { kind: 'unconfirmed' }, answer: undefined, ended: undefined };
  if (submit === undefined) throw new JournalError('it has the outcome of a submit that it does not contain');
  if ('outcome' in entry) return { ...submit, outcome: entry.outcome, answer: entry.answer ?? submit.answer };
  return 'ended' in entry ? { ...submit, ended: entry.ended } : submit;
}

/** The entry on a line. Undefined for a line that was cut off. */
function parseEntry(line: string): Entry[] {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return [];
  }
  const isEntry =
    valueAt(value, '/settings/gateway') !== undefined ||
    valueAt(value, '/finding/statement') !== undefined ||
    Number.isSafeInteger(valueAt(value, '/submit'));
  // Only this program writes the file.
  return isEntry ? [value as Entry] : [];
}
