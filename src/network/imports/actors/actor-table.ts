import { type TableRecord, type TableSheet, tableProblem, textOf } from '../../../formats/table/index.ts';
import { searchKey } from '../../../kernel/search-key.ts';
import { type ImportTable, type StagedRow, withoutRepeats } from '../import-table.ts';
import { actorColumns } from './actor-columns.ts';

/** How files of actors are read. */
export const actorTable: ImportTable = {
  columns: actorColumns,
  knownColumns,
  prepare(records) {
    const closed = records.filter(({ values }) => typeof values.closed === 'string');
    const { kept, problems, notices } = withoutRepeats(
      records.filter(({ values }) => typeof values.closed !== 'string'),
      keyOf,
      (line, first, isSame) =>
        tableProblem(isSame ? 'table.same-again' : 'table.same-twice', { line, first }),
    );
    const passed = closed.map(({ line, values }) =>
      tableProblem('table.closed-skipped', { line, found: String(values.closed) }),
    );
    return { records: kept, problems, notices: [...notices, ...passed] };
  },
  stage,
};

/** In the RNA, the column `id` holds the numbers and `nature` tells how the association was declared, not what it is. */
function knownColumns(sheet: TableSheet): ReadonlyMap<number, string | null> {
  const [headings] = sheet.lines;
  const names = headings?.cells.map((cell) => textOf(cell).toLowerCase()) ?? [];
  const isRna = names[0] === 'id' && names.includes('titre') && /^W\d/.test(textOf(sheet.lines[1]?.cells[0]));
  if (!isRna) return new Map();
  const nature = names.indexOf('nature');
  return new Map<number, string | null>([[0, 'rna'], ...(nature < 0 ? [] : ([[nature, null]] as const))]);
}

function stage({ line, values }: TableRecord): StagedRow {
  const {
    placeCode = null,
    placeName = null,
    postalCode = null,
    closed: _open,
    firstName: _first,
    familyName: _family,
    ...fields
  } = values;
  return {
    line,
    key: keyOf(values),
    fields,
    search_key: searchKey(String(values.name)),
    kind_guess: values.rna ? 'association' : 'other',
    place_code: placeCode,
    place_name: placeName === null ? null : searchKey(String(placeName)),
    postal_code: postalCode,
  };
}

/** By what a row is known again in later imports: its number when it has one, else its name and place. */
function keyOf(values: TableRecord['values']): string {
  for (const field of ['externalId', 'siret', 'rna'])
    if (typeof values[field] === 'string') return `${field}:${values[field]}`;
  const place = values.placeCode ?? searchKey(String(values.placeName ?? ''));
  return `name:${values.siren ?? ''}|${searchKey(String(values.name))}|${place}`;
}
