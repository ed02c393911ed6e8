import type { StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import type { TerritoryKind } from '../domain/codes.ts';
import { territoryAddress, territoryAddresses } from './addresses.ts';
import { territoryWords } from './words.ts';

export interface TerritoryListProps {
  readonly context: PageContext;
  readonly territories: readonly StoredRecord[];
  readonly search: string;
  readonly isFirst: boolean;
  readonly next: string | null;
  /** Ids of those of which the reader is a catalyst. */
  readonly mine: readonly string[];
}

/** Territories in alphabetical order: the published ones, and one's own. */
export function TerritoryListPage(props: TerritoryListProps) {
  const { context, territories, search, mine } = props;
  const { language } = context;
  const words = territoryWords[language];
  return (
    <Page
      context={context}
      current="territories"
      title={words.list.title}
      description={words.list.description}
      crumbs={[{ label: words.list.title }]}
      indexed={search === ''}
    >
      <PageHead title={words.list.title} lead={words.list.lead}>
        <Actions>
          <ButtonLink address={addressIn(language, territoryAddresses.create)} quiet>
            {words.list.create}
          </ButtonLink>
        </Actions>
      </PageHead>
      <div class="section flush stack">
        <search>
          <form method="get" class="form-column">
            <div class="field">
              <label for="search">{words.list.search}</label>
              <div class="search">
                <input class="input" type="search" id="search" name="q" value={search} maxlength={100} />
                <button class="button" type="submit">
                  {words.list.find}
                </button>
              </div>
            </div>
          </form>
        </search>
        {territories.length === 0 ? <Nothing {...props} /> : null}
        {territories.length === 0 ? null : (
          <ul>
            {territories.map(({ id, fields }) => (
              <li key={id} class="entry">
                <h2 class="entry-title">
                  <a href={territoryAddress(language, territoryAddresses.page, String(fields.slug))}>
                    {String(fields.name)}
                  </a>
                </h2>
                <p class="over">
                  {words.kinds[fields.kind as TerritoryKind]}{' '}
                  {fields.state === 'draft' ? <Chip>{words.page.draft}</Chip> : null}{' '}
                  {mine.includes(id) ? <Chip>{words.list.mine}</Chip> : null}
                </p>
              </li>
            ))}
          </ul>
        )}
        <Pages {...props} />
      </div>
    </Page>
  );
}

function Nothing({ context: { language }, search }: TerritoryListProps) {
  const words = territoryWords[language].list;
  const [missing, next, address, label] =
    search === ''
      ? [words.none, words.noneNext, territoryAddresses.create, words.create]
      : [words.notFound, words.notFoundNext, territoryAddresses.list, words.all];
  return (
    <Empty
      missing={missing}
      next={next}
      actions={<ButtonLink address={addressIn(language, address)}>{label}</ButtonLink>}
    />
  );
}

function Pages({ context: { language }, search, isFirst, next }: TerritoryListProps) {
  const words = territoryWords[language].list;
  const list = addressIn(language, territoryAddresses.list);
  if (isFirst && next === null) return null;
  const asked = search === '' ? '' : `q=${encodeURIComponent(search)}`;
  return (
    <p class="pager">
      {isFirst ? null : <a href={asked === '' ? list : `${list}?${asked}`}>{words.first}</a>}{' '}
      {next === null ? null : (
        <a href={`${list}?${[asked, `after=${next}`].filter(Boolean).join('&')}`}>{words.next}</a>
      )}
    </p>
  );
}
