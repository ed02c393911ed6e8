import type { StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { CursorPager } from '../../platform/web/components/cursor-pager.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { SearchBox } from '../../platform/web/components/search-box.tsx';
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
        <SearchBox label={words.list.search} button={words.list.find} typed={search} />
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
        <CursorPager
          list={addressIn(language, territoryAddresses.list)}
          search={search}
          isFirst={props.isFirst}
          next={props.next}
          words={words.list}
          label={words.list.title}
        />
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
