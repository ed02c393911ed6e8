import { describe, expect, it } from 'vitest';
import { isReading, toldCount, toldTotal } from './audience.ts';

describe('what a publisher is told', () => {
  it('never tells a number between one and nine', () => {
    expect([0, 1, 9, 10, 250].map(toldCount)).toEqual([0, null, null, 10, 250]);
  });

  it('tells no total from which a hidden count could be found', () => {
    expect(toldTotal([12, 30])).toBe(42);
    expect(toldTotal([12, 3])).toBeNull();
    expect(toldTotal([12, 3, 4])).toBeNull();
    expect(toldTotal([12, 9, 9])).toBeNull();
    expect(toldTotal([12, ...Array<number>(10).fill(1)])).toBeNull();
    expect(toldTotal([12, 7, 8])).toBe(27);
    expect(toldTotal([])).toBe(0);
  });
});

it('counts a person’s reading, not a robot nor a page fetched in advance', () => {
  const asked = (agent: string | undefined, purpose?: string, method = 'GET') =>
    isReading(method, (name) => ({ 'user-agent': agent, 'sec-purpose': purpose })[name]);
  expect(asked('Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0')).toBe(true);
  expect(asked('Mozilla/5.0 (compatible; Googlebot/2.1)')).toBe(false);
  expect(asked(undefined)).toBe(false);
  expect(asked('Mozilla/5.0 Firefox/140.0', 'prefetch')).toBe(false);
  expect(asked('Mozilla/5.0 Firefox/140.0', undefined, 'HEAD')).toBe(false);
});
