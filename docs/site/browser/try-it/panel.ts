/** The panel: a request to edit, its errors to choose from, and the task that comes of it. */

import type { Task } from '../../../../src/types.ts';
import type { TriedOperation } from '../tried-operation.ts';
import { faultOf } from './check.ts';
import { button, element, labelled } from './elements.ts';
import { faultsOf, withDirective } from './faults.ts';
import { RequestList } from './request-list.ts';
import { Sandbox, usualSpeed } from './sandbox.ts';
import { TaskView } from './task-view.ts';

/** Speeds of the clock, in mocked seconds a second. */
const speeds = [1, usualSpeed, 60];

/** The panel, in a dialog. */
export class TryItPanel {
  readonly #operations: readonly TriedOperation[];
  readonly #requests = new RequestList();
  readonly #view = new TaskView();
  readonly #sandbox = new Sandbox((sent) => {
    this.#requests.add(sent);
    this.#view.showAnswer(sent);
  });
  readonly #operation = element('select');
  readonly #example = element('select');
  readonly #source = element('input', { spellcheck: false, autocomplete: 'off' });
  readonly #sourceLabel = labelled('Source task, in the path', this.#source);
  readonly #exampleLabel = labelled('Example', this.#example);
  readonly #body = element('textarea', { rows: 12, spellcheck: false, id: 'try-body' });
  readonly #problem = element('p', { className: 'try-problem', id: 'try-problem', role: 'status' });
  readonly #endpoint = element('code', { className: 'try-endpoint' });
  readonly #faults = element('div', { className: 'try-faults' });
  readonly #finish = button('Finish', () => void this.#finishTask());
  readonly #task = element('section', { ariaLabel: 'Task' });
  readonly #dialog: HTMLDialogElement;
  #wait = new AbortController();
  #running: { readonly operation: TriedOperation; readonly task: Task } | undefined;

  /** @param operations the submits of the gateway whose reference it is */
  constructor(operations: readonly TriedOperation[]) {
    this.#operations = operations;
    this.#dialog = this.#build();
    document.body.append(this.#dialog);
    this.#choose(operations[0]?.operationId ?? '');
  }

  /** Opens it, with an operation if there is such a one. */
  open(operationId: string): void {
    if (operationId !== '' && operationId !== this.#operation.value) this.#choose(operationId);
    this.#dialog.showModal();
  }

  #build(): HTMLDialogElement {
    this.#operation.append(...this.#operations.map((one) => new Option(one.summary, one.operationId)));
    this.#operation.addEventListener('change', () => this.#choose(this.#operation.value));
    this.#example.addEventListener('change', () => this.#prefill());
    this.#body.addEventListener('input', () => void this.#check());
    this.#body.setAttribute('aria-describedby', 'try-problem');
    this.#finish.disabled = true;
    const speed = element('select');
    speed.append(...speeds.map((one) => new Option(`${one}×`, String(one), false, one === usualSpeed)));
    speed.value = String(usualSpeed);
    speed.addEventListener('change', () => this.#sandbox.clock.setSpeed(Number(speed.value)));
    const dialog = element('dialog', { className: 'try' });
    dialog.setAttribute('aria-labelledby', 'try-title');
    const form = element(
      'form',
      { className: 'try-request' },
      labelled('Operation', this.#operation),
      this.#endpoint,
      this.#exampleLabel,
      this.#sourceLabel,
      labelled('Request body', this.#body),
      this.#problem,
      element('button', { type: 'submit', className: 'primary' }, 'Submit'),
      element('h3', {}, 'See what each error looks like'),
      this.#faults,
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    const time = element(
      'div',
      { className: 'try-time', role: 'group', ariaLabel: 'Clock' },
      labelled('Speed', speed),
      button('+1 min', () => this.#sandbox.clock.advance(60_000)),
      this.#finish,
    );
    this.#task.append(
      time,
      this.#view.element,
      element('h3', {}, 'Requests of the client'),
      this.#requests.element,
    );
    dialog.append(
      element(
        'header',
        {},
        element('h2', { id: 'try-title' }, 'Try it'),
        element('p', {}, 'The mock runs in this page: no server, no key, no bill.'),
        button('Close', () => dialog.close(), 'try-close'),
      ),
      element('div', { className: 'try-columns' }, form, this.#task),
    );
    return dialog;
  }

  get #chosen(): TriedOperation | undefined {
    return this.#operations.find(({ operationId }) => operationId === this.#operation.value);
  }

  /** Chooses an operation; a source is the id of a task to make another one from. */
  #choose(operationId: string, source?: string): void {
    this.#operation.value = operationId;
    const operation = this.#chosen;
    if (operation === undefined) return;
    this.#endpoint.textContent = `${operation.method} ${operation.path}`;
    this.#example.replaceChildren(
      ...operation.requests.map(({ summary }, index) => new Option(summary, String(index))),
    );
    this.#exampleLabel.hidden = operation.requests.length < 2;
    this.#source.value = source ?? operation.pathSource ?? '';
    this.#sourceLabel.hidden = operation.pathSource === undefined;
    this.#faults.replaceChildren(
      ...faultsOf(operation).map(({ label, directive }) =>
        button(label, () => void this.#submit(directive), 'fault'),
      ),
    );
    this.#prefill(source);
    this.#stop();
    this.#view.reset(firstDiagram(operation));
  }

  #prefill(source?: string): void {
    const operation = this.#chosen;
    const body = operation?.requests[Number(this.#example.value)]?.body;
    const field = operation?.sourceField;
    const filled = source !== undefined && field !== undefined ? { ...Object(body), [field]: source } : body;
    this.#body.value = JSON.stringify(filled, null, 2);
    void this.#check();
  }

  /** Says what the mock would refuse. */
  async #check(): Promise<void> {
    const operation = this.#chosen;
    const text = this.#body.value;
    const body = parsed(text);
    const fault =
      body instanceof SyntaxError
        ? `This is not JSON: ${body.message}`
        : operation && (await faultOf(operation, body));
    // Meanwhile the reader may have typed on.
    if (text !== this.#body.value || operation !== this.#chosen) return;
    this.#problem.textContent = fault ?? '';
    this.#body.setAttribute('aria-invalid', String(fault !== undefined));
  }

  /** Submits the body as it stands; with a directive, its prompt asks for an error. */
  async #submit(directive?: string): Promise<void> {
    const operation = this.#chosen;
    const body = parsed(this.#body.value);
    if (operation === undefined) return;
    this.#stop();
    const { signal } = this.#wait;
    this.#requests.clear();
    const how = directive === undefined ? 'Sent.' : `Sent with ${directive} in the prompt.`;
    this.#view.reset(firstDiagram(operation), how);
    // On a phone it is below the form.
    this.#task.scrollIntoView({ block: 'start' });
    try {
      if (body instanceof SyntaxError) throw body;
      const wanted = directive === undefined ? body : withDirective(body, directive);
      const task = await this.#sandbox.submit(
        { operation, source: this.#source.value, body: wanted },
        signal,
      );
      await this.#follow(operation, task, signal);
    } catch (error) {
      if (!signal.aborted) this.#view.fail(error);
    } finally {
      if (!signal.aborted) this.#setRunning(undefined);
    }
  }

  async #follow(operation: TriedOperation, task: Task, signal: AbortSignal): Promise<void> {
    this.#setRunning({ operation, task });
    const [[query]] = task.toJSON().locators;
    this.#view.drawDiagram(operation.diagrams[query] ?? firstDiagram(operation));
    const video = await task.wait({ signal, onProgress: (update) => this.#view.update(update) });
    const file = await video.download({ signal });
    if (signal.aborted) return;
    const further = this.#operations.filter(
      ({ pathSource, sourceField, diagrams }) =>
        (pathSource ?? sourceField) !== undefined && query in diagrams,
    );
    this.#view.play(
      file,
      ...further.map(({ operationId, summary }) =>
        button(summary, () => {
          this.#choose(operationId, task.id);
          this.#body.focus();
        }),
      ),
    );
  }

  async #finishTask(): Promise<void> {
    if (this.#running) await this.#sandbox.finish(this.#running.operation, this.#running.task.id);
  }

  #stop(): void {
    this.#wait.abort();
    this.#wait = new AbortController();
    this.#setRunning(undefined);
  }

  #setRunning(running: { readonly operation: TriedOperation; readonly task: Task } | undefined): void {
    this.#running = running;
    this.#finish.disabled = running === undefined;
  }
}

function firstDiagram({ diagrams }: TriedOperation): string {
  return Object.values(diagrams)[0] ?? '<svg xmlns="http://www.w3.org/2000/svg"/>';
}

/** The value of a text as JSON, or why it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
