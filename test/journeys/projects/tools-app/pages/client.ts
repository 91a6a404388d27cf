/** The application: a client of toapis, which a test drives by the page's globals. */

import { type GatewayOptions, type ToapisGateway, toapis } from 'video-gateway-kit';

let gateway: ToapisGateway;
let states: string[] = [];

/** The functions that a test calls. */
const program = {
  connect(options: Partial<GatewayOptions> = {}): void {
    gateway = toapis({ apiKey: 'any-key', poll: { initialDelay: 500, interval: 500 }, ...options });
  },

  /** Submits and waits; gives the URL of the video. */
  async render(prompt: string): Promise<string> {
    states = [];
    const task = await gateway.generateVideo({ model: 'grok-video-1.0', prompt });
    states.push(task.state);
    const video = await task.wait({ onProgress: ({ state }) => states.push(state) });
    return video.url;
  },

  states: () => states,

  /** Plays a video and gives its width. */
  async play(url: string): Promise<number> {
    const video = document.body.appendChild(document.createElement('video'));
    video.muted = true;
    const ready = new Promise((resolve, reject) => {
      video.onloadeddata = resolve;
      video.onerror = () => reject(new Error(video.error?.message));
    });
    video.src = url;
    await ready;
    return video.videoWidth;
  },

  /** Uploads a picture, as a form with a file. */
  async upload(): Promise<string> {
    const form = new FormData();
    form.set('file', new File([new Uint8Array([255, 216, 255])], 'cat.jpg', { type: 'image/jpeg' }));
    const answer = await fetch('https://toapis.com/v1/uploads/images', {
      method: 'POST',
      headers: { authorization: 'Bearer any-key' },
      body: form,
    });
    const { data } = await answer.json();
    return data.url;
  },
};

/** The page's global. */
declare global {
  var app: typeof program;
}

globalThis.app = program;
program.connect();

// The screen of the guide.
const button = document.body.appendChild(document.createElement('button'));
button.textContent = 'Render';
const status = document.body.appendChild(document.createElement('p'));
status.role = 'status';
button.addEventListener('click', async () => {
  try {
    const task = await gateway.generateVideo({ model: 'grok-video-1.0', prompt: 'A cat' });
    status.textContent = task.state;
    await task.wait();
    status.textContent = 'completed';
  } catch (error) {
    status.textContent = error instanceof Error ? error.name : String(error);
  }
});
