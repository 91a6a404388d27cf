/** Asks again and again, one question at a time, and not while nobody looks. */

/**
 * Starts to ask.
 *
 * @param {() => Promise<void>} ask rejects never
 * @param {number} pause milliseconds between an answer and the next question
 * @returns {() => Promise<void>} asks at once; resolves when what is true now has been answered
 */
export function poll(ask, pause) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<void> | undefined} */
  let asking;

  async function now() {
    // An answer that is under way may be older than what is asked about.
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
