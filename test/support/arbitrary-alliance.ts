import fc from 'fast-check';

/** Random alliance files: all forms of lines, quantities of every shape, factors, grants; valid by construction. */

type Json = Record<string, unknown>;

const figure = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1000 }).map((whole) => (whole / 1000) * most);
const positive = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1, max: 1000 }).map((whole) => (whole / 1000) * most);

/** A quantity of 0 or more, uncertain half of the time. */
function quantity(most: number, uncertain: boolean, factors: readonly string[]): fc.Arbitrary<unknown> {
  const named =
    factors.length === 0
      ? fc.constant({})
      : fc.oneof(
          fc.constant({}),
          fc.subarray([...factors]).map((names) => ({ factors: names })),
        );
  const certain = fc.oneof(
    figure(most),
    fc.tuple(figure(most), named).map(([value, rest]) => ({ value, ...rest })),
  );
  if (!uncertain) return certain;
  const ninety = fc
    .tuple(positive(most), positive(most), named, fc.option(figure(most), { nil: undefined }))
    .map(([a, b, rest, value]) => ({
      low: Math.min(a, b),
      high: Math.max(a, b),
      ...(value === undefined ? {} : { value }),
      ...rest,
    }));
  const threePoint = fc
    .tuple(figure(most), figure(most), figure(most), fc.constantFrom('pert', 'triangular'), named)
    .map(([a, b, c, shape, rest]) => {
      const [min, mode, max] = [a, b, c].sort((x, y) => x - y);
      return { min, mode, max, shape, ...rest };
    });
  return fc.oneof(certain, ninety, threePoint);
}

/** A share between 0 and 1. */
function share(uncertain: boolean): fc.Arbitrary<unknown> {
  if (!uncertain) return figure(1);
  const range = fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
    .map(([a, b]) => ({ low: Math.min(a, b) / 100, high: Math.max(a, b) / 100, shape: 'share' }));
  return fc.oneof(figure(1), range);
}

function pooledLine(
  ids: readonly string[],
  id: string,
  uncertain: boolean,
  factors: readonly string[],
): fc.Arbitrary<Json> {
  const amount = quantity(50, uncertain, factors);
  const users = fc.subarray([...ids], { minLength: 1 });
  const each = (names: readonly string[]): fc.Arbitrary<Json> =>
    fc.record(Object.fromEntries(names.map((name) => [name, amount])));
  const received = fc.option(fc.record(Object.fromEntries(ids.map((name) => [name, positive(5)]))), {
    nil: undefined,
    freq: 3,
  });
  const law = users.chain((names) =>
    fc.record({
      law: fc.record({ fixed: amount, unitCost: amount, elasticity: positive(1) }),
      need: each(names),
    }),
  );
  const use = users.chain((names) =>
    fc.record({ alone: each(names), pooled: fc.record({ fixed: amount, use: each(names) }) }),
  );
  const costs = fc
    .subarray([...ids], { minLength: 1, maxLength: Math.min(3, ids.length) })
    .chain((names) => fc.record({ costs: each(groupsOf(names)) }));
  return fc.tuple(fc.oneof(law, use, costs), received).map(([form, weights]) => ({
    id,
    ...form,
    ...(weights === undefined ? {} : { received: weights }),
  }));
}

function groupsOf(names: readonly string[]): string[] {
  return Array.from({ length: 2 ** names.length - 1 }, (_, bits) =>
    names
      .filter((_name, place) => (bits + 1) & (1 << place))
      .reverse()
      .join(' , '),
  );
}

function jointLine(
  ids: readonly string[],
  id: string,
  uncertain: boolean,
  factors: readonly string[],
): fc.Arbitrary<Json> {
  const among = fc.subarray([...ids], { minLength: 2 });
  const perYear = fc.oneof(quantity(40, uncertain, factors), fc.integer({ min: -20, max: 20 }));
  const own = fc.tuple(
    among,
    perYear,
    fc.constantFrom(undefined, 'members', { [ids[0]!]: 0.25, [ids[1]!]: 0.75 }),
  );
  const open = fc.tuple(
    among,
    perYear,
    fc.record(
      {
        deadweight: share(uncertain),
        attribution: share(uncertain),
        displacement: share(uncertain),
        dropOff: share(uncertain),
      },
      { requiredKeys: [] },
    ),
  );
  return fc.oneof(
    own.map(([names, amount, to]) => ({
      id,
      among: names,
      perYear: amount,
      ...(to === undefined ? {} : { to }),
    })),
    open.map(([names, amount, corrections]) => ({
      id,
      among: names,
      perYear: amount,
      to: 'public',
      ...corrections,
    })),
  );
}

export interface AllianceOptions {
  readonly uncertain: boolean;
  readonly mostMembers?: number;
}

/** Documents of `cap17/alliance@1`. */
export function arbitraryAlliance({ uncertain, mostMembers = 5 }: AllianceOptions): fc.Arbitrary<Json> {
  return fc
    .tuple(fc.integer({ min: 2, max: mostMembers }), fc.integer({ min: 1, max: 6 }))
    .chain(([count, horizonYears]) => {
      const ids = ['A', 'E', 'C', 'é', 'm 5', 'x/y~z', 'g', 'h'].slice(0, count);
      const factors = ['energy', 'prices'];
      const amount = quantity(30, uncertain, factors);
      const lines = (
        make: (
          own: readonly string[],
          id: string,
          doubt: boolean,
          names: readonly string[],
        ) => fc.Arbitrary<Json>,
        name: string,
      ): fc.Arbitrary<Json[]> =>
        fc
          .integer({ min: 0, max: 3 })
          .chain((number) =>
            fc.tuple(
              ...Array.from({ length: number }, (_, place) =>
                make(ids, `${name}${place}`, uncertain, factors),
              ),
            ),
          );
      const yearly = fc.array(amount, { minLength: horizonYears + 1, maxLength: horizonYears + 1 });
      return fc.record(
        {
          format: fc.constant('cap17/alliance@1'),
          name: fc.constant('alliance'),
          currency: fc.constant('EUR'),
          priceYear: fc.constant(2026),
          horizonYears: fc.constant(horizonYears),
          discountRate: uncertain
            ? fc.oneof(figure(0.2), fc.constant({ low: 0.01, high: 0.06 }))
            : figure(0.2),
          publicFundsCost: fc.option(figure(0.5), { nil: 0.2 }),
          members: fc.constant(ids.map((id) => ({ id, name: `nom ${id}`, kind: 'other' }))),
          pooledMeans: lines(pooledLine, 'p'),
          jointValue: lines(jointLine, 'j'),
          coordination: fc.record({ perExtraMemberPerYear: amount }),
          engineering: fc.oneof(
            yearly.map((total) => ({ total })),
            yearly.map((perExtraMember) => ({ perExtraMember })),
          ),
          investment: amount,
          ramp: fc.record(
            {
              delayYearsPerExtraMember: quantity(1, uncertain, []),
              timeConstantYears: quantity(2, uncertain, []),
            },
            { requiredKeys: [] },
          ),
          survival: fc.record({ yearlyHazard: share(uncertain) }),
          factors: fc.constant({
            energy: uncertain ? { low: 0.5, high: 1.5, value: 1 } : 1.1,
            prices: { value: 0.9, factors: ['energy'] },
          }),
          grants: fc.array(
            fc.record({
              payer: fc.constantFrom(...ids, 'Région'),
              amount,
              year: fc.integer({ min: 0, max: horizonYears }),
            }),
            { maxLength: 2 },
          ),
        },
        {
          requiredKeys: [
            'format',
            'name',
            'currency',
            'priceYear',
            'horizonYears',
            'discountRate',
            'members',
            'engineering',
            'factors',
          ],
        },
      );
    });
}
