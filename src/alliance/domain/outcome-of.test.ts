import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionMethods, outcomeOf, voiceChoices } from './outcome-of.ts';

const members = ['a', 'b', 'c', 'd', 'e'];
const situations = fc.record({
  method: fc.constantFrom(...decisionMethods),
  quorum: fc.double({ min: 0, max: 1, noNaN: true }),
  memberIds: fc.subarray(members, { minLength: 1 }),
  voices: fc.array(
    fc.record({ memberId: fc.constantFrom(...members), choice: fc.constantFrom(...voiceChoices) }),
  ),
});

describe('the outcome of a decision', () => {
  it('counts one voice for each present member, and nobody twice', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const count = outcomeOf(situation);
        expect(count.for + count.against + count.abstain + count.silent).toBe(situation.memberIds.length);
        expect(outcomeOf({ ...situation, voices: [...situation.voices, ...situation.voices] })).toEqual(
          count,
        );
      }),
    );
  });

  it('never turns against a proposal because one more member is for it', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const before = outcomeOf(situation);
        const [silent] = situation.memberIds.filter(
          (id) => !situation.voices.some(({ memberId }) => memberId === id),
        );
        if (silent === undefined || before.outcome !== 'adopted') return;
        const voices = [...situation.voices, { memberId: silent, choice: 'for' as const }];
        expect(outcomeOf({ ...situation, voices }).outcome).toBe('adopted');
      }),
    );
  });

  it('by agreement, one objection is enough to go on talking; by vote, equal voices do not adopt', () => {
    const voices = [
      { memberId: 'a', choice: 'for' },
      { memberId: 'b', choice: 'for' },
      { memberId: 'c', choice: 'against' },
    ] as const;
    const situation = { quorum: 0.5, memberIds: ['a', 'b', 'c'], voices };
    expect(outcomeOf({ ...situation, method: 'agreement' }).outcome).toBe('rejected');
    expect(outcomeOf({ ...situation, method: 'vote' }).outcome).toBe('adopted');
    expect(outcomeOf({ ...situation, method: 'vote', voices: voices.slice(1) }).outcome).toBe('rejected');
  });

  it('asks for two voices of three when the quorum is two thirds, and decides nothing with none', () => {
    expect(
      outcomeOf({ method: 'vote', quorum: 0.6667, memberIds: ['a', 'b', 'c'], voices: [] }),
    ).toMatchObject({
      needed: 2,
      outcome: 'no-quorum',
    });
    expect(outcomeOf({ method: 'vote', quorum: 0, memberIds: ['a'], voices: [] }).outcome).toBe('no-quorum');
  });

  it('ignores those who are not members any more', () => {
    const voices = [{ memberId: 'gone', choice: 'for' }] as const;
    expect(outcomeOf({ method: 'vote', quorum: 0.5, memberIds: ['a'], voices }).for).toBe(0);
  });
});
