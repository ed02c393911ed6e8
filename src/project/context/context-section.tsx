import type { Language } from '../../kernel/language.ts';
import { getPlace, listPlacesById, type Place } from '../../places/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { type ContextRow, contextRows } from './context-rows.ts';
import { contextValue } from './context-value.tsx';
import { franceId } from './series-place.ts';
import { listSeries, type PlaceSeries } from './series-store.ts';
import { seriesWords } from './words.ts';

/** Rows in sight; the others open. */
const inSight = 8;

interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

/**
 * The context indicators of a place with their years, beside its département, its région and France; null when none is known.
 * @param isNamed whether the place is named: on the page of something else
 */
export async function showContext(
  placeId: string,
  language: Language,
  { readDatabase }: Pick<Ports, 'readDatabase'>,
  isNamed = false,
) {
  const own = await listSeries(readDatabase, { placeIds: [placeId] });
  const known = own.length === 0 ? null : await getPlace(readDatabase, placeId);
  if (known === null) return null;
  const compared = await placesCompared(readDatabase, known.place, language);
  const others = await listSeries(readDatabase, {
    placeIds: compared.map(({ id }) => id),
    variables: [...new Set(own.map(({ variable }) => variable))],
  });
  return (
    <ContextSection
      {...{ language, own, compared, isNamed }}
      place={known.place}
      rows={contextRows(own, others, language)}
    />
  );
}

/** The département and the région of a place, and France. */
async function placesCompared(database: Database, place: Place, language: Language): Promise<NamedPlace[]> {
  const containers = (await listPlacesById(database, place.ancestorIds)).filter(
    ({ id, kind }) => id !== place.id && (kind === 'departement' || kind === 'region'),
  );
  return [...containers.reverse(), { id: franceId, name: seriesWords[language].panel.france }];
}

interface ContextSectionProps {
  readonly language: Language;
  readonly place: Place;
  readonly own: readonly PlaceSeries[];
  readonly compared: readonly NamedPlace[];
  readonly rows: readonly ContextRow[];
  readonly isNamed: boolean;
}

function ContextSection(props: ContextSectionProps) {
  const { language, place, own, rows, isNamed } = props;
  const words = seriesWords[language].panel;
  const files = [...new Set(own.map(({ fileName }) => fileName))].slice(0, 3).join(', ');
  return (
    <Section id="context" title={isNamed ? words.titleOf(place.name) : words.title} intro={words.intro}>
      <ContextTable {...props} rows={rows.slice(0, inSight)} />
      {rows.length <= inSight ? null : (
        <Disclosure kind="data" summary={words.all(rows.length)}>
          <ContextTable {...props} />
        </Disclosure>
      )}
      <p class="note">
        {words.source(files)} <a href={`/api/v1/places/${place.id}/series`}>{words.json}</a>
      </p>
    </Section>
  );
}

function ContextTable({ language, compared, rows }: ContextSectionProps) {
  const words = seriesWords[language].panel;
  const present = compared.filter(({ id }) => rows.some(({ elsewhere }) => elsewhere[id] !== undefined));
  return (
    <DataTable
      caption={<span class="visually-hidden">{words.caption}</span>}
      narrow="blocks"
      columns={[
        { label: words.indicator, cell: ({ label }: ContextRow) => label },
        { label: words.value, numeric: true, cell: (row) => contextValue(language, row, row.last, null) },
        { label: words.year, numeric: true, cell: ({ last }) => last.year },
        ...present.map(({ id, name }) => ({
          label: name,
          numeric: true,
          cell: (row: ContextRow) => contextValue(language, row, row.elsewhere[id], row.last.year),
        })),
      ]}
      rows={rows}
    />
  );
}
