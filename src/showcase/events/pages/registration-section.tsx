import type { Language } from '../../../kernel/language.ts';
import { ErrorSummary } from '../../../platform/web/components/error-summary.tsx';
import { Field } from '../../../platform/web/components/fields.tsx';
import { Alert } from '../../../platform/web/components/messages.tsx';
import { formatNumber } from '../../../platform/web/format/numbers.ts';
import { filledAddress } from '../../../platform/web/layout/address.ts';
import { Section } from '../../../platform/web/layout/section.tsx';
import { eventAddresses } from '../addresses.ts';
import { type Event, seatsLeft, standingOf } from '../domain/event.ts';
import {
  mostNameCharacters,
  type RegistrationFault,
  type TypedRegistration,
} from '../domain/registration.ts';
import { eventWords } from '../words.ts';
import type { EventPageProps } from './event-page.tsx';

/** Name and address; seats left, or the waiting list; nothing where one comes without registering. */
export function RegistrationSection({ context, event, now, typed, faults, registration }: EventPageProps) {
  const { language } = context;
  const words = eventWords[language].registration;
  if (!event.registers) return null;
  if (standingOf(event, now) !== 'coming')
    return (
      <Section id="register" title={words.heading}>
        <p>{words.over}</p>
      </Section>
    );
  if (registration === 'sent')
    return (
      <Section id="register" title={words.heading}>
        <Alert>
          <p role="status">
            <strong>{words.sent}</strong> {words.sentNext(typed.email.trim())}
          </p>
        </Alert>
      </Section>
    );
  const messages = faults.map((fault) => ({
    field: fault.field,
    message: faultText(language, fault, typed),
  }));
  const error = (field: 'name' | 'email') => messages.find((one) => one.field === field)?.message;
  const isSlip = faults.some(({ code }) => code === 'slip');
  const isTooMany = registration === 'too-many';
  return (
    <Section id="register" title={words.heading} intro={seatsText(language, event)}>
      <form
        method="post"
        action={`${filledAddress(language, eventAddresses.register, { key: event.id })}#register`}
        class="stack form-column"
      >
        <ErrorSummary problems={isTooMany ? [{ message: words.faults.tooMany }] : messages} />
        <Field
          id="name"
          name="name"
          label={words.name}
          value={typed.name}
          error={error('name')}
          input={{ autocomplete: 'name' }}
        />
        <Field
          id="email"
          name="email"
          label={words.email}
          hint={words.emailHint}
          value={typed.email}
          error={error('email')}
          input={{ autocomplete: 'email', inputmode: 'email' }}
        />
        {isSlip ? <input type="hidden" name="confirmed" value={typed.email.trim()} /> : null}
        <button class="button" type="submit">
          {seatsLeft(event) === 0 ? words.join : words.send}
        </button>
      </form>
    </Section>
  );
}

function seatsText(language: Language, event: Event): string {
  const words = eventWords[language].registration;
  const left = seatsLeft(event);
  if (left === null || event.seats === null) return words.noLimit;
  const seats = formatNumber(language, event.seats);
  if (left === 0) return words.full;
  return left === 1 ? words.oneSeat(seats) : words.seats(formatNumber(language, left), seats);
}

function faultText(language: Language, fault: RegistrationFault, typed: TypedRegistration): string {
  const words = eventWords[language].registration.faults;
  const found = typed[fault.field].trim().slice(0, 80);
  switch (fault.code) {
    case 'missing':
      return words.missing[fault.field];
    case 'too-long':
      return words.tooLong(
        formatNumber(language, typed[fault.field].length),
        formatNumber(language, mostNameCharacters),
      );
    case 'not-an-address':
      return words.notAnAddress(found);
    case 'slip':
      return words.slip(found, fault.proposal);
  }
}
