import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';

const noon = new Date('2026-10-25T00:30:00Z');
const day = 86_400_000;
let app: TestApp;
let lines: { event: string; figures: Record<string, unknown> }[];
beforeEach(async () => {
  lines = [];
  const write = (event: string, figures: object = {}) => void lines.push({ event, figures: { ...figures } });
  app = await startTestApp({ log: { info: write, warn: write, error: write } });
  app.setTime(noon);
});
afterEach(() => app.close());

const space = async (headers: { cookie: string }) =>
  (await app.request('/mon-compte/donnees', { headers })).status;

test('a clock set back by a day, or standing on the hour that comes twice, ends no session and gives no negative duration', async () => {
  const { headers } = await app.signInAs();
  for (const at of [noon, new Date(noon.getTime() + 3_600_000), new Date(noon.getTime() - day)]) {
    app.setTime(at);
    expect(await space(headers)).toBe(200);
    expect((await app.request('/etat')).status).toBe(200);
  }
  const durations = lines
    .filter(({ event }) => event === 'request')
    .map(({ figures }) => Number(figures.milliseconds));
  expect(durations.length).toBeGreaterThan(5);
  expect(durations.every((milliseconds) => milliseconds >= 0)).toBe(true);
});

test('what was made while the clock was ahead is still found, in its order, once it is set back', async () => {
  const ahead = Array.from({ length: 20 }, () => app.ports.ids.create());
  app.setTime(new Date(noon.getTime() - day));
  const after = Array.from({ length: 20 }, () => app.ports.ids.create());
  expect(new Set([...ahead, ...after]).size).toBe(40);
});

test('a limit counted by the minute is not stuck in the future', async () => {
  const ask = () =>
    app.request('/api/v1/compute/game', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"kind":"value","players":["A"],"values":{"A":1},"want":["shapley"]}',
    });
  for (let count = 0; count < 60; count++) await ask();
  expect((await ask()).status).toBe(429);
  app.setTime(new Date(noon.getTime() - day));
  expect((await ask()).status).not.toBe(429);
});

test('a session past its date ends cleanly, on a leap day too', async () => {
  app.setTime(new Date('2028-02-28T23:59:00Z'));
  const { headers } = await app.signInAs();
  app.setTime(new Date('2028-02-29T12:00:00Z'));
  expect(await space(headers)).toBe(200);
  app.setTime(new Date('2028-03-15T00:00:00Z'));
  expect(await space(headers)).toBe(303);
});
