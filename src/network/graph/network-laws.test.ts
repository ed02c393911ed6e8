import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKinds } from '../../kernel/codes.ts';
import { balanceOf } from './balance.ts';
import {
  flowsOf,
  type NetworkActor,
  type NetworkGraph,
  type NetworkLink,
  sumLinks,
} from './network-graph.ts';
import { ovalLayout, shortNames } from './oval-layout.ts';
import { readNetwork } from './readings.ts';
import { suppose } from './what-if.ts';

const actors = (count: number): NetworkActor[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `a${index}`,
    name: `Acteur ${index}`,
    kind: actorKinds[index % actorKinds.length]!,
  }));

const link = (id: number, from: number, to: number, range: NetworkLink['range']): NetworkLink => ({
  id: `l${id}`,
  from: `a${from}`,
  to: `a${to}`,
  kind: 'funds',
  lever: 'financial',
  range,
  isPaid: true,
  isDisputed: false,
  confirmed: 'none',
  fromYear: null,
  toYear: null,
});

const graphs = fc.integer({ min: 2, max: 12 }).chain((count) =>
  fc
    .array(
      fc.record({
        from: fc.nat(count - 1),
        to: fc.nat(count - 1),
        low: fc.option(fc.nat(10_000)),
        more: fc.nat(5_000),
      }),
      { maxLength: 40 },
    )
    .map(
      (drawn): NetworkGraph => ({
        actors: actors(count),
        declared: new Map(),
        links: drawn
          .filter(({ from, to }) => from !== to)
          .map(({ from, to, low, more }, index) =>
            link(index, from, to, low === null ? null : { low, high: low + more }),
          ),
      }),
    ),
);

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, one) => total + one, 0);

describe('balances', () => {
  it('what is given is what is received, and a balanced network gives nothing that it never had', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const balances = graph.actors.map(({ id }) => balanceOf(graph, id));
        const received = balances.reduce((total, { resources }) => total + resources.links.high, 0);
        const given = balances.reduce((total, { uses }) => total + uses.links.high, 0);
        expect(received).toBeCloseTo(given, 6);
        const network = flowsOf(graph, 'middle', true);
        expect(sum(network.income)).toBeCloseTo(sum(network.outgoings), 6);
        network.income.forEach((income, actor) => {
          expect(income).toBeCloseTo(network.outgoings[actor]!, 6);
        });
      }),
    );
  });

  it('shows what the model declares and no link carries, a range where amounts are ranges', () => {
    const graph = {
      actors: actors(2),
      links: [link(1, 0, 1, { low: 10, high: 30 }), link(2, 0, 1, null)],
      declared: new Map([['a1', { resources: 100, uses: null }]]),
    };
    expect(balanceOf(graph, 'a1').resources).toEqual({
      declared: 100,
      links: { low: 10, high: 30, links: 2, unknown: 1 },
      unexplained: { low: 70, high: 90 },
    });
  });
});

describe('readings', () => {
  it('an unknown amount counts among the links and never in the euros', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { total } = readNetwork(graph);
        const known = graph.links.filter(({ range }) => range !== null);
        expect(total.links).toBe(graph.links.length);
        expect(total.unknown).toBe(graph.links.length - known.length);
        expect(total.low).toBe(sumLinks(known).low);
      }),
    );
  });

  it('a share is a range inside 0 to 1, low before high', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { payers, dependences, reciprocity, cycling } = readNetwork(graph);
        const shares = [payers?.share, reciprocity, cycling, ...dependences.map(({ share }) => share)];
        for (const share of shares) {
          if (!share) continue;
          expect(share.low).toBeGreaterThanOrEqual(-1e-9);
          expect(share.high).toBeLessThanOrEqual(1 + 1e-9);
          expect(share.low).toBeLessThanOrEqual(share.high + 1e-9);
        }
      }),
    );
  });
});

describe('what if', () => {
  it('no loss is larger than what an actor receives; a share of a fall loses no more than the whole', () => {
    fc.assert(
      fc.property(graphs, fc.double({ min: 0, max: 1, noNaN: true }), (graph, share) => {
        const gone = suppose(graph, { kind: 'leaves', actor: 'a0' });
        expect(gone).not.toBeNull();
        const network = flowsOf(graph, 'high', true);
        gone!.actors.forEach(({ actor, change }) => {
          const place = graph.actors.findIndex(({ id }) => id === actor.id);
          expect(change.high).toBeLessThanOrEqual(
            Math.max(...[network.income[place]!]) + 1e-6 + change.high * 1e-9,
          );
        });
        const fallen = graph.links.find(({ range }) => range !== null);
        if (!fallen) return;
        const { id, from, to, range } = fallen;
        const part = suppose(graph, { kind: 'falls', link: id, from, to, share })!;
        // What one link loses is its own share of its own amounts, whatever else goes the same way.
        expect(part.direct.low).toBeCloseTo(share * range!.low, 6);
        expect(part.direct.high).toBeCloseTo(share * range!.high, 6);
      }),
    );
  });

  it('tells who would be cut off and who would hold by one thread', () => {
    const graph = {
      actors: actors(5),
      declared: new Map(),
      // 0 and 1 both pay 2; 0 alone is tied to 3; 4 and 1 are tied.
      links: [
        link(1, 0, 2, { low: 10, high: 10 }),
        link(2, 1, 2, { low: 5, high: 5 }),
        link(3, 0, 3, null),
        link(4, 4, 1, { low: 1, high: 1 }),
      ],
    };
    const effects = suppose(graph, { kind: 'leaves', actor: 'a0' })!;
    expect(effects.cutOff.map(({ id }) => id)).toEqual(['a3']);
    expect(effects.byOneThread.map(({ actor, only }) => [actor.id, only.id])).toEqual([['a2', 'a1']]);
    expect([effects.direct, effects.unknown]).toEqual([{ low: 10, high: 10 }, 1]);
  });

  it('answers within a second at a thousand actors', () => {
    const count = 1_000;
    const graph = {
      actors: actors(count),
      declared: new Map(),
      links: Array.from({ length: 10_000 }, (_, index) =>
        link(index, (index * 7919) % count, (index * 104_729 + 1) % count, {
          low: index % 977,
          high: (index % 977) + 5,
        }),
      ).filter(({ from, to }) => from !== to),
    };
    const start = performance.now();
    expect(suppose(graph, { kind: 'leaves', actor: 'a1' })).not.toBeNull();
    // A second on an idle machine; a loaded one gets four.
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});

describe('the drawing', () => {
  it('names each family where its actors are, whatever their shares', () => {
    const kinds = ['company', 'authority', ...Array<'association'>(20).fill('association')] as const;
    const some = kinds.map(
      (kind, index): NetworkActor => ({ id: `a${index}`, name: `Acteur ${index}`, kind }),
    );
    const { actors: placed, families } = ovalLayout(some, new Map());
    for (const [side, id] of [
      ['market', 'a0'],
      ['public', 'a1'],
    ]) {
      const family = families.find((one) => one.side === side)!;
      const actor = placed.find((one) => one.id === id)!;
      expect([family.anchor, Math.abs(family.y - actor.y) < 0.1]).toEqual(['end', true]);
    }
    expect(families.find(({ side }) => side === 'solidarity')?.anchor).not.toBe('end');
  });

  it('gives each of two hundred actors a row of its own on its side, inside the frame, always the same', () => {
    const many = actors(200);
    const degrees = new Map(many.map(({ id }, index) => [id, index % 30]));
    const layout = ovalLayout(many, degrees);
    const rows = layout.actors.map(({ name, y }) => `${name} ${Math.round(y * layout.height)}`);
    expect(new Set(rows).size).toBe(200);
    for (const side of ['left', 'right']) {
      const heights = layout.actors.filter(({ name }) => name === side).map(({ y }) => y * layout.height);
      const sorted = heights.sort((one, other) => one - other);
      for (let row = 1; row < sorted.length; row++)
        expect(sorted[row]! - sorted[row - 1]!).toBeGreaterThanOrEqual(16);
    }
    for (const { x, y } of layout.actors) expect([x > 0 && x < 1, y > 0 && y < 1]).toEqual([true, true]);
    expect(ovalLayout([...many].reverse(), degrees).actors).toEqual(layout.actors);
  });
});

it('writes long names so that no two of a drawing look alike where their ends differ', () => {
  const names = [
    'Association des parents d’élèves de Die',
    'Association des parents d’élèves de Crest',
    'Foyer rural',
    'Communauté de communes du Val de Drôme',
  ];
  const shown = [...shortNames(names.map((name, at) => ({ id: String(at), name, kind: 'other' }))).values()];
  expect(new Set(shown).size).toBe(names.length);
  expect(shown.every((name) => [...name].length <= 28)).toBe(true);
  expect(shown[0]).toMatch(/^Association.*….*de Die$/);
  expect([shown[2], shown[3]]).toEqual(['Foyer rural', 'Communauté de communes du V…']);
});
