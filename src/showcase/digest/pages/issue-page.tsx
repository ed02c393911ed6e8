import type { ComponentChildren } from 'preact';
import type { Language } from '../../../kernel/language.ts';
import type { PageContext } from '../../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../../platform/web/components/actions.tsx';
import { Alert } from '../../../platform/web/components/messages.tsx';
import { formatDate } from '../../../platform/web/format/dates.ts';
import { Page } from '../../../platform/web/layout/page.tsx';
import { PageHead } from '../../../platform/web/layout/page-head.tsx';
import { issueAddress, landingAddress } from '../addresses.ts';
import type { DigestAudience } from '../domain/audiences.ts';
import {
  audiencesOf,
  type DigestIssue,
  type DigestItem,
  foreignTo,
  itemsFor,
  paragraphsOf,
  textIn,
} from '../domain/issue.ts';
import { hostOf } from '../domain/item-address.ts';
import { digestWords } from '../words.ts';

interface IssuePageProps {
  readonly context: PageContext;
  readonly issue: DigestIssue;
  readonly audience: DigestAudience | null;
  /** Something in it may no longer be shown. */
  readonly isShortened: boolean;
  readonly facts?: object;
}

/** An issue of the digest on the web: all of it, or what an audience reads of it. */
export function IssuePage({ context, issue, audience, isShortened, facts }: IssuePageProps) {
  const { language } = context;
  const words = digestWords[language];
  const title = textIn(language, issue.title);
  const edition = audience === null ? words.issue.whole : words.audiences[audience];
  return (
    <Page
      context={context}
      current="digest"
      title={`${title.words} (${formatDate(language, issue.day)}${audience === null ? '' : `, ${edition}`})`}
      description={words.issue.description(title.words)}
      crumbs={[
        { label: words.navigation, address: landingAddress(language) },
        { label: formatDate(language, issue.day) },
      ]}
      machine={facts === undefined ? {} : { facts }}
      indexed={issue.state === 'published'}
    >
      <IssueContent language={language} issue={issue} audience={audience}>
        {issue.state === 'draft' ? (
          <Alert>
            <p>{words.issue.draft}</p>
          </Alert>
        ) : null}
        {isShortened ? <p class="soft">{words.issue.withdrawn}</p> : null}
      </IssueContent>
      <nav class="section" aria-labelledby="editions">
        <h2 id="editions">{words.issue.others}</h2>
        <ul class="doors titles">
          {[null, ...audiencesOf(issue)].map((one) => (
            <li key={one ?? 'all'}>
              <a
                href={issueAddress(language, issue.day, one)}
                aria-current={one === audience ? 'page' : undefined}
              >
                {one === null ? words.issue.whole : words.audiences[one]}
              </a>
            </li>
          ))}
        </ul>
        <Actions>
          <ButtonLink address={`${landingAddress(language)}#subscribe`}>{words.issue.receive}</ButtonLink>
        </Actions>
      </nav>
    </Page>
  );
}

function IssueContent({
  language,
  issue,
  audience,
  children,
}: {
  readonly language: Language;
  readonly issue: DigestIssue;
  readonly audience: DigestAudience | null;
  readonly children: ComponentChildren;
}) {
  const words = digestWords[language];
  const title = textIn(language, issue.title);
  const intro = textIn(language, issue.intro);
  const items = itemsFor(issue, audience);
  return (
    <>
      <PageHead
        title={<span lang={foreignTo(language, title)}>{title.words}</span>}
        meta={words.issue.meta(
          formatDate(language, issue.day),
          audience === null ? words.issue.whole : words.audiences[audience],
        )}
      >
        {paragraphsOf(intro.words).map((paragraph, place) => (
          <p key={place} class="lead" lang={foreignTo(language, intro)}>
            {paragraph}
          </p>
        ))}
        {children}
      </PageHead>
      <section class="section" aria-label={words.editor.items}>
        {items.length === 0 ? <p>{words.issue.nothing}</p> : null}
        {items.map((item) => (
          <Item key={item.id} item={item} language={language} />
        ))}
      </section>
    </>
  );
}

function Item({ item, language }: { readonly item: DigestItem; readonly language: Language }) {
  const words = digestWords[language];
  const title = textIn(language, item.title);
  const text = textIn(language, item.text);
  const address = textIn(language, item.address).words;
  const host = address === '' ? null : hostOf(address);
  const link = host === null ? words.issue.read : words.issue.elsewhere(host);
  return (
    <article class="entry">
      <p class="over">{words.kinds[item.kind]}</p>
      <h2 class="entry-title" lang={foreignTo(language, title)}>
        {title.words}
      </h2>
      {paragraphsOf(text.words).map((paragraph, place) => (
        <p key={place} lang={foreignTo(language, text)}>
          {paragraph}
        </p>
      ))}
      {address === '' ? null : (
        <p>
          <a href={address} aria-label={`${link}${words.issue.about(title.words)}`}>
            {link}
          </a>
        </p>
      )}
    </article>
  );
}
