import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Screen } from './screen.tsx';
import { createVideoStore } from './video-store.ts';

const screen = <Screen store={createVideoStore()} />;
createRoot(document.getElementById('root') ?? document.body).render(<StrictMode>{screen}</StrictMode>);
