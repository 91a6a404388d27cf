/** The world of an API key, as the guide shows it. */

const mock = process.env.MOCK_URL ?? 'http://127.0.0.1:4010';

/** Forgets the tasks, the scenario and the faults of a key. */
export const resetWorld = (apiKey) => control(apiKey, 'reset');

/** Moves the clock of a key. */
export const moveClock = (apiKey, seconds) => control(apiKey, 'clock/advance', { seconds });

async function control(apiKey, path, body) {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const init = { method: 'POST', headers, ...(body && { body: JSON.stringify(body) }) };
  const response = await fetch(`${mock}/__mock/${path}`, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
}
