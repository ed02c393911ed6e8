import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../messages/describe-problem.ts';
import { computeSurveyDocument } from './index.ts';

const scale = ['yes', 'no'];

describe('survey documents of any kind', () => {
  it('has words in both languages, and never throws nor prints NaN, whatever it is given', () => {
    const small = fc.integer({ min: -1, max: 30 });
    const counts = fc.dictionary(
      fc.constantFrom('yes', 'no', 'maybe'),
      fc.oneof({ weight: 9, arbitrary: small }, { weight: 1, arbitrary: fc.jsonValue() }),
    );
    const whole = fc.record({ yes: fc.nat(40), no: fc.nat(40) });
    const snapshot = fc.option(
      fc.record({
        respondents: fc.option(fc.nat(60)),
        counts: fc.record({ yes: fc.option(fc.nat(30)), no: fc.option(fc.nat(30)) }),
      }),
    );
    const table = fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double()), { maxLength: 4 }),
      { maxLength: 5 },
    );
    const documents = fc.record(
      {
        scale: fc.oneof(fc.constant(scale), fc.array(fc.string(), { maxLength: 3 })),
        groups: fc.oneof(
          fc.dictionary(fc.constantFrom('a', 'b', 'é'), whole),
          fc.dictionary(fc.string(), counts),
        ),
        threshold: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.jsonValue()),
        previous: fc.array(
          fc.record({ groups: fc.dictionary(fc.constantFrom('a', 'b'), snapshot), total: snapshot }),
          { maxLength: 2 },
        ),
        weights: fc.array(
          fc.record({ a: fc.constantFrom('x', 'y'), count: small, weight: fc.double({ min: 0 }) }),
          { maxLength: 4 },
        ),
        margins: fc.record({ a: fc.record({ x: fc.double({ min: 0 }), y: fc.double({ min: 0 }) }) }),
        trim: fc.record({ least: fc.double({ min: 0, max: 1 }), most: fc.double({ min: 1 }) }),
        items: table,
        ratings: fc.oneof(fc.record({ counts: table }), fc.record({ table }), fc.record({ ranks: table })),
        contribution: fc.record({
          prior: fc.double(),
          evidence: fc.array(
            fc.record({ sensitivity: fc.double({ min: 0, max: 1 }), typeI: fc.double({ min: 0, max: 1 }) }),
            { maxLength: 3 },
          ),
        }),
        differenceInDifferences: fc.record({
          treated: fc.array(fc.record({ before: fc.double(), after: fc.double() }), { maxLength: 3 }),
          control: fc.array(fc.record({ before: fc.double(), after: fc.double() }), { maxLength: 3 }),
        }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(documents, (document) => {
        judge(document);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('answers sound documents of any size with finite numbers, hidden ones resting on releases of any kind', () => {
    const sizes = fc.constantFrom(0, 1, 3, 12, 40, 1e12);
    const answers = fc.integer({ min: 1, max: 4 }).map((width) => ['a', 'b', 'c', 'd'].slice(0, width));
    const rows = (cell: fc.Arbitrary<number>) =>
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    const square = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(sizes, { minLength: width, maxLength: width }), {
        minLength: width,
        maxLength: width,
      }),
    );
    const measure = fc.double({ noNaN: true, noDefaultInfinity: true });
    const groupsOf = (scaleOf: readonly string[]) =>
      fc.dictionary(
        fc.constantFrom('one', 'two', 'three'),
        fc
          .tuple(...scaleOf.map(() => sizes))
          .map((list) => Object.fromEntries(scaleOf.map((name, k) => [name, list[k]!]))),
        { minKeys: 1 },
      );
    const sound = answers.chain((scaleOf) =>
      fc.record({
        scale: fc.constant(scaleOf),
        groups: groupsOf(scaleOf),
        threshold: fc.constantFrom(undefined, 1, 5, 11),
        items: rows(measure),
        ratings: fc.oneof(
          square.map((table) => ({ table })),
          rows(measure).map((ranks) => ({ ranks })),
        ),
        contribution: fc.record({
          prior: fc.double({ min: 0, max: 1, noNaN: true }),
          evidence: fc.array(
            fc.record({ sensitivity: fc.constantFrom(0, 0.3, 1), typeI: fc.constantFrom(0, 0.3, 1) }),
            { maxLength: 3 },
          ),
        }),
        differenceInDifferences: fc.record({
          treated: fc.array(fc.record({ before: measure, after: measure }), { minLength: 1, maxLength: 3 }),
          control: fc.array(fc.record({ before: measure, after: measure }), { minLength: 1, maxLength: 3 }),
        }),
      }),
    );
    fc.assert(
      fc.property(sound, ({ threshold, ...document }) => {
        expect(judge(threshold === undefined ? document : { ...document, threshold })).toBe(true);
        if (threshold === undefined) return;
        const before = computeSurveyDocument({ ...document, threshold });
        if (!before.ok) throw new Error(JSON.stringify(before.errors));
        const { release } = before.value;
        judge({ ...document, threshold, previous: [release, release] });
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});

/** Whether a document is answered; either way, in words and finite numbers. */
function judge(document: unknown): boolean {
  const result = computeSurveyDocument(document);
  if (result.ok) {
    checkNumbers(result.value);
    return true;
  }
  expect(result.errors.length).toBeGreaterThan(0);
  for (const problem of result.errors)
    for (const language of ['fr', 'en'] as const)
      expect(describeProblem(problem, language)).not.toMatch('undefined');
  return false;
}

/** Every number is finite. */
function checkNumbers(value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`found ${value}`);
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) checkNumbers(inner);
}
