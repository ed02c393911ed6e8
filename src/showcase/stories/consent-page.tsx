import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { storyAddress } from '../addresses.ts';
import type { StoryPartner } from '../domain/story.ts';
import { consentState, type StoryConsent } from '../domain/story-consent.ts';
import { FrozenStory } from './frozen-story.tsx';
import type { StoryEdition } from './story-store.ts';
import { storyWords } from './words.ts';

export interface ConsentPageProps {
  readonly context: PageContext;
  readonly edition: StoryEdition;
  readonly alliance: string;
  readonly partner: StoryPartner;
  readonly consent: StoryConsent;
  /** The address word of the story while it is public. */
  readonly publicSlug: string | null;
  /** True while this partner has a consent that it may take back. */
  readonly mayWithdraw: boolean;
  readonly typed: (name: string) => string;
  readonly problems: Readonly<Record<string, string>>;
}

/** What the holder of a consent link reads: for whom it is, the whole text, and two buttons. Opening it changes nothing. */
export function ConsentPage(props: ConsentPageProps) {
  const { context, edition, partner, consent, problems, publicSlug } = props;
  const { language } = context;
  const words = storyWords[language].consent;
  const isAsked = edition.state === 'asked';
  const state = consentState(consent);
  return (
    <Page
      context={context}
      title={words.title}
      description={words.title}
      indexed={false}
      crumbs={[{ label: words.title }]}
    >
      <PageHead title={words.title} lead={words.lead(partner.name, props.alliance)} />
      <ErrorSummary problems={Object.entries(problems).map(([field, message]) => ({ field, message }))} />
      <div class="section-gap">
        <Alert>
          {consent.linkFor === '' ? null : (
            <p>
              <strong>{words.linkFor(consent.linkFor)}</strong> {words.forwarded}
            </p>
          )}
          {isAsked && state === 'waiting' ? <p>{words.opens}</p> : null}
          <Standing {...props} />
          {isAsked ? null : <p>{words.closed}</p>}
        </Alert>
      </div>
      {publicSlug === null ? null : (
        <p class="actions">
          <ButtonLink address={storyAddress(language, publicSlug)} quiet>
            {words.public}
          </ButtonLink>
        </p>
      )}
      <Section id="whole" title={words.whole}>
        <FrozenStory language={language} content={edition.content} />
      </Section>
      {isAsked && state !== 'agreed' ? <AnswerForm {...props} /> : null}
      {props.mayWithdraw ? <WithdrawForm {...props} /> : null}
    </Page>
  );
}

function Standing({ context: { language }, consent }: ConsentPageProps) {
  const words = storyWords[language].consent.state;
  const state = consentState(consent);
  if (state === 'waiting') return null;
  const who = [consent.byName, consent.byRole].filter((part) => part !== '').join(', ') || '—';
  return (
    <p role="status">
      {state === 'withdrawn'
        ? words.withdrawn(formatDate(language, consent.withdrawnAt!))
        : words[state](formatDate(language, consent.answeredAt!), who)}
    </p>
  );
}

function AnswerForm({ context: { language }, partner, typed, problems }: ConsentPageProps) {
  const words = storyWords[language].consent;
  return (
    <Section id="answer" title={words.title}>
      <form method="post" class="stack form-column" novalidate>
        <Field
          id="name"
          name="name"
          label={words.yourName}
          value={typed('name')}
          error={problems.name}
          input={{ autocomplete: 'name', maxlength: 120 }}
        />
        <Field
          id="role"
          name="role"
          label={words.yourRole(partner.name)}
          value={typed('role')}
          error={problems.role}
          input={{ autocomplete: 'off', maxlength: 120 }}
        />
        <Field
          id="reason"
          name="reason"
          label={words.reason}
          optional
          value={typed('reason')}
          error={problems.reason}
          input={{ autocomplete: 'off', maxlength: 500 }}
        />
        <ChoicesField
          id="speaks"
          name="speaks"
          type="checkbox"
          label={words.inTheName}
          error={problems.speaks}
          values={[typed('speaks')]}
          choices={[{ value: 'yes', label: words.speaks(partner.name) }]}
        />
        <p class="note">{words.personalData}</p>
        <p class="actions">
          <button class="button" type="submit" name="do" value="agree">
            {words.agree}
          </button>{' '}
          <button class="button quiet" type="submit" name="do" value="refuse">
            {words.refuse}
          </button>
        </p>
      </form>
    </Section>
  );
}

function WithdrawForm({ context: { language } }: ConsentPageProps) {
  const words = storyWords[language].consent;
  return (
    <Section id="withdraw" title={words.withdraw} intro={words.withdrawLead}>
      <form method="post">
        <button class="button quiet" type="submit" name="do" value="withdraw">
          {words.withdraw}
        </button>
      </form>
    </Section>
  );
}

/** What is left to say once the last consent of a link was taken back. */
export function ConsentDonePage({ context }: Pick<ConsentPageProps, 'context'>) {
  const words = storyWords[context.language];
  return (
    <Page
      context={context}
      title={words.consent.title}
      description={words.consent.title}
      indexed={false}
      crumbs={[{ label: words.consent.title }]}
    >
      <PageHead title={words.consent.title} />
      <Empty missing={words.desk.notices.withdrawn} next={words.consent.closed} />
    </Page>
  );
}
