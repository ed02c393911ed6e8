import type { Language } from '../../kernel/language.ts';
import { goalOf } from '../../platform/web/sdg/goals.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import { whereOf } from '../labels.ts';
import { showcaseWords } from '../words.ts';
import { wrapText } from './wrap-text.ts';

const width = 1200;
const height = 630;
const margin = 72;
const ink = '#1c2526';
const soft = '#51605f';
const accent = '#0b5457';
const paper = '#fbf9f4';

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text of an SVG: its markup written by name, what XML does not allow taken out. */
const text = (value: string): string =>
  value
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (character) => escaped[character]!);

interface Line {
  readonly size: number;
  readonly family: 'Source Serif 4' | 'Source Sans 3';
  readonly weight: 400 | 600 | 700;
  readonly colour: string;
}

const line = (value: string, y: number, { size, family, weight, colour }: Line): string =>
  `<text x="${margin}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${colour}">${text(value)}</text>`;

/** What a shared picture says: a line above, a title, a text, the colours of goals. */
interface SharedPicture {
  readonly above: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly colours: readonly string[];
}

/** A picture shown beside a link, 1200 by 630, as SVG. */
export function drawShare({ above, title, text: said, colours }: SharedPicture): string {
  const name = wrapText(title, 36, 3);
  const lines = wrapText(said, 68, 3);
  const large: Line = { size: 58, family: 'Source Serif 4', weight: 700, colour: ink };
  const running: Line = { size: 31, family: 'Source Sans 3', weight: 400, colour: ink };
  const nameTop = 190;
  const textTop = nameTop + name.length * 68 + 22;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/><rect width="${width}" height="12" fill="${accent}"/>`,
    line(wrapText(above.join(' · '), 72, 1)[0] ?? '', 110, { ...running, size: 28, colour: soft }),
    ...name.map((part, index) => line(part, nameTop + index * 68, large)),
    ...lines.map((part, index) => line(part, textTop + index * 42, running)),
    ...colours.map(
      (colour, index) => `<rect x="${margin + index * 62}" y="532" width="48" height="14" fill="${colour}"/>`,
    ),
    line('Cap17', 592, { ...large, size: 34, colour: accent }),
    '</svg>',
  ].join('');
}

/** The picture shown beside a link to a pioneer: its name, where it is, its need, the colours of its goals. */
export function sharePicture(pioneer: Pioneer, language: Language): string {
  const words = showcaseWords[language];
  return drawShare({
    above: [
      words.navigation,
      whereOf(pioneer),
      ...(pioneer.since === null ? [] : [words.since(pioneer.since)]),
    ],
    title: pioneer.name,
    text: pioneer.need[language],
    colours: pioneer.sdgs.map((goal) => goalOf(language, goal).colour),
  });
}
