import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleAlliance, premiumOf } from '../../../test/support/premium-of.ts';
import { explainText, explainTexts } from './explain-text.ts';

const { report, detail, trace } = premiumOf(exampleAlliance('cuisine-partagee-incertaine'));

/** The paths of all numbers of a report, but those listed once per column. */
function numbersOf(value: unknown, path: string): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    numbersOf(entry, path === '' ? key : `${path}.${key}`),
  );
}

test('every number of the report has its entry, with the same value', () => {
  const { coalitions: _, years, ...point } = report.point;
  const cells = years.flatMap(({ year, ...columns }) => numbersOf(columns, `years.${year}`));
  const { samples: __, seed: ___, ...drawn } = report.range;
  const { justified: ____, shareOfGross: _____, ...funding } = report.funding;
  const numbers = [
    ...numbersOf(point, ''),
    ...cells,
    ...numbersOf(drawn, 'range'),
    ...numbersOf(report.atMedians, 'atMedians'),
    ...numbersOf(report.sharing, 'sharing'),
    ...numbersOf({ leastCore: report.stability!.leastCore }, 'stability'),
    ...numbersOf(funding, 'funding'),
    ...report.sensitivity.members.map(({ input, total }): [string, number] => [
      `sensitivity.members.${input}`,
      total,
    ]),
    ...report.sensitivity.territory.map(({ input, total }): [string, number] => [
      `sensitivity.territory.${input}`,
      total,
    ]),
  ];
  expect(numbers.length).toBeGreaterThan(100);
  for (const [id, value] of numbers) expect(trace[id], id).toMatchObject({ id, value });
  for (const id of ['coalitions.value', 'coalitions.cover', 'funding.justified', 'funding.shareOfGross']) {
    expect(trace).toHaveProperty([id]);
  }
});

test('what an entry uses is in the trace, and its method has a page in both languages', () => {
  for (const entry of Object.values(trace)) {
    for (const id of [...entry.uses, ...entry.terms.flatMap(({ id: used }) => used ?? [])]) {
      expect(trace, `${entry.id} uses ${id}`).toHaveProperty([id]);
    }
    for (const language of ['fr', 'en'])
      expect(existsSync(`docs/methods/${entry.method}.${language}.md`), entry.method).toBe(true);
    expect(entry.arguable.length, entry.id).toBeGreaterThan(0);
  }
});

test('terms that are added, taken away, multiplied and divided give the value', () => {
  const signs = { plus: 1, minus: -1 } as const;
  for (const entry of Object.values(trace)) {
    if (entry.terms.length === 0 || entry.value === null) continue;
    let value = 0;
    for (const { role, value: amount } of entry.terms) {
      if (role === 'plus' || role === 'minus') value += signs[role] * amount!;
      else value = role === 'times' ? value * amount! : value / amount!;
    }
    expect(value, entry.id).toBeCloseTo(entry.value, 9);
  }
});

test('every text is written in both languages, with nothing left to fill', () => {
  expect(Object.keys(explainTexts.en)).toEqual(Object.keys(explainTexts.fr));
  for (const language of ['fr', 'en'] as const) {
    for (const entry of Object.values(trace)) {
      const texts = [
        explainText(entry.label, entry.labelParams, language),
        explainText(entry.formula, entry.labelParams, language),
        ...entry.terms.map(({ label, labelParams }) => explainText(label, labelParams, language)),
        ...entry.arguable.map((key) => explainText(key, entry.labelParams, language)),
        ...entry.inputs.map(({ label, labelParams }) => explainText(label, labelParams, language)),
      ];
      for (const text of texts) expect(text, entry.id).toMatch(/^[^{}]+$/);
    }
  }
  for (const text of Object.values(explainTexts.fr)) expect(text).not.toMatch(/ [:;!?»]|« /u);
});

test('inputs say what they are, their range, their source, and whether they are a hypothesis', () => {
  const constant = detail.inputs.find(({ pointer }) => pointer === '/ramp/timeConstantYears')!;
  expect(constant).toMatchObject({
    label: 'input.timeConstant',
    measure: 'years',
    point: 1,
    range: { low: 0.6, high: 2 },
    hypothesis: false,
  });
  expect(explainText(constant.label, constant.labelParams, 'fr')).toBe('temps de montée en régime');
  const hazard = detail.inputs.find(({ pointer }) => pointer === '/survival/yearlyHazard')!;
  expect(hazard.range!.low).toBeGreaterThan(0.01);
  expect(hazard.range!.high).toBeLessThan(0.15);
});
