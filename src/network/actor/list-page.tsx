import { actorKinds } from '../../kernel/codes.ts';
import { kindLabels, type StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { territoryAddresses } from '../territory/addresses.ts';
import { actorAddress, actorAddresses } from './addresses.ts';
import { actorWords } from './words.ts';

export interface ActorListProps {
  readonly context: PageContext;
  readonly actors: readonly StoredRecord[];
  /** Names of their places, by id. */
  readonly places: ReadonlyMap<string, string>;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly asked: { readonly q: string; readonly kind: string; readonly place: string };
  readonly territory: { readonly name: string; readonly slug: string } | null;
}

/** Actors in alphabetical order, searched and narrowed. */
export function ActorListPage(props: ActorListProps) {
  const { context, actors, asked, territory, total } = props;
  const { language } = context;
  const words = actorWords[language].list;
  const title = territory === null ? words.title : words.territory(territory.name);
  const isNarrowed = asked.q !== '' || asked.kind !== '' || asked.place !== '';
  return (
    <Page
      context={context}
      current="actors"
      title={title}
      description={words.description}
      crumbs={[{ label: words.title }]}
      indexed={!isNarrowed && territory === null}
    >
      <PageHead title={title} lead={words.lead} />
      <div class="section flush stack">
        <Filters {...props} />
        {actors.length === 0 ? (
          <Nothing {...props} isNarrowed={isNarrowed} />
        ) : (
          <>
            <p class="soft">{words.count(formatNumber(language, total))}</p>
            <ul>
              {actors.map((actor) => (
                <Entry key={actor.id} {...props} actor={actor} />
              ))}
            </ul>
          </>
        )}
        <Pager
          page={props.page}
          pages={props.pages}
          label={words.pages}
          addressOf={(page) => addressWith(props, page)}
        />
      </div>
    </Page>
  );
}

function addressWith({ context, asked, territory }: ActorListProps, page: number): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== '') query.set(name, value);
  if (territory) query.set(context.language === 'fr' ? 'territoire' : 'territory', territory.slug);
  query.set('page', String(page));
  return `${addressIn(context.language, actorAddresses.list)}?${query}`;
}

function Filters({ context: { language }, asked, territory }: ActorListProps) {
  const words = actorWords[language].list;
  return (
    <search>
      <form method="get" class="form-column stack">
        {territory === null ? null : (
          <input type="hidden" name={language === 'fr' ? 'territoire' : 'territory'} value={territory.slug} />
        )}
        <Field id="q" name="q" label={words.search} value={asked.q} optional input={{ maxlength: 100 }} />
        <SelectField
          id="kind"
          name="kind"
          label={words.kind}
          value={asked.kind}
          choices={[
            { value: '', label: words.anyKind },
            ...actorKinds.map((kind) => ({ value: kind, label: kindLabels[kind][language] })),
          ]}
        />
        <Field id="place" name="place" label={words.place} value={asked.place} optional />
        <p class="actions">
          <button class="button" type="submit">
            {words.find}
          </button>
        </p>
      </form>
    </search>
  );
}

function Entry({ context, actor, places }: ActorListProps & { readonly actor: StoredRecord }) {
  const { language } = context;
  const { fields } = actor;
  const place = typeof fields.placeId === 'string' ? places.get(fields.placeId) : undefined;
  const kind = kindLabels[fields.kind as keyof typeof kindLabels][language];
  return (
    <li class="entry">
      <h2 class="entry-title">
        <a href={actorAddress(language, actor.id)}>{String(fields.name)}</a>
      </h2>
      <p class="over">
        {place === undefined ? kind : `${kind} · ${place}`}{' '}
        {fields.state === 'draft' ? <Chip>{actorWords[language].page.draft}</Chip> : null}
      </p>
    </li>
  );
}

function Nothing({ context: { language }, isNarrowed }: ActorListProps & { readonly isNarrowed: boolean }) {
  const words = actorWords[language].list;
  const address = isNarrowed ? actorAddresses.list : territoryAddresses.list;
  return (
    <Empty
      missing={isNarrowed ? words.notFound : words.none}
      next={isNarrowed ? words.notFoundNext : words.noneNext}
      actions={
        <ButtonLink address={addressIn(language, address)}>
          {isNarrowed ? words.all : words.territories}
        </ButtonLink>
      }
    />
  );
}
