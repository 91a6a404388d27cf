/** The journal of a run, and its file. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { JournalFile } from '../../src/cli/verify/journal/journal-file.ts';
import {
  JournalError,
  RunJournal,
  type RunSettings,
  type SubmitIntention,
} from '../../src/cli/verify/journal/run-journal.ts';
import { MemoryStorage } from '../support/verified-mock.ts';

const settings: RunSettings = {
  gateway: 'toapis',
  baseUrl: 'https://toapis.com',
  budget: 2,
  operations: undefined,
  negative: false,
  startedAt: 1,
  balance: 10,
};

const intention: SubmitIntention = {
  key: 'generateVideo text_to_video',
  operation: 'generateVideo',
  parameters: {},
  body: { prompt: 'a cat' },
  isNegative: false,
  sentKey: 'own',
  unknownTask: undefined,
  reader: 'queryVideo',
  callerId: 'vgk-1',
  at: 2,
};

describe('the journal', () => {
  it('has a submit before it is sent, and counts it until it is certain that nothing came of it', () => {
    const journal = RunJournal.begin(new MemoryStorage(), settings);
    const number = journal.intend(intention);
    expect(journal).toMatchObject({ spent: 1, canSubmit: true });
    expect(journal.submits).toMatchObject([{ outcome: { kind: 'unconfirmed' } }]);
    journal.settle(number, { kind: 'not sent' });
    expect(journal.spent).toBe(0);
    expect(journal.find(intention.key)).toBeUndefined();
  });

  it('counts what is refused, unless it was to be refused', () => {
    const journal = RunJournal.begin(new MemoryStorage(), settings);
    journal.settle(journal.intend(intention), { kind: 'refused' });
    expect(journal.spent).toBe(1);
    journal.settle(journal.intend({ ...intention, isNegative: true }), { kind: 'refused' });
    expect(journal.spent).toBe(1);
    journal.intend({ ...intention, isNegative: true });
    expect(journal).toMatchObject({ spent: 2, canSubmit: false, canRisk: false });
  });

  it('is the same when it is resumed, with a larger budget if one is given', () => {
    const storage = new MemoryStorage();
    const journal = RunJournal.begin(storage, settings);
    const answer = { status: 200, headers: {}, text: '{"id":"task"}', at: 3 };
    journal.settle(journal.intend(intention), { kind: 'accepted', task: 'task' }, answer);
    journal.intend({ ...intention, key: 'remixVideo remix' });
    journal.end(0, 'completed');
    const resumed = RunJournal.resume(storage);
    expect(resumed.settings).toEqual(settings);
    expect(resumed.submits).toEqual(journal.submits);
    expect(resumed.spent).toBe(2);
    expect(RunJournal.resume(storage, 5).canSubmit).toBe(true);
    expect(RunJournal.resume(storage).settings.budget).toBe(5);
  });

  it('is read as far as it was written when the process was killed', () => {
    const storage = new MemoryStorage();
    const journal = RunJournal.begin(storage, settings);
    journal.intend(intention);
    const whole = storage.text;
    journal.settle(0, { kind: 'accepted', task: 'task' });
    for (let length = whole.length; length < storage.text.length - 1; length += 1) {
      const torn = new MemoryStorage();
      torn.text = storage.text.slice(0, length);
      const resumed = RunJournal.resume(torn);
      expect(resumed.submits).toMatchObject([{ outcome: { kind: 'unconfirmed' } }]);
      resumed.settle(0, { kind: 'accepted', task: 'found' });
      expect(RunJournal.resume(torn).submits).toMatchObject([
        { outcome: { kind: 'accepted', task: 'found' } },
      ]);
    }
  });

  it.each(['', 'a text', '{"finding":{}}'])('is told from %j', (text) => {
    const storage = new MemoryStorage();
    storage.text = text;
    expect(() => RunJournal.resume(storage)).toThrow(JournalError);
  });
});

describe('the file of a journal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-journal-'));
  const path = join(folder, 'run.jsonl');
  beforeEach(() => rmSync(path, { force: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is not there before something is written, and then belongs to one run', () => {
    const [one, other] = [JournalFile.forNewRun(path), JournalFile.forNewRun(path)];
    one.assertFree();
    one.append('{}\n');
    expect(() => other.assertFree()).toThrow('exists: a run has not ended');
    expect(() => other.append('{}\n')).toThrow('exists: a run has not ended');
    one.delete();
    expect(() => other.assertFree()).not.toThrow();
  });

  it('is resumed by one process at a time', () => {
    const first = JournalFile.forNewRun(path);
    first.append('{}\n');
    first.close();
    // Of a process that is there, and of one that is not.
    const claim = (process: number) =>
      `${JSON.stringify({ claim: { id: `p${process}`, process, host: hostname() } })}\n`;
    writeFileSync(path, claim(process.ppid));
    expect(() => JournalFile.forResumedRun(path)).toThrow(`process ${process.ppid}`);
    writeFileSync(path, claim(2 ** 22 + 1));
    const resumed = JournalFile.forResumedRun(path);
    resumed.append('{"a":1}\n');
    resumed.close();
    expect(readFileSync(path, 'utf8')).toContain('{"a":1}\n');
    expect(() => JournalFile.forResumedRun(path).close()).not.toThrow();
  });

  it('has to be there, to be resumed', () => {
    expect(() => JournalFile.forResumedRun(path)).toThrow('there is no such file');
  });

  it('in a folder that is not there stops the run before its first submit', () => {
    const journal = RunJournal.begin(JournalFile.forNewRun(join(folder, 'none', 'run.jsonl')), settings);
    expect(() => journal.intend(intention)).toThrow('cannot be written');
    expect(journal.submits).toEqual([]);
  });
});
