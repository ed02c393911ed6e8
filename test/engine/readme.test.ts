import { describe, expect, it } from 'vitest';
import * as engine from '../../src/engine/index.ts';
import { readmeExamples } from './readme-examples.ts';

const offered: Readonly<Record<string, unknown>> = engine;

describe('the README of cap17/engine', () => {
  it.each(
    readmeExamples().map((example, index) => [`${example.heading}, block ${index + 1}`, example] as const),
  )('%s says what its code gives', (_title, { names, code, checks }) => {
    expect(checks).toBeGreaterThan(0);
    const given = names.map((name) => offered[name]);
    expect(names.filter((_, place) => given[place] === undefined)).toEqual([]);
    let done = 0;
    const check = (found: unknown, written: unknown, expression: string): void => {
      done++;
      expect(found, expression).toEqual(nearly(written));
    };
    new Function(...names, 'check', code)(...given, check);
    expect(done).toBe(checks);
  });
});

/** The written value, its numbers known to their last digits only. */
function nearly(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isInteger(value)) return expect.closeTo(value, 12);
  if (typeof value === 'number') return expect.closeTo(value, 9);
  if (Array.isArray(value)) return value.map(nearly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, nearly(one)]));
}
