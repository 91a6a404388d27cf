import { type ComponentProps, type FormEvent, useState } from 'react';
import { useGenerateVideo, useProgress, useVideoTasks } from 'video-gateway-kit/react';
import { failureTexts } from './failure-texts.ts';
import type { VideoStore, VideoTask } from './video-store.ts';

/** The whole page: a form, and the videos. */
export function Screen({ store }: { store: VideoStore }) {
  const tasks = useVideoTasks(store);
  return (
    <main>
      <h1>Make a video</h1>
      <PromptForm store={store} />
      {tasks.length === 0 && <p className="empty">Your videos will appear here.</p>}
      <ul aria-label="Your videos">
        {tasks.map((task) => (
          <TaskCard key={task.key} {...{ task, store }} />
        ))}
      </ul>
    </main>
  );
}

const ratios = ['16:9', '9:16', '1:1'] as const;

function PromptForm({ store }: { store: VideoStore }) {
  const [prompt, setPrompt] = useState('');
  const [ratio, setRatio] = useState<(typeof ratios)[number]>('16:9');
  const { generate, isSubmitting } = useGenerateVideo(store);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { model: 'grok-video-1.0', prompt, aspect_ratio: ratio };
    void generate((gateway, options) => gateway.generateVideo(body, options), { info: prompt });
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor="prompt">Describe your video</label>
      <textarea
        id="prompt"
        rows={3}
        required
        value={prompt}
        onChange={(event) => setPrompt(event.target.value)}
      />
      <fieldset>
        <legend>Shape</legend>
        {ratios.map((one) => (
          <label key={one}>
            <input type="radio" name="ratio" checked={one === ratio} onChange={() => setRatio(one)} /> {one}
          </label>
        ))}
      </fieldset>
      <button type="submit">{isSubmitting ? 'Sending …' : 'Generate'}</button>
    </form>
  );
}

function TaskCard({ task, store }: { task: VideoTask; store: VideoStore }) {
  const { key, phase, info, video, error, retry, handle } = task;
  const progress = useProgress(task);
  const canResume = phase === 'paused' || (handle && error?.name === 'SubmitUnconfirmedError');
  return (
    <li data-phase={phase}>
      {video && <video src={video.url} aria-label={info} controls muted playsInline />}
      <p className="prompt">{info}</p>
      {phase === 'waiting' && <progress value={progress} aria-label="Progress" />}
      {phase === 'waiting' && <p>{retry ? 'Connecting again …' : `${Math.round(progress * 100)}%`}</p>}
      {phase === 'paused' && !error && <p>You stopped waiting. The video is still being made.</p>}
      {error && <p role="alert">{failureTexts[error.name] ?? 'Something went wrong. Please try again.'}</p>}
      {phase === 'completed' && <Follow task={task} store={store} />}
      <footer>
        {phase === 'waiting' && <Button onClick={() => store.stop(key)}>Stop waiting</Button>}
        {canResume && <Button onClick={() => store.resume(key)}>Check again</Button>}
        {phase === 'submitting' ? 'Sending …' : <Button onClick={() => store.remove(key)}>Remove</Button>}
      </footer>
    </li>
  );
}

/** Makes another video from a finished one. */
function Follow({ task, store }: { task: VideoTask; store: VideoStore }) {
  const [prompt, setPrompt] = useState('make it snow');
  const { generateFrom, isSubmitting } = useGenerateVideo(store);
  const from = (start: Parameters<typeof generateFrom>[1]) => generateFrom(task.key, start, { info: prompt });
  const remix = () => from((source, options) => source.remix({ model: 'grok-video-3', prompt }, options));
  const extend = () => from((source, options) => source.extend({ model: 'grok-video-1.0', prompt }, options));
  return (
    <fieldset disabled={isSubmitting}>
      <input aria-label="New prompt" value={prompt} onChange={(event) => setPrompt(event.target.value)} />
      <Button onClick={remix}>Remix</Button>
      <Button onClick={extend}>Extend</Button>
    </fieldset>
  );
}

const Button = (props: ComponentProps<'button'>) => <button type="button" {...props} />;
