import { describe, expect, it } from 'vitest';
import { amount, kitchenFacts } from '../../../test/support/alliance-facts.ts';
import { excludedBy, findOverlaps, leftOutBy, overlapKey } from './overlap.ts';

const [contribution] = kitchenFacts().contributions;
const [benefit] = kitchenFacts().benefits;
const link = {
  id: 'l1',
  kind: 'shares-means' as const,
  fromMemberId: 'A',
  toMemberId: 'E',
  toKey: 'E',
  toName: 'E',
  ...amount(2000),
};
const found = (facts: Partial<ReturnType<typeof kitchenFacts>>) => {
  const none = { contributions: [], benefits: [], tasks: [], grants: [], links: [], aloneCosts: [] };
  return findOverlaps({ ...kitchenFacts(), ...none, ...facts }).map(({ code, proposed }) => [code, proposed]);
};

describe('lines that may count the same thing twice', () => {
  it('takes a payment between two members for a transfer: it is counted nowhere', () => {
    const paid = {
      ...contribution!,
      nature: 'money' as const,
      memberId: 'A',
      toMemberId: 'E',
      ...amount(500),
    };
    const received = { ...benefit!, nature: 'money' as const, memberId: 'E', ...amount(500) };
    expect(found({ contributions: [paid], benefits: [received] })).toEqual([
      ['benefit-of-contribution', 'neither'],
    ]);
  });

  it('keeps both what a service costs and what it is worth, when they differ', () => {
    const given = {
      ...contribution!,
      nature: 'hours' as const,
      memberId: 'A',
      toMemberId: 'E',
      ...amount(500),
    };
    const received = { ...benefit!, nature: 'hours' as const, memberId: 'E', ...amount(900) };
    expect(found({ contributions: [given], benefits: [received] })).toEqual([
      ['benefit-of-contribution', 'both'],
    ]);
  });

  it('counts hours once: as a task rather than as a contribution, as a cost rather than as a wealth', () => {
    const given = { ...contribution!, nature: 'hours' as const, memberId: 'A', ...amount(500) };
    const task = kitchenFacts().tasks[0]!;
    const wealth = { ...benefit!, nature: 'hours' as const, memberId: 'A', ...amount(500) };
    expect(found({ contributions: [given], tasks: [task], benefits: [wealth] })).toEqual([
      ['hours-as-cost-and-task', 'second'],
      ['hours-as-cost-and-wealth', 'first'],
    ]);
  });

  it('sees the same means told twice, as two links or as a link and a contribution', () => {
    const back = { ...link, id: 'l2', fromMemberId: 'E', toMemberId: 'A', ...amount(1500, 2500) };
    const told = { ...contribution!, memberId: 'A', ...amount(1000, 2000) };
    expect(found({ links: [link, back] })).toEqual([['same-means', 'first']]);
    expect(found({ links: [link], contributions: [told] })).toEqual([['same-means', 'first']]);
  });

  it('sees the same support entered twice by the number of its file', () => {
    const [grant] = kitchenFacts().grants;
    const again = { ...grant!, id: 'g9', ...amount(null) };
    expect(found({ grants: [grant!, again] })).toEqual([['same-grant', 'first']]);
    expect(found({ grants: [grant!, { ...again, reference: 'R-13' }] })).toEqual([]);
  });

  it('finds nothing where amounts cannot be the same', () => {
    const told = { ...contribution!, memberId: 'A', ...amount(9000) };
    expect(found({ links: [link], contributions: [told] })).toEqual([]);
  });

  it('asks once about lines that all say the same amount, whoever brings and receives them', () => {
    const members = Array.from({ length: 40 }, (_, at) => `M${at}`);
    const line = { ...contribution!, nature: 'hours' as const, ...amount(1000, 1500) };
    const given = members.map((memberId) => ({ ...line, id: `c-${memberId}`, memberId }));
    const received = members.map((memberId) => ({ ...benefit!, ...line, id: `b-${memberId}`, memberId }));
    const none = { tasks: [], grants: [], links: [], aloneCosts: [] };
    const ask = (contributions: typeof given, benefits: typeof received) =>
      findOverlaps({ ...kitchenFacts(), ...none, contributions, benefits });
    const [together, ...ofEach] = ask(given, received);
    expect([together!.first.length, together!.second.length, together!.proposed]).toEqual([40, 40, 'both']);
    expect(ofEach.map(({ code, first, second }) => [code, first, second])).toEqual(
      members.map((memberId) => ['hours-as-cost-and-wealth', [`c-${memberId}`], [`b-${memberId}`]]),
    );
    // What is brought and received by nobody here still costs; what is received of nobody counts for nothing.
    expect(ask(given, received.slice(0, 3))[0]!.proposed).toBe('both');
    expect(ask(given.slice(0, 3), received)[0]!.proposed).toBe('neither');
    const keys = ask(given, received).map(overlapKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain(overlapKey(ask(given.slice(1), received)[0]!));
  });

  it('leaves out what was chosen, and what is proposed where nobody chose', () => {
    const overlap = { code: 'same-means', first: ['x'], second: ['y'], proposed: 'first' } as const;
    expect([...excludedBy([overlap], {})]).toEqual(['y']);
    expect([...excludedBy([overlap], { [overlapKey(overlap)]: 'second' })]).toEqual(['x']);
    expect([...excludedBy([overlap], { [overlapKey(overlap)]: 'neither' })]).toEqual(['x', 'y']);
    expect([...excludedBy([overlap], { [overlapKey(overlap)]: 'both' })]).toEqual([]);
  });
});

describe('money that pays for the start-up work', () => {
  const money = {
    ...contribution!,
    id: 'm',
    nature: 'money' as const,
    memberId: 'C',
    isOnce: true,
    ...amount(1200),
  };
  const { tasks } = kitchenFacts();
  const facts = { ...kitchenFacts(), contributions: [money], benefits: [], grants: [], links: [] };

  it('is asked about with the tasks that nobody pays, and counted once', () => {
    const overlaps = findOverlaps({ ...facts, tasks });
    expect(overlaps).toEqual([{ code: 'money-and-tasks', first: ['m'], second: ['t2'], proposed: 'second' }]);
    expect(leftOutBy(overlaps, {})).toEqual({ excluded: new Set(['m']), paying: new Set(['m']) });
    const both = { [overlapKey(overlaps[0]!)]: 'both' as const };
    expect(leftOutBy(overlaps, both)).toEqual({ excluded: new Set(), paying: new Set() });
    const first = { [overlapKey(overlaps[0]!)]: 'first' as const };
    expect(leftOutBy(overlaps, first)).toEqual({ excluded: new Set(['t2']), paying: new Set() });
  });

  it('is proposed as something else where it is more than all this work, and asked of no other member', () => {
    const more = { ...money, ...amount(50_000) };
    expect(findOverlaps({ ...facts, contributions: [more], tasks })[0]?.proposed).toBe('both');
    expect(findOverlaps({ ...facts, tasks: [{ ...tasks[1]!, memberId: 'A' }] })).toEqual([]);
  });

  it('pays tasks one after the other: what comes once they are paid is something else', () => {
    const task = { ...tasks[1]!, memberId: null, ...amount(5000) };
    const contributions = ['m1', 'm2', 'm3'].map((id) => ({ ...money, id, ...amount(4000) }));
    const overlaps = findOverlaps({ ...facts, contributions, tasks: [task] });
    expect(overlaps.map(({ first, proposed }) => [first[0], proposed])).toEqual([
      ['m1', 'second'],
      ['m2', 'both'],
      ['m3', 'both'],
    ]);
  });

  it('comes once: what is brought each year pays no task that is done once', () => {
    expect(findOverlaps({ ...facts, contributions: [{ ...money, isOnce: false }], tasks })).toEqual([]);
  });

  it('is not told as a payment again for tasks that its member pays', () => {
    const own = { ...tasks[1]!, memberId: 'C', hours: null, ...amount(1200) };
    const overlaps = findOverlaps({ ...facts, tasks: [own] });
    expect(overlaps.map(({ code, proposed }) => [code, proposed])).toEqual([
      ['money-and-own-tasks', 'second'],
    ]);
    expect(leftOutBy(overlaps, {})).toEqual({ excluded: new Set(['m']), paying: new Set() });
    const beside = findOverlaps({ ...facts, tasks: [own, { ...own, id: 't9', memberId: null }] });
    expect([...leftOutBy(beside, {}).paying]).toEqual([]);
  });

  it('pays nothing twice when it is a support too', () => {
    const grants = [{ ...kitchenFacts().grants[0]!, memberId: 'C', ...amount(1200) }];
    const { paying } = leftOutBy(findOverlaps({ ...facts, tasks, grants }), {});
    expect([...paying]).toEqual([]);
  });
});
