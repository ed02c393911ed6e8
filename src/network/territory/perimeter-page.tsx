import type { StoredRecord } from '../../people/index.ts';
import { type FoundPlace, type Place, placeAddress } from '../../places/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { Stats } from '../../platform/web/components/stat.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { territoryAddress, territoryAddresses } from './addresses.ts';
import { PerimeterStat } from './perimeter-stat.tsx';
import type { PerimeterFigures } from './territory-store.ts';
import { territoryWords } from './words.ts';

export interface PerimeterPageProps {
  readonly context: PageContext;
  readonly territory: StoredRecord;
  readonly places: readonly Place[];
  readonly figures: PerimeterFigures;
  readonly typed: string;
  readonly found: readonly FoundPlace[];
  /** Names of the places that contain what was found. */
  readonly names: ReadonlyMap<string, string>;
  readonly notice?: string | undefined;
  readonly isProblem?: boolean;
}

/** Where one draws a perimeter: search on top, what it holds below. */
export function PerimeterPage(props: PerimeterPageProps) {
  const { context, territory, figures, typed } = props;
  const { language } = context;
  const words = territoryWords[language];
  const slug = String(territory.fields.slug);
  return (
    <Page
      context={context}
      current="territories"
      title={words.perimeter.title}
      description={words.perimeter.lead}
      crumbs={[
        { label: words.list.title, address: addressIn(language, territoryAddresses.list) },
        {
          label: String(territory.fields.name),
          address: territoryAddress(language, territoryAddresses.page, slug),
        },
        { label: words.perimeter.title },
      ]}
      indexed={false}
    >
      <PageHead title={words.perimeter.title} lead={words.perimeter.lead} />
      {props.notice === undefined ? null : (
        <Alert>
          <p role={props.isProblem ? 'alert' : 'status'}>{props.notice}</p>
        </Alert>
      )}
      <search>
        <form method="get" class="form-column">
          <div class="field">
            <label for="q">{words.perimeter.search}</label>
            <div class="search">
              <input class="input" type="search" id="q" name="q" value={typed} maxlength={80} />
              <button class="button" type="submit">
                {words.perimeter.find}
              </button>
            </div>
          </div>
        </form>
      </search>
      {typed === '' ? null : <Results {...props} />}
      <Current {...props} />
      {figures.communes === 0 ? null : (
        <Stats>
          <PerimeterStat language={language} figures={figures} />
        </Stats>
      )}
      <p class="no-print">
        <ButtonLink address={territoryAddress(language, territoryAddresses.page, slug)} quiet>
          {words.perimeter.back}
        </ButtonLink>
      </p>
    </Page>
  );
}

function Results(props: PerimeterPageProps) {
  const { context, found, places } = props;
  const { language } = context;
  const words = territoryWords[language].perimeter;
  if (found.length === 0) return <Empty missing={words.none} next={words.noneNext} />;
  const held = new Map(places.map((place) => [place.id, place.name]));
  return (
    <Section id="results" title={words.results}>
      <ul>
        {found.map(({ place, former }) => {
          const container = place.ancestorIds.find((id) => id !== place.id && held.has(id));
          const around = place.ancestorIds
            .filter((id) => id !== place.id && !id.startsWith('epci-'))
            .flatMap((id) => props.names.get(id) ?? []);
          return (
            <li class="entry" key={place.id}>
              <p>
                <strong>{place.name}</strong>{' '}
                <span class="soft">
                  {[words.kinds[place.kind], place.code, ...around].join(' · ')}
                  {former === null ? '' : ` · ${words.former(former)}`}
                </span>
              </p>
              {held.has(place.id) ? (
                <p class="soft">{words.already}</p>
              ) : (
                <Change {...props} verb="add" place={place} label={words.add} />
              )}
              {container === undefined || held.has(place.id) ? null : (
                <p class="soft">{words.inside(held.get(container)!)}</p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Change({
  territory,
  typed,
  verb,
  place,
  label,
}: PerimeterPageProps & {
  readonly verb: 'add' | 'remove';
  readonly place: Place;
  readonly label: string;
}) {
  return (
    <form method="post" class="inline-form">
      <input type="hidden" name="version" value={territory.version} />
      <input type="hidden" name="place" value={place.id} />
      <input type="hidden" name="q" value={typed} />
      <button class="button quiet" type="submit" name="do" value={verb} aria-label={`${label} ${place.name}`}>
        {label}
      </button>
    </form>
  );
}

function Current(props: PerimeterPageProps) {
  const { language } = props.context;
  const words = territoryWords[language].perimeter;
  if (props.places.length === 0) return <Empty missing={words.empty} next={words.emptyNext} />;
  return (
    <Section id="current" title={words.current}>
      <DataTable
        caption={words.current}
        narrow="blocks"
        columns={[
          {
            label: words.place,
            cell: (place: Place) => <a href={placeAddress(language, place.id)}>{place.name}</a>,
          },
          { label: words.kind, cell: (place: Place) => `${words.kinds[place.kind]} ${place.code}` },
          {
            label: words.people,
            numeric: true,
            cell: (place: Place) =>
              place.population === null ? '—' : formatNumber(language, place.population),
          },
          {
            label: words.remove,
            cell: (place: Place) => <Change {...props} verb="remove" place={place} label={words.remove} />,
          },
        ]}
        rows={props.places}
      />
    </Section>
  );
}
