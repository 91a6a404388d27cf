/** The faults of the lab for webhooks: deliveries that a receiver has to survive. */

/** Each fault by its name, and in one line: its effect, and the receiver's part. */
export const webhookFaults = {
  duplicate: 'Delivered again after it was accepted, under the same event id. Act once.',
  late: 'Delivered five minutes late. A query has told the end before.',
  reordered: 'Delivered after the event that follows it, or a minute late if none does.',
  'bad-signature': 'Signed with another secret at first. Refuse it; the retry is as it should be.',
  'old-timestamp': 'Signed ten minutes before it is sent at first. Refuse it; the retry is as it should be.',
  lost: 'Never delivered. Only a query tells the end.',
  tampered: 'Changed after it was signed at first: another task id. Refuse it; the retry is as it should be.',
  'wrong-version': 'Signed by the scheme v0 at first. Refuse it; the retry is as it should be.',
} as const;

/** A fault of a delivery. */
export type WebhookFault = keyof typeof webhookFaults;

/** The names of the faults. */
// They are the table's own keys.
export const webhookFaultNames = Object.keys(webhookFaults) as readonly WebhookFault[];

/** Tells the name of a fault. */
export function isWebhookFault(name: unknown): name is WebhookFault {
  return typeof name === 'string' && Object.hasOwn(webhookFaults, name);
}
