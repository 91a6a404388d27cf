/** A screen that renders a video when its button is pressed. */

import { expect, userEvent, waitFor, within } from 'storybook/test';
import { toapis } from 'video-gateway-kit';
import { OutOfMoney as fromTheGuide } from './guide-story.ts';

const gateway = toapis({ apiKey: 'any-key', poll: { initialDelay: 100, interval: 100 } });

function screen() {
  const element = document.createElement('main');
  element.innerHTML = '<button>Render</button><p role="status"></p>';
  const [button, status] = element.children;
  button.addEventListener('click', async () => {
    try {
      const task = await gateway.generateVideo({ model: 'grok-video-1.0', prompt: 'A cat' });
      status.textContent = task.state;
      const { url } = await task.wait();
      status.textContent = 'completed';
      element.append(Object.assign(document.createElement('video'), { src: url, muted: true }));
    } catch (error) {
      status.textContent = error.name;
    }
  });
  return element;
}

/** Presses the button, lets time pass, and expects a status. */
const plays =
  (text, milliseconds = 0) =>
  async ({ canvasElement, loaded: { mock } }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button'));
    const status = canvas.getByRole('status');
    if (milliseconds > 0) {
      await waitFor(() => expect(status).toHaveTextContent('queued'));
      mock.clock.advance(milliseconds);
    }
    await waitFor(() => expect(status).toHaveTextContent(text), { timeout: 5000 });
    expect(mock.ledger.billable).toBe(text === 'QuotaError' ? 0 : 1);
    status.dataset.isDone = 'true';
  };

export default { title: 'Screen', render: screen };

export const Completed = { play: plays('completed', 300_000) };
export const Failed = {
  parameters: { videoGateway: { scenario: { outcome: 'failed' } } },
  play: plays('TaskFailedError', 300_000),
};
export const OutOfMoney = { ...fromTheGuide, play: plays('QuotaError') };
export const Lost = {
  parameters: { videoGateway: { faults: [{ kind: 'lost', operation: 'generateVideo' }] } },
  play: plays('queued'),
};
