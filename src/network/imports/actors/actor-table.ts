import { eachOnce, type TableRecord, tableProblem } from '../../../formats/table/index.ts';
import { searchKey } from '../../../kernel/search-key.ts';
import type { ImportTable, StagedRow } from '../import-table.ts';
import { actorColumns } from './actor-columns.ts';
import { knownColumns } from './known-columns.ts';
import { readPlaceOfAddress, readWrittenPlace, type WrittenPlace } from './place-name.ts';

/** How files of actors are read. */
export const actorTable: ImportTable = {
  columns: actorColumns,
  knownColumns,
  needs: [{ field: 'name', or: ['usualName', 'signName', 'firstName', 'familyName'], mayBeForAll: false }],
  prepare(records) {
    const { kept, problems, notices } = eachOnce(records.map(withOwnNumbers), {
      keyOf: ({ values }) => keyOf(values),
      contentOf: ({ values }) => Object.entries(values).map(([field, value]) => [field, spelt(value)]),
      problemOf: ({ line }, { line: first }, isSame) =>
        tableProblem(isSame ? 'table.same-again' : 'table.same-twice', { line, first }),
    });
    return { records: kept, problems, notices };
  },
  stage,
};

/** The same for «SAILLANS» and «Saillans»: capitals and accents are no other content. */
const spelt = (value: unknown): unknown => (typeof value === 'string' ? searchKey(value) : value);

/** A number that stands in the column of another («SIRET ou RNA») goes to its own, where that one is empty. */
function withOwnNumbers({ line, values }: TableRecord): TableRecord {
  const numbers = { siret: values.siret, siren: values.siren, rna: values.rna };
  for (const field of ['siret', 'siren', 'rna'] as const) {
    const own = ownFieldOf(values[field]);
    if (own === null || own === field) continue;
    numbers[field] = null;
    numbers[own] ??= values[field];
  }
  return { line, values: { ...values, ...definedOf(numbers) } };
}

const ownFieldOf = (number: unknown): 'siret' | 'siren' | 'rna' | null =>
  typeof number !== 'string'
    ? null
    : number.startsWith('W')
      ? 'rna'
      : number.length === 9
        ? 'siren'
        : 'siret';

const definedOf = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

function stage({ line, values }: TableRecord): StagedRow {
  const {
    placeCode = null,
    placeName: _place,
    address: _address,
    postalCode = null,
    closed: _open,
    firstName: _first,
    familyName: _family,
    usualName: _usual,
    signName: _sign,
    ...fields
  } = values;
  const place = placeOf(values);
  return {
    line,
    key: keyOf(values),
    fields,
    search_key: searchKey(String(values.name)),
    kind_guess: values.rna ? 'association' : 'other',
    place_code: placeCode,
    place_name: place === null || place.name === '' ? null : searchKey(place.name),
    postal_code: postalCode ?? place?.postalCode ?? null,
  };
}

/** The place that a row names; that of its address where it names none. */
const placeOf = ({ placeName, address }: TableRecord['values']): WrittenPlace | null =>
  typeof placeName === 'string'
    ? readWrittenPlace(placeName)
    : typeof address === 'string'
      ? readPlaceOfAddress(address)
      : null;

/** By what a row is known again in later imports: its number when it has one, else its name and place. */
function keyOf(values: TableRecord['values']): string {
  for (const field of ['externalId', 'siret', 'rna'])
    if (typeof values[field] === 'string') return `${field}:${values[field]}`;
  const place = values.placeCode ?? searchKey(String(values.placeName ?? ''));
  return `name:${values.siren ?? ''}|${searchKey(String(values.name))}|${place}`;
}
