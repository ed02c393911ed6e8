import { expect, it } from 'vitest';
import { countSources } from './source-counts.ts';

it('counts a hypothesis of ours as no source, whoever says it, and nothing said as nothing', () => {
  const inputs = [
    { source: 'accounts 2025', hypothesis: false },
    { source: 'hypothèse de Cap17', hypothesis: false },
    { source: 'hypothesis of Cap17', hypothesis: false },
    { source: null, hypothesis: true },
    { source: null, hypothesis: false },
    { source: ' ', hypothesis: false },
  ];
  expect(countSources(inputs, ['hypothèse de Cap17', 'hypothesis of Cap17'])).toEqual({
    total: 6,
    sourced: 1,
    ours: 3,
    unsourced: 2,
  });
});
