import type { ComponentChildren } from 'preact';
import { addressOf, kindLabels, type StoredRecord } from '../../people/index.ts';
import { type Place, placeAddress } from '../../places/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { shorten } from '../../platform/web/format/shorten.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { networkAddress, networkAddresses } from '../graph/addresses.ts';
import { territoryAddress, territoryAddresses } from '../territory/addresses.ts';
import { themeNames } from '../themes.ts';
import { actorEditable } from './actor-editable.ts';
import { actorAddresses } from './addresses.ts';
import { actorWords } from './words.ts';

export interface ActorPageProps {
  readonly context: PageContext;
  readonly actor: StoredRecord;
  readonly place: Place | null;
  /** The territories that the reader may see. */
  readonly territories: readonly { readonly slug: string; readonly name: string }[];
  /** Those of them whose network the reader may see. */
  readonly networks: readonly { readonly slug: string }[];
  readonly mayEdit: boolean;
  readonly mayRemove: boolean;
  readonly mayReadHistory: boolean;
  readonly notice?: ComponentChildren;
  /** What other parts of the room say of this actor. */
  readonly children?: ComponentChildren;
}

/** The sheet of an actor. */
export function ActorPage(props: ActorPageProps) {
  const { context, actor } = props;
  const { language } = context;
  const words = actorWords[language];
  const { fields } = actor;
  const name = String(fields.name);
  const description = String(fields.description);
  return (
    <Page
      context={context}
      current="actors"
      title={name}
      description={shorten(description, 200) || words.list.description}
      crumbs={[
        { label: words.list.title, address: addressIn(language, actorAddresses.list) },
        { label: name },
      ]}
      indexed={fields.state === 'published'}
    >
      <PageHead
        title={name}
        meta={
          <>
            <span>{kindLabels[fields.kind as keyof typeof kindLabels][language]}</span>{' '}
            {fields.state === 'draft' ? <Chip>{words.page.draft}</Chip> : null}
          </>
        }
      />
      {props.notice}
      <div class="section flush stack">
        {description === '' ? (
          <p class="soft">{words.page.noDescription}</p>
        ) : (
          <p class="prose kept-lines">{description}</p>
        )}
        {actor.organisationId === null ? null : <p class="note">{words.page.organisation}</p>}
      </div>
      <Identity {...props} />
      <Territories {...props} />
      {props.children}
      <Manage {...props} />
      <p class="note">{words.page.updated(formatDate(language, actor.updatedAt))}</p>
    </Page>
  );
}

function Identity({ context: { language }, actor, place }: ActorPageProps) {
  const words = actorWords[language];
  const { fields } = actor;
  const themes = themeNames(fields.themes, language);
  const numbers = (['siren', 'siret', 'rna'] as const).filter((kind) => fields[kind] !== null);
  return (
    <Section id="identity" title={words.page.identity}>
      <dl class="facts">
        {numbers.map((kind) => (
          <div key={kind}>
            <dt>{kind.toUpperCase()}</dt>
            <dd>{String(fields[kind])}</dd>
          </div>
        ))}
        {place === null ? null : (
          <div>
            <dt>{words.page.place}</dt>
            <dd>
              <a href={placeAddress(language, place.id)}>{place.name}</a>
            </dd>
          </div>
        )}
        {themes.length === 0 ? null : (
          <div>
            <dt>{words.fields.themes}</dt>
            <dd>{themes.join(', ')}</dd>
          </div>
        )}
        {typeof fields.website === 'string' ? (
          <div>
            <dt>{words.fields.website}</dt>
            <dd>
              <a href={fields.website} rel="nofollow noopener">
                {fields.website}
              </a>
            </dd>
          </div>
        ) : null}
        {fields.source === '' ? null : (
          <div>
            <dt>{words.page.source}</dt>
            <dd>{String(fields.source)}</dd>
          </div>
        )}
      </dl>
      {numbers.length === 0 ? <p>{words.page.noNumber}</p> : null}
    </Section>
  );
}

function Territories({ context: { language }, actor, territories, networks }: ActorPageProps) {
  const words = actorWords[language].page;
  if (territories.length === 0) return null;
  return (
    <Section id="territories" title={words.territories}>
      <ul>
        {territories.map(({ slug, name }) => (
          <li key={slug}>
            <a href={territoryAddress(language, territoryAddresses.page, slug)}>{name}</a>
            {networks.some((network) => network.slug === slug) ? (
              <>
                {' · '}
                <a href={networkAddress(language, networkAddresses.actor, slug, { actor: actor.id })}>
                  {words.linksIn}
                  <span class="visually-hidden"> {name}</span>
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Manage({ context: { language }, actor, mayEdit, mayRemove, mayReadHistory }: ActorPageProps) {
  const words = actorWords[language].page;
  const to = (ending: 'edit' | 'history' | 'remove'): string =>
    addressOf(language, actorEditable, actor, ending);
  if (!mayEdit && !mayRemove && !mayReadHistory) return null;
  return (
    <Section id="manage" title={words.manage}>
      {mayEdit ? (
        <Actions>
          <ButtonLink address={to('edit')}>{words.edit}</ButtonLink>
        </Actions>
      ) : null}
      <ul class="pager">
        {mayReadHistory ? (
          <li>
            <a href={to('history')}>{words.history}</a>
          </li>
        ) : null}
        {mayRemove ? (
          <li>
            <a href={to('remove')}>{words.remove}</a>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}
