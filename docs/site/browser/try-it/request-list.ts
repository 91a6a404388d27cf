/** The requests as the client makes them, the newest last; each opens to show the JSON of its answer. */

import { element } from './elements.ts';
import type { SentRequest } from './sandbox.ts';

/** The most requests that are shown. */
const most = 40;

/** A list of requests in the page. */
export class RequestList {
  readonly element = element('ol', { className: 'try-requests' });

  /** Adds a request. */
  add({ method, path, status, body }: SentRequest): void {
    const isRefused = status === undefined || status >= 400;
    const line = [
      element('code', {}, `${method} ${path}`),
      element('strong', { className: isRefused ? 'refused' : '' }, String(status ?? 'connection lost')),
    ];
    const text = body === undefined ? undefined : JSON.stringify(body, null, 2);
    const content =
      text === undefined
        ? line
        : [element('details', {}, element('summary', {}, ...line), element('pre', { tabIndex: 0 }, text))];
    this.element.append(element('li', {}, ...content));
    if (this.element.childElementCount > most) this.element.firstElementChild?.remove();
    this.element.scrollTop = this.element.scrollHeight;
  }

  /** Forgets all. */
  clear(): void {
    this.element.replaceChildren();
  }
}
