import { expect, it } from 'vitest';
import { readFigure, readHighEnd, readLastYear, readYears } from './amount-cells.ts';

const text = (written: string) => ({ kind: 'text', text: written }) as const;
const figureOf = (written: string) => {
  const read = readFigure(text(written), 'fr');
  return read.ok ? read.value : read.fault.code;
};

it.each([
  ['12k', 12_000, 12_000],
  ['2.3 k€', 2_300, 2_300],
  ['1,2 M€', 1_200_000, 1_200_000],
  ['2 millions d’euros', 2_000_000, 2_000_000],
  ['env. 3 000 €', 3_000, 3_000],
  ['~3000', 3_000, 3_000],
  ['10 000 € environ', 10_000, 10_000],
  ['3 000 €/an', 3_000, 3_000],
  ['250 € par mois', 3_000, 3_000],
  ['5 000 € TTC', 5_000, 5_000],
  ['12 000 € (2024)', 12_000, 12_000],
  ['3-5 k€', 3_000, 5_000],
  ['3000-5000', 3_000, 5_000],
  ['entre 800 et 1 200 €', 800, 1_200],
  ['moins de 5000', 0, 5_000],
  ['jusqu’à 5 k€', 0, 5_000],
  ['0,75', 0.75, 0.75],
])('reads “%s” as people mean it', (written, low, high) => {
  expect(figureOf(written)).toEqual({ low, high });
});

it.each(['NC', '??', 'variable', 'à définir', 'gratuit', 'Confidentiel'])(
  'reads “%s” as unknown, never as zero',
  (written) => {
    expect(figureOf(written)).toBe('unknown');
  },
);

it.each([
  ['1.500', 'table.thousands-unsure'],
  ['12,500 €', 'table.thousands-unsure'],
  ['12 à 15 000 €', 'table.thousands-unsure'],
  ['plus de 5000', 'table.no-upper-end'],
  ['120 h', 'table.not-euros'],
  ['2 ETP', 'table.not-euros'],
  ['-500', 'table.number-too-small'],
  ['5 à 3 k€', 'table.range-reversed'],
  ['0x10', 'table.not-a-number'],
])('guesses nothing from “%s”', (written, code) => {
  expect(figureOf(written)).toBe(code);
});

it('says what it took as it stands, and what it counted twelve times', () => {
  expect(readFigure(text('environ 3000'), 'fr')).toMatchObject({ warning: { code: 'table.about' } });
  expect(readFigure(text('250 €/mois'), 'fr')).toMatchObject({ warning: { code: 'table.monthly' } });
  expect(readFigure(text('–'), 'fr')).toEqual({ ok: true, value: null });
  expect(readHighEnd(text('1.500'), 'fr')).toMatchObject({ fault: { code: 'table.thousands-unsure' } });
});

it.each([
  ['2023', 2023],
  ['depuis 2019', 2019],
  ['01/09/2022', 2022],
  ['2022-05-01', 2022],
  ['2024-2026', { from: 2024, to: 2026 }],
  ['01/01/2024 - 31/12/2026', { from: 2024, to: 2026 }],
  ['2024-01-01/2024-12-31', { from: 2024, to: 2024 }],
  ['2022-05', 2022],
  ['2023-24', { from: 2023, to: 2024 }],
  ['2023/24', { from: 2023, to: 2024 }],
  ['1999-00', { from: 1999, to: 2000 }],
  // A month as well as a season: no end is made up.
  ['2009-10', 2009],
])('reads the years of “%s”', (written, years) => {
  expect(readYears(text(written), 'fr')).toEqual({ ok: true, value: years });
});

it('takes the last year of a season in which something ends, and no month beyond the twelfth', () => {
  const last = (written: string) => {
    const read = readLastYear(text(written), 'fr');
    return read.ok ? read.value : read.fault.code;
  };
  expect(['2023-24', '2024-06', 'fin 2024', '2023-27'].map(last)).toEqual([
    2024,
    2024,
    2024,
    'table.not-whole',
  ]);
});

it('keeps the unit in what it proposes for thousands', () => {
  for (const [written, proposal] of [
    ['1.500', '1\u202f500'],
    ['1.500 k€', '1\u202f500 k€'],
    ['1,500M€', '1\u202f500M€'],
  ] as const)
    expect(readFigure(text(written), 'fr')).toMatchObject({ fault: { params: { proposal } } });
});

it('refuses at once a text too long to be an amount or a year, and reads through runs of blanks', () => {
  const begun = performance.now();
  for (const long of [`1${' '.repeat(9_998)}x`, ` 1 ${' \u00a0'.repeat(4_990)}(x`, '1 '.repeat(4_999)]) {
    expect(readFigure(text(long), 'fr')).toMatchObject({ fault: { code: 'table.not-a-number' } });
    expect(readHighEnd(text(long), 'fr')).toMatchObject({ fault: { code: 'table.not-a-number' } });
    expect(readYears(text(long), 'fr')).toMatchObject({ fault: { code: 'table.not-whole' } });
    expect(readLastYear(text(long), 'fr')).toMatchObject({ fault: { code: 'table.not-whole' } });
  }
  expect(performance.now() - begun).toBeLessThan(500);
  expect(figureOf(`12   k€${' '.repeat(50)}par  an`)).toEqual({ low: 12_000, high: 12_000 });
});
