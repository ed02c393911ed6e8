import { getPlace, listPlacesById } from '../../places/index.ts';
import type { PlacePanel } from '../../platform/ports/contributions.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { type ContextRow, contextRows } from './context-rows.ts';
import { contextValue } from './context-value.tsx';
import { franceId } from './series-place.ts';
import { listSeries } from './series-store.ts';
import { seriesWords } from './words.ts';

/** Rows in sight; the others open. */
const inSight = 8;

/** The context indicators of a place, on its page. */
export const contextPanel: PlacePanel = {
  name: 'context-indicators',
  async show(placeId, language, { readDatabase }) {
    const known = await getPlace(readDatabase, placeId);
    if (known === null) return null;
    const { place } = known;
    const containers = (await listPlacesById(readDatabase, place.ancestorIds)).filter(
      ({ id, kind }) => id !== place.id && (kind === 'departement' || kind === 'region'),
    );
    const compared = [
      ...containers.reverse().map(({ id, name }) => ({ id, name })),
      { id: franceId, name: seriesWords[language].panel.france },
    ];
    const own = await listSeries(readDatabase, { placeIds: [place.id] });
    if (own.length === 0) return null;
    const variables = [...new Set(own.map(({ variable }) => variable))];
    const others = await listSeries(readDatabase, { placeIds: compared.map(({ id }) => id), variables });
    const rows = contextRows(own, others, language);
    const words = seriesWords[language].panel;
    const present = compared.filter(({ id }) => rows.some(({ elsewhere }) => elsewhere[id] !== undefined));
    const table = (shown: readonly ContextRow[]) => (
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
        rows={shown}
      />
    );
    return (
      <Section id="context" title={words.title} intro={words.intro}>
        {table(rows.slice(0, inSight))}
        {rows.length <= inSight ? null : (
          <Disclosure kind="data" summary={words.all(rows.length)}>
            {table(rows)}
          </Disclosure>
        )}
        <p class="note">
          {words.source([...new Set(own.map(({ fileName }) => fileName))].slice(0, 3).join(', '))}{' '}
          <a href={`/api/v1/places/${place.id}/series`}>{words.json}</a>
        </p>
      </Section>
    );
  },
};
