import type { Posted } from '../../people/index.ts';
import { mostCorrections } from './correct-cells.ts';
import type { ImportChoices, ImportReading } from './import-reading.ts';
import type { ImportRun } from './import-store.ts';

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
  const { corrections } = run.choices;
  return {
    ...(separator === undefined ? {} : { separator }),
    ...(Number.isInteger(sheet) ? { sheet } : {}),
    columns: { ...(isSameSheet ? run.choices.columns : {}), ...columns },
    ...(isSameSheet && corrections ? { corrections } : {}),
  };
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
