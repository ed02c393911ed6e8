import type { PageContext } from '../../../platform/ports/page-context.ts';
import { DataTable } from '../../../platform/web/components/data-table.tsx';
import { Alert, Empty } from '../../../platform/web/components/messages.tsx';
import { Pager } from '../../../platform/web/components/pager.tsx';
import { formatDate } from '../../../platform/web/format/dates.ts';
import { formatNumber } from '../../../platform/web/format/numbers.ts';
import { Page } from '../../../platform/web/layout/page.tsx';
import { PageHead } from '../../../platform/web/layout/page-head.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import { digestFeedAddress, issueAddress, landingAddress } from '../addresses.ts';
import { type DigestAudience, digestAudiences } from '../domain/audiences.ts';
import { type DigestIssue, textIn } from '../domain/issue.ts';
import type { SubscriptionFault, TypedSubscription } from '../domain/subscription.ts';
import { digestWords } from '../words.ts';
import { SubscribeForm } from './subscribe-form.tsx';

const feedFormats = [
  ['Atom', 'atom'],
  ['RSS', 'rss'],
  ['JSON Feed', 'json'],
] as const;

interface LandingPageProps {
  readonly context: PageContext;
  readonly issues: readonly DigestIssue[];
  readonly page: number;
  readonly hasMore: boolean;
  readonly typed: TypedSubscription;
  readonly faults: readonly SubscriptionFault[];
  /** The address that a mail went to, once it is asked. */
  readonly state: 'form' | 'sent' | 'too-many';
  readonly isSent: boolean;
}

/** What the digest is, how to receive it, what came out already. */
export function LandingPage(props: LandingPageProps) {
  const { context, issues, page, hasMore, typed, faults, state } = props;
  const { language } = context;
  const words = digestWords[language];
  return (
    <Page
      context={context}
      current="digest"
      title={words.title}
      description={words.lead}
      crumbs={[{ label: words.navigation }]}
      machine={{
        alternates: digestAudiences.map((audience) => ({
          type: 'application/atom+xml',
          title: words.audiences[audience],
          address: digestFeedAddress(language, audience, 'atom'),
        })),
      }}
    >
      <PageHead title={words.title} lead={words.lead} />
      <Section id="subscribe" title={words.subscribe.heading} intro={words.subscribe.lead}>
        {state === 'sent' ? (
          <Alert>
            <p role="status">
              <strong>{words.subscribe.sent}</strong> {words.subscribe.sentNext(typed.email.trim())}
            </p>
            <p>{props.isSent ? words.subscribe.again : words.subscribe.notSent}</p>
          </Alert>
        ) : (
          <SubscribeForm language={language} typed={typed} faults={faults} isTooMany={state === 'too-many'} />
        )}
      </Section>
      <Section id="archives" title={words.archives.heading}>
        {issues.length === 0 ? (
          <Empty missing={words.archives.none} next={words.archives.noneNext} />
        ) : (
          issues.map((issue) => <IssueEntry key={issue.id} issue={issue} language={language} />)
        )}
        <Pager
          page={page}
          pages={hasMore ? page + 1 : page}
          label={words.archives.pages}
          addressOf={(number) => `${landingAddress(language)}?page=${number}#archives`}
        />
      </Section>
      <Section id="feeds" title={words.feeds.heading} intro={words.feeds.lead}>
        <DataTable<DigestAudience>
          caption={words.feeds.caption}
          narrow="blocks"
          columns={[
            { label: words.feeds.edition, cell: (audience) => words.audiences[audience] },
            ...feedFormats.map(([label, format]) => ({
              label,
              cell: (audience: DigestAudience) => (
                <a
                  href={digestFeedAddress(language, audience, format)}
                  aria-label={`${label}, ${words.audiences[audience]}`}
                >
                  {label}
                </a>
              ),
            })),
          ]}
          rows={digestAudiences}
        />
      </Section>
    </Page>
  );
}

function IssueEntry({ issue, language }: { readonly issue: DigestIssue; readonly language: 'fr' | 'en' }) {
  const words = digestWords[language];
  const title = textIn(language, issue.title);
  const count = issue.items.length;
  return (
    <article class="entry">
      <p class="over">
        {formatDate(language, issue.day)}
        {' · '}
        {count === 1 ? words.archives.oneItem : words.archives.items(formatNumber(language, count))}
      </p>
      <h3>
        <a
          href={issueAddress(language, issue.day)}
          lang={title.language === language ? undefined : title.language}
        >
          {title.words}
        </a>
      </h3>
    </article>
  );
}
