import { expect, it } from 'vitest';
import source from '../../../examples/alliances/cuisine-partagee-incertaine.json?raw';
import { type AllianceModel, computePremium } from '../../engine/premium/index.ts';
import { wholeTerritory } from './whole-territory.ts';

const model = JSON.parse(source) as AllianceModel;
const options = { samples: 1024, seed: 1, engineVersion: 'test', inputDigest: '' };

it('counts for its members all that the alliance brings to the territory: same point, same range', () => {
  const apart = computePremium(model, options).report;
  const together = computePremium(wholeTerritory(model), options).report;
  expect(together.point.membersPremium).toBeCloseTo(apart.point.premiumNet, 9);
  expect(together.point.territoryPremium).toBe(0);
  expect(together.range.members.p5).toBeCloseTo(apart.range.territory.p5, 9);
  expect(together.range.members.p95).toBeCloseTo(apart.range.territory.p95, 9);
});

it('refuses a correction that is itself in doubt', () => {
  const doubtful: AllianceModel = {
    ...model,
    jointValue: [
      {
        id: 's',
        among: ['A', 'E'],
        perYear: { value: 5 },
        to: 'public',
        deadweight: { low: 0.1, high: 0.2 },
      },
    ],
  };
  expect(() => wholeTerritory(doubtful)).toThrow('Line s');
});
