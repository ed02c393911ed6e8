import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip, ExampleChip } from '../../platform/web/components/chips.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { SearchBox } from '../../platform/web/components/search-box.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { shorten } from '../../platform/web/format/shorten.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import { allianceLabels } from '../labels.ts';
import { memberWords } from '../members/words.ts';
import type { ListedAlliance } from './alliance-list.ts';
import { sheetWords } from './words.ts';

export interface AllianceListProps {
  readonly context: PageContext;
  readonly alliances: readonly ListedAlliance[];
  readonly search: string;
  readonly page: number;
  readonly pages: number;
  /** Invitations that the reader may answer. */
  readonly waiting: readonly { readonly id: string; readonly name: string; readonly alliance: string }[];
  readonly notice?: string | undefined;
}

/** The alliances that the reader may see, in alphabetical order. */
export function AllianceListPage(props: AllianceListProps) {
  const { context, alliances, search, page, pages } = props;
  const { language } = context;
  const words = sheetWords[language].list;
  const list = addressIn(language, allianceAddresses.list);
  return (
    <Page
      context={context}
      current="alliances"
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.title }]}
      indexed={search === '' && page === 1}
    >
      <PageHead title={words.title} lead={words.lead}>
        <Actions>
          <ButtonLink address={addressIn(language, allianceAddresses.start)} quiet>
            {words.create}
          </ButtonLink>
        </Actions>
      </PageHead>
      <div class="section flush stack">
        {props.notice === undefined ? null : (
          <Alert>
            <p role="status">{props.notice}</p>
          </Alert>
        )}
        <Waiting {...props} />
        <SearchBox label={words.search} button={words.find} typed={search} />
        {alliances.length === 0 ? <Nothing {...props} /> : <Entries {...props} />}
        <Pager
          page={page}
          pages={pages}
          label={words.pages}
          addressOf={(number) => `${list}?${new URLSearchParams({ q: search, page: String(number) })}`}
        />
      </div>
    </Page>
  );
}

function Waiting({ context: { language }, waiting }: AllianceListProps) {
  const words = memberWords[language].waiting;
  if (waiting.length === 0) return null;
  return (
    <Alert>
      <p>
        <strong>{words.title}</strong>
      </p>
      <ul class="ticks">
        {waiting.map(({ id, name, alliance }) => (
          <li key={id}>
            {alliance}
            {language === 'fr' ? '\u00a0' : ''}:{' '}
            <a href={allianceAddress(language, allianceAddresses.answer, id)}>{words.open(name)}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Entries({ context: { language }, alliances }: AllianceListProps) {
  const words = sheetWords[language].list;
  const labels = allianceLabels[language];
  return (
    <ul>
      {alliances.map((alliance) => (
        <li key={alliance.id} class="entry stack-s">
          <h2 class="entry-title">
            <a href={allianceAddress(language, allianceAddresses.page, alliance.id)}>{alliance.name}</a>
          </h2>
          <p class="over">
            {[
              labels.stages[alliance.stage],
              alliance.territory?.name,
              formatCount(language, alliance.memberCount, words.members),
            ]
              .filter((text) => text !== undefined)
              .join(' · ')}{' '}
            {alliance.state === 'published' ? null : <Chip>{labels.states[alliance.state]}</Chip>}{' '}
            {alliance.isDemo ? <ExampleChip /> : null}
          </p>
          {alliance.need === '' ? null : <p>{shorten(alliance.need)}</p>}
        </li>
      ))}
    </ul>
  );
}

function Nothing({ context: { language }, search }: AllianceListProps) {
  const words = sheetWords[language].list;
  const [missing, next, address, label] =
    search === ''
      ? [words.none, words.noneNext, allianceAddresses.start, words.create]
      : [words.notFound, words.notFoundNext, allianceAddresses.list, words.all];
  return (
    <Empty
      missing={missing}
      next={next}
      actions={<ButtonLink address={addressIn(language, address)}>{label}</ButtonLink>}
    />
  );
}
