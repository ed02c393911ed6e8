import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { listAddress, storyAddresses, subjectAddress, subjectInterestAddress } from '../addresses.ts';
import {
  type InterestFault,
  type InterestField,
  type InterestSubject,
  mostCharacters,
  type TypedInterest,
  wishes,
} from '../domain/interest.ts';
import { interestWords } from '../interest-words.ts';
import { storyWords } from '../stories/words.ts';
import { showcaseWords } from '../words.ts';

interface InterestPageProps {
  readonly context: PageContext;
  readonly subject: InterestSubject;
  readonly typed: TypedInterest;
  readonly faults: readonly InterestFault[];
  /** `sent` once it is, `too-many` when it was refused for that. */
  readonly state: 'form' | 'sent' | 'too-many';
}

/** Where a visitor asks to meet those of a pioneer or a story, to visit them, to start from it. */
export function InterestPage(props: InterestPageProps) {
  const { context, subject, state } = props;
  const { language } = context;
  const words = interestWords[language];
  return (
    <Page
      context={context}
      current={subject.kind === 'story' ? 'stories' : 'pioneers'}
      title={words.title}
      description={words.leads[subject.kind](subject.name)}
      indexed={false}
      crumbs={[
        subject.kind === 'story'
          ? { label: storyWords[language].title, address: addressIn(language, storyAddresses.list) }
          : { label: showcaseWords[language].navigation, address: listAddress(language) },
        { label: subject.name, address: subjectAddress(language, subject) },
        { label: words.title },
      ]}
    >
      <PageHead title={words.title} lead={words.leads[subject.kind](subject.name)} />
      {state === 'sent' ? (
        <Alert>
          <p>
            <strong>{words.sent}</strong> {words.sentNext}
          </p>
          <Actions>
            <ButtonLink address={subjectAddress(language, subject)} quiet>
              {words.back}
            </ButtonLink>
          </Actions>
        </Alert>
      ) : (
        <InterestForm {...props} />
      )}
    </Page>
  );
}

function InterestForm({ context: { language }, subject, typed, faults, state }: InterestPageProps) {
  const words = interestWords[language];
  const messages = faults.map((fault) => ({
    field: fault.field,
    message: faultText(language, fault, typed),
  }));
  const error = (field: InterestField) => messages.find((one) => one.field === field)?.message;
  const field = (name: 'name' | 'organisation' | 'email') => ({
    id: name,
    name,
    label: words[name],
    value: typed[name],
    error: error(name),
  });
  const slip = faults.find(({ code }) => code === 'slip');
  return (
    <form
      method="post"
      action={subjectInterestAddress(language, subject)}
      class="section flush stack form-column"
    >
      <ErrorSummary problems={state === 'too-many' ? [{ message: words.faults.tooMany }] : messages} />
      <ChoicesField
        id="wish"
        name="wish"
        type="radio"
        label={words.wish}
        values={[typed.wish]}
        error={error('wish')}
        choices={wishes.map((wish) => ({ value: wish, label: words.wishes[wish] }))}
      />
      <Field {...field('name')} input={{ autocomplete: 'name' }} />
      <Field {...field('organisation')} optional input={{ autocomplete: 'organization' }} />
      <Field
        {...field('email')}
        hint={words.emailHint}
        input={{ autocomplete: 'email', inputmode: 'email' }}
      />
      <TextAreaField
        id="message"
        name="message"
        label={words.message}
        hint={words.messageHint}
        value={typed.message}
        error={error('message')}
      />
      {slip === undefined ? null : <input type="hidden" name="confirmed" value={typed.email.trim()} />}
      <button class="button" type="submit">
        {words.send}
      </button>
    </form>
  );
}

function faultText(language: 'fr' | 'en', fault: InterestFault, typed: TypedInterest): string {
  const words = interestWords[language].faults;
  const value = typed[fault.field].slice(0, 80);
  switch (fault.code) {
    case 'missing':
      return words.missing[fault.field];
    case 'unknown':
      return words.unknown(value);
    case 'not-an-address':
      return words.notAnAddress(value);
    case 'slip':
      return words.slip(value, fault.proposal);
    case 'too-long':
      return words.tooLong(
        formatNumber(language, typed[fault.field].length),
        formatNumber(language, mostCharacters[fault.field as keyof typeof mostCharacters]),
      );
  }
}
