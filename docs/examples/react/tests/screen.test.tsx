import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import * as kit from 'video-gateway-kit';
import { createClock, createMock } from 'video-gateway-kit/mock';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { failureTexts } from '../src/failure-texts.ts';
import { Screen } from '../src/screen.tsx';
import { createVideoStore } from '../src/video-store.ts';

/** Shows the screen of a new store. Its tasks go to a mock, on whose clock waiting takes no time. */
function open() {
  localStorage.clear();
  const clock = createClock({ frozen: true });
  const mock = createMock({ gateway: 'toapis', clock });
  const gateway = { baseUrl: 'http://mock', fetch: mock.fetch, clock, changes: undefined };
  const store = createVideoStore(gateway);
  render(<Screen store={store} />);
  onTestFinished(() => store.close());
  return { mock, store };
}

function generate(prompt: string) {
  fireEvent.change(screen.getByLabelText('Describe your video'), { target: { value: prompt } });
  fireEvent.click(screen.getByRole('button', { name: 'Generate' }));
}

afterEach(cleanup);

test('shows a task from the press of the button to the video', async () => {
  const { mock, store } = open();
  screen.getByText('Your videos will appear here.');
  const shown = new Set<number>();
  store.subscribe(() => shown.add(store.getSnapshot()[0]?.progress ?? 0));
  generate('a cat');
  expect((await screen.findByLabelText<HTMLVideoElement>('a cat')).src).toMatch(/\.mp4$/);
  expect(shown.size).toBeGreaterThan(2);
  expect(mock.ledger.billable).toBe(1);
});

test('waits no longer than it should, and checks again', async () => {
  const { mock } = open();
  generate('[stuck] a cat');
  const alert = await screen.findByRole('alert', {}, { timeout: 9000 });
  expect(alert.textContent).toBe(failureTexts.WaitTimeoutError);
  const asked = mock.ledger.entries.length;
  fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
  await screen.findByRole('alert', {}, { timeout: 9000 });
  expect(mock.ledger.entries.length).toBeGreaterThan(asked);
  expect(mock.ledger.billable).toBe(1);
});

test.for(Object.entries(failureTexts))('says what to do about a %s', async ([name, text]) => {
  const { store } = open();
  const failure = Object.values(kit).find((one) => one.name === name);
  // Every class of the list has the same constructor.
  const error: Error = Reflect.construct(failure ?? Error, ['', {}]);
  await act(() => store.submit(() => Promise.reject(error)));
  expect(screen.getByRole('alert').textContent).toBe(text);
});

test('has a text for what is no error of a gateway, too', async () => {
  const { store } = open();
  await act(() => store.submit(() => Promise.reject(new Error('unexpected'))));
  expect(screen.getByRole('alert').textContent).toBe('Something went wrong. Please try again.');
});
