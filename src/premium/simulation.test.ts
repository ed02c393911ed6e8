import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { computePremium } from '../engine/premium/index.ts';
import { unpackOutcome } from './domain/simulated.ts';
import { simulateAllianceFile } from './simulation.ts';

const bytes = readFileSync(
  new URL('../../examples/alliances/cuisine-partagee-incertaine.json', import.meta.url),
);
const options = { language: 'fr', engineVersion: '1.2.3' } as const;

test('a file sent packed comes back with every explanation as the engine gave it', () => {
  const simulated = simulateAllianceFile(bytes, options);
  if (!simulated.ok) throw new Error('refused');
  const { model, report, detail, trace } = unpackOutcome(JSON.parse(JSON.stringify(simulated.value)));
  const inputDigest = report.provenance.input;
  expect({ report, detail, trace }).toEqual(
    computePremium(model, { ...options, inputDigest, samples: 16384, seed: 1 }),
  );
});

test('what is sent does not repeat the inputs of every value', () => {
  const simulated = simulateAllianceFile(bytes, options);
  expect(JSON.stringify(simulated).length).toBeLessThan(200_000);
});

test('a file that is not valid is refused with every reason', () => {
  const broken = new TextEncoder().encode('{"format":"cap17/alliance@1","name":"x"}');
  const simulated = simulateAllianceFile(broken, options);
  expect(simulated.ok ? [] : simulated.errors.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'alliance.missing-field /currency',
    'alliance.missing-field /priceYear',
    'alliance.missing-field /horizonYears',
    'alliance.missing-field /discountRate',
    'alliance.missing-field /members',
    'alliance.missing-field /engineering',
  ]);
});
