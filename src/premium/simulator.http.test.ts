import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';
import { premiumRoom } from './index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ rooms: [premiumRoom] });
});
afterAll(() => app.close());

test('the page opens on the first example, computed', async () => {
  const answer = await app.request('/simulateur');
  const html = await answer.text();
  const { writeFileSync } = await import('node:fs');
  writeFileSync('/tmp/sim.html', html);
  expect(answer.status).toBe(200);
  expect(await findInvalidHtml(html)).toEqual([]);
});
