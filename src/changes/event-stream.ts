/**
 * A stream of server-sent events that report changes.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */

import { parseJsonOrText, textAt } from '../bodies/json.ts';
import type { ChangeSource } from './change-source.ts';

/** The part of an `EventSource` that is used here. */
export interface EventStream {
  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void;
  close(): void;
}

/** The class of streams. */
export type EventSourceClass = new (url: string) => EventStream;

type Listener = Parameters<ChangeSource['subscribe']>[0];

/**
 * The changes of a stream, which is open while it has listeners. Empty if the runtime has no `EventSource`.
 *
 * @throws TypeError if the address is not valid
 */
export function eventStream(url: string, given?: EventSourceClass): ChangeSource {
  // Check it before the first wait. On a server, a relative address of a page cannot be checked.
  if (globalThis.location) new URL(url, location.href);
  const listeners = new Set<Listener>();
  let stream: EventStream | undefined;
  const tell: Listener = (change) => {
    for (const listener of [...listeners]) listener(change);
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      const EventSource = given ?? globalThis.EventSource;
      if (EventSource) stream ??= open(url, EventSource, tell);
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        stream?.close();
        stream = undefined;
      };
    },
  };
}

function open(url: string, EventSource: EventSourceClass, tell: Listener): EventStream {
  const stream = new EventSource(url);
  let wasLost = false;
  stream.addEventListener('error', () => {
    wasLost = true;
  });
  // Changes may have been missed while the connection was lost.
  stream.addEventListener('open', () => wasLost && tell({}));
  stream.addEventListener('change', ({ data }) => {
    const task = textAt(parseJsonOrText(String(data)), '/task');
    tell(task === undefined ? {} : { task });
  });
  return stream;
}
