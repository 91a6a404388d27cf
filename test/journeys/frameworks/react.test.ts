/** The hooks of the installed package in the previous major version of React. */

import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { describeScreen } from '../../react/describe-screen.ts';
import { packageIn } from '../../support/tested-package.ts';
import { type Journey, startJourney } from '../journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney('react-18');
});
afterAll(() => journey?.[Symbol.asyncDispose]());

describeScreen('React 18', () => {
  const installed = (name: string) => join(journey.folder, 'node_modules', name);
  const entry = (name: string) => join(packageIn(journey.folder), `dist/${name}.js`);
  return {
    react: installed('react'),
    'react-dom': installed('react-dom'),
    'video-gateway-kit/react': entry('src/integrations/react'),
    'video-gateway-kit/tasks': entry('src/tasks'),
    'video-gateway-kit/toapis': entry('generated/toapis/client'),
  };
});
