import { read, type WorkBook } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { writeDocx } from '../../src/documents/docx/write-docx.ts';
import { repack } from '../../src/documents/text/pack.ts';
import { writeWorkbook } from '../../src/documents/workbook/write-workbook.ts';
import { premiumDossier } from '../../src/premium/dossier/premium-dossier.ts';
import { premiumWorkbook } from '../../src/premium/dossier/workbook/premium-workbook.ts';
import { convertWithOffice, hasProgram, outcomeOf } from '../support/documents.ts';
import { hostileAlliance } from '../support/hostile-alliance.ts';
import { exampleAlliance } from '../support/premium-of.ts';

const uncertain = exampleAlliance('cuisine-partagee-incertaine');
const outcome = outcomeOf(uncertain);
const { point } = outcome.report;

/** A figure of a sheet by the words at the left of its row and above its column. */
function figure(book: WorkBook, sheet: string, row: string, column: string): number {
  const cells = book.Sheets[sheet]!;
  const entries = Object.entries(cells).filter(([address]) => !address.startsWith('!'));
  const at = (text: string, left: boolean) =>
    entries.find(([address, cell]) => cell.v === text && (!left || /^A\d/.test(address)))?.[0] ?? '';
  const address = `${/^[A-Z]+/.exec(at(column, false))}${/\d+$/.exec(at(row, true))}`;
  return Number(cells[address]?.v ?? Number.NaN);
}

function expectEngineValues(book: WorkBook): void {
  const close = (found: number, expected: number) => expect(found).toBeCloseTo(expected, 8);
  const central = (row: string) => figure(book, 'Primes', row, 'Calcul central');
  close(central('Prime brute'), point.premiumGross);
  close(central('Prime nette'), point.premiumNet);
  close(central('dont prime des membres'), point.membersPremium);
  close(central('dont prime du territoire'), point.territoryPremium);
  const present = (column: string) => figure(book, 'Années', 'Valeur d’aujourd’hui', column);
  close(present('Moyens économisés'), point.presentValues.frugality);
  close(present('Valeur créée ensemble'), point.presentValues.jointValue);
  close(present('Coordination'), -point.presentValues.coordination);
  close(present('Mise en route'), -point.presentValues.engineering);
  close(present('Investissement'), -point.presentValues.investment);
  for (const [at, year] of point.years.entries()) {
    const cell = (column: string) => Number(book.Sheets.Années![`${column}${6 + at}`]!.v);
    close(cell('G'), year.net);
    close(cell('H'), year.cumulative);
    close(cell('K'), year.discountedCumulative);
  }
  const shared = Object.values(outcome.report.sharing.shapley!).reduce((sum, share) => sum + share, 0);
  close(figure(book, 'Partage', 'Ensemble', 'Selon l’apport'), shared);
}

test('the totals of the workbook are those of the report, and they are formulas', () => {
  const book = read(writeWorkbook(premiumWorkbook(outcome, 'fr'), 'xlsx'), { cellFormula: true });
  expectEngineValues(book);
  const years = book.Sheets.Années!;
  expect(years.G6!.f).toBe('SUM(B6:F6)');
  expect(years.H7!.f).toBe('H6+G7');
  expect(years.I7!.f).toBe('1/(1+$B$3)^A7');
  expect(years.K7!.f).toBe('K6+J7');
  expect(book.Sheets.Primes!.C4!.f).toContain("'Années'!");
});

test('a text that looks like a formula is a text on every sheet', () => {
  const hostile = read(writeWorkbook(premiumWorkbook(outcomeOf(hostileAlliance), 'fr'), 'xlsx'), {
    cellFormula: true,
  });
  const cells = hostile.SheetNames.flatMap((name) => Object.values(hostile.Sheets[name]!));
  const texts = cells.filter((cell) => typeof cell?.v === 'string');
  expect(texts.some(({ v }) => String(v).startsWith('@SUM(1)'))).toBe(true);
  for (const { f } of texts) expect(f).toBeUndefined();
});

test('a certain alliance has no sheet of doubt', () => {
  const { sheets } = premiumWorkbook(outcomeOf(exampleAlliance('cuisine-partagee'), 'en'), 'en');
  expect(sheets.map(({ name }) => name)).toEqual([
    'Premiums',
    'Years',
    'Members',
    'Sharing',
    'Groups',
    'Hypotheses',
    'About',
  ]);
});

const withOffice = process.env.CAP17_TEST_OFFICE === '1' && hasProgram('soffice');

test.runIf(withOffice)(
  'LibreOffice recomputes every formula to the values of the engine (needs soffice and CAP17_TEST_OFFICE=1)',
  () => {
    const bytes = writeWorkbook(premiumWorkbook(outcome, 'fr'), 'xlsx');
    // Without their last values, formulas must be computed to have any.
    const bare = repack(bytes, (_, text) => text.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
    expect(figure(read(bare), 'Primes', 'Prime brute', 'Calcul central')).toBeNaN();
    expectEngineValues(read(convertWithOffice(bare, 'xlsx', 'ods')));
  },
  120_000,
);

test.runIf(withOffice)(
  'LibreOffice opens the DOCX and finds all of it (needs soffice and CAP17_TEST_OFFICE=1)',
  async () => {
    const bytes = await writeDocx(premiumDossier(outcome, 'fr'));
    const text = Buffer.from(convertWithOffice(bytes, 'docx', 'txt')).toString('utf8');
    expect(text).toContain('Annexe\u00a0: les membres');
    for (const { name } of outcome.model.members) expect(text).toContain(name);
  },
  120_000,
);
