/** Nothing that came from outside controls a terminal: every text is shown as it is, on the line that it belongs to. */

import { Terminal } from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { CommandError } from '../../../src/cli/exit-codes.ts';
import { formatError, formatErrorAsJson } from '../../../src/cli/format-error.ts';
import { formatLine, taskLine } from '../../../src/cli/output/progress-bar.ts';
import { requestLogLine } from '../../../src/cli/output/request-log-line.ts';
import { shellWord } from '../../../src/cli/output/resume-hint.ts';
import { formatLines } from '../../../src/cli/output/streams.ts';
import { noColors } from '../../../src/cli/output/terminal.ts';
import { GatewayUnavailableError, type TaskUpdate } from '../../../src/index.ts';
import { printable } from '../../../src/printable.ts';

/** A first line, which must stay as it is. */
const before = 'what was printed before';

/** The effect of an output on a terminal. */
interface Effect {
  /** Lines between the first line and the cursor. */
  readonly lines: number;
  readonly isFirstLineIntact: boolean;
  /** The title, the bell, answers to the program, modes: everything that text does not do. */
  readonly events: readonly string[];
  /** True if a character on the screen has a color or a style. */
  readonly isStyled: boolean;
}

/** Shows an output in an emulated terminal that is wide enough for each line. */
async function show(output: string): Promise<Effect> {
  const terminal = new Terminal({ cols: 1000, rows: 60, convertEol: true, allowProposedApi: true });
  const events: string[] = [];
  terminal.onTitleChange((title) => events.push(`title ${title}`));
  terminal.onBell(() => events.push('bell'));
  terminal.onData((data) => events.push(`answer ${data}`));
  const modes = JSON.stringify(terminal.modes);
  await new Promise<void>((resolve) => terminal.write(`${before}\n${output}`, resolve));
  const { active } = terminal.buffer;
  if (JSON.stringify(terminal.modes) !== modes) events.push('modes');
  if (active.type !== 'normal') events.push('buffer');
  const isStyled = Array.from({ length: active.length }, (_, row) => active.getLine(row)).some((line) =>
    Array.from({ length: 200 }, (_, column) => line?.getCell(column)).some(
      (cell) => cell && !cell.isAttributeDefault(),
    ),
  );
  const effect = {
    lines: active.baseY + active.cursorY - 1,
    isFirstLineIntact: active.getLine(0)?.translateToString(true) === before,
    events,
    isStyled,
  };
  terminal.dispose();
  return effect;
}

/** The effect of some lines of text. */
const plain = (lines: number): Effect => ({ lines, isFirstLineIntact: true, events: [], isStyled: false });

/** Characters that reorder text, which the emulator does not do, and those that break lines elsewhere. */
const invisible = /[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Texts that attack a terminal, and parts of them in any order. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\u001b[2J',
        '\u001b[31m',
        '\u001b]0;title\u0007',
        '\u001b]52;c;aGk=\u0007',
        '\u001b[c',
        '\u001b[1A\u001b[2K',
        '\u001b[?2004h',
        '\u001b[?1049h',
        '\u009b2J',
        '\u009b31m',
        '\u009d0;title\u009c',
        '\u0090q\u009c',
        '\u007f',
        '\u0008',
        '\r',
        '\n',
        '\u0085',
        '\u2028',
        '\u202eevil',
        '\u2066',
        '\u000e',
      ),
      fc.string({ maxLength: 6 }),
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** Runs a property of hostile texts. */
async function holds(property: (text: string) => Promise<void>): Promise<void> {
  await fc.assert(fc.asyncProperty(hostile, property), { numRuns: 60 });
}

/** Shows an output, which must be so many lines of mere text. */
async function expectText(output: string, lines: number): Promise<void> {
  expect(await show(output)).toEqual(plain(lines));
  expect(output).not.toMatch(invisible);
}

it.each<[string, string, Partial<Effect>]>([
  ['a title', '\u001b]0;title\u0007', { events: ['title title'] }],
  ['a title in C1', '\u009d0;title\u0007', { events: ['title title'] }],
  ['a color', '\u001b[31mred', { isStyled: true }],
  ['an earlier line', '\u001b[1Aoverwritten', { isFirstLineIntact: false }],
  ['a line break', 'one\ntwo\n', { lines: 2 }],
  ['an answer', '\u001b[c', { events: [expect.stringContaining('answer')] }],
])('the emulator notices %s', async (_, raw, effect) => {
  expect(await show(raw)).toMatchObject(effect);
});

describe('a text from outside is mere text', () => {
  it('in an error, its hints and its reason', async () => {
    await holds(async (text) => {
      const reason = new GatewayUnavailableError(`POST /a ${text}`, {
        requestId: text,
        reason: text,
        status: 500,
      });
      const { message, hints } = formatError(reason);
      await expectText(formatLines([message, ...hints]), 1 + hints.length);
      const own = formatError(new CommandError(`"${text}" exists`, { hints: [text] }));
      await expectText(formatLines([own.message, ...own.hints]), 2);
    });
  });

  it('in JSON, which means the same', async () => {
    await holds(async (text) => {
      const error = formatErrorAsJson(new CommandError(text, { hints: [text] }));
      const line = printable(JSON.stringify(error));
      expect(JSON.parse(line)).toEqual(error);
      await expectText(`${line}\n`, 1);
    });
  });

  it('in the progress of a task', async () => {
    await holds(async (status) => {
      const update: TaskUpdate = {
        state: 'unrecognised',
        status,
        progress: 0.5,
        estimatedTimeLeft: 1,
        result: undefined,
        error: undefined,
        raw: undefined,
      };
      const line = formatLine(taskLine(update, 0, 0), 80, noColors);
      await expectText(`${line}\n`, 1);
    });
  });

  it('in a command to copy, which means the same', async () => {
    await holds(async (text) => {
      await expectText(`${shellWord(text)}\n`, 1);
      // What has nothing to escape is quoted as every shell knows it.
      if (printable(text) === text) expect(shellWord(text)).not.toContain('\\u');
    });
  });

  it('in the log of the mock: path, field, prompt, directive and model', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile,
        fc.constantFrom('prompt', 'field', 'directive', 'path', 'model'),
        async (text, place) => {
          const lines: string[] = [];
          const mock = createMock({ onRequest: (entry) => lines.push(requestLogLine(entry)) });
          const body: Record<string, unknown> = { model: 'grok-video-1.0', prompt: 'a cat' };
          if (place === 'prompt') body.prompt = text;
          if (place === 'field') body[`durration${text}`] = 5;
          if (place === 'directive') body.prompt = `[fail ${text.replaceAll(']', '')}] a cat`;
          if (place === 'model') body.model = text;
          const path = place === 'path' ? encodeURIComponent(text) : 'generations';
          await mock.fetch(
            new Request(`http://mock/toapis/v1/videos/${path}`, {
              method: 'POST',
              headers: { Authorization: 'Bearer any-key', 'Content-Type': 'application/json' },
              body: JSON.stringify(body),
            }),
          );
          const output = `${lines.join('\n')}\n`;
          // Notes are indented.
          const effect = await show(output);
          expect(effect).toEqual(plain(output.split('\n').length - 1));
          expect(output).not.toMatch(invisible);
          expect(
            output
              .split('\n')
              .slice(0, -1)
              .filter((line) => !/^( {2}|\d\d:\d\d:\d\d )/.test(line)),
          ).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
