import type { PageContext } from '../../platform/ports/page-context.ts';
import { formatCount } from '../../platform/web/format/counts.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { placeAddress, placeSearchAddress } from '../addresses.ts';
import type { FoundPlace, Place } from '../domain/place.ts';
import { placeWords } from '../words.ts';
import { PlaceSource } from './place-source.tsx';

interface PlacesPageProps {
  readonly context: PageContext;
  readonly typed: string;
  readonly found: readonly FoundPlace[];
  /** Most results shown. */
  readonly limit: number;
  readonly regions: readonly Place[];
  /** Names of the places that contain those found. */
  readonly names: ReadonlyMap<string, string>;
}

/** The search of places, its results, and the way in by région. */
export function PlacesPage(props: PlacesPageProps) {
  const { context, typed } = props;
  const words = placeWords[context.language];
  return (
    <Page
      context={context}
      current="places"
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.navigation }]}
      indexed={typed === ''}
    >
      <form action={placeSearchAddress(context.language)}>
        <search class="page-head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <div class="field">
            <label for="q">{words.label}</label>
            <div class="search">
              <input
                class="input"
                id="q"
                name="q"
                type="search"
                value={typed}
                maxlength={80}
                aria-describedby="q-hint"
              />
              <button class="button" type="submit">
                {words.search}
              </button>
            </div>
            <p class="hint" id="q-hint">
              {words.hint}
            </p>
          </div>
        </search>
      </form>
      {typed === '' ? null : <Results {...props} />}
      <Regions {...props} />
      <PlaceSource />
    </Page>
  );
}

function Results({ context, typed, found, limit, names }: PlacesPageProps) {
  const { language } = context;
  const words = placeWords[language];
  if (found.length === 0) {
    return (
      <div class="empty">
        <p>
          <strong>{words.nothing(typed)}</strong>
        </p>
        <p>{words.nothingHelp}</p>
      </div>
    );
  }
  return (
    <Section
      id="results"
      title={
        <>
          {words.found(formatCount(language, found.length, words.result))}
          {typed}
          {words.foundEnd}
        </>
      }
      intro={found.length === limit ? words.atMost(limit) : undefined}
    >
      <ol>
        {found.map(({ place, former }) => (
          <li class="entry" key={place.id}>
            <h3>
              <a href={placeAddress(language, place.id)}>{place.name}</a>
            </h3>
            <p class="over">
              {[
                words.kindNames[place.kind],
                `${words.code[place.kind]} ${place.code}`,
                ...containersOf(place, names),
                place.population === null
                  ? null
                  : formatCount(language, place.population, {
                      one: words.population,
                      other: words.population,
                    }),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
            {former === null ? null : <p class="soft">{words.formerly(former)}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The département and the région of a place, enough to tell namesakes apart. */
function containersOf(place: Place, names: ReadonlyMap<string, string>): string[] {
  return place.ancestorIds
    .filter((id) => id !== place.id && !id.startsWith('epci-'))
    .flatMap((id) => names.get(id) ?? [])
    .filter((name, at, all) => name !== place.name && all.indexOf(name) === at);
}

function Regions({ context, regions }: PlacesPageProps) {
  const { language } = context;
  const words = placeWords[language];
  const list = (places: readonly Place[]) => (
    <ul class="names">
      {places.map((place) => (
        <li key={place.id}>
          <a href={placeAddress(language, place.id)}>{place.name}</a>
        </li>
      ))}
    </ul>
  );
  return (
    <Section id="regions" title={words.regions} intro={words.regionsIntro}>
      {list(regions.filter(({ zone }) => zone !== 'com'))}
      <h3>{words.overseas}</h3>
      {list(regions.filter(({ zone }) => zone === 'com'))}
    </Section>
  );
}
