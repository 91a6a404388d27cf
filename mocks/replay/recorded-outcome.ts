/** Recorded outcomes of requests. */

import { type Answer, json, videoFile } from '../core/answer.ts';
import type { Call, LogDetails, Outcome } from '../core/call.ts';
import { filesPath } from '../core/gateway-model.ts';
import { requestedVideo } from '../core/tasks/requested-video.ts';
import type { RequestedVideo } from '../core/tasks/task-state.ts';
import { jsonOf, movedFiles, type PlayedTask, textOf, withReplacements } from './played-task.ts';
import type { RecordedCall } from './story.ts';

/** Statuses of answers without a body. */
const withoutBody: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * The recorded outcome of a request.
 *
 * @param name the name of the story
 * @param task the task of the request, if it belongs to one
 */
export function recordedOutcome(
  name: string,
  { head, route: { operation } }: Pick<Call, 'head' | 'route'>,
  { answer }: RecordedCall,
  task?: PlayedTask,
): Outcome {
  const log: LogDetails = { task: task?.id || undefined, notes: [`replayed from ${name}`] };
  // The recorded answer was lost, so this one is not sent.
  if (answer === null) return { answer: json(503, null), log: { ...log, lost: true } };
  const { status, headers } = answer;
  const text = textOf(answer);
  if (text === undefined && operation.content && status < 300 && task) return videoOutcome(task, answer.file);
  if (text === undefined || withoutBody.has(status))
    return { answer: { status, headers, body: undefined }, log };
  const body = jsonOf(answer);
  const filesUrl = `${head.baseUrl}${filesPath}`;
  const moved = operation.query && task ? movedFiles(body, operation.query.at, filesUrl, task) : [];
  const changed = withReplacements(text, [...moved, ...(task?.replacements ?? [])]);
  return { answer: { status, headers, body, text: changed }, log };
}

/**
 * The outcome of a request for a video.
 *
 * @param file the recorded video. Without one, a clip of the requested length and aspect ratio is sent
 */
export function videoOutcome(task: PlayedTask, file: string | undefined): Outcome {
  const answer: Answer = { ...videoFile(videoOf(task)), ...(file !== undefined && { file }) };
  return { answer, log: { task: task.id, notes: [`replayed from ${task.name}`] } };
}

/** The requested video, according to the recorded submit. */
export function videoOf({ story: { submit }, submittedBy }: PlayedTask): RequestedVideo {
  const { type = '', body } = submit?.request ?? {};
  const template = submit?.answer ? jsonOf(submit.answer) : undefined;
  const fields: Record<string, unknown> = typeof body === 'object' ? { ...body } : {};
  const defaults = submittedBy?.bodies.get(type)?.fieldsFor(fields.model).defaults ?? {};
  return requestedVideo({ fields, defaults, template, source: undefined });
}
