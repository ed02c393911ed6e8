import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../../platform/ports/page-context.ts';
import { Alert } from '../../../platform/web/components/messages.tsx';
import { formatDate } from '../../../platform/web/format/dates.ts';
import { formatNumber } from '../../../platform/web/format/numbers.ts';
import { addressIn, filledAddress } from '../../../platform/web/layout/address.ts';
import { Page } from '../../../platform/web/layout/page.tsx';
import { PageHead } from '../../../platform/web/layout/page-head.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import type { ShownProposal } from '../actions/order-proposals.ts';
import { composeAddress, digestAddresses, issueAddress } from '../addresses.ts';
import type { DigestAudience } from '../domain/audiences.ts';
import { audiencesOf, type DigestIssue, type DigestItem, type IssueLack, lacksOf } from '../domain/issue.ts';
import type { CopyCounts } from '../store/delivery-store.ts';
import type { Sending } from '../store/issue-store.ts';
import { digestWords } from '../words.ts';
import { SendingSection } from './sending-section.tsx';

export interface ComposePageProps {
  readonly context: PageContext;
  readonly issue: DigestIssue;
  readonly proposals: readonly ShownProposal[];
  readonly sending: Sending;
  readonly counts: CopyCounts;
  /** Addresses that would receive it. */
  readonly readers: number;
  readonly perMinute: number;
  readonly now: Date;
  /** When it would begin to leave. */
  readonly start: Date;
  /** What was just done. */
  readonly said: string | null;
  readonly notice: ComponentChildren;
}

/** Where an issue is written: its items, what is proposed, what lacks, what it will look like, how it leaves. */
export function ComposePage(props: ComposePageProps) {
  const { context, issue, said, notice } = props;
  const { language } = context;
  const words = digestWords[language].editor;
  const end = (fr: string, en: string) => composeAddress(language, issue.id) + (language === 'fr' ? fr : en);
  return (
    <Page
      context={context}
      current="digest-editor"
      title={issue.title.fr}
      description={words.lead}
      indexed={false}
      crumbs={[
        { label: words.many, address: addressIn(language, digestAddresses.list) },
        { label: formatDate(language, issue.day) },
      ]}
    >
      <PageHead title={issue.title.fr} meta={`${formatDate(language, issue.day)} · ${words[issue.state]}`}>
        {notice}
        {said === null ? null : (
          <Alert>
            <p role="status">{said}</p>
          </Alert>
        )}
        <ul class="plain">
          <li>
            <a href={end('/modifier', '/edit')}>{words.edit}</a>
          </li>
          <li>
            <a href={end('/historique', '/history')}>{words.history}</a>
          </li>
          <li>
            <a href={end('/supprimer', '/remove')}>{words.remove}</a>
          </li>
        </ul>
      </PageHead>
      {issue.state === 'published' ? <SendingSection {...props} /> : null}
      <Items {...props} />
      <Proposals {...props} />
      <Previews {...props} />
      {issue.state === 'draft' ? <Publish {...props} /> : null}
    </Page>
  );
}

function Items({ context: { language }, issue }: ComposePageProps) {
  const words = digestWords[language];
  const create = filledAddress(language, digestAddresses.createItem, { key: issue.id });
  return (
    <Section id="items" title={words.editor.items}>
      {issue.items.length === 0 ? <p>{words.editor.noItems}</p> : null}
      {issue.items.map((item, place) => (
        <ItemEntry
          key={item.id}
          item={item}
          language={language}
          issueId={issue.id}
          isFirst={place === 0}
          isLast={place === issue.items.length - 1}
        />
      ))}
      <p class="actions">
        <a class="button quiet" href={create}>
          {words.editor.createItem}
        </a>
      </p>
    </Section>
  );
}

interface ItemEntryProps {
  readonly item: DigestItem;
  readonly language: 'fr' | 'en';
  readonly issueId: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function ItemEntry({ item, language, issueId, isFirst, isLast }: ItemEntryProps) {
  const words = digestWords[language];
  const page = filledAddress(language, digestAddresses.item, { key: item.id });
  const about = words.issue.about(item.title.fr);
  const moves = [
    ...(isFirst ? [] : [['up', words.editor.up] as const]),
    ...(isLast ? [] : [['down', words.editor.down] as const]),
  ];
  return (
    <article class="entry" id={`item-${item.id}`}>
      <p class="over">
        {words.kinds[item.kind]}
        {' · '}
        {item.audiences.length === 0
          ? words.editor.allAudiences
          : item.audiences.map((audience) => words.audiences[audience]).join(', ')}
      </p>
      <h3>{item.title.fr}</h3>
      <p class="kept-lines">{item.text.fr}</p>
      <form method="post" action={composeAddress(language, issueId)} class="actions">
        <input type="hidden" name="item" value={item.id} />
        <a
          class="button quiet"
          href={`${page}${language === 'fr' ? '/modifier' : '/edit'}`}
          aria-label={words.editor.editItem + about}
        >
          {words.editor.editItem}
        </a>
        <a
          class="button quiet"
          href={`${page}${language === 'fr' ? '/supprimer' : '/remove'}`}
          aria-label={words.editor.removeItem + about}
        >
          {words.editor.removeItem}
        </a>
        {moves.map(([value, label]) => (
          <button
            key={value}
            class="button quiet"
            type="submit"
            name="do"
            value={value}
            aria-label={label + about}
          >
            {label}
          </button>
        ))}
      </form>
    </article>
  );
}

function Proposals({ context: { language }, issue, proposals }: ComposePageProps) {
  const words = digestWords[language];
  return (
    <Section id="proposals" title={words.editor.proposals} intro={words.editor.proposalsLead}>
      {proposals.length === 0 ? (
        <p>{words.editor.noProposals}</p>
      ) : (
        <form method="post" action={composeAddress(language, issue.id)} class="stack">
          {[...new Set(proposals.map(({ kind }) => kind))].map((kind) => (
            <fieldset key={kind} class="choices">
              <legend>{words.kindHeadings[kind]}</legend>
              <ul>
                {proposals
                  .filter((proposal) => proposal.kind === kind)
                  .map(({ source, title, text, toldOn }) => (
                    <li key={source}>
                      <label>
                        <input type="checkbox" name="source" value={source} />
                        <span>
                          {title.fr}
                          {toldOn === null ? null : (
                            <span class="soft"> ({words.editor.told(formatDate(language, toldOn))})</span>
                          )}
                          {text.fr === '' ? null : <small class="soft"> {shorten(text.fr)}</small>}
                        </span>
                      </label>
                    </li>
                  ))}
              </ul>
            </fieldset>
          ))}
          <button class="button" type="submit" name="do" value="add">
            {words.editor.add}
          </button>
        </form>
      )}
    </Section>
  );
}

const shorten = (text: string): string => (text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text);

/** Every copy that will leave, to be read before it does. */
function Previews({ context: { language }, issue }: ComposePageProps) {
  const words = digestWords[language];
  const editions: readonly (readonly [DigestAudience, 'fr' | 'en'])[] = audiencesOf(issue).flatMap(
    (audience) => (['fr', 'en'] as const).map((spoken) => [audience, spoken] as const),
  );
  if (editions.length === 0) return null;
  return (
    <Section id="previews" title={words.editor.previews} intro={words.editor.previewsLead}>
      <ul class="doors titles">
        {editions.map(([audience, spoken]) => (
          <li key={audience + spoken}>
            <a href={issueAddress(spoken, issue.day, audience)} hreflang={spoken}>
              {words.editor.preview(words.audiences[audience], words.languages[spoken])}
            </a>
            <a
              href={filledAddress(spoken, digestAddresses.preview, { key: issue.id, audience })}
              hreflang={spoken}
              aria-label={`${words.editor.previewMail}${words.issue.about(words.editor.preview(words.audiences[audience], words.languages[spoken]))}`}
            >
              {words.editor.previewMail}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Publish({ context: { language }, issue, readers, start }: ComposePageProps) {
  const words = digestWords[language].editor;
  const lacks = lacksOf(issue);
  return (
    <Section id="publish" title={words.lacks.heading}>
      {lacks.length === 0 ? <p>{words.lacks.none}</p> : null}
      <ul class="bullets">
        {lacks.map((lack) => (
          <li key={JSON.stringify(lack)}>{lackText(language, lack)}</li>
        ))}
      </ul>
      {lacks.some(({ blocks }) => blocks) ? null : (
        <form method="post" action={composeAddress(language, issue.id)} class="stack">
          <p>{words.publishLead(formatNumber(language, readers), formatDate(language, start))}</p>
          <button class="button" type="submit" name="do" value="publish">
            {words.publish}
          </button>
        </form>
      )}
    </Section>
  );
}

function lackText(language: 'fr' | 'en', lack: IssueLack): string {
  const words = digestWords[language];
  switch (lack.code) {
    case 'no-items':
      return words.editor.lacks['no-items'];
    case 'nothing-for':
      return words.editor.lacks.nothingFor(words.audiences[lack.audience]);
    case 'not-in-english':
      return words.editor.lacks.notInEnglish(lack.what);
  }
}
