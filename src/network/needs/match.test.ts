import { expect, it } from 'vitest';
import { explainPair, findPairs, keeps, type NeedFilter, type StatedNeed } from './match.ts';

const all: NeedFilter = { profile: null, objective: null, means: null, maturity: null, wish: null };
const findMatches = (
  stated: readonly StatedNeed[],
  isLinked: (one: string, other: string) => boolean = () => false,
) => findPairs(stated, all, { from: 0, count: 1_000 }).pairs.map((pair) => explainPair(pair, isLinked));

const need = (id: string, actorId: string, more: Partial<StatedNeed> = {}): StatedNeed => ({
  id,
  actorId,
  actorName: actorId,
  actorKind: 'association',
  nature: 'need',
  title: id,
  means: 'premises',
  themes: [],
  maturity: null,
  allianceKinds: [],
  ...more,
});

it('brings a need and an offer of the same means together and says why', () => {
  const stated = [
    need('room', 'choir', { themes: ['ruralite', 'inclusion'] }),
    need('hall', 'shop', { nature: 'offer', actorKind: 'company', themes: ['inclusion'] }),
    need('van', 'shop', { nature: 'offer', means: 'equipment' }),
  ];
  expect(findMatches(stated)).toEqual([
    {
      need: stated[0],
      offer: stated[1],
      reasons: {
        means: 'premises',
        themes: ['inclusion'],
        allianceKinds: [],
        isBridge: true,
        isLinked: false,
      },
    },
  ]);
});

it('never answers an actor with its own offer, and tells those who are linked already', () => {
  const stated = [
    need('room', 'choir'),
    need('own', 'choir', { nature: 'offer' }),
    need('hall', 'shop', { nature: 'offer' }),
  ];
  const found = findMatches(stated, (one, other) => `${one} ${other}` === 'choir shop');
  expect(found.map(({ offer, reasons }) => [offer.id, reasons.isLinked])).toEqual([['hall', true]]);
});

it('brings two wishes together once, when they share a theme and a kind of alliance', () => {
  const wish = (id: string, actorId: string) =>
    need(id, actorId, { nature: 'wish', themes: ['alimentation'], allianceKinds: ['patronage'] });
  expect(findMatches([wish('a', 'x'), wish('b', 'y')])).toHaveLength(1);
});

it('filters by the five keys', () => {
  const stated = need('room', 'choir', { themes: ['ruralite'], maturity: 2, allianceKinds: ['patronage'] });
  expect(keeps(all, stated)).toBe(true);
  for (const other of [
    { profile: 'company' },
    { objective: 'rse' },
    { means: 'money' },
    { maturity: 3 },
    { wish: 'economic-cooperation' },
  ])
    expect(keeps({ ...all, ...other }, stated)).toBe(false);
});

it('makes the pairs of one page of a great many, in one order, and counts those that a filter keeps', () => {
  const natures = ['need', 'offer', 'wish'] as const;
  const stated = Array.from({ length: 600 }, (_, at) =>
    need(String(at).padStart(3, '0'), `actor ${at % 97}`, {
      nature: natures[at % 3]!,
      title: `Chose ${(at * 7919) % 601}`,
      means: (['premises', 'money'] as const)[Math.trunc(at / 3) % 2]!,
      themes: [['ruralite', 'inclusion', 'alimentation'][at % 5] ?? 'rse'],
      allianceKinds: at % 2 === 0 ? ['patronage'] : ['economic-cooperation'],
      actorKind: at % 4 === 0 ? 'company' : 'association',
    }),
  );
  const filter = { ...all, profile: 'company', means: 'money' };
  const whole = findPairs(stated, filter, { from: 0, count: 1e6 });
  expect(whole.pairs).toHaveLength(whole.count);
  expect(whole.count).toBeGreaterThan(2_000);
  for (const from of [0, 15, 1_234, whole.count - 3, whole.count + 5])
    expect(findPairs(stated, filter, { from, count: 15 })).toEqual({
      count: whole.count,
      pairs: whole.pairs.slice(from, from + 15),
    });
  expect(whole.pairs.every(([one, other]) => keeps(filter, one) || keeps(filter, other))).toBe(true);
});
