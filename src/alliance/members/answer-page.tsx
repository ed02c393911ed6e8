import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { accountAddresses } from '../../platform/web/layout/account-addresses.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { TaskPage } from '../../platform/web/layout/task-page.tsx';
import { allianceAddresses } from '../addresses.ts';
import type { AllianceMember, AllianceReading } from '../domain/alliance-reading.ts';
import { allianceLabels } from '../labels.ts';
import { sheetWords } from '../sheet/words.ts';
import { AgreesField, ReasonField } from './member-fields.tsx';
import { memberWords } from './words.ts';

/** Value of the choice of an organisation that is to be created. */
export const newOrganisation = 'new';

export interface AnswerPageProps {
  readonly context: PageContext;
  readonly reading: AllianceReading;
  readonly member: AllianceMember;
  /** Who invites. */
  readonly who: string | null;
  readonly expiresAt: Date | null;
  /** Why the person who reads cannot answer yet. */
  readonly obstacle: 'sign-in' | 'other-account' | null;
  /** The address invited, partly hidden, and that of the person signed in. */
  readonly email: string | null;
  readonly ownEmail: string | null;
  /** Organisations on whose behalf they may answer; null when the invitation says which. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[] | null;
  readonly typed: (name: string) => string;
  readonly problems: Readonly<Partial<Record<'organisation' | 'newName' | 'reason', string>>>;
}

/** What an invitation proposes and what consenting means; looking at it answers nothing. */
export function AnswerPage(props: AnswerPageProps) {
  const { context, reading, member, who } = props;
  const { language } = context;
  const words = memberWords[language].answer;
  const { alliance } = reading;
  const title = words.title(alliance.name);
  return (
    <TaskPage
      context={context}
      current="alliances"
      title={title}
      lead={words.lead(who ?? words.someone, member.name)}
      crumbs={[
        { label: sheetWords[language].list.title, address: addressIn(language, allianceAddresses.list) },
        { label: title },
      ]}
    >
      <ErrorSummary
        problems={Object.entries(props.problems).map(([field, message]) => ({ field, message }))}
      />
      <Proposal {...props} />
      <Section id="means" title={words.means}>
        <ul class="ticks">
          {words.meansList.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
      {props.obstacle === null ? <AnswerForm {...props} /> : <Obstacle {...props} />}
      {props.expiresAt === null ? null : (
        <p class="note">{words.until(formatDate(language, props.expiresAt))}</p>
      )}
    </TaskPage>
  );
}

function Proposal({ context: { language }, reading, member }: AnswerPageProps) {
  const words = memberWords[language].answer;
  const { alliance, members, lines } = reading;
  const named = (standing: AllianceMember['standing']): string =>
    members
      .filter((other) => other.standing === standing && other.id !== member.id)
      .map(({ name }) => name)
      .join(', ');
  const facts = [
    [words.need, alliance.need],
    [words.try, alliance.answer],
    [words.members, named('consented')],
    [words.proposed, named('invited')],
    [words.role, member.role],
  ] as const;
  const own = lines.filter(({ memberId }) => memberId === member.id);
  return (
    <>
      <dl class="facts">
        {facts
          .filter(([, text]) => text !== '')
          .map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd class="kept-lines">{text}</dd>
            </div>
          ))}
      </dl>
      {own.length === 0 ? null : (
        <>
          <h2 class="small">{words.lines}</h2>
          <ul class="ticks">
            {own.map(({ id, side, title }) => (
              <li key={id}>
                {allianceLabels[language].sides[side]} – {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Obstacle({ context, obstacle, email, ownEmail }: AnswerPageProps) {
  const { language } = context;
  const words = memberWords[language].answer;
  const forAddress = email === null ? '' : words.forAddress(email);
  if (obstacle === 'other-account')
    return (
      <Alert>
        <p>
          {words.otherAccount(ownEmail ?? '')} {forAddress}
        </p>
      </Alert>
    );
  return (
    <>
      <p>
        {forAddress} {words.signInHint}
      </p>
      <Actions>
        <ButtonLink
          address={`${addressIn(language, accountAddresses.signIn)}?next=${encodeURIComponent(context.addresses[language])}`}
        >
          {words.signIn}
        </ButtonLink>
      </Actions>
    </>
  );
}

function AnswerForm({ context, organisations, typed, problems }: AnswerPageProps) {
  const words = memberWords[context.language].answer;
  return (
    <form method="post" class="stack form-column" novalidate>
      {organisations === null ? null : (
        <>
          <ChoicesField
            id="organisation"
            name="organisation"
            type="radio"
            label={words.organisation}
            error={problems.organisation}
            values={[typed('organisation')]}
            choices={[
              ...organisations.map(({ id, name }) => ({ value: id, label: name })),
              { value: newOrganisation, label: words.newOrganisation },
            ]}
          />
          <Field
            id="newName"
            name="newName"
            label={words.newName}
            hint={words.newNameHint}
            optional
            error={problems.newName}
            value={typed('newName')}
            input={{ autocomplete: 'organization' }}
          />
        </>
      )}
      <AgreesField language={context.language} typed={typed} said={words.agrees} />
      <ReasonField
        language={context.language}
        typed={typed}
        label={words.reason}
        hint={words.reasonHint}
        error={problems.reason}
      />
      <p class="actions">
        <button class="button" type="submit" name="do" value="accept">
          {words.accept}
        </button>{' '}
        <button class="button quiet" type="submit" name="do" value="refuse">
          {words.refuse}
        </button>
      </p>
    </form>
  );
}
