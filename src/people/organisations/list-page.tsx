import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { CursorPager } from '../../platform/web/components/cursor-pager.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { SearchBox } from '../../platform/web/components/search-box.tsx';
import { shorten } from '../../platform/web/format/shorten.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import type { StoredRecord } from '../actions/editable-record.ts';
import { addressOf } from '../editing/addresses.ts';
import { organisationAddresses } from './addresses.ts';
import { organisationEditable } from './editable.ts';
import { kindLabels } from './fields.ts';
import { organisationWords } from './words.ts';

interface ListPageProps {
  readonly context: PageContext;
  readonly organisations: readonly StoredRecord[];
  readonly search: string;
  readonly isFirst: boolean;
  /** Where the next page begins, when there is one. */
  readonly next: string | null;
}

/** The published organisations, in alphabetical order. */
export function ListPage(props: ListPageProps) {
  const { context, organisations, search } = props;
  const { language } = context;
  const words = organisationWords[language].list;
  return (
    <Page
      context={context}
      current="organisations"
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.title }]}
    >
      <PageHead title={words.title} lead={words.lead}>
        <Actions>
          <ButtonLink address={addressIn(language, organisationAddresses.create)} quiet>
            {words.create}
          </ButtonLink>
        </Actions>
      </PageHead>
      <div class="section flush stack">
        <SearchBox label={words.search} button={words.find} typed={search} />
        {organisations.length === 0 ? <Nothing {...props} /> : null}
        {organisations.length === 0 ? null : (
          <ul>
            {organisations.map((organisation) => (
              <li key={organisation.id} class="entry">
                <h2 class="entry-title">
                  <a href={addressOf(language, organisationEditable, organisation)}>
                    {String(organisation.fields.name)}
                  </a>
                </h2>
                <p class="over">
                  {kindLabels[organisation.fields.kind as keyof typeof kindLabels][language]}
                </p>
                {organisation.fields.description === '' ? null : (
                  <p>{shorten(String(organisation.fields.description))}</p>
                )}
              </li>
            ))}
          </ul>
        )}
        <CursorPager
          list={addressIn(language, organisationAddresses.list)}
          search={search}
          isFirst={props.isFirst}
          next={props.next}
          words={words}
          label={words.title}
        />
      </div>
    </Page>
  );
}

function Nothing({ context, search }: ListPageProps) {
  const { language } = context;
  const words = organisationWords[language].list;
  if (search !== '') {
    const all = (
      <ButtonLink address={addressIn(language, organisationAddresses.list)}>{words.all}</ButtonLink>
    );
    return <Empty missing={words.notFound} next={words.notFoundNext} actions={all} />;
  }
  const create = (
    <ButtonLink address={addressIn(language, organisationAddresses.create)}>{words.create}</ButtonLink>
  );
  return <Empty missing={words.none} next={words.noneNext} actions={create} />;
}
