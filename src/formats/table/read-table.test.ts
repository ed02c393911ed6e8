import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeProblem } from '../messages/describe-problem.ts';
import { readAmount, readWhole } from './cells/read-amount.ts';
import { readChoice } from './cells/read-choice.ts';
import { readDay } from './cells/read-day.ts';
import { readText } from './cells/read-text.ts';
import type { ColumnSpec } from './columns.ts';
import { readDelimited } from './read-delimited.ts';
import { type ReadRecords, readRecords } from './read-records.ts';
import type { Cell, TableFile, TableProblem } from './table-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const columns: readonly ColumnSpec[] = [
  {
    field: 'name',
    label: { fr: 'Nom', en: 'Name' },
    synonyms: ['Raison sociale'],
    isRequired: true,
    read: readText(200),
  },
  {
    field: 'amount',
    label: { fr: 'Montant', en: 'Amount' },
    synonyms: ['Budget'],
    read: readAmount({ least: 0 }),
  },
  { field: 'day', label: { fr: 'Date', en: 'Date' }, synonyms: [], read: readDay },
  { field: 'year', label: { fr: 'Année', en: 'Year' }, synonyms: [], read: readWhole(1900, 2100) },
];

interface Read extends Partial<ReadRecords> {
  readonly refused?: string[];
  readonly file?: TableFile;
  readonly codes?: string[];
  readonly noticed?: string[];
}

const read = (text: string | Uint8Array): Read => {
  const file = readDelimited(typeof text === 'string' ? bytes(text) : text);
  if (!file.ok) return { refused: codes(file.errors) };
  const found = readRecords(file.value.sheets[0]!, columns, 'fr');
  return {
    file: file.value,
    ...found,
    codes: codes(found.problems),
    noticed: codes([...file.value.notices, ...found.notices]),
  };
};
const codes = (problems: readonly TableProblem[]) =>
  problems.map(({ code, line }) => `${code}${line === null ? '' : ` ${line}`}`);
const valuesOf = (text: string | Uint8Array) => read(text).records?.map(({ values }) => values);

describe('a text file', () => {
  test('with nothing in it, or headings only, is said', () => {
    expect(read('').refused).toEqual(['table.empty']);
    expect(read('  \n\n').refused).toEqual(['table.empty']);
    expect(read('Nom;Montant\n').codes).toEqual(['table.headings-only']);
  });

  test.each([';', ',', '\t', '|'])('separated by “%s” is read', (mark) => {
    const text = [`Nom${mark}Montant`, `A${mark}12`, `B${mark}15`].join('\n');
    expect(read(text).file?.separator).toBe(mark);
    expect(valuesOf(text)).toEqual([
      { name: 'A', amount: 12 },
      { name: 'B', amount: 15 },
    ]);
  });

  test('whose sentences hold commas is still separated by semicolons', () => {
    expect(read('Nom;Montant\n"Un, deux, trois";1\nQuatre, cinq;2\n').file?.separator).toBe(';');
  });

  test('in Windows-1252 is read where some of its bytes are UTF-8 by chance', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `Cr\xe8che ${at};1`).join('\n');
    expect(read(latin(`Nom;Montant\n\xabCAF\xc9\xbb;2\n${lines}`)).records?.[0]?.values.name).toBe('«CAFÉ»');
  });

  test('in Windows-1252 is read, and said', () => {
    const result = read(latin('Nom;Montant\nSaint-\xc9tienne \x96 centre;12\n'.replace('\x96', '\x96')));
    expect(result.records?.[0]?.values.name).toBe('Saint-Étienne – centre');
    expect(result.noticed).toContain('table.windows-1252');
  });

  test('in UTF-8 but for one byte is refused with its line', () => {
    const text = bytes('Nom;Montant\nÉlan;1\nx;2\n');
    text[text.length - 4] = 0xff;
    expect(read(text).refused).toEqual(['table.unreadable-byte 3']);
  });

  test('with a byte-order mark, or in UTF-16, is read as it is', () => {
    expect(valuesOf('\ufeffNom;Montant\nA;1')).toEqual([{ name: 'A', amount: 1 }]);
    const little = new Uint8Array(Buffer.from('\ufeffNom;Montant\nÉ;1', 'utf16le'));
    expect(valuesOf(little)).toEqual([{ name: 'É', amount: 1 }]);
    const big = new Uint8Array(Buffer.from('\ufeffNom;Montant\nÉ;1', 'utf16le').swap16());
    expect(valuesOf(big)).toEqual([{ name: 'É', amount: 1 }]);
  });

  test('whose quotation mark is never closed is refused at the line that opens it', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `n${at};${at}`);
    lines[57] = '"never closed;1';
    expect(read(`Nom;Montant\n${lines.join('\n')}`).refused).toEqual(['table.quote-not-closed 59']);
  });

  test('with quotation marks that are not doubled has the outer ones taken away, and no others', () => {
    const names = valuesOf(
      'Nom;Montant\n"La "Ferme" du haut";1\n"L’AMAP ("Le Panier")";2\n"""Ferme""";3\n"Nous" et "vous";4\n',
    )?.map(({ name }) => name);
    expect(names).toEqual(['La "Ferme" du haut', 'L’AMAP ("Le Panier")', '"Ferme"', '"Nous" et "vous"']);
  });

  test('with quotation marks that are doubled comes back as it was, whatever they stand around', () => {
    const marked = fc.stringMatching(/^["a( ]{0,8}"$/).map((text) => `"${text.trim()}`);
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1, maxLength: 4 }), (names) => {
        const lines = names.map((name) => `"${name.replaceAll('"', '""')}";1`);
        const read = valuesOf(`Nom;Montant\n${lines.join('\n')}\n`)?.map(({ name }) => name);
        expect(read).toEqual(names);
      }),
      { numRuns: 1_000 },
    );
  });

  test('with a value too many has that line refused and the others read', () => {
    const result = read('Nom;Montant\nA;1\nB;2;3\nC;4\n');
    expect([result.codes, result.records?.length]).toEqual([['table.too-many-values 3'], 2]);
  });

  test('counts the lines of a cell of several lines', () => {
    expect(read('Nom;Montant\n"A\nb";1\nC;x\n').codes).toEqual(['table.not-a-number 4']);
  });

  test.each([
    ['a zero character', 'a\u0000b', 'table.forbidden-character 2'],
    ['more characters than a cell may hold', 'a'.repeat(10_001), 'table.cell-too-long 2'],
  ])('with %s is refused', (_, cell, code) => {
    expect(read(`Nom;Montant\n${cell};1\n`).refused).toEqual([code]);
  });

  test('loses what hides in a cell, and composes its accents', () => {
    const result = read('Nom;Montant\n\u202ee\u0301lan\u200b;1\n');
    expect(result.records?.[0]?.values.name).toBe('élan');
    expect(result.noticed).toEqual(['table.unseen-characters 2']);
  });

  test('exported by us comes back as it was', () => {
    expect(valuesOf("Nom;Montant\n'=1+1;2\n'+33 4;3\n")).toEqual([
      { name: '=1+1', amount: 2 },
      { name: '+33 4', amount: 3 },
    ]);
  });

  test('of any bytes is read or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        const result = readDelimited(any);
        if (result.ok) readRecords(result.value.sheets[0]!, columns, 'fr');
        else for (const problem of result.errors) describeProblem(problem, 'fr');
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the lines of a table', () => {
  test('a title above the headings, empty lines and a total below are passed over', () => {
    const text =
      'Liste des associations 2026;;;\n;;;\nRAISON SOCIALE ;Budget (€);;\nA;"1 234,56 €";;\n;;;\nB;;;\nTOTAL;1 234,56;;\n';
    expect(valuesOf(text)).toEqual([
      { name: 'A', amount: 1234.56 },
      { name: 'B', amount: null },
    ]);
    expect(read(text).noticed).toEqual(['table.total-skipped 7']);
  });

  test('an actor whose name begins like a total is one', () => {
    expect(valuesOf('Nom;Montant;Date;Année\nEnsemble pour Die;12;03/04/2026;2026\n')).toHaveLength(1);
  });

  test('a required column that is not there, and one that is there twice, are said', () => {
    const missing = read('Titre;Montant\nA;1\n');
    expect(missing.codes).toEqual(['table.column-missing 1']);
    expect(describeProblem(missing.problems![0]!, 'fr')).toBe(
      'Colonne obligatoire absente\u00a0: «\u202fNom\u202f». Colonnes lues\u00a0: Titre, Montant.',
    );
    expect(read('Nom;Montant;Montant\nA;1;2\n').codes).toEqual(['table.heading-twice 1']);
  });

  test('unknown and reserved columns are ignored and said', () => {
    expect(read('Nom;Xyz;role;organisation_id\nA;1;2;3\n').noticed).toEqual([
      'table.column-ignored 1',
      'table.column-reserved 1',
      'table.column-reserved 1',
    ]);
  });

  test('a person may decide what a column is', () => {
    const file = readDelimited(bytes('Qui;Combien\nA;1\n'));
    const decided = new Map([
      [0, 'name'],
      [1, 'amount'],
    ]);
    const found = file.ok ? readRecords(file.value.sheets[0]!, columns, 'fr', decided) : null;
    expect(found?.records).toEqual([{ line: 2, values: { name: 'A', amount: 1 } }]);
  });

  test('a required value that is not there is said', () => {
    expect(read('Nom;Montant\n;5\nA;6\n').codes).toEqual(['table.value-missing 2']);
  });
});

describe('a cell', () => {
  const text = (value: string): Cell => ({ kind: 'text', text: value });
  const nbsp = '\u00a0';

  test.each([
    ['1 234,56 €', 1234.56],
    [`1${nbsp}234,56${nbsp}€`, 1234.56],
    ['12 k€', 12_000],
    ['12.5', 12.5],
    ['0', 0],
    ['12,3', 12.3],
  ])('“%s” is an amount', (written, value) => {
    expect(readAmount({ least: 0 })(text(written), 'fr')).toEqual({ ok: true, value });
  });

  test.each(['1.234.56', '12,345,6', '1e400', '1e3', 'NaN', 'Infinity', '0x10', 'douze', '1 2 3', '--5'])(
    '“%s” is no amount',
    (written) => {
      expect(readAmount({ least: 0 })(text(written), 'fr')).toMatchObject({
        fault: { code: 'table.not-a-number' },
      });
    },
  );

  test('an amount out of bounds is told with the bound', () => {
    expect(readAmount({ least: 0 })(text('-5'), 'fr')).toMatchObject({
      fault: { code: 'table.number-too-small' },
    });
    expect(readAmount()(text('1000000000000'), 'fr')).toMatchObject({
      fault: { code: 'table.number-too-large' },
    });
  });

  test.each([
    ['03/04/2026', '2026-04-03'],
    ['3.4.2026', '2026-04-03'],
    ['2026-04-03', '2026-04-03'],
    ['29/02/2024', '2024-02-29'],
  ])('“%s” is a day', (written, day) => {
    expect(readDay(text(written), 'fr')).toEqual({ ok: true, value: day });
  });

  test.each([
    ['31/02/2026', 'table.no-such-day'],
    ['2026-13-01', 'table.no-such-day'],
    ['0000-00-00', 'table.no-such-day'],
    ['29/02/1900', 'table.no-such-day'],
    ['2026', 'table.year-alone'],
    ['demain', 'table.not-a-day'],
  ])('“%s” is no day', (written, code) => {
    expect(readDay(text(written), 'fr')).toMatchObject({ fault: { code } });
  });

  test('a choice is read by its code, its labels or a synonym', () => {
    const kind = readChoice([
      {
        code: 'association',
        label: { fr: 'Association', en: 'Association' },
        synonyms: ['asso', 'loi 1901'],
      },
      { code: 'authority', label: { fr: 'Collectivité', en: 'Local authority' } },
    ]);
    expect(
      ['ASSO', 'collectivites', 'authority', 'Loi 1901'].map((written) => kind(text(written), 'fr')),
    ).toEqual(['association', 'authority', 'authority', 'association'].map((value) => ({ ok: true, value })));
    expect(kind(text('club'), 'en')).toMatchObject({
      fault: { params: { expected: 'Association, Local authority' } },
    });
  });
});
