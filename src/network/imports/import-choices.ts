import { headingKey } from '../../formats/table/index.ts';
import type { Posted } from '../../people/index.ts';
import { leftEmpty } from './answers-section.tsx';
import { mostCorrections } from './correct-cells.ts';
import type { ImportChoices, ImportReading } from './import-reading.ts';
import type { ImportRun } from './import-store.ts';
import type { ImportTable } from './import-table.ts';

const readingOf = ({ reading }: ImportRun): ImportReading | null =>
  reading !== null && 'headings' in reading ? reading : null;

/** What the form of the preview says of columns, sheet and separator. */
export function choicesOf(posted: Posted, run: ImportRun): ImportChoices {
  const reading = readingOf(run);
  const sheet = Number(posted('sheet')[0] ?? '0');
  const columns: Record<string, string | null> = {};
  const isSameSheet = reading?.sheet === sheet && (posted('separator')[0] ?? null) === reading.separator;
  for (const [at, { field }] of (reading?.headings ?? []).entries()) {
    const typed = posted(`column.${at}`)[0];
    // Columns of another sheet have other places: what was chosen for this one says nothing of them.
    if (isSameSheet && typed !== undefined && typed !== (field ?? ''))
      columns[at] = typed === '' ? null : typed;
  }
  const separator = posted('separator')[0];
  const { corrections, words, constants } = run.choices;
  return {
    ...(words ? { words } : {}),
    ...(isSameSheet && constants ? { constants } : {}),
    ...(separator === undefined ? {} : { separator }),
    ...(Number.isInteger(sheet) ? { sheet } : {}),
    columns: { ...(isSameSheet ? run.choices.columns : {}), ...columns },
    ...(isSameSheet && corrections ? { corrections } : {}),
  };
}

/** The same choices, and what was answered for the whole file: the columns that were missing, what words stand for. */
export function answersOf(posted: Posted, run: ImportRun, { columns: specs }: ImportTable): ImportChoices {
  const reading = readingOf(run);
  const columns: Record<string, string | null> = { ...run.choices.columns };
  const constants: Record<string, string> = { ...run.choices.constants };
  for (const field of reading?.missing ?? []) {
    const [at = '', all = ''] = [posted(`for.${field}`)[0], posted(`all.${field}`)[0]?.trim().slice(0, 200)];
    if (/^\d{1,3}$/.test(at)) columns[at] = field;
    else if (all !== '') constants[field] = all;
  }
  const words: Record<string, Record<string, string>> = Object.fromEntries(
    Object.entries(run.choices.words ?? {}).map(([heading, meanings]) => [heading, { ...meanings }]),
  );
  for (const [at, { heading, field, found }] of (reading?.words ?? []).entries()) {
    const answer = posted(`word.${at}`)[0];
    const isChoice = specs.some(
      (one) => one.field === field && one.choices?.some(({ code }) => code === answer),
    );
    const key = headingKey(heading);
    if (answer === '') delete words[key]?.[found];
    else if (answer === leftEmpty || (answer !== undefined && isChoice))
      words[key] = { ...words[key], [found]: answer === leftEmpty ? '' : answer };
  }
  const sheet = reading?.sheet;
  return { ...run.choices, ...(sheet === undefined ? {} : { sheet }), columns, constants, words };
}

/** The same choices, and the cells that a person corrected on the page; null when they are too many. */
export function correctionsOf(posted: Posted, run: ImportRun): ImportChoices | null {
  const before = run.choices.corrections ?? {};
  const corrections: Record<string, Record<string, string>> = Object.fromEntries(
    Object.entries(before).map(([line, cells]) => [line, { ...cells }]),
  );
  for (const { line, cells } of readingOf(run)?.wrong ?? [])
    for (const { at, text } of cells) {
      const typed = posted(`cell.${line}.${at}`)[0];
      if (typed === undefined || typed === text) continue;
      corrections[line] = { ...corrections[line], [at]: typed };
    }
  const count = Object.values(corrections).reduce((sum, cells) => sum + Object.keys(cells).length, 0);
  // The sheet that is shown is the one corrected, even where nobody chose it.
  const sheet = readingOf(run)?.sheet;
  return count > mostCorrections
    ? null
    : { ...run.choices, ...(sheet === undefined ? {} : { sheet }), corrections };
}
