import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionStatuses } from './codes.ts';
import { compareSnapshots, type ProjectSnapshot, publicSnapshot } from './snapshot.ts';

const empty: ProjectSnapshot = {
  name: 'Un projet',
  vision: '',
  horizonYear: null,
  contributions: 0,
  actors: [],
  orientations: [],
  actions: [],
  indicators: [],
};

const id = fc.constantFrom('a', 'b', 'c', 'd');
const things = <Shape extends object>(shape: fc.Arbitrary<Shape>) =>
  fc
    .uniqueArray(id, { maxLength: 4 })
    .chain((ids) => fc.tuple(...ids.map((one) => shape.map((rest) => ({ ...rest, id: one })))));
const snapshot: fc.Arbitrary<ProjectSnapshot> = fc.record({
  name: fc.constantFrom('Un projet', 'Un autre'),
  vision: fc.constantFrom('', 'Ici'),
  horizonYear: fc.option(fc.integer({ min: 2030, max: 2032 })),
  contributions: fc.integer({ min: 0, max: 3 }),
  actors: things(fc.record({ name: fc.constant('Acteur') })),
  orientations: things(fc.record({ title: fc.constant('Orientation') })),
  actions: things(
    fc.record({
      number: fc.integer({ min: 1, max: 9 }),
      title: fc.constant('Action'),
      orientationId: fc.constant(null),
      status: fc.constantFrom(...actionStatuses),
      startsOn: fc.option(fc.constantFrom('2026-01-01', '2027-01-01')),
      endsOn: fc.constant(null),
      budgetPlanned: fc.option(fc.constantFrom(0, 1_000)),
      budgetActual: fc.option(fc.constantFrom(0, 500)),
      confidentiality: fc.constantFrom('public' as const, 'writers' as const),
    }),
  ),
  indicators: things(
    fc.record({
      name: fc.constant('Indicateur'),
      unit: fc.constant('%'),
      target: fc.option(fc.integer()),
      value: fc.option(fc.integer()),
      readOn: fc.option(fc.constant('2026-01-01')),
      isKept: fc.boolean(),
    }),
  ),
});

describe('what changed between two reviews', () => {
  it('is nothing from a snapshot to itself', () => {
    fc.assert(
      fc.property(snapshot, (one) => {
        expect(compareSnapshots(one, one)).toEqual([]);
      }),
    );
  });

  it('comes and goes alike in the two directions', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (one, other) => {
        const count = (changes: readonly { readonly kind: string }[], ending: string): number =>
          changes.filter(({ kind }) => kind.endsWith(ending)).length;
        const [there, back] = [compareSnapshots(one, other), compareSnapshots(other, one)];
        expect([count(there, '-in'), count(there, '-out')]).toEqual([
          count(back, '-out'),
          count(back, '-in'),
        ]);
        expect(there).toHaveLength(back.length);
      }),
    );
  });

  it('tells unknown from zero', () => {
    const action = {
      id: 'a',
      number: 1,
      title: 'Une',
      orientationId: null,
      status: 'upcoming',
      startsOn: null,
      endsOn: null,
      budgetPlanned: null,
      budgetActual: null,
      confidentiality: 'public',
    } as const;
    const changes = compareSnapshots(
      { ...empty, actions: [action] },
      { ...empty, actions: [{ ...action, budgetPlanned: 0 }] },
    );
    expect(changes).toEqual([{ kind: 'budget-planned', name: 'A1 Une', from: null, to: 0 }]);
  });

  it('says nothing to everybody of what is kept among those who write', () => {
    fc.assert(
      fc.property(snapshot, (one) => {
        const { actions, indicators } = publicSnapshot(one);
        expect(actions.some(({ confidentiality }) => confidentiality === 'writers')).toBe(false);
        expect(indicators.some(({ isKept }) => isKept)).toBe(false);
      }),
    );
  });
});
