import { describe, expect, it } from 'vitest';
import { filePieces } from './file-pieces.ts';
import { readSeriesFile } from './read-series-file.ts';
import type { SeriesRow } from './series-reading.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const read = async (text: string, choices: Readonly<Record<string, unknown>> = {}) => {
  const result = await readSeriesFile(encode(text), { language: 'fr', choices });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  const rows = result.value.chunks.flatMap((chunk) =>
    (JSON.parse(chunk) as SeriesRow[]).map((row) => ({ ...row, values: JSON.parse(row.values) as unknown })),
  );
  return { ...result.value.reading, rows, described: result.value.variables };
};
const refusalOf = async (text: string) => {
  const result = await readSeriesFile(encode(text), { language: 'fr', choices: {} });
  return result.ok ? [] : result.errors.map(({ code }) => code);
};

const archive = `codgeo;libgeo;no_indic;variable;sous_champ;A2013;A2014;A2015
26113;Die;i001;taux_pvt;total;15.2;;14.9
26113;Die;i001;taux_pvt;moins30;;20,5;
26108;Crest;i001;taux_pvt;total;NA;s;13
`;

describe('a file of one column per year', () => {
  it('gives one series per place, variable and part; gaps are no values', async () => {
    const found = await read(archive);
    expect(found.rows.map(({ place_id, part, values }) => [place_id, part, values])).toEqual([
      ['commune-26113', 'total', { 2013: 15.2, 2015: 14.9 }],
      ['commune-26113', 'moins30', { 2014: 20.5 }],
      ['commune-26108', 'total', { 2015: 13 }],
    ]);
    expect(found).toMatchObject({
      lines: 3,
      valid: 3,
      values: 4,
      firstYear: 2013,
      lastYear: 2015,
      problemCount: 0,
      variables: [{ variable: 'taux_pvt', lines: 3 }],
    });
  });

  it('reads values as programs write them: many decimals, no zero before the point, an exponent', async () => {
    const found = await read('codgeo;variable;A2018;A2019;A2020\n26113;v;2,2123000000000004;.5;1.2E-05\n');
    expect(found.rows[0]!.values).toEqual({ 2018: 2.2123000000000004, 2019: 0.5, 2020: 0.000012 });
  });

  it('gives back the leading zero that a spreadsheet took from codes, and says it once', async () => {
    const found = await read('codgeo;variable;A2020\n1004;v;1\n01005;v;2\n2033;v;3\n123456;v;4\n');
    expect(found.rows.map(({ place_id }) => place_id)).toEqual([
      'commune-01004',
      'commune-01005',
      'commune-02033',
    ]);
    expect(found.notices.map(({ message }) => message)).toEqual([
      expect.stringMatching(/2 lignes, la première ligne 2\s: 1004.*01004/u),
    ]);
    expect(found.problems).toMatchObject([{ code: 'table.place-code', line: 5 }]);
    const departements = await read('codgeo;variable;A2020\n1;v;1\n2A;v;2\n75;v;3\n95;v;3\n');
    expect(departements.rows[0]!.place_id).toBe('departement-01');
  });

  it('keeps only the places asked for, and counts the others', async () => {
    const found = await read(archive, { only: ['commune-26108'] });
    expect([found.valid, found.outside, found.rows[0]?.place_id]).toEqual([1, 2, 'commune-26108']);
  });

  it('reads labels and units where the file has them', async () => {
    const found = await read(
      'CODGEO_CODE;VARIABLE;LIBELLE_VARIABLE;LIBELLE_SOUS_CHAMP;UNITE;A2020\nFR;pop;Population;;personnes;67000000\n',
    );
    expect(found.described).toEqual([{ variable: 'pop', label: 'Population', unit: 'personnes' }]);
    expect(found.rows[0]).toMatchObject({ place_id: 'france', values: { 2020: 67_000_000 } });
  });

  it('tells régions from départements by their names, then by their codes taken together', async () => {
    const regionNames = { '11': 'ile de france', '84': 'auvergne rhone alpes' };
    const line = (code: string, name: string) => `${code};${name};pop;1\n`;
    const head = 'codgeo;libgeo;variable;A2020\n';
    const place = async (text: string, choices = {}) => (await read(text, choices)).rows[0]?.place_id;
    expect(await place(head + line('11', 'Île-de-France'), { regionNames })).toBe('region-11');
    expect(await place(head + line('11', 'Aude'), { regionNames })).toBe('departement-11');
    expect(await place(head + line('11', '') + line('10', ''))).toBe('departement-11');
    expect(await place(head + line('11', '') + line('84', ''))).toBe('region-11');
  });

  it('refuses both lines that say different things of one series, passes over the one that repeats', async () => {
    const found = await read(
      'codgeo;variable;A2020\n26113;x;1\n26113;x;2\n26108;x;3\n26108;x;3\n26004;x;4\n',
    );
    expect(found.rows.map(({ code }) => code)).toEqual(['26108', '26004']);
    expect(found.problems.map(({ code, line }) => [code, line])).toEqual([['table.same-twice', 3]]);
    expect(found.notices.map(({ code, line }) => [code, line])).toEqual([['table.same-again', 5]]);
  });

  it('says the line and the column of what is not a number or not a code, and takes the others', async () => {
    const found = await read('codgeo;variable;A2019;A2020\n10x04;x;1;2\n26113;x;douze;2\n26108;x;1;2\n');
    expect(found.problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['table.place-code', 2, 'codgeo'],
      ['table.not-a-number', 3, 'A2019'],
    ]);
    expect(found.valid).toBe(1);
  });

  it('refuses a file that is empty, has headings only, or lacks a column', async () => {
    expect(await refusalOf('')).toEqual(['table.empty']);
    expect(await refusalOf('codgeo;variable;A2020\n')).toEqual(['table.headings-only']);
    expect(await refusalOf('commune;habitants\nDie;4000\n')).toEqual([
      'table.column-missing',
      'table.column-missing',
      'table.column-missing',
    ]);
  });

  it('reads a file without a column of variables when it is told which one it holds', async () => {
    const found = await read('codgeo;2019;2020\n26113;1;2\n', { variable: 'pop' });
    expect(found.rows[0]).toMatchObject({ variable: 'pop', values: { 2019: 1, 2020: 2 } });
  });
});

describe('the pieces of a file', () => {
  it('each begin with the headings, end with a line, and hold every line once', () => {
    const text = `a;b\n${Array.from({ length: 50 }, (_, n) => `${n};"x\n${n}"`).join('\n')}\n`;
    const pieces = [...filePieces(encode(text), 100)].map((piece) => new TextDecoder().decode(piece.bytes));
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.every((piece) => piece.startsWith('a;b\n') && piece.endsWith('"\n'))).toBe(true);
    expect(`a;b\n${pieces.map((piece) => piece.slice(4)).join('')}`).toBe(text);
  });

  it('tell how many lines come before, so that a problem has its line in the file', () => {
    const text = `a\n${'1\n'.repeat(100)}`;
    const pieces = [...filePieces(encode(text), 50)];
    expect(pieces.map(({ before }) => before)).toEqual([0, 25, 50, 75]);
  });
});
