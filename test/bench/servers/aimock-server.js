/** aimock, a mock of OpenAI's API among others, with one video: it checks no request and moves no task. */

import { LLMock } from '@copilotkit/aimock';

const mock = new LLMock({ port: Number(process.argv[2]), host: '127.0.0.1', logLevel: 'silent' });
mock.onVideo(/./, { video: { id: 'video_abc123', status: 'processing' } });
await mock.start();
