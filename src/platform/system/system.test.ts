import { expect, test } from 'vitest';
import { createIds } from './identifiers.ts';
import { createLog } from './log.ts';

const clock = { now: () => new Date('2026-11-24T10:00:00.000Z') };

test('a log line is one JSON object with its time, level, event and figures', () => {
  const lines: string[] = [];
  createLog('info', clock, (line) => lines.push(line)).warn('disk-low', { freeMegabytes: 120 });
  expect(lines).toEqual([
    '{"time":"2026-11-24T10:00:00.000Z","level":"warn","event":"disk-low","freeMegabytes":120}\n',
  ]);
});

test('values under the name of a secret are never written, at any depth', () => {
  const lines: string[] = [];
  createLog('info', clock, (line) => lines.push(line)).error('fault', {
    headers: { cookie: 'a=1', Authorization: 'Bearer x' },
    resetToken: 'abc',
  });
  expect(JSON.parse(lines[0]!)).toEqual({
    time: '2026-11-24T10:00:00.000Z',
    level: 'error',
    event: 'fault',
    headers: { cookie: '…', Authorization: '…' },
    resetToken: '…',
  });
});

test('events below the level are left out', () => {
  const lines: string[] = [];
  const log = createLog('error', clock, (line) => lines.push(line));
  log.info('request');
  log.warn('slow');
  log.error('fault');
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['fault']);
});

test('an identifier is a UUID of version 7 that begins with the time', () => {
  const id = createIds(clock, () => new Uint8Array(16).fill(0xff)).create();
  const time = clock.now().getTime().toString(16).padStart(12, '0');
  expect(id).toBe(`${time.slice(0, 8)}-${time.slice(8)}-7fff-bfff-ffffffffffff`);
});

test('identifiers made at one instant differ, beyond what is drawn of chance at once', () => {
  const ids = createIds(clock);
  const made = Array.from({ length: 1_000 }, () => ids.create());
  expect(new Set(made).size).toBe(1_000);
});
