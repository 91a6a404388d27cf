/** Polls with one request at a time, and not while the page is hidden. */

/**
 * Starts to poll.
 *
 * @param {() => Promise<void>} ask sends a query; it never rejects
 * @param {number} pause milliseconds between an answer and the next query
 * @returns {() => Promise<void>} polls immediately, and resolves once a query that began after the call is answered
 */
export function poll(ask, pause) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<void> | undefined} */
  let asking;

  async function now() {
    // The answer to a running query may be older than this call.
    while (asking) await asking;
    clearTimeout(timer);
    asking = ask();
    await asking;
    asking = undefined;
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(now, pause);
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) clearTimeout(timer);
    else now();
  });
  now();
  return now;
}
