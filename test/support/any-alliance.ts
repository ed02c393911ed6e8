import fc from 'fast-check';
import type {
  AllianceModel,
  JointValue,
  Member,
  PooledMeans,
} from '../../src/engine/premium/alliance-model.ts';
import { actorKinds } from '../../src/kernel/codes.ts';
import type { Quantity } from '../../src/kernel/quantity.ts';

/** Bounds of the figures generated, and the common factors that they may name. */
interface QuantityBounds {
  readonly min?: number;
  readonly max?: number;
  readonly factors?: readonly string[];
}

const text = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', ' ', 'a\nb', '\nb', 'tab\there', 'a\r\nb', '\ud800', 'é « à » 5 %', '"}]'),
  },
);

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

/** Drops the properties that are undefined, as JSON does. */
const tidy = <Shape extends object>(shape: Shape): Shape =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;

const notes = (factors: readonly string[]) =>
  fc
    .record({
      unit: maybe(text),
      source: maybe(text),
      year: maybe(fc.integer({ min: -3000, max: 3000 })),
      basis: maybe(text),
      note: maybe(text),
      factors: factors.length === 0 ? fc.constant(undefined) : maybe(fc.subarray([...factors])),
    })
    .map(tidy);

/** Where an object of the file comes from. */
const annotations = fc
  .record({ source: maybe(text), year: maybe(fc.integer({ min: 0, max: 3000 })), note: maybe(text) })
  .map(tidy);

/** Any quantity of a file, in each of its forms. */
export const anyQuantity = ({
  min = -1e6,
  max = 1e6,
  factors = [],
}: QuantityBounds = {}): fc.Arbitrary<Quantity> => {
  const number = fc.double({ min, max, noNaN: true });
  const sorted = (count: number) =>
    fc
      .array(number, { minLength: count, maxLength: count })
      .map((list) => list.sort((a, b) => a - b) as number[]);
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const figure = fc.oneof(
    number.map((value) => ({ value })),
    fc.tuple(sorted(2), maybe(number)).map(([[low, high], value]) => tidy({ low, high, value })),
    fc
      .tuple(sorted(3), fc.constantFrom(undefined, 'pert', 'triangular'), maybe(number))
      .map(([[least, mode, most], shape, value]) => tidy({ min: least, mode, max: most, shape, value })),
    ...(min <= 0 && max >= 1
      ? [
          fc
            .tuple(share, share)
            .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b), shape: 'share' })),
        ]
      : []),
  );
  const noted = fc.tuple(figure, notes(factors)).map(([shape, said]) => ({ ...shape, ...said }));
  return fc.oneof(number, noted) as fc.Arbitrary<Quantity>;
};

const anyId = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
  .map((id) => id.normalize('NFC'))
  .filter(
    (id) =>
      id.trim() === id &&
      id !== '' &&
      !/[,\p{Cc}]/u.test(id) &&
      !['__proto__', 'constructor', 'prototype'].includes(id),
  );

const figuresByMember = <Value>(
  ids: readonly string[],
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<Record<string, Value>> =>
  fc
    .tuple(
      fc.subarray([...ids], { minLength: 2 }),
      fc.array(value, { minLength: ids.length, maxLength: ids.length }),
    )
    .map(([chosen, values]) => Object.fromEntries(chosen.map((id, index) => [id, values[index] as Value])));

/** Figures by member with, now and then, the source and note that any object of a file may carry. */
const noted = <Value>(map: fc.Arbitrary<Record<string, Value>>): fc.Arbitrary<Record<string, Value>> =>
  fc
    .tuple(fc.oneof(fc.constant({}), annotations), map)
    .map(([said, figures]) => ({ ...(said as Record<string, Value>), ...figures }));

const byMember = <Value>(
  ids: readonly string[],
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<Record<string, Value>> => noted(figuresByMember(ids, value));

const groupsOf = (ids: readonly string[]): string[] =>
  Array.from({ length: 2 ** ids.length - 1 }, (_, index) =>
    ids.filter((_id, bit) => ((index + 1) >> bit) & 1).join(', '),
  );

interface Names {
  readonly ids: readonly string[];
  readonly factors: readonly string[];
}

const received = (ids: readonly string[]) =>
  maybe(byMember(ids, fc.double({ min: 0.01, max: 100, noNaN: true })));

const pooledBody = ({ ids, factors }: Names): fc.Arbitrary<object> => {
  const cost = anyQuantity({ min: 0, factors });
  const law = fc.tuple(
    fc
      .record({ fixed: maybe(cost), unitCost: cost, elasticity: anyQuantity({ min: 0.1, max: 1, factors }) })
      .map(tidy),
    annotations,
  );
  const use = fc.subarray([...ids], { minLength: 2 }).chain((users) => {
    const each = fc.array(cost, { minLength: users.length, maxLength: users.length });
    const named = each.map((list) => Object.fromEntries(users.map((id, index) => [id, list[index]])));
    return fc
      .tuple(noted(named), maybe(cost), noted(named), annotations)
      .map(([alone, fixed, uses, said]) => ({
        alone,
        pooled: { ...tidy({ fixed }), use: uses, ...said },
      }));
  });
  const group = fc.subarray([...ids], { minLength: 2, maxLength: Math.min(3, ids.length) }).chain((users) => {
    const keys = groupsOf(users);
    return noted(
      fc
        .array(cost, { minLength: keys.length, maxLength: keys.length })
        .map((costs) => Object.fromEntries(keys.map((key, index) => [key, costs[index] as Quantity]))),
    ).map((costs) => ({ costs }));
  });
  return fc.oneof(
    fc
      .tuple(law, byMember(ids, cost))
      .map(([[figures, said], need]) => ({ law: { ...figures, ...said }, need })),
    use,
    group,
  );
};

const pooled = (names: Names, id: string): fc.Arbitrary<PooledMeans> =>
  fc
    .tuple(pooledBody(names), fc.record({ label: maybe(text), received: received(names.ids) }), annotations)
    .map(([body, said, from]) => ({ id, ...tidy(said), ...body, ...from }) as PooledMeans);

const destination = (ids: readonly string[]): fc.Arbitrary<JointValue['to']> =>
  fc.oneof(
    fc.constantFrom(undefined, 'members' as const),
    fc.subarray([...ids], { minLength: 1, maxLength: 1 }).map(([id]) => ({ [id as string]: 1 })),
    fc
      .subarray([...ids], { minLength: 2, maxLength: 2 })
      .map(([a, b]) => ({ [a as string]: 0.25, [b as string]: 0.75 })),
  );

const joint = ({ ids, factors }: Names, id: string): fc.Arbitrary<JointValue> => {
  const share = maybe(anyQuantity({ min: 0, max: 1, factors }));
  const body = fc.record({
    label: maybe(text),
    among: fc.subarray([...ids], { minLength: 2 }),
    perYear: anyQuantity({ factors }),
    received: received(ids),
  });
  const forPublic = fc
    .record({ deadweight: share, attribution: share, displacement: share, dropOff: share })
    .map((corrections) => ({ to: 'public' as const, ...corrections }));
  const forMembers = destination(ids).map((to) => ({ to }));
  return fc
    .tuple(body, fc.oneof(forPublic, forMembers), annotations)
    .map(([line, to, from]) => ({ id, ...tidy(line), ...tidy(to), ...from }) as JointValue);
};

const linesOf = <Line>(
  ids: readonly string[],
  line: (id: string) => fc.Arbitrary<Line>,
): fc.Arbitrary<Line[]> => fc.tuple(...ids.map(line)) as unknown as fc.Arbitrary<Line[]>;

const frame = (names: Names, horizonYears: number) => {
  const amount = anyQuantity({ min: 0, factors: names.factors });
  const rate = anyQuantity({ min: 0, max: 1, factors: names.factors });
  const yearly = fc.array(amount, { minLength: horizonYears + 1, maxLength: horizonYears + 1 });
  const grant = fc
    .tuple(
      fc.record({
        payer: fc.constantFrom(...names.ids, 'Région'),
        amount,
        year: fc.integer({ min: 0, max: horizonYears }),
      }),
      fc.record({ source: maybe(text), note: maybe(text) }).map(tidy),
    )
    .map(([body, said]) => ({ ...body, ...said }));
  return {
    discountRate: rate,
    publicFundsCost: maybe(amount),
    engineering: fc
      .tuple(fc.constantFrom('perExtraMember', 'total'), yearly, annotations)
      .map(([key, list, said]) => ({ [key]: list, ...said })),
    coordination: maybe(
      fc
        .tuple(maybe(amount), annotations)
        .map(([figure, said]) => ({ ...tidy({ perExtraMemberPerYear: figure }), ...said })),
    ),
    investment: maybe(amount),
    ramp: maybe(
      fc
        .tuple(
          fc.record({ delayYearsPerExtraMember: maybe(amount), timeConstantYears: maybe(amount) }).map(tidy),
          annotations,
        )
        .map(([figures, said]) => ({ ...figures, ...said })),
    ),
    survival: maybe(
      fc
        .tuple(maybe(rate), annotations)
        .map(([figure, said]) => ({ ...tidy({ yearlyHazard: figure }), ...said })),
    ),
    grants: maybe(fc.array(grant, { maxLength: 2 })),
  };
};

const withNames = (
  names: Names,
  lineIds: readonly string[],
  horizonYears: number,
): fc.Arbitrary<AllianceModel> => {
  const half = Math.ceil(lineIds.length / 2);
  const members = linesOf(names.ids, (id) =>
    fc
      .tuple(
        fc.record({ name: maybe(text), kind: maybe(fc.constantFrom(...actorKinds)) }).map(tidy),
        annotations,
      )
      .map(([body, said]) => ({ id, ...body, ...said }) as Member),
  );
  const factor = anyQuantity({ min: 0.1, max: 3 });
  const factors = fc
    .array(factor, { minLength: names.factors.length, maxLength: names.factors.length })
    .map((list) => Object.fromEntries(names.factors.map((name, index) => [name, list[index] as Quantity])));
  return fc
    .record({
      format: fc.constant('cap17/alliance@1' as const),
      name: text,
      currency: fc.constantFrom('kEUR', 'EUR', 'kUSD', 'XPF'),
      priceYear: fc.integer({ min: 1900, max: 2100 }),
      horizonYears: fc.constant(horizonYears),
      members,
      pooledMeans: maybe(linesOf(lineIds.slice(0, half), (id) => pooled(names, id))),
      jointValue: maybe(linesOf(lineIds.slice(half), (id) => joint(names, id))),
      factors: names.factors.length === 0 ? fc.constantFrom(undefined, {}) : noted(factors),
      source: maybe(text),
      year: maybe(fc.integer({ min: 1900, max: 2100 })),
      note: maybe(text),
      ...frame(names, horizonYears),
    })
    .map((model) => tidy(model) as unknown as AllianceModel);
};

/** Any valid alliance file of 2 to 5 members, with every field of the format now there, now left out. */
export const anyAlliance: fc.Arbitrary<AllianceModel> = fc
  .record({
    ids: fc.uniqueArray(anyId, { minLength: 2, maxLength: 5 }),
    factors: fc.uniqueArray(anyId, { maxLength: 2 }),
    lineIds: fc.uniqueArray(anyId, { maxLength: 4 }),
    horizonYears: fc.integer({ min: 1, max: 7 }),
  })
  .chain(({ ids, factors, lineIds, horizonYears }) => withNames({ ids, factors }, lineIds, horizonYears));
