import type { PaperChart } from '../../platform/ports/paper.ts';
import { qrPath } from '../../platform/web/components/qr-code.tsx';

/** Size of the drawings, in their own pixels. */
const width = 640;

/** A QR code in a square of this side, at this place. */
function qrAt(text: string, x: number, y: number, size: number): string {
  const { path, side } = qrPath(text);
  return `<g transform="translate(${x} ${y}) scale(${size / side})"><path d="${path}" fill="#000000"/></g>`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)!};`);

const textAt = (text: string, x: number, y: number, size: number, more = ''): string =>
  `<text x="${x}" y="${y}" font-family="Source Sans 3" font-size="${size}" fill="#1c2322" ${more}>${escaped(text)}</text>`;

const drawing = (height: number, alt: string, inside: string): PaperChart => ({
  kind: 'chart',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`,
  width,
  height,
  alt,
});

/** The QR code of one sheet, with its number beside it. */
export const sheetCode = (address: string, number: string, alt: string): PaperChart =>
  drawing(
    84,
    alt,
    `${qrAt(address, 0, 0, 84)}${textAt(number, 104, 52, 28, 'font-weight="600" letter-spacing="1"')}`,
  );

/** What one card says. */
export interface Card {
  readonly address: string;
  /** The address as it is typed by hand, in one or two lines. */
  readonly lines: readonly string[];
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

const card = { height: 178, columns: 2, rows: 4 } as const;
/** Cards on one page. */
export const cardsOnPage = card.columns * card.rows;

/** Cards to cut out, two by two, with their cutting lines. */
export function cardPage(cards: readonly Card[], alt: string): PaperChart {
  const wide = width / card.columns;
  const drawn = cards.map(({ address, lines, title, before, after }, place) => {
    const x = (place % card.columns) * wide;
    const y = Math.floor(place / card.columns) * card.height;
    return [
      `<rect x="${x + 1}" y="${y + 1}" width="${wide - 2}" height="${card.height - 2}" fill="none" stroke="#827b6c" stroke-dasharray="4 4"/>`,
      qrAt(address, x + 6, y + 6, 118),
      textAt(title, x + 12, y + 142, 12, 'font-weight="600"'),
      textAt(before, x + 130, y + 30, 10.5),
      ...lines.map((line, index) => textAt(line, x + 130, y + 52 + index * 17, 12.5, 'font-weight="600"')),
      textAt(after, x + 12, y + 162, 10.5),
    ].join('');
  });
  return drawing(Math.ceil(cards.length / card.columns) * card.height, alt, drawn.join(''));
}

/** Lines to write by hand. */
export function linesToWrite(lines: number, alt: string): PaperChart {
  const gap = 30;
  const ruled = Array.from({ length: lines }, (_, index) => {
    const y = (index + 1) * gap - 2;
    return `<line x1="0" x2="${width}" y1="${y}" y2="${y}" stroke="#827b6c" stroke-width="0.8"/>`;
  });
  return drawing(lines * gap, alt, ruled.join(''));
}
