import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryAlliance } from '../../../test/support/arbitrary-alliance.ts';
import { slowPremium } from '../../../test/support/slow-premium.ts';
import { checkAllianceDocument } from '../../formats/alliance-file/index.ts';
import type { AllianceModel } from './alliance-model.ts';
import { computePremium } from './compute-premium.ts';

const options = { samples: 64, seed: 1, engineVersion: 'test', inputDigest: 'sha256:0' };

function modelOf(document: unknown): AllianceModel {
  const read = checkAllianceDocument(document);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.value;
}

/** Within 1e-9 of the largest amount about. */
function near(found: number | null | undefined, expected: number | null, scale: number): void {
  if (expected === null || found === null) expect(found).toBe(expected);
  else expect(Math.abs(found! - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, scale));
}

test.each([false, true])(
  'agrees with the slow reference on random alliances, uncertain: %s',
  (uncertain) => {
    fc.assert(
      fc.property(arbitraryAlliance({ uncertain }), (document) => {
        const slow = slowPremium(document);
        const { point, sharing } = computePremium(modelOf(document), options).report;
        const scale = Math.max(...Object.values(slow.presentValues).map(Math.abs));
        near(point.premiumGross, slow.gross, scale);
        near(point.premiumNet, slow.net, scale);
        near(point.membersPremium, slow.members, scale);
        near(point.territoryPremium, slow.territory, scale);
        near(point.trough, slow.trough, scale);
        near(point.payback, slow.payback, scale);
        near(point.discountedPayback, slow.discountedPayback, scale);
        for (const [part, amount] of Object.entries(slow.presentValues)) {
          near(point.presentValues[part as keyof typeof point.presentValues], amount, scale);
        }
        point.years.forEach((row, year) => {
          for (const [column, amount] of Object.entries(row)) near(amount, slow.years[year]![column]!, scale);
        });
        for (const [group, row] of Object.entries(point.coalitions)) {
          const ids = group.split(',');
          near(row.value, slow.value(ids), scale);
          near(row.engineering, slow.engineering(ids), scale);
          near(row.beforeEngineering, slow.value(ids) + slow.engineering(ids), scale);
          near(row.social, slow.social(ids), scale);
          near(row.cover, slow.cover(ids), scale);
        }
        for (const [id, share] of Object.entries(slow.shapley)) {
          near(sharing.shapley![id], share, scale);
          near(sharing.transfers![id], slow.transfers[id]!, scale);
        }
      }),
      { numRuns: uncertain ? 60 : 200 },
    );
  },
  30_000,
);
