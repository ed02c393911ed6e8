import { cellAddress, type Sheet, type Workbook } from '../../platform/ports/workbook.ts';

/**
 * What the library does not write of a workbook: headings that stay in sight and stand out, texts that remain texts when
 * somebody edits them, the language, and no instant taken from the clock.
 */
export function dressPart(name: string, text: string, { sheets, language }: Workbook): string {
  const place = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name);
  if (place !== null) return dressSheet(text, sheets[Number(place[1]) - 1]!);
  if (name === 'xl/styles.xml') return dressStyles(text);
  if (name !== 'docProps/core.xml') return text;
  const said = `<dc:language>${language === 'fr' ? 'fr-FR' : 'en-GB'}</dc:language>`;
  return text
    .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
    .replace('</cp:coreProperties>', `${said}</cp:coreProperties>`);
}

/** Numbers of the styles that `dressStyles` adds after the library's own. */
const added = { heading: 0, quoted: 1 } as const;
/** Styles that a workbook of ours may hold: the general form and one for each format of numbers. */
const firstAdded = 40;

function dressStyles(text: string): string {
  const fonts = /<fonts count="1">(<font>.*?<\/font>)<\/fonts>/s;
  const bold = text.replace(
    fonts,
    (_, font: string) => `<fonts count="2">${font}${font.replace('<font>', '<font><b/>')}</fonts>`,
  );
  return bold.replace(/<cellXfs count="(\d+)">(.*?)<\/cellXfs>/s, (_, count: string, own: string) => {
    const filler = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const between = filler.repeat(firstAdded - Number(count));
    const heading =
      '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';
    const quoted = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>';
    return `<cellXfs count="${firstAdded + 2}">${own}${between}${heading}${quoted}</cellXfs>`;
  });
}

function dressSheet(text: string, sheet: Sheet): string {
  const styles = new Map<string, number>();
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string') continue;
      const heads = sheet.headings?.includes(row) ?? false;
      if (heads) styles.set(cellAddress(column, row), firstAdded + added.heading);
      else if (/^[=+\-@]/.test(cell)) styles.set(cellAddress(column, row), firstAdded + added.quoted);
    }
  }
  const dressed = text.replace(/<c r="([A-Z]+\d+)"( s="\d+")?/g, (found, address: string) => {
    const style = styles.get(address);
    return style === undefined ? found : `<c r="${address}" s="${style}"`;
  });
  return dressed.replace(/<sheetView ([^>]*)\/>/, (found, attributes: string) => {
    const pane = paneOf(sheet);
    return pane === '' ? found : `<sheetView ${attributes}>${pane}</sheetView>`;
  });
}

/** Rows above and columns on the left that stay in sight. */
function paneOf({ frozenRows = 0, frozenColumns = 0 }: Sheet): string {
  if (frozenRows === 0 && frozenColumns === 0) return '';
  const x = frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '';
  const y = frozenRows > 0 ? ` ySplit="${frozenRows}"` : '';
  const corner = cellAddress(frozenColumns, frozenRows);
  const pane = frozenRows > 0 ? (frozenColumns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  return `<pane${x}${y} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}
