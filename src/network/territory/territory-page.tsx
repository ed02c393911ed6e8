import type { ComponentChildren } from 'preact';
import { addressOf, kindLabels, type StoredRecord } from '../../people/index.ts';
import { type Place, placeAddress } from '../../places/index.ts';
import type { Contributions } from '../../platform/ports/contributions.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Stat, Stats } from '../../platform/web/components/stat.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { shorten } from '../../platform/web/format/shorten.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { withColon } from '../../platform/web/typography/with-colon.ts';
import { actorAddress, actorAddresses } from '../actor/addresses.ts';
import type { MaturityLevel, TerritoryKind } from '../domain/codes.ts';
import { importAddress } from '../imports/addresses.ts';
import { ActorsMap, type drawActors } from './actors-map.tsx';
import { territoryAddress, territoryAddresses } from './addresses.ts';
import { Maturity } from './maturity-section.tsx';
import { PerimeterStat } from './perimeter-stat.tsx';
import { territoryEditable } from './territory-editable.ts';
import type { PerimeterFigures } from './territory-store.ts';
import { territoryWords } from './words.ts';

export interface TerritoryPageProps {
  readonly context: PageContext;
  readonly territory: StoredRecord;
  readonly places: readonly Place[];
  readonly figures: PerimeterFigures;
  /** The first actors that the reader may see, in alphabetical order. */
  readonly actors: readonly StoredRecord[];
  /** Where its actors are; null when the perimeter cannot be drawn. */
  readonly map: Awaited<ReturnType<typeof drawActors>>;
  /** Where its level of maturity leads in other rooms. */
  readonly doors: Contributions['maturityDoors'];
  readonly actorCount: { readonly published: number; readonly all: number };
  readonly isCatalyst: boolean;
  readonly mayRemove: boolean;
  readonly notice?: ComponentChildren;
  /** What other parts of the room say of this territory. */
  readonly children?: ComponentChildren;
}

/** A territory: how far it reaches, where it says it stands, who acts there. */
export function TerritoryPage(props: TerritoryPageProps) {
  const { context, territory, figures, actorCount, isCatalyst } = props;
  const { language } = context;
  const words = territoryWords[language];
  const { fields } = territory;
  const name = String(fields.name);
  const seen = isCatalyst ? actorCount.all : actorCount.published;
  return (
    <Page
      context={context}
      current="territories"
      title={name}
      description={shorten(String(fields.description), 200) || words.list.description}
      crumbs={[
        { label: words.list.title, address: addressIn(language, territoryAddresses.list) },
        { label: name },
      ]}
      indexed={fields.state === 'published'}
    >
      <PageHead
        title={name}
        meta={
          <>
            <span>{words.kinds[fields.kind as TerritoryKind]}</span>{' '}
            {fields.state === 'draft' ? <Chip>{words.page.draft}</Chip> : null}
          </>
        }
      >
        {fields.description === '' ? null : <p class="lead kept-lines">{String(fields.description)}</p>}
      </PageHead>
      {props.notice}
      <Stats three>
        {props.places.length === 0 ? null : (
          <Stat
            value={formatNumber(language, figures.communes)}
            label={words.page.communes(figures.communes).replace(/^\S+\s/u, '')}
          />
        )}
        {props.places.length === 0 ? null : <PerimeterStat language={language} figures={figures} />}
        <Stat
          value={formatNumber(language, seen)}
          label={words.page.actors(seen).replace(/^\S+\s/u, '')}
          detail={isCatalyst ? words.page.published(actorCount.published, actorCount.all) : undefined}
        />
      </Stats>
      <Perimeter {...props} />
      <MaturitySection {...props} />
      <Actors {...props} />
      {props.children}
      <Manage {...props} />
      <p class="note">{words.page.updated(formatDate(language, territory.updatedAt))}</p>
    </Page>
  );
}

const at = ({ context, territory }: TerritoryPageProps, name: keyof typeof territoryAddresses): string =>
  territoryAddress(context.language, territoryAddresses[name], String(territory.fields.slug));

function Perimeter(props: TerritoryPageProps) {
  const { language } = props.context;
  const words = territoryWords[language];
  const shown = props.places.slice(0, 60);
  return (
    <Section id="perimeter" title={words.page.places}>
      {props.places.length === 0 ? (
        <Empty
          missing={words.page.noPlaces}
          next={props.isCatalyst ? words.page.noPlacesNext : ''}
          actions={
            props.isCatalyst ? (
              <ButtonLink address={at(props, 'perimeter')}>{words.page.drawPerimeter}</ButtonLink>
            ) : undefined
          }
        />
      ) : (
        <ul class="names">
          {shown.map((place) => (
            <li key={place.id}>
              <a href={placeAddress(language, place.id)}>{place.name}</a>{' '}
              <span class="soft">{words.perimeter.kinds[place.kind]}</span>
            </li>
          ))}
        </ul>
      )}
      {props.places.length > shown.length ? <p>… {props.places.length - shown.length}</p> : null}
    </Section>
  );
}

function MaturitySection(props: TerritoryPageProps) {
  const { language } = props.context;
  const words = territoryWords[language];
  const { maturity, maturityOn, maturityNote } = props.territory.fields;
  if (typeof maturity !== 'number') {
    if (!props.isCatalyst) return null;
    return (
      <Section id="maturity" title={words.page.maturity}>
        <Empty
          missing={words.page.noMaturity}
          next={words.page.noMaturityNext}
          actions={
            <ButtonLink address={addressOf(language, territoryEditable, props.territory, 'edit')} quiet>
              {words.page.edit}
            </ButtonLink>
          }
        />
      </Section>
    );
  }
  const stated = {
    level: maturity as MaturityLevel,
    on: typeof maturityOn === 'string' ? maturityOn : null,
    note: String(maturityNote ?? ''),
  };
  return (
    <Section
      id="maturity"
      title={withColon(language, words.page.maturity, words.maturity[stated.level].name)}
    >
      <Maturity language={language} stated={stated} doors={props.doors} />
    </Section>
  );
}

function Actors(props: TerritoryPageProps) {
  const { language } = props.context;
  const words = territoryWords[language].page;
  const slug = String(props.territory.fields.slug);
  const all = `${addressIn(language, actorAddresses.list)}?${language === 'fr' ? 'territoire' : 'territory'}=${encodeURIComponent(slug)}`;
  return (
    <Section id="actors" title={words.actorsTitle}>
      {props.actors.length === 0 ? (
        <Empty missing={words.noActors} next={props.isCatalyst ? words.noActorsNext : ''} />
      ) : (
        <>
          <ul class="names">
            {props.actors.map((actor) => (
              <li key={actor.id}>
                <a href={actorAddress(language, actor.id)}>{String(actor.fields.name)}</a>{' '}
                <span class="soft">{kindLabels[actor.fields.kind as keyof typeof kindLabels][language]}</span>
              </li>
            ))}
          </ul>
          {props.map === null ? null : <ActorsMap language={language} territory={slug} {...props.map} />}
          <p>
            <a href={all}>{words.allActors}</a>
          </p>
          <p class="no-print">
            {words.exports}{' '}
            {(['csv', 'xlsx', 'geojson'] as const).map((format) => (
              <>
                <a href={`/api/v1/territories/${slug}/actors.${format}`}>{format.toUpperCase()}</a>{' '}
              </>
            ))}
          </p>
        </>
      )}
      {props.isCatalyst ? (
        <Actions>
          <ButtonLink address={importAddress(language, props.territory, 'actors')}>
            {words.importActors}
          </ButtonLink>{' '}
          <ButtonLink address={territoryAddress(language, actorAddresses.createInTerritory, slug)} quiet>
            {words.addActor}
          </ButtonLink>
        </Actions>
      ) : null}
    </Section>
  );
}

function Manage(props: TerritoryPageProps) {
  const { language } = props.context;
  const words = territoryWords[language].page;
  const edit = (ending: 'edit' | 'history' | 'remove'): string =>
    addressOf(language, territoryEditable, props.territory, ending);
  if (!props.isCatalyst && !props.mayRemove) return null;
  const links: (readonly [string, string])[] = props.isCatalyst
    ? [
        [at(props, 'perimeter'), words.perimeter],
        [at(props, 'catalysts'), words.catalysts],
        [edit('history'), words.history],
        [edit('remove'), words.remove],
      ]
    : [[edit('remove'), words.remove]];
  return (
    <Section id="manage" title={words.manage}>
      {props.isCatalyst ? (
        <Actions>
          <ButtonLink address={edit('edit')}>{words.edit}</ButtonLink>
        </Actions>
      ) : null}
      <ul class="pager">
        {links.map(([address, label]) => (
          <li key={address}>
            <a href={address}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
