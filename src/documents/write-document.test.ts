import { read } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { hasProgram, partsOf, runOn } from '../../test/support/documents.ts';
import { hostileText, solidText } from '../../test/support/hostile-alliance.ts';
import { findPdfFaults } from '../../test/support/pdf-ua.ts';
import type { Paper } from '../platform/ports/paper.ts';
import type { Workbook } from '../platform/ports/workbook.ts';
import { type DocumentTask, writeDocument } from './write-document.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="680" height="60" viewBox="0 0 680 60"><text x="9" y="30">Été</text></svg>';
const chart = { kind: 'chart', svg, width: 680, height: 60, alt: 'Un mot dessiné' } as const;

const paper: Paper = {
  language: 'fr',
  title: hostileText,
  subject: 'Essai',
  lead: 'Une phrase.',
  facts: ['un', 'deux'],
  blocks: [
    { kind: 'contents', title: 'Sommaire' },
    { kind: 'heading', level: 1, text: 'Premier titre' },
    { kind: 'heading', level: 3, text: 'Titre de niveau sauté' },
    {
      kind: 'paragraph',
      text: [
        { text: 'lien', link: 'https://example.org/' },
        { text: ' fort', strong: true },
      ],
    },
    { kind: 'list', items: [hostileText, `سلام עולם 😀 中 \u202e\u0007fin ${solidText}`] },
    { kind: 'list', ordered: true, items: ['a', 'b'] },
    { kind: 'figures', items: [{ label: 'Prime', value: '−32 à 146 k€', note: 'milieu 49' }] },
    {
      kind: 'table',
      caption: 'Légende',
      columns: [{ label: 'Nom' }, { label: 'Montant', numeric: true }],
      rows: Array.from({ length: 90 }, (_, row) => [`Ligne ${row} ${hostileText}`, String(row)]),
    },
    chart,
    { kind: 'remark', text: 'Hypothèse.' },
    { kind: 'heading', level: 2, text: 'Annexe', newPage: true },
  ],
};

async function written(task: Omit<DocumentTask, 'language'>): Promise<Uint8Array> {
  const answer = await writeDocument({ language: 'fr', ...task } as DocumentTask);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return answer.value;
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a PDF', () => {
  test('is tagged, says its language, its title, that it follows PDF/UA-1, and has bookmarks', async () => {
    const bytes = await written({ kind: 'pdf', document: paper });
    expect(findPdfFaults(bytes, 'fr')).toEqual([]);
    expect(latin(bytes)).toContain('/Outlines');
  });

  test('has the same bytes each time, and bears the date given or none', async () => {
    const first = await written({ kind: 'pdf', document: paper });
    expect(await written({ kind: 'pdf', document: paper })).toEqual(first);
    expect(latin(first)).not.toMatch(/CreationDate|CreateDate/);
    const dated = latin(await written({ kind: 'pdf', document: { ...paper, date: '2026-11-26' } }));
    expect(dated).toMatch(/CreationDate\s*\(D:20261126/);
  });

  test('is refused when a drawing has no words', async () => {
    const blocks = [{ ...chart, alt: ' ' }];
    await expect(written({ kind: 'pdf', document: { ...paper, blocks } })).rejects.toThrow('without words');
    await expect(written({ kind: 'docx', document: { ...paper, blocks } })).rejects.toThrow('without words');
  });

  test.runIf(hasProgram('pdftotext', '-v'))(
    'keeps what introduces a list on the page of the list (needs pdftotext)',
    async () => {
      const pairs = Array.from({ length: 150 }, (_, at): Paper['blocks'] => [
        { kind: 'paragraph', text: `Avant${at}.` },
        { kind: 'list', items: [`Dedans${at}.`, 'deux', 'trois'].slice(0, 1 + (at % 3)) },
      ]);
      const bytes = await written({ kind: 'pdf', document: { ...paper, blocks: pairs.flat() } });
      const pages = runOn('pdftotext', (file) => ['-raw', file, '-'], bytes, 'pdf').split('\f');
      expect(pages.length).toBeGreaterThan(8);
      for (const page of pages)
        expect(page.match(/Avant\d+\./g)?.length).toBe(page.match(/Dedans\d+\./g)?.length);
    },
  );

  test.runIf(hasProgram('pdftotext', '-v'))(
    'takes no text for its language, loses none, repeats the headings of a long table (needs pdftotext)',
    async () => {
      const bytes = await written({ kind: 'pdf', document: paper });
      const text = runOn('pdftotext', (file) => ['-raw', file, '-'], bytes, 'pdf')
        .replaceAll('\u200b', '')
        .replace(/\s+/g, ' ');
      expect(text).toContain(hostileText.replace(/\s+/g, ' '));
      expect(text.replaceAll(' ', '')).toContain(solidText);
      expect(text).toContain('[U+4E2D]');
      expect(text.match(/Nom Montant/g)!.length).toBeGreaterThan(1);
      expect(text).toContain('Ligne 89');
    },
  );
});

describe('a DOCX', () => {
  test('has real headings without a gap, marked heads of tables, words of drawings, its language', async () => {
    const parts = partsOf(await written({ kind: 'docx', document: paper }));
    const text = parts['word/document.xml']!;
    expect(text).toContain('w:val="Title"');
    expect([...text.matchAll(/w:pStyle w:val="Heading(\d)"/g)].map(([, level]) => level)).toEqual([
      '1',
      '2',
      '2',
    ]);
    expect(text).toContain('<w:tblHeader/>');
    expect(text).toContain('descr="Un mot dessiné"');
    expect(text).toContain('Ligne 89');
    expect(parts['word/styles.xml']).toContain('w:lang w:val="fr-FR"');
    expect(parts['docProps/core.xml']).toContain('<dc:language>fr-FR</dc:language>');
    expect(text).toContain(solidText);
    for (const mark of ['\u202e', '\u0007']) expect(text).not.toContain(mark);
  });

  test('says the rule of its lines: LibreOffice would cut pictures to the height of one', async () => {
    const parts = partsOf(await written({ kind: 'docx', document: paper }));
    const spaces = ['word/styles.xml', 'word/document.xml'].flatMap(
      (part) => parts[part]!.match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? [],
    );
    expect(spaces.length).toBeGreaterThan(0);
    for (const space of spaces) expect(space).toContain('w:lineRule="auto"');
  });

  test('has the same bytes each time, whatever was written before', async () => {
    const first = await written({ kind: 'docx', document: paper });
    await written({ kind: 'docx', document: { ...paper, title: 'Un autre' } });
    expect(await written({ kind: 'docx', document: paper })).toEqual(first);
  });
});

const workbook: Workbook = {
  language: 'fr',
  title: 'Essai',
  sheets: [
    {
      name: 'Années : [1]',
      widths: [20, 10],
      frozenRows: 1,
      headings: [0],
      rows: [
        ['=1+1', 'Montant'],
        ['@SUM(1)', { value: 0.5, format: 'percent' }],
        ['-2', { formula: 'B2*2', value: 1, format: 'amount' }],
        ['+3', Number.POSITIVE_INFINITY],
        ['x'.repeat(40_000), null],
      ],
    },
    { name: 'Années : [1]', widths: [], rows: [] },
  ],
};

describe('a workbook', () => {
  test('keeps numbers as numbers, formulas alive, and every text as text', async () => {
    const bytes = await written({ kind: 'xlsx', document: workbook });
    const book = read(bytes, { cellFormula: true });
    const sheet = book.Sheets[book.SheetNames[0]!]!;
    for (const [address, text] of Object.entries({ A1: '=1+1', A2: '@SUM(1)', A3: '-2', A4: '+3' })) {
      expect(sheet[address]).toMatchObject({ t: 's', v: text });
      expect(sheet[address]).not.toHaveProperty('f');
    }
    expect(sheet.B2).toMatchObject({ t: 'n', v: 0.5 });
    expect(sheet.B3).toMatchObject({ t: 'n', v: 1, f: 'B2*2' });
    expect(sheet.B4).toMatchObject({ t: 's', v: '–' });
    expect(String(sheet.A5.v)).toHaveLength(32_001);
  });

  test('keeps its headings in sight, in bold, and its texts from becoming formulas when edited', async () => {
    const parts = partsOf(await written({ kind: 'xlsx', document: workbook }));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="A1" s="40"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="A2" s="41"');
    expect(parts['xl/styles.xml']).toContain('quotePrefix="1"');
    expect(parts['xl/styles.xml']).toMatch(/<b\/>/);
  });

  test('names its sheets as every program accepts, each once', async () => {
    const { SheetNames } = read(await written({ kind: 'xlsx', document: workbook }));
    expect(new Set(SheetNames).size).toBe(2);
    for (const name of SheetNames) expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
  });

  test.each(['xlsx', 'ods'] as const)('as %s has the same bytes each time', async (kind) => {
    const first = await written({ kind, document: workbook });
    expect(await written({ kind, document: workbook })).toEqual(first);
  });
});

test('a document too long for its writer is refused before it starts, in the language of the document', async () => {
  const rows = Array.from({ length: 50_000 }, () => ['x']);
  const table = { kind: 'table', caption: '', columns: [{ label: 'a' }], rows } as const;
  const answer = await writeDocument({
    kind: 'pdf',
    language: 'en',
    document: { language: 'en', title: 'x', blocks: [table] },
  });
  expect(answer).toMatchObject({ ok: false, errors: [{ code: 'compute.too-heavy' }] });
});
