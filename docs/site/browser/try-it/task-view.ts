/** The outcome of a submit: its answer, the task as it moves, its video or its error. */

import type { TaskUpdate } from '../../../../src/types.ts';
import { element } from './elements.ts';
import type { SentRequest } from './sandbox.ts';
import { StateDiagram } from './state-diagram.ts';

/** The view of one task at a time. */
export class TaskView {
  readonly #diagram = new StateDiagram();
  readonly #status = element('p', { className: 'try-status', role: 'status' });
  readonly #progress = element('progress', { max: 1, value: 0, ariaLabel: 'Progress' });
  readonly #outcome = element('div', { className: 'try-outcome' });
  readonly #answer = element('pre', { tabIndex: 0, className: 'try-answer', hidden: true });
  readonly #answerLine = element('p', { className: 'try-answer-line', hidden: true });
  readonly element = element(
    'div',
    { className: 'try-task' },
    element('div', { className: 'try-state' }, this.#status, this.#progress, this.#outcome),
    this.#diagram.element,
    element('div', {}, this.#answerLine, this.#answer),
  );

  /** Shows an operation that was not submitted yet. */
  reset(diagram: string, status = 'Not submitted yet.'): void {
    this.#diagram.draw(diagram);
    this.#status.textContent = status;
    this.#progress.value = 0;
    this.#progress.hidden = true;
    this.#clearOutcome();
    this.#answer.hidden = true;
    this.#answerLine.hidden = true;
  }

  /** Shows the answer to the newest request, if it is JSON. */
  showAnswer({ method, path, status, body }: SentRequest): void {
    // A video is no answer to read.
    if (status !== undefined && body === undefined) return;
    this.#answerLine.hidden = false;
    this.#answerLine.replaceChildren(
      element('code', {}, `${method} ${path.replace(/\?.*/, '')}`),
      ' was answered with ',
      element('strong', {}, String(status ?? 'nothing: the connection was lost')),
    );
    this.#answer.hidden = body === undefined;
    this.#answer.textContent = JSON.stringify(body, null, 2) ?? '';
  }

  /** Draws the diagram of the query that reads the task. */
  drawDiagram(diagram: string): void {
    this.#diagram.draw(diagram);
  }

  /** Shows a state of the task. */
  update({ status, state, progress }: TaskUpdate): void {
    const percent = progress === undefined ? '' : `, ${Math.round(progress * 100)} %`;
    this.#status.textContent = `${status ?? state}${percent}`;
    this.#progress.hidden = false;
    this.#progress.value = state === 'completed' ? 1 : (progress ?? 0);
    this.#diagram.light(status);
  }

  /** Plays the video. */
  play(file: Blob, ...further: readonly Node[]): void {
    const video = element('video', { controls: true, muted: true, loop: true, playsInline: true });
    video.src = URL.createObjectURL(file);
    video.autoplay = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#clearOutcome();
    this.#outcome.append(video, ...further);
  }

  /** Shows what the client threw. */
  fail(error: unknown): void {
    const { name, message } = error instanceof Error ? error : new TypeError(String(error));
    this.#progress.hidden = true;
    this.#clearOutcome();
    this.#outcome.append(
      element(
        'div',
        { className: 'try-error', role: 'alert' },
        element('p', {}, 'The client throws ', element('code', {}, name)),
        element('p', {}, message),
      ),
    );
  }

  #clearOutcome(): void {
    const video = this.#outcome.querySelector('video');
    if (video) URL.revokeObjectURL(video.src);
    this.#outcome.replaceChildren();
  }
}
