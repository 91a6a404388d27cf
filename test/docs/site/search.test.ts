/** The search of the docs finds what people type. */

import { expect, it } from 'vitest';
import { createSearch } from '../../../docs/site/browser/search-index.ts';
import { publishedContracts } from '../../../docs/site/contracts.ts';
import { readGuides } from '../../../docs/site/guides/guides.ts';
import { searchRecords } from '../../../docs/site/search/search-records.ts';

const search = createSearch(searchRecords(publishedContracts(), await readGuides()));

it.each([
  // Subjects, in the words of somebody who does not know ours.
  ['price', 'pay-once.html'],
  ['pricing', 'pay-once.html'],
  ['paid twice', 'server.html#pay-once'],
  ['idempotency', 'pay-once.html'],
  ['retry', 'pay-once.html#sent-again'],
  ['how do I retry', 'pay-once.html#sent-again'],
  ['docker', 'mock.html#behind-a-proxy-in-a-container'],
  ['cancel', 'client.html#stop-waiting'],
  ['why not prism', 'mock-without-prism.html'],
  ['polling interval', 'polling.html'],
  ['api key', 'faq.html#do-i-need-an-api-key'],
  // Statuses.
  ['401', 'errors.html#the-classes'],
  ['402', 'inconsistencies.html#an-account-without-money'],
  ['429', 'inconsistencies.html#too-many-requests'],
  // One and many.
  ['webhook signature', 'webhooks.html#receive-a-webhook'],
  ['webhooks signatures', 'webhooks.html#receive-a-webhook'],
  ['retries', 'pay-once.html#sent-again'],
  ['error', 'errors.html'],
  ['errors', 'errors.html'],
  // A letter too few, too many or another.
  ['webook', 'webhooks.html'],
  ['provenence', 'contract.html#what-provenance-means'],
  ['progresss', 'inconsistencies.html#progress'],
  // Names.
  ['createVideo', 'octopusx.html#/unified-video/createvideo'],
  ['createvideo', 'octopusx.html#/unified-video/createvideo'],
  ['queryVideo', 'toapis.html#/tasks/queryvideo'],
  ['advanceClock', 'control-api.html#advanceclock'],
  ['aspect_ratio', 'octopusx.html#/unified-video/createvideo'],
  ['aspect ratio', 'octopusx.html#/unified-video/createvideo'],
  ['reference_images', 'toapis.html#/grok-video/generatevideo'],
  ['SubmitUnconfirmedError', 'errors.html#when-nobody-knows'],
  ['RateLimitError', 'errors.html#the-classes'],
  ['video-gateway-kit/react', 'screen.html#a-screen-in-react'],
])('“%s” leads to %s, among the first', (typed, url) => {
  const found = search(typed).map(({ id }) => String(id));
  expect(found.slice(0, 6)).toContain(url);
});

it('finds pages that have some of the words if none has all', () => {
  expect(search('webhook xyzzyx').length).toBeGreaterThan(0);
  expect(search('xyzzyxyzzy')).toEqual([]);
  expect(search('')).toEqual([]);
});
