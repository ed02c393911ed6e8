import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { formatCount, formatList } from '../../platform/web/format/counts.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { facetAddress, listAddress } from '../addresses.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import { abroad, valuesOf, wide } from '../domain/pioneer-filters.ts';
import { showcaseWords } from '../words.ts';
import { type PlaceCount, PlaceTable } from './map-tables.tsx';
import { RegionMap, type RegionShape } from './region-map.tsx';
import { MapKey, TileMap } from './tile-map.tsx';

interface MapPageProps {
  readonly context: PageContext;
  readonly pioneers: readonly Pioneer[];
  readonly regions: readonly Omit<RegionShape, 'count'>[];
}

/** Where pioneers were born: by département, by région, each map with its table, and what no map shows. */
export function MapPage(props: MapPageProps) {
  const { context, pioneers } = props;
  const { language } = context;
  const words = showcaseWords[language];
  return (
    <Page
      context={context}
      current="pioneers"
      title={words.map.title}
      description={words.map.description}
      crumbs={[{ label: words.navigation, address: listAddress(language) }, { label: words.map.title }]}
    >
      <PageHead
        title={words.map.title}
        lead={words.lead(formatCount(language, pioneers.length, words.alliances))}
      >
        <Actions>
          <ButtonLink address={listAddress(language)} quiet>
            {words.seeList}
          </ButtonLink>
        </Actions>
      </PageHead>
      <div class="section grid split flush">
        <Departements {...props} />
        <Unshown {...props} />
      </div>
      <Regions {...props} />
    </Page>
  );
}

/** How many alliances each place of a kind has, by its name. */
function countPlaces(pioneers: readonly Pioneer[], kind: 'region' | 'departement'): readonly PlaceCount[] {
  const counts = new Map<string, PlaceCount>();
  for (const { places } of pioneers)
    for (const { id, name } of places.filter((place) => place.id.startsWith(`${kind}-`)))
      counts.set(id, { id, name, count: (counts.get(id)?.count ?? 0) + 1 });
  return [...counts.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

const sum = (counts: readonly PlaceCount[]): number => counts.reduce((total, { count }) => total + count, 0);

function Departements({ context: { language }, pioneers }: MapPageProps) {
  const words = showcaseWords[language];
  const counts = countPlaces(pioneers, 'departement');
  return (
    <figure class="stack">
      <figcaption>
        <h2 id="departements">{words.map.tiles}</h2>
        <p class="figure-sub">{words.map.tilesSub}</p>
      </figcaption>
      <TileMap language={language} counts={counts} />
      <MapKey shades={[words.map.one, words.map.more]} note={words.map.overseas} />
      <PlaceTable
        language={language}
        kind="departement"
        caption={words.map.tileCaption(formatCount(language, sum(counts), words.alliances))}
        counts={counts}
      />
    </figure>
  );
}

function Regions({ context: { language }, pioneers, regions }: MapPageProps) {
  const words = showcaseWords[language];
  const counts = countPlaces(pioneers, 'region');
  const countOf = new Map(counts.map(({ id, count }) => [id, count]));
  return (
    <figure class="stack section">
      <figcaption>
        <h2 id="regions">{words.map.regions}</h2>
        <p class="figure-sub">{words.map.regionsSub}</p>
      </figcaption>
      <RegionMap
        language={language}
        regions={regions.map((region) => ({ ...region, count: countOf.get(region.id) ?? 0 }))}
      />
      <MapKey shades={[words.map.few, words.map.several]} />
      <PlaceTable
        language={language}
        kind="region"
        caption={words.map.regionCaption(formatCount(language, sum(counts), words.alliances))}
        counts={counts}
      />
      <p class="note">
        {words.map.attribution} <a href="https://github.com/VictorCazanave/svg-maps">svg-maps</a>{' '}
        {words.map.attributionRest}
      </p>
    </figure>
  );
}

function Unshown({ context: { language }, pioneers }: MapPageProps) {
  const words = showcaseWords[language];
  const of = (value: string) => pioneers.filter((pioneer) => valuesOf(pioneer, 'place').includes(value));
  const count = (some: readonly Pioneer[]) => formatCount(language, some.length, words.alliances);
  const foreign = of(abroad);
  const larger = pioneers.filter(
    ({ places }) => places.length > 0 && !places.some(({ id }) => id.startsWith('departement-')),
  );
  const countries = [...new Set(foreign.map(({ region }) => typeset('fr', region)))].sort();
  return (
    <div class="stack">
      <h2 class="small">{words.map.unshown}</h2>
      <ul class="ticks">
        {larger.length === 0 ? null : <li>{words.map.widerThanDepartement(count(larger))}</li>}
        {of(wide).length === 0 ? null : (
          <li>
            <a href={facetAddress(language, 'place', wide)}>{words.map.wider(count(of(wide)))}</a>
          </li>
        )}
        {foreign.length === 0 ? null : (
          <li>
            <a href={facetAddress(language, 'place', abroad)}>
              {words.map.abroad(count(foreign), formatList(language, countries))}
            </a>
          </li>
        )}
        <li>{words.map.empty}</li>
      </ul>
    </div>
  );
}
