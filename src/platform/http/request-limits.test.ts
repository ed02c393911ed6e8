import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { PageEnvironment } from '../ports/http.ts';
import { limitLoad } from './request-limits.ts';

function appWith(limits: { readonly milliseconds: number; readonly underWay: number }) {
  const app = new Hono<PageEnvironment>();
  app.use(limitLoad(limits, (context) => context.text('busy', 503, { 'retry-after': '5' })));
  app.get('/:milliseconds', async (context) => {
    await wait(Number(context.req.param('milliseconds')));
    return context.text('done');
  });
  return app;
}

const summary = async (answer: Response) => [
  answer.status,
  answer.headers.get('retry-after'),
  await answer.text(),
];

test('beyond what can be under way, requests are told at once to come back, and are taken again once there is room', async () => {
  const app = appWith({ milliseconds: 5_000, underWay: 3 });
  const taken = [1, 2, 3].map(() => app.request('/150'));
  const refused = await Promise.all([1, 2].map(async () => summary(await app.request('/150'))));
  expect(refused).toEqual([
    [503, '5', 'busy'],
    [503, '5', 'busy'],
  ]);
  expect((await Promise.all(taken)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await app.request('/0')).status).toBe(200);
});

test('a request that takes too long is answered instead of hanging', async () => {
  const app = appWith({ milliseconds: 60, underWay: 3 });
  expect(await summary(await app.request('/5000'))).toEqual([503, '5', 'busy']);
});
