import { beforeAll, expect, test } from 'vitest';
import { writeDocument } from '../../src/documents/write-document.ts';
import { findPdfFaults } from '../support/pdf-ua.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="680" height="60" viewBox="0 0 680 60"><text x="9" y="30">Été</text></svg>';

let text: string;
beforeAll(async () => {
  const written = await writeDocument({
    kind: 'pdf',
    language: 'fr',
    document: {
      language: 'fr',
      title: 'Essai',
      blocks: [
        { kind: 'heading', level: 1, text: 'Premier' },
        { kind: 'heading', level: 2, text: 'Deuxieme' },
        { kind: 'heading', level: 2, text: 'Troisieme' },
        { kind: 'paragraph', text: [{ text: 'un lien', link: 'https://exemple.fr/' }] },
        { kind: 'list', items: ['un', 'deux'] },
        {
          kind: 'table',
          caption: 'Table',
          columns: [{ label: 'Nom' }, { label: 'Rang' }],
          rows: [['a', '1']],
        },
        { kind: 'chart', svg, width: 680, height: 60, alt: 'Un mot' },
      ],
    },
  });
  if (!written.ok) throw new Error(JSON.stringify(written.errors));
  text = Buffer.from(written.value).toString('latin1');
});

const faultsOf = (changed: string, language: 'fr' | 'en' = 'fr') =>
  findPdfFaults(Buffer.from(changed, 'latin1'), language);

test('what we write has no fault', () => {
  expect(faultsOf(text)).toEqual([]);
});

test.each([
  ['is not marked', '/Marked true', '/Marked false', '06: not marked'],
  ['does not claim PDF/UA', 'pdfuaid:part>1<', 'pdfuaid:part>2<', '06-002'],
  ['shows its file name', '/DisplayDocTitle true', '/DisplayDocTitle false', '07-001'],
  ['has a figure without words', '/Alt (Un mot)', '/Alt ( )', '13-004'],
  ['skips a heading', '/S /H1', '/S /H3', '14-003'],
  ['tells headings in another order than its bookmarks', /\/T \(Deuxieme\)/, '/T (Quatrieme)', '09-001'],
  ['has an element that nobody knows', '/S /LBody', '/S /Lcorps', '02-001'],
  ['has a heading of column without scope', '/Scope /Column', '/Portee /Column', '15-003'],
  ['has a table without headings', /\/S \/TH$/gm, '/S /TD', '15-003'],
  ['has a row outside of a table', '/S /Table', '/S /Sect', '09-004'],
  ['has a link outside the tags', '/Type /OBJR', '/Type /OBJX', '28-002'],
  ['has a link without words', '/Contents (https://exemple.fr/)', '/Contents ()', '28-012'],
  ['has no order of tabs', '/Tabs /S', '/Tabs /R', '28-008'],
  ['has text in no tag', /\/K \[0\]/, '/K [999]', '01-005'],
  ['has a font that is not inside', /\/FontFile[23] /g, '/FontFileX ', '31-009'],
  ['has letters without meaning', '/ToUnicode', '/ToUnicodeX', '10-001'],
] as const)('a file that %s is seen', (_, found, put, fault) => {
  expect(text).toMatch(found);
  expect(faultsOf(text.replace(found as string, put)).join('\n')).toContain(fault);
});

test('a file in another language than it says is seen', () => {
  expect(faultsOf(text, 'en')).toEqual(['11-006: not in its language']);
});
