import type { PageContext } from '../../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../../platform/web/components/actions.tsx';
import { DataTable } from '../../../platform/web/components/data-table.tsx';
import { Empty } from '../../../platform/web/components/messages.tsx';
import { Pager } from '../../../platform/web/components/pager.tsx';
import { formatDate } from '../../../platform/web/format/dates.ts';
import { formatNumber } from '../../../platform/web/format/numbers.ts';
import { addressIn } from '../../../platform/web/layout/address.ts';
import { Page } from '../../../platform/web/layout/page.tsx';
import { PageHead } from '../../../platform/web/layout/page-head.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import { composeAddress, digestAddresses } from '../addresses.ts';
import { type DigestAudience, digestAudiences } from '../domain/audiences.ts';
import type { DigestIssue } from '../domain/issue.ts';
import type { SubscriptionCount } from '../store/subscription-store.ts';
import { digestWords } from '../words.ts';

interface IssuesPageProps {
  readonly context: PageContext;
  readonly issues: readonly DigestIssue[];
  readonly counts: readonly SubscriptionCount[];
  readonly page: number;
  readonly hasMore: boolean;
}

/** The issues, for those who write them, and how many receive them. */
export function IssuesPage({ context, issues, counts, page, hasMore }: IssuesPageProps) {
  const { language } = context;
  const words = digestWords[language].editor;
  const create = addressIn(language, digestAddresses.create);
  const list = addressIn(language, digestAddresses.list);
  return (
    <Page
      context={context}
      current="digest-editor"
      title={words.title}
      description={words.lead}
      indexed={false}
      crumbs={[{ label: words.many }]}
    >
      <PageHead title={words.title} lead={words.lead}>
        <Actions>
          <ButtonLink address={create}>{words.create}</ButtonLink>
        </Actions>
      </PageHead>
      <Section id="issues" title={words.many}>
        {issues.length === 0 ? <Empty missing={words.none} next={words.noneNext} /> : null}
        {issues.map(({ id, day, title, state }) => (
          <article key={id} class="entry">
            <p class="over">
              {formatDate(language, day)}
              {' · '}
              {words[state]}
            </p>
            <h3>
              <a href={composeAddress(language, id)}>{title.fr}</a>
            </h3>
          </article>
        ))}
        <Pager
          page={page}
          pages={hasMore ? page + 1 : page}
          label={words.many}
          addressOf={(number) => `${list}?page=${number}`}
        />
      </Section>
      <Readers language={language} counts={counts} />
    </Page>
  );
}

function Readers({
  language,
  counts,
}: {
  readonly language: 'fr' | 'en';
  readonly counts: readonly SubscriptionCount[];
}) {
  const words = digestWords[language];
  const sum = (keep: (count: SubscriptionCount) => boolean) =>
    formatNumber(
      language,
      counts.filter(keep).reduce((total, { count }) => total + count, 0),
    );
  const isIn = (row: DigestAudience | null, spoken: 'fr' | 'en' | null) => (one: SubscriptionCount) =>
    one.state === 'confirmed' &&
    (row === null || one.audience === row) &&
    (spoken === null || one.language === spoken);
  return (
    <Section
      id="readers"
      title={words.editor.readers}
      intro={words.editor.waiting(
        sum(({ state }) => state === 'asked'),
        sum(({ state }) => state === 'stopped'),
      )}
    >
      <DataTable<DigestAudience | null>
        caption={words.editor.readersCaption}
        columns={[
          {
            label: words.feeds.edition,
            cell: (row) => (row === null ? words.editor.total : words.audiences[row]),
          },
          { label: words.languages.fr, numeric: true, cell: (row) => sum(isIn(row, 'fr')) },
          { label: words.languages.en, numeric: true, cell: (row) => sum(isIn(row, 'en')) },
          { label: words.editor.total, numeric: true, cell: (row) => sum(isIn(row, null)) },
        ]}
        rows={[...digestAudiences, null]}
      />
    </Section>
  );
}
