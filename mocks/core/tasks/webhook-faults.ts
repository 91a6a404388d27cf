/** Faults of webhook deliveries, which a receiver must handle. */

/** The faults by name. Each description has the effect, and the expected reaction of the receiver. */
export const webhookFaults = {
  duplicate: 'Delivered again after it was accepted, with the same event id. Process it once.',
  late: 'Delivered five minutes late. By then, a query shows the end.',
  reordered: 'Delivered after the next event, or a minute late if there is none.',
  'bad-signature': 'Signed with another secret. Refuse it: the retry is valid.',
  'old-timestamp': 'Signed ten minutes before it is sent. Refuse it: the retry is valid.',
  lost: 'Never delivered. Only a query shows the end.',
  tampered: 'Changed after it was signed, to another task id. Refuse it: the retry is valid.',
  'wrong-version': 'Signed with the scheme v0. Refuse it: the retry is valid.',
} as const;

/** A fault of a delivery. */
export type WebhookFault = keyof typeof webhookFaults;

/** The names of the faults. */
// The cast holds: these are the table's own keys.
export const webhookFaultNames = Object.keys(webhookFaults) as readonly WebhookFault[];

/** True for the name of a fault. */
export function isWebhookFault(name: unknown): name is WebhookFault {
  return typeof name === 'string' && Object.hasOwn(webhookFaults, name);
}
