import { expect, it } from 'vitest';
import { findMatches, keeps, type StatedNeed } from './match.ts';

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
  expect(findMatches(stated, () => false)).toEqual([
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
  expect(findMatches([wish('a', 'x'), wish('b', 'y')], () => false)).toHaveLength(1);
});

it('filters by the five keys', () => {
  const stated = need('room', 'choir', { themes: ['ruralite'], maturity: 2, allianceKinds: ['patronage'] });
  const all = { profile: null, objective: null, means: null, maturity: null, wish: null };
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
