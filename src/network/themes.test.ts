import { expect, test } from 'vitest';
import { readThemes, themeLabels } from './themes.ts';

test('themes are read by code, label, or words that one label only has; what is none is told', () => {
  expect(readThemes('Alimentation, Inclusion; rse / Culture')).toEqual({
    codes: ['alimentation', 'inclusion', 'rse'],
    unknown: ['Culture'],
  });
});

test('every label is read back, commas and all, in both languages', () => {
  for (const [code, { fr, en }] of themeLabels)
    for (const label of [fr, en, fr.toUpperCase()])
      expect(readThemes(label)).toEqual({ codes: [code], unknown: [] });
  const all = [...themeLabels.values()].map(({ fr }) => fr).join(' ; ');
  expect(readThemes(all)).toEqual({ codes: [...themeLabels.keys()], unknown: [] });
});

test('nothing written is no theme', () => {
  expect(readThemes(' ; ')).toEqual({ codes: [], unknown: [] });
});
