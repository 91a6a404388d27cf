/** The list of tasks. */

import { addressOf } from './lib/address.js';
import { endTask } from './lib/control-api.js';
import { fill, find, fromTemplate, setAttribute, setText } from './lib/elements.js';
import { dayAndTimeOf, percentOf, timeOf } from './lib/format.js';
import { isLive, planOf } from './plan.js';

/** @import { Task, TaskEnd } from '../../generated/mock/types.ts' */

const list = find(HTMLElement, '#task-list');

/**
 * Tasks by their elements.
 *
 * @type {WeakMap<Element, Task>}
 */
const shown = new WeakMap();

/**
 * Lets the buttons of tasks end them and open their details.
 *
 * @param {(action: () => Promise<unknown>) => void} act runs an action and shows its result
 */
export function startTasks(act) {
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const element = button?.closest('.task');
    const task = element && shown.get(element);
    if (!button || !task || !(element instanceof HTMLElement)) return;
    const outcome = /** @type {TaskEnd['outcome'] | null} */ (
      // The template contains only these values.
      button.getAttribute('data-end')
    );
    if (outcome !== null) act(() => endTask(task, { outcome }));
    else if (button.classList.contains('open')) toggle(element, task);
  });
}

/**
 * @param {readonly Task[]} tasks newest first
 * @param {number} now in milliseconds of Unix time
 */
export function showTasks(tasks, now) {
  fill(
    list,
    tasks,
    ({ gateway, id }) => `${gateway}/${id}`,
    () => fromTemplate('task-template'),
    (element, task) => {
      shown.set(element, task);
      showTask(element, task, now);
    },
  );
}

/**
 * @param {HTMLElement} element
 * @param {Task} task
 * @param {number} now in milliseconds of Unix time
 */
function showTask(element, task, now) {
  const { gateway, id, kind, progress, prompt, created_at, submitted_by, aspect_ratio, seconds } = task;
  const isExample = submitted_by === null;
  setAttribute(element, 'data-kind', kind);
  setAttribute(element, 'data-expired', kind === 'completed' && task.video === null ? '' : null);
  setText(find(HTMLElement, '.pill', element), task.status);
  find(HTMLProgressElement, 'progress', element).value = progress;
  setText(find(HTMLElement, '.percent', element), percentOf(progress));
  const words = find(HTMLElement, '.prompt', element);
  setText(
    find(HTMLElement, 'bdi', words),
    isExample ? `Example from the documents: ${id}` : prompt || 'No prompt',
  );
  words.classList.toggle('none', isExample || prompt === '');
  setText(find(HTMLElement, '.plan', element), planOf(task, now));
  setText(find(HTMLElement, '.origin', element), isExample ? gateway : `${gateway} ${submitted_by}`);
  const time = find(HTMLTimeElement, 'time', element);
  setText(time, timeOf(created_at));
  setAttribute(time, 'datetime', created_at);
  setText(find(HTMLElement, '.shape', element), `${aspect_ratio}, ${seconds} s`);
  showPicture(element, task);
  showButtons(element, task);
  if (!find(HTMLElement, '.details', element).hidden) showDetails(element, task);
  const open = find(HTMLButtonElement, '.open', element);
  setAttribute(open, 'aria-label', `${task.video === null ? 'Details' : 'Video and details'} of ${id}`);
}

/**
 * @param {HTMLElement} element
 * @param {Task} task
 */
function showPicture(element, { picture }) {
  const image = find(HTMLImageElement, '.picture', element);
  image.hidden = picture === null;
  setAttribute(image, 'src', picture && addressOf(picture));
}

/**
 * Shows the buttons that apply to a task. If the focused button disappears, the focus moves to the task's main button.
 *
 * @param {HTMLElement} element
 * @param {Task} task
 */
function showButtons(element, task) {
  for (const button of element.querySelectorAll('button')) {
    const end = button.getAttribute('data-end');
    if (end === null) continue;
    setAttribute(button, 'aria-label', `${button.textContent} ${task.id}`);
    const isPossible =
      end === 'expired'
        ? task.outcomes.includes('completed') && (isLive(task) || task.video !== null)
        : isLive(task) && task.outcomes.some((outcome) => outcome === end);
    if (!isPossible && button === document.activeElement) {
      find(HTMLButtonElement, '.open', element).focus();
    }
    button.hidden = !isPossible;
  }
}

/**
 * Opens or closes the details of a task. Its video, if there is one, plays while they are open.
 *
 * @param {HTMLElement} element
 * @param {Task} task
 */
function toggle(element, task) {
  const details = find(HTMLElement, '.details', element);
  details.hidden = !details.hidden;
  setAttribute(find(HTMLElement, '.open', element), 'aria-expanded', String(!details.hidden));
  if (!details.hidden) showDetails(element, task);
  else find(HTMLElement, '.player', element).replaceChildren();
}

/**
 * @param {HTMLElement} element
 * @param {Task} task
 */
function showDetails(element, task) {
  const player = find(HTMLElement, '.player', element);
  if (task.video === null) player.replaceChildren();
  else if (player.querySelector('video') === null) player.append(videoOf(task.video));

  /** @type {readonly (readonly [name: string, value: string | null])[]} */
  const facts = [
    ['id', task.id],
    ['task_id', task.task_id],
    ['Gateway', task.gateway],
    ['Submitted by', task.submitted_by],
    ['Read by', task.read_by],
    ['Made from', task.source],
    ['Model', task.model],
    ['Prompt', task.prompt || null],
    ['Submitted', dayAndTimeOf(task.created_at)],
    [isLive(task) ? 'Ends' : 'Ended', task.ends_at && dayAndTimeOf(task.ends_at)],
    ['Video expires', task.expires_at && dayAndTimeOf(task.expires_at)],
    ['Video', task.video],
  ];
  fill(
    find(HTMLElement, 'dl', element),
    facts.filter(([, value]) => value !== null),
    ([name]) => name,
    () => {
      const pair = document.createElement('div');
      const value = document.createElement('dd');
      value.append(document.createElement('bdi'));
      pair.append(document.createElement('dt'), value);
      return pair;
    },
    (pair, [name, value]) => {
      setText(find(HTMLElement, 'dt', pair), name);
      setText(find(HTMLElement, 'bdi', pair), value ?? '');
    },
  );
}

/** @param {string} source the path of the video */
function videoOf(source) {
  const video = document.createElement('video');
  Object.assign(video, { src: addressOf(source), controls: true, muted: true, autoplay: true, loop: true });
  video.setAttribute('playsinline', '');
  return video;
}
