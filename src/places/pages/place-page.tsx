import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { Stat, Stats } from '../../platform/web/components/stat.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { useLanguage } from '../../platform/web/language-context.tsx';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import type { LocatedPlace } from '../actions/locate-place.ts';
import { placeAddress, placeSearchAddress } from '../addresses.ts';
import type { Place, PlaceKind } from '../domain/place.ts';
import { placeSource, vintage } from '../vintage.ts';
import { placeWords } from '../words.ts';
import { PlaceMap } from './place-map.tsx';
import { PlaceSource } from './place-source.tsx';

/** The places of one kind inside another: one page of them. */
export interface InsidePage {
  readonly kind: PlaceKind;
  readonly places: readonly Place[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

interface PlacePageProps {
  readonly context: PageContext;
  readonly place: Place;
  /** Name or code that the person asked for, when it has become this place. */
  readonly formerName: string | null;
  /** Places that contain this one, the largest first. */
  readonly containers: readonly Place[];
  readonly inside: readonly InsidePage[];
  /** Where it lies; null where it cannot be drawn. */
  readonly located: LocatedPlace | null;
  /** What other rooms show of this place. */
  readonly panels: readonly (ComponentChildren | null)[];
}

/** The page of one place: what it is, what contains it, what it contains. */
export function PlacePage(props: PlacePageProps) {
  const { context, place, formerName, containers } = props;
  const { language } = context;
  const words = placeWords[language];
  const kind = formName(place, words.forms) ?? words.kindNames[place.kind];
  return (
    <Page
      context={context}
      current="places"
      title={place.name}
      description={`${kind} · ${words.code[place.kind]} ${place.code}`}
      crumbs={[{ label: words.navigation, address: placeSearchAddress(language) }, { label: place.name }]}
      indexed={formerName === null}
    >
      <PageHead
        title={place.name}
        meta={`${kind} · ${words.code[place.kind]} ${place.code} · ${words.cog(place.vintage)}`}
        lead={
          formerName !== null
            ? words.gone(formerName)
            : place.vintage === vintage
              ? undefined
              : words.old(place.vintage)
        }
      />
      <Stats>
        <Population place={place} />
      </Stats>
      {containers.length === 0 ? null : (
        <Section id="part-of" title={words.inside}>
          <ul class="doors titles">
            {containers.map((container) => (
              <li key={container.id}>
                <a href={placeAddress(language, container.id)}>
                  <strong>{container.name}</strong>
                </a>
                <span class="soft">
                  {formName(container, words.forms) ?? words.kindNames[container.kind]}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {props.located === null ? null : <PlaceMap place={place} located={props.located} />}
      {props.panels}
      {place.postalCodes.length === 0 ? null : <p>{words.postal(place.postalCodes.join(', '))}</p>}
      {props.inside.map((page) => (
        <Inside key={page.kind} context={context} place={place} page={page} />
      ))}
      <PlaceSource />
    </Page>
  );
}

const formName = (place: Place, forms: Readonly<Record<string, string>>): string | null =>
  place.form !== null && Object.hasOwn(forms, place.form) ? forms[place.form]! : null;

function Population({ place }: { readonly place: Place }) {
  const language = useLanguage();
  const words = placeWords[language];
  const isSum = place.kind === 'departement' || place.kind === 'region';
  return (
    <Stat
      value={place.population === null ? words.unknown : formatNumber(language, place.population)}
      label={words.population}
      explain={{
        level: 2,
        summary: words.populationSummary,
        formulas: isSum ? [{ result: words.populationLabel, expression: words.populationSum }] : [],
        inputs: [
          {
            name: words.populationInput,
            range: place.population === null ? words.unknown : formatNumber(language, place.population),
            source: `${placeSource.title[language]}, ${placeSource.population[language]}`,
          },
        ],
        arguable: [words.populationReserve],
      }}
    />
  );
}

function Inside({
  context: { language },
  place,
  page,
}: {
  readonly context: PageContext;
  readonly place: Place;
  readonly page: InsidePage;
}) {
  const words = placeWords[language];
  const title = formatCount(language, page.total, words.kinds[page.kind]);
  return (
    <Section id={page.kind} title={title}>
      <DataTable
        caption={words.containsCaption}
        columns={[
          {
            label: words.name,
            cell: (inside: Place) => <a href={placeAddress(language, inside.id)}>{inside.name}</a>,
          },
          {
            label: words.populationLabel,
            numeric: true,
            cell: (inside: Place) =>
              inside.population === null ? words.unknown : formatNumber(language, inside.population),
          },
        ]}
        rows={page.places}
      />
      <Pager
        page={page.page}
        pages={page.pages}
        label={words.pages(words.kinds[page.kind].other)}
        addressOf={(number) => `${placeAddress(language, place.id)}?${page.kind}=${number}#${page.kind}`}
      />
    </Section>
  );
}
