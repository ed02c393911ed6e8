import { crc32, deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { describeProblem } from '../messages/describe-problem.ts';
import { readTableFile } from './read-table-file.ts';

const workbook = (
  sheets: Readonly<Record<string, unknown[][]>>,
  change: (book: ReturnType<typeof utils.book_new>) => void = () => {},
) => {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { cellDates: false }), name);
  change(book);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
};
const refusal = async (bytes: Uint8Array) => {
  const result = await readTableFile(bytes);
  return result.ok ? 'read' : result.errors.map(({ code }) => code).join();
};

interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** Size that the archive claims. */
  readonly claimed?: number;
  readonly mode?: number;
}

/** A ZIP archive written by hand, so that it may lie. */
function zip(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed = content.length, mode = 0 } of files) {
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claimed, 18);
    head.writeUInt16LE(title.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), head, title, packed);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE((mode << 16) >>> 0, 6);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), head, entry, title);
    offset += 4 + head.length + title.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, list, Buffer.from('PK\x05\x06', 'latin1'), end]));
}

const text = (content: string) => new TextEncoder().encode(content);
const essential: ZipFile[] = [
  { name: '[Content_Types].xml', content: text('<Types/>') },
  { name: 'xl/workbook.xml', content: text('<workbook/>') },
];

describe('a workbook', () => {
  test('gives numbers, texts, booleans and days as a spreadsheet program shows them', async () => {
    const bytes = workbook({ Liste: [['Nom', 'Budget', 'Actif', 'Depuis']] }, (book) => {
      const sheet = book.Sheets.Liste!;
      utils.sheet_add_aoa(sheet, [['Élan', 1234.5, true]], { origin: 'A2' });
      sheet.D2 = { t: 'n', v: 46115, z: 'dd/mm/yyyy' };
      sheet['!ref'] = 'A1:D2';
    });
    const result = await readTableFile(bytes);
    expect(result.ok && result.value.sheets[0]?.lines[1]?.cells).toEqual([
      { kind: 'text', text: 'Élan' },
      { kind: 'number', value: 1234.5 },
      { kind: 'boolean', value: true },
      { kind: 'day', day: '2026-04-03' },
    ]);
  });

  test('with errors of formulas tells them cell by cell, and never evaluates', async () => {
    const bytes = workbook(
      {
        A: [
          ['Nom', 'Montant'],
          ['x', null],
        ],
      },
      (book) => {
        book.Sheets.A!.B2 = { t: 'e', v: 0x17, w: '#REF!', f: 'Z99' };
      },
    );
    const result = await readTableFile(bytes);
    expect(result.ok && result.value.sheets[0]?.lines[1]?.cells[1]).toEqual({ kind: 'error', text: '#REF!' });
  });

  test('of several sheets gives them all, and says which are hidden', async () => {
    const bytes = workbook({ Un: [['Nom'], ['a']], Deux: [['Nom'], ['b']], Vide: [] }, (book) => {
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }] };
    });
    const result = await readTableFile(bytes);
    expect(result.ok && result.value.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Un', false],
      ['Deux', true],
    ]);
  });

  test('gives a value merged over several lines to each of them, and says so', async () => {
    const bytes = workbook(
      {
        A: [
          ['Type', 'Nom'],
          ['Asso', 'a'],
          [null, 'b'],
          [null, 'c'],
        ],
      },
      (book) => {
        book.Sheets.A!['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 3, c: 0 } }];
      },
    );
    const result = await readTableFile(bytes);
    expect(result.ok && result.value.sheets[0]?.lines.slice(1).map(({ cells }) => cells[0])).toEqual(
      Array(3).fill({ kind: 'text', text: 'Asso' }),
    );
    expect(result.ok && result.value.notices.map(({ code }) => code)).toEqual(['table.merged-filled']);
  });

  test('that says it is huge and holds three cells is read in no time', async () => {
    const bytes = workbook({ A: [['Nom'], ['a'], ['b']] }, (book) => {
      book.Sheets.A!['!ref'] = 'A1:A3';
      book.Sheets.A!['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1_048_575, c: 16_383 } }];
    });
    const result = await readTableFile(bytes);
    expect(result.ok && result.value.sheets[0]?.lines).toHaveLength(3);
  });

  test('that unpacks beyond the limit is refused while it unpacks, whatever it claims', async () => {
    const bomb = new Uint8Array(110 * 1024 * 1024);
    const files = [...essential, { name: 'xl/worksheets/sheet1.xml', content: bomb, claimed: 1_000 }];
    expect(await refusal(zip(files))).toMatch(/table\.(inflates-too-much|workbook-structure)/);
    const honest = [...essential, { name: 'xl/worksheets/sheet1.xml', content: bomb }];
    expect(await refusal(zip(honest))).toBe('table.inflates-too-much');
  }, 30_000);

  test.each([
    [
      'thousands of files',
      Array.from({ length: 3_000 }, (_, at) => ({ name: `x${at}`, content: text('a') })),
    ],
    [
      'the same file twice',
      [
        { name: 'a.xml', content: text('a') },
        { name: 'a.xml', content: text('b') },
      ],
    ],
    ['a way out', [{ name: '../../etc/passwd', content: text('a') }]],
    ['an archive inside', [{ name: 'inner.zip', content: zip(essential) }]],
    ['a link', [{ name: 'link', content: text('/etc/passwd'), mode: 0o120777 }]],
  ])('with %s is refused', async (_, files) => {
    expect(await refusal(zip([...essential, ...files]))).toBe('table.workbook-structure');
  });

  test.each(['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/_rels/workbook.xml.rels'])(
    'with a document type in %s is refused',
    async (name) => {
      const content = text(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
      );
      const files = essential.filter((file) => file.name !== name);
      expect(await refusal(zip([...files, { name, content }]))).toBe('table.doctype');
      const wide = new Uint8Array(Buffer.from('\ufeff<!DOCTYPE x>', 'utf16le'));
      expect(await refusal(zip([...files, { name, content: wide }]))).toBe('table.doctype');
    },
  );

  test.each([
    [
      'another archive',
      zip([{ name: 'mimetype', content: text('application/vnd.oasis.opendocument.spreadsheet') }]),
      'table.not-a-workbook',
    ],
    ['a PDF', text('%PDF-1.7 …'), 'table.not-a-workbook'],
    [
      'a picture of a telephone',
      Uint8Array.from([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70]),
      'table.not-a-workbook',
    ],
    [
      'an old workbook',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'table.not-a-workbook',
    ],
    [
      'a workbook with a password',
      new Uint8Array(
        Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      ),
      'table.workbook-password',
    ],
    ['half a workbook', workbook({ A: [['Nom'], ['a']] }).slice(0, 900), 'table.workbook-structure'],
    ['nothing', new Uint8Array(), 'table.empty'],
    ['more bytes than allowed', new Uint8Array(50 * 1024 * 1024 + 1), 'table.too-large'],
  ])('%s is told by its bytes, not by its name', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });
});

test('every refusal has its words in both languages', async () => {
  const result = await readTableFile(text('%PDF-1.7'));
  expect(result.ok ? '' : describeProblem(result.errors[0]!, 'fr')).toContain(
    'ni un classeur XLSX ni un texte CSV',
  );
});
