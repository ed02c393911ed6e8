import {
  type Cell,
  type CellReader,
  type CellReading,
  cellFault,
  cellValue,
  headingKey,
  largestAmount,
  readAmount,
  readWhole,
  textOf,
} from '../../../formats/table/index.ts';
import { splitEuros } from '../../../formats/typed-number/index.ts';
import type { Language } from '../../../kernel/language.ts';
import type { AmountRange } from '../../links/link-figure.ts';
import { saysNothing } from '../nothing-said.ts';

/** How people write that there is no amount, or that they do not know it. */
const unknownWords = new Set(
  [
    'inconnu',
    'unknown',
    'nc',
    'n c',
    'ne sait pas',
    'non connu',
    'non communiqué',
    'na',
    'variable',
    'confidentiel',
    'à définir',
    'à préciser',
    'non chiffré',
    'non valorisé',
    'non valorisable',
    'pas de montant',
    'sans montant',
    'gratuit',
    'gracieux',
    'à titre gracieux',
    'confidential',
    'varies',
    'to be defined',
    'not valued',
    'free',
  ].map(headingKey),
);

const around =
  /^(?:environ|env\.?|approx\.?|approximativement|autour de|à peu près|près de|about|around|circa|ca\.|[~≈±])\s*|\s*(?:environ|env\.?|approx\.?|à peu près)$/giu;
const yearly = /\s*(?:\/\s?(?:an|année|year|yr)|par an(?:née)?|annuels?|a year|per year)$/iu;
const monthly = /\s*(?:\/\s?(?:mois|month)|par mois|mensuels?|a month|per month)$/iu;
const taxes = /\s*(?:ht|ttc|h\.t\.|t\.t\.c\.|hors taxes?|toutes taxes comprises)$/iu;
const yearBeside = /\s*\(\s*(?:en\s+)?(?:19|20)\d\d(?:\s?[-/]\s?(?:19|20)?\d\d)?\s*\)$/u;
const atMost =
  /^(?:moins de|jusqu[’']?\s?à|au plus|au maximum|max(?:imum)?\.?(?: de)?|up to|less than|at most|[<≤]=?)\s*/iu;
const atLeast =
  /^(?:plus de|au moins|au minimum|min(?:imum)?\.?(?: de)?|à partir de|more than|at least|from|[>≥]=?)\s*/iu;
const between =
  /^(?:entre\s+|between\s+|de\s+|from\s+)?(.+?)\s*(?:–|—|\s-\s|\sà\s|\set\s|\sto\s|\sand\s|(?<=\d)-(?=\d))\s*(.+)$/iu;
/** What counts something else than euros. */
const otherUnit =
  /\d\s*(?:h|heures?|hours?|jours?|days?|j|demi-journées?|etp|fte|semaines?|weeks?|repas|kg|tonnes?|m2|m²|personnes?|people|bénévoles?|volunteers?)\b/iu;

type Figure = AmountRange | 'unknown' | null;

/** Longer texts are sentences, which the patterns above would go through again for each of their blanks. */
const longest = 400;

/** What a cell says, each run of blanks as one; null when it is too long to be an amount or a year. */
function shortText(cell: Cell): string | null {
  const text = textOf(cell).trim();
  return text.length > longest ? null : text.replace(/\s+/gu, ' ');
}

/** The beginning of what is too long. */
const begun = (cell: Cell): string => `${textOf(cell).trim().slice(0, 57)}…`;
const noAmount = (cell: Cell) => cellFault('table.not-a-number', { found: begun(cell), proposal: '' });

/** A number that people write in euros a year: without cents lost in thousands of euros, and never a guess. */
function readEuros(text: string, language: Language): CellReading<number> {
  const { digits: bare, euros } = splitEuros(text);
  const factor = euros ?? 1;
  // A thousand for some, one and a half for others.
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(bare))
    return cellFault('table.thousands-unsure', {
      found: text,
      proposal: `${bare.replace(/[.,]/, '\u202f')}${factor === 1 ? '' : text.replace(bare, '')}`,
    });
  const read = readAmount({ least: 0, greatest: largestAmount / factor })(
    { kind: 'text', text: bare },
    language,
  );
  if (read.ok) return cellValue(Math.round(read.value * factor * 100) / 100);
  return otherUnit.test(text) ? cellFault('table.not-euros', { found: text }) : told(read, text);
}

const told = (
  {
    fault,
  }: {
    readonly fault: { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
  },
  found: string,
) => cellFault(fault.code, { ...fault.params, found });

/**
 * Reads what goes through a link in a year: an amount, a range («10 000 à 12 000 €», «jusqu’à 5 k€»), an amount a month, or
 * words that say that it is not known, which is not zero.
 */
export const readFigure: CellReader<Figure> = (cell: Cell, language) => {
  const written = shortText(cell);
  if (written === null) return noAmount(cell);
  if (/^\?+$/.test(written) || unknownWords.has(headingKey(written))) return cellValue('unknown');
  if (saysNothing(written) && !/\d/.test(written)) return cellValue(null);
  if (cell.kind === 'number')
    return asRange(readAmount({ least: 0, greatest: largestAmount })(cell, language));
  const whole = written.replace(yearBeside, '').replace(yearly, '');
  const isMonthly = monthly.test(whole);
  const plain = whole.replace(monthly, '').replace(taxes, '').trim();
  const text = plain.replace(around, '').trim();
  const read = readRange(text, language);
  if (!read.ok) return told(read, written);
  const times = isMonthly ? 12 : 1;
  const value = { low: read.value.low * times, high: read.value.high * times };
  if (isMonthly) return cellValue(value, { code: 'table.monthly', params: { found: written } });
  return text === plain
    ? cellValue(value)
    : cellValue(value, { code: 'table.about', params: { found: written } });
};

function readRange(text: string, language: Language): CellReading<AmountRange> {
  if (atLeast.test(text) && !between.test(text)) return cellFault('table.no-upper-end', { found: text });
  if (atMost.test(text)) {
    const most = readEuros(text.replace(atMost, ''), language);
    return most.ok ? cellValue({ low: 0, high: most.value }) : most;
  }
  const [, first, last] = between.exec(text) ?? [];
  if (first === undefined || last === undefined) return asRange(readEuros(text, language));
  // In one cell a unit is written once, after the last figure.
  const isBare = splitEuros(first).euros === null;
  const unit = last.replace(splitEuros(last).digits, '');
  const [low, high] = [readEuros(isBare ? `${first}${unit}` : first, language), readEuros(last, language)];
  if (!low.ok) return low;
  if (!high.ok) return high;
  // «12 à 15 000 €»: twelve euros, or twelve thousand?
  if (isBare && low.value > 0 && high.value >= 500 * low.value)
    return cellFault('table.thousands-unsure', { found: text, proposal: `${first}\u202f000` });
  return low.value > high.value
    ? cellFault('table.range-reversed', { found: text })
    : cellValue({ low: low.value, high: high.value });
}

const asRange = (read: CellReading<number>): CellReading<AmountRange> =>
  read.ok ? cellValue({ low: read.value, high: read.value }) : read;

/** Reads the high end of an amount that has a column of its own. */
export const readHighEnd: CellReader<number> = (cell, language) => {
  if (cell.kind === 'number') return readAmount({ least: 0, greatest: largestAmount })(cell, language);
  const written = shortText(cell);
  return written === null ? noAmount(cell) : readEuros(written, language);
};

const yearOf = (text: string): number | null => {
  const [, , , year] = /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20|21)\d\d)$/.exec(text) ?? [];
  const [, first] = /^((?:19|20|21)\d\d)-(?:0[1-9]|1[0-2])(?:-\d{2})?(?:[T ].*)?$/.exec(text) ?? [];
  return year !== undefined ? Number(year) : first !== undefined ? Number(first) : null;
};

const leastYear = 1900;
const greatestYear = 2200;

/** Reads the year of a text: alone, in a day, or after a word («depuis 2019»). */
function readYear(text: string, language: Language): CellReading<number> {
  const ofDay = yearOf(text);
  if (ofDay !== null) return cellValue(ofDay);
  const bare = text.replace(/^(?:depuis|dès|en|jusqu[’']?\s?(?:à|en)|fin|début|since|until|in)\s+/iu, '');
  return readWhole(leastYear, greatestYear)({ kind: 'text', text: bare }, language);
}

interface Years {
  readonly from: number;
  readonly to: number;
}

/** A school year or a season, «2023-24»; null for anything else, and for what may be a month («2009-10»). */
function seasonOf(text: string): Years | null {
  const [, year, mark, next] = /^((?:19|20|21)\d\d)\s?([-–—/])\s?(\d\d)$/.exec(text) ?? [];
  const from = Number(year);
  if (next === undefined || (from + 1) % 100 !== Number(next)) return null;
  return mark === '-' && yearOf(text) !== null ? null : { from, to: from + 1 };
}

const noYear = (cell: Cell) =>
  cellFault('table.not-whole', { found: begun(cell), least: leastYear, greatest: greatestYear });

/** Reads the year in which something ends: that of a day, the last of a season. */
export const readLastYear: CellReader<number> = (cell, language) => {
  const text = shortText(cell);
  if (text === null) return noYear(cell);
  const season = seasonOf(text);
  return season === null ? readYear(text, language) : cellValue(season.to);
};

/** Reads a year, or the years from the one to the other («2024-2026», «2023-24», «2024-01-01/2026-12-31»). */
export const readYears: CellReader<number | Years> = (cell, language) => {
  const text = shortText(cell);
  if (text === null) return noYear(cell);
  const season = seasonOf(text);
  if (season !== null) return cellValue(season);
  const one = /(?:\d{1,2}[/.-]\d{1,2}[/.-])?\d{4}(?:-\d{2}-\d{2})?/.source;
  const [, from, to] =
    new RegExp(`^(?:du\\s|de\\s|from\\s)?(${one})\\s*(?:[-–—/_]|à|au|to)\\s*(${one})$`, 'iu').exec(text) ??
    [];
  if (from === undefined || to === undefined) return readYear(text, language);
  const [first, last] = [readYear(from, language), readYear(to, language)];
  if (!first.ok) return first;
  return last.ok ? cellValue({ from: first.value, to: last.value }) : last;
};
