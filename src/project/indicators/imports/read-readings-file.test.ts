import { describe, expect, it } from 'vitest';
import { readReadingsFile } from './read-readings-file.ts';

const read = async (text: string, choices: Readonly<Record<string, unknown>> = {}) => {
  const result = await readReadingsFile(new TextEncoder().encode(text), {
    language: 'fr',
    choices: { units: ['%'], unitLabel: '%', today: '2026-11-27', ...choices },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return {
    ...result.value,
    pairs: result.value.readings.map(({ on, value }) => [on, value]),
    codes: result.value.problems.map(({ code, line }) => [code, line]),
  };
};

describe('a file of readings', () => {
  it('has a column of dates and one of values, and may have their source, author and note', async () => {
    const found = await read('Date;Valeur;Source;Remarque\n31/12/2023;12,5 %;Mairie;estimé\n2024;13;;\n');
    expect(found.pairs).toEqual([
      ['2023-12-31', 12.5],
      ['2024-12-31', 13],
    ]);
    expect(found.readings[0]).toMatchObject({ line: 2, source: 'Mairie', note: 'estimé' });
  });

  it.each([
    ['headings that nobody knows', 'Quand;Combien\n2023;12\n2024;13\n'],
    ['no heading at all', '2023;12\n2024;13\n'],
    ['years first in any order', 'Année,Taux\n2024,13\n2023,12\n'],
  ])('may have %s', async (_, text) => {
    expect((await read(text)).pairs).toEqual([
      ['2023-12-31', 12],
      ['2024-12-31', 13],
    ]);
  });

  it('is refused line by line: another unit, a day to come, two values for a day, what is no number', async () => {
    const found = await read('Date;Valeur\n2020;12 t\n2099;1\n2021;3\n2021;4\n2022;douze\n2023;5\n2023;5\n');
    expect(found.pairs).toEqual([['2023-12-31', 5]]);
    expect(found.codes).toEqual(
      expect.arrayContaining([
        ['table.other-unit', 2],
        ['table.day-ahead', 3],
        ['table.two-values', 5],
        ['table.not-a-number', 6],
      ]),
    );
    expect(found.notices.map(({ code }) => code)).toContain('table.same-again');
  });

  it('may have one column per year: the lines of the place and the variable are taken, gaps left out', async () => {
    const wide =
      'codgeo;libgeo;variable;sous_champ;A2019;A2020;A2021\n26113;Die;taux_pvt;total;15;;14\n26113;Die;taux_pvt;moins30;20;21;22\n26108;Crest;taux_pvt;total;1;2;3\n';
    const found = await read(wide, { placeId: 'commune-26113', variable: 'taux_pvt', part: '' });
    expect(found.pairs).toEqual([
      ['2019-12-31', 15],
      ['2021-12-31', 14],
    ]);
    const young = await read(wide, { placeId: 'commune-26113', variable: 'TAUX_PVT', part: 'Moins30' });
    expect(young.pairs).toHaveLength(3);
  });
});
