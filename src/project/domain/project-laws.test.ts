import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupActions } from './boards.ts';
import { actionStatuses } from './codes.ts';
import { addEuros, addShares, amountOfShare } from './cofunders.ts';
import { findCircle } from './dependencies.ts';
import { countByTheme, natures, readSheet } from './diagnosis.ts';
import { statusChanges } from './status-changes.ts';
import { type ProjectContent, stepStates, steps } from './steps.ts';
import { barOf, orderByDate, yearOf, yearsOf } from './timeline.ts';

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const dated = fc.record({
  startsOn: fc.option(day),
  endsOn: fc.option(day),
  isContinuous: fc.boolean(),
});

describe('shares of co-funders', () => {
  it('three thirds written with four decimals never pass the whole', () => {
    expect(addShares([{ share: 33.3333 }, { share: 33.3333 }, { share: 33.3334 }])).toEqual({
      known: 100,
      remaining: 0,
    });
  });

  it('what is known and what remains make the whole, to the ten-thousandth', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 10 }), (parts) => {
        const { known, remaining } = addShares(parts.map((part) => ({ share: part / 10_000 })));
        expect(Math.round((known + remaining!) * 10_000)).toBe(1_000_000);
      }),
    );
  });

  it('one unknown share leaves unknown what remains, never zero', () => {
    expect(addShares([{ share: 60 }, { share: null }])).toEqual({ known: 60, remaining: null });
    expect(amountOfShare(null, 50)).toBeNull();
    expect(amountOfShare(1_000, null)).toBeNull();
  });

  it('amounts add up to the cent, in any order', () => {
    expect(addEuros([0.1, 0.2])).toBe(0.3);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000_00 }), { maxLength: 50 }), (cents) => {
        const amounts = cents.map((cent) => cent / 100);
        const whole = cents.reduce((sum, cent) => sum + cent, 0) / 100;
        expect([addEuros(amounts), addEuros(amounts.toReversed())]).toEqual([whole, whole]);
      }),
    );
  });
});

describe('dependencies', () => {
  const graph = fc.array(fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }), {
    minLength: 8,
    maxLength: 8,
  });

  it('a circle that is found is one: each depends on the next, and the last is the first', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const others = new Map(edges.map((to, index) => [index + 1, to] as const));
        const circle = findCircle(1, others.get(1)!, others);
        if (circle === null) return;
        expect([circle[0], circle.at(-1)]).toEqual([1, 1]);
        for (const [at, from] of circle.slice(0, -1).entries())
          expect(others.get(from)).toContain(circle[at + 1]);
      }),
    );
  });

  it('finds one whenever walking on comes back', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const others = new Map(edges.map((to, index) => [index + 1, to] as const));
        const reached = new Set<number>();
        const walk = (from: number): void => {
          for (const to of others.get(from)!)
            if (!reached.has(to)) {
              reached.add(to);
              walk(to);
            }
        };
        walk(1);
        expect(findCircle(1, others.get(1)!, others) !== null).toBe(reached.has(1));
      }),
    );
  });
});

describe('boards', () => {
  it('every action stands somewhere, and once only by status', () => {
    const action = fc.record({
      id: fc.uuid(),
      status: fc.constantFrom(...actionStatuses),
      orientationId: fc.option(fc.constantFrom('one', 'two', 'gone')),
    });
    fc.assert(
      fc.property(fc.uniqueArray(action, { selector: ({ id }) => id, maxLength: 20 }), (actions) => {
        const around = {
          orientationIds: ['one', 'two'],
          goalsOf: new Map(
            actions.map(({ id }, index) => [id, index % 3 === 0 ? [] : [1, (index % 17) + 1]]),
          ),
        };
        const ids = (way: 'status' | 'orientation' | 'sdg') =>
          groupActions(actions, way, around).flatMap((group) => group.actions.map(({ id }) => id));
        expect(ids('status').toSorted()).toEqual(actions.map(({ id }) => id).toSorted());
        expect(ids('orientation')).toHaveLength(actions.length);
        expect(new Set(ids('sdg')).size).toBe(actions.length);
      }),
    );
  });
});

describe('timelines', () => {
  it('hold every date between their two ends', () => {
    fc.assert(
      fc.property(fc.array(dated, { minLength: 1, maxLength: 20 }), (actions) => {
        const years = yearsOf(actions);
        const { dated: shown, undated } = orderByDate(actions);
        expect(shown.length + undated.length).toBe(actions.length);
        expect(years === null).toBe(shown.length === 0);
        for (const action of shown) {
          const bar = barOf(action, years!)!;
          expect(bar.from).toBeGreaterThanOrEqual(years![0]);
          expect(bar.to).toBeLessThanOrEqual(years![1]);
        }
      }),
    );
  });

  it('a year ends where the next one begins, leap years included', () => {
    expect([yearOf('2028-01-01'), yearOf('2028-07-02')]).toEqual([2028, 2028.5]);
    expect(yearOf('2028-12-31')).toBeLessThan(2029);
  });
});

describe('a sheet of the diagnosis', () => {
  const blank = { strength: '', weakness: '', need: '', resource: '', wish: '' };

  it('makes one thing said of each line, bullets left out', () => {
    expect(readSheet({ ...blank, need: '- Une salle\n\n• Un bus' }).lines).toEqual([
      { nature: 'need', text: 'Une salle' },
      { nature: 'need', text: 'Un bus' },
    ]);
  });

  it('refuses nothing written, and too many lines with their number', () => {
    expect(readSheet(blank).faults).toEqual([{ field: 'strength', fault: 'empty' }]);
    expect(readSheet({ ...blank, wish: 'a\n'.repeat(11) }).faults).toEqual([
      { field: 'wish', fault: 'too-many', found: 11 },
    ]);
  });

  it('counts add up to what was said, what has no theme last', () => {
    const said = fc.record({
      theme: fc.option(fc.constantFrom('a', 'b', 'c')),
      nature: fc.constantFrom(...natures),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 40 }), (all) => {
        const rows = countByTheme(all);
        expect(rows.reduce((sum, row) => sum + row.all, 0)).toBe(all.length);
        for (const row of rows)
          expect(Object.values(row.counts).reduce((sum, count) => sum + count, 0)).toBe(row.all);
        expect(rows.findIndex(({ theme }) => theme === null)).toBeOneOf([-1, rows.length - 1]);
      }),
    );
  });
});

describe('the path of a project', () => {
  const nothing: ProjectContent = {
    actors: 0,
    contributions: 0,
    hasDiagnosis: false,
    hasVision: false,
    hasHorizon: false,
    orientations: 0,
    actions: 0,
    actionsTold: 0,
    indicators: 0,
    indicatorsRead: 0,
    reviews: 0,
    reviewsPublished: 0,
  };

  it('has nothing where there is nothing, and a vision without year is begun', () => {
    expect(new Set(Object.values(stepStates(nothing)))).toEqual(new Set(['nothing']));
    expect(stepStates({ ...nothing, hasVision: true }).cap).toBe('begun');
  });

  it('never goes back when something is added', () => {
    const order = ['nothing', 'begun', 'there'];
    const content = fc.record({
      ...(Object.fromEntries(
        Object.entries(nothing).map(([name, value]) => [
          name,
          typeof value === 'boolean' ? fc.boolean() : fc.integer({ min: 0, max: 4 }),
        ]),
      ) as { [Name in keyof ProjectContent]: fc.Arbitrary<ProjectContent[Name]> }),
    });
    fc.assert(
      fc.property(
        content,
        fc.constantFrom(...(Object.keys(nothing) as (keyof ProjectContent)[])),
        (before, name) => {
          const value = before[name];
          const after = { ...before, [name]: typeof value === 'boolean' ? true : Number(value) + 1 };
          const [was, is] = [stepStates(before), stepStates(after)];
          for (const step of steps)
            expect(order.indexOf(is[step])).toBeGreaterThanOrEqual(order.indexOf(was[step]));
        },
      ),
    );
  });
});

describe('the status of an action', () => {
  it('tells each change once, the newest first, whatever the order of the versions', () => {
    const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
    const versions = [
      { status: 'upcoming', at: at(1), personId: 'a' },
      { status: 'upcoming', at: at(2), personId: 'b' },
      { status: 'ongoing', at: at(3), personId: 'b' },
      { status: 'upcoming', at: at(4), personId: null },
    ] as const;
    const told = statusChanges(versions.toReversed()).map(({ status, at: when }) => [
      status,
      when.getUTCHours(),
    ]);
    expect(told).toEqual([
      ['upcoming', 4],
      ['ongoing', 3],
      ['upcoming', 1],
    ]);
  });
});
