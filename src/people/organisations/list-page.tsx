import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
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
  const { context, organisations } = props;
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
        <SearchForm {...props} />
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
                  <p>{shortened(String(organisation.fields.description))}</p>
                )}
              </li>
            ))}
          </ul>
        )}
        <Pager {...props} />
      </div>
    </Page>
  );
}

/** The first sentences, cut between words. */
const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 220 ? line : `${line.slice(0, 220).replace(/\s+\S*$/, '')}…`;
};

function SearchForm({ context, search }: ListPageProps) {
  const words = organisationWords[context.language].list;
  return (
    <search>
      <form method="get" class="form-column">
        <div class="field">
          <label for="search">{words.search}</label>
          <div class="search">
            <input class="input" type="search" id="search" name="q" value={search} maxlength={100} />
            <button class="button" type="submit">
              {words.find}
            </button>
          </div>
        </div>
      </form>
    </search>
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

function Pager({ context, search, isFirst, next }: ListPageProps) {
  const words = organisationWords[context.language].list;
  const list = addressIn(context.language, organisationAddresses.list);
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
