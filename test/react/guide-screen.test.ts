/** The screen of the guide, in a real page; and the hooks on a server. */

import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { toapis } from '../../src/index.ts';
import { useGenerateVideo, useVideoTasks } from '../../src/integrations/react.ts';
import { createTaskStore } from '../../src/tasks.ts';
import { describeScreen } from './describe-screen.ts';

describeScreen('React 19');

describe('while a server renders', () => {
  it('there are no tasks, and nothing is asked or kept', () => {
    const asked = () => Promise.reject(new Error('asked'));
    const gateway = toapis({ apiKey: 'any-key', baseUrl: 'http://mock', fetch: asked });
    const store = createTaskStore({ gateway });
    const App = () => {
      const { isSubmitting, task } = useGenerateVideo(store);
      return `${useVideoTasks(store).length} ${isSubmitting} ${task?.phase}`;
    };
    expect(renderToString(createElement(App))).toBe('0 false undefined');
    expect(store.isPolling).toBe(false);
  });
});
