import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import example from '../../../examples/alliances/cuisine-partagee.json' with { type: 'json' };
import { fileText } from '../domain/file-text.ts';
import { unpackOutcome } from '../domain/simulated.ts';
import { simulateAllianceFile } from '../simulation.ts';
import { amountToShare, judgeSharing } from './own-sharing.ts';
import { yearlyTransfers } from './yearly-transfers.ts';

const simulated = simulateAllianceFile(new TextEncoder().encode(fileText(example)), {
  language: 'fr',
  engineVersion: 'test',
});
if (!simulated.ok) throw new Error('the worked example is refused');
const { report, detail } = unpackOutcome(simulated.value);
const share = fc.double({ min: -50, max: 80, noNaN: true });

describe('a sharing that people sketch', () => {
  it('has no objection where the published nucleolus has none, and shares the published 43.349', () => {
    const judged = judgeSharing(report, report.sharing.nucleolus!);
    expect(judged.objections).toEqual([]);
    expect(judged.toShare).toBeCloseTo(43.349, 2);
    expect(judged).toMatchObject({ looked: 6, isComplete: true });
  });

  it('names who would gain by leaving, the most first, and by how much', () => {
    const judged = judgeSharing(report, { A: 1, E: 2, C: 40.349 });
    expect(judged.objections.map(({ members }) => members)).toEqual([['A', 'E']]);
    expect(judged.objections[0]?.gain).toBeCloseTo(6.326 - 3, 2);
    expect(judgeSharing(report, { A: -5, E: 20, C: 28 }).objections[0]?.members).toEqual(['A']);
  });

  it('objects exactly when some group gets less than it would make alone', () => {
    fc.assert(
      fc.property(share, share, share, (A, E, C) => {
        const { objections } = judgeSharing(report, { A, E, C });
        const lost =
          A < -1e-6 || E < -1e-6 || C < -1e-6 || A + E < report.point.coalitions['A,E']!.cover! - 1e-6;
        if (lost) expect(objections.length).toBeGreaterThan(0);
        for (const { alone, given } of objections) expect(alone).toBeGreaterThan(given);
      }),
    );
  });
});

describe('transfers year by year', () => {
  it('leave everybody with their share once brought back to today', () => {
    const transfers = yearlyTransfers(detail, report.sharing.shapley!);
    const annuity = detail.regime.slice(1).reduce((sum, { discount }) => sum + discount, 0);
    for (const { memberId, perYear } of transfers) {
      const kept = detail.members.find(({ id }) => id === memberId)!.presentValue.net;
      expect(kept + perYear * annuity).toBeCloseTo(report.sharing.shapley![memberId]!, 9);
    }
  });

  it('are those of the report, and cancel each year', () => {
    const transfers = yearlyTransfers(detail, report.sharing.shapley!);
    for (const { memberId, total } of transfers)
      expect(total).toBeCloseTo(report.sharing.transfers![memberId]!, 9);
    expect(transfers.reduce((sum, { perYear }) => sum + perYear, 0)).toBeCloseTo(0, 9);
    expect(amountToShare(report)).toBeCloseTo(report.point.membersPremium, 9);
  });
});
