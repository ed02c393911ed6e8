import type { Language } from '../../../kernel/language.ts';
import { ChoicesField } from '../../../platform/web/components/choices-field.tsx';
import { ErrorSummary } from '../../../platform/web/components/error-summary.tsx';
import { Field } from '../../../platform/web/components/fields.tsx';
import { landingAddress } from '../addresses.ts';
import { digestAudiences } from '../domain/audiences.ts';
import type { SubscriptionFault, TypedSubscription } from '../domain/subscription.ts';
import { digestWords } from '../words.ts';

interface SubscribeFormProps {
  readonly language: Language;
  readonly typed: TypedSubscription;
  readonly faults: readonly SubscriptionFault[];
  readonly isTooMany: boolean;
}

/** Address, edition, language; faults beside each, what was typed kept. */
export function SubscribeForm({ language, typed, faults, isTooMany }: SubscribeFormProps) {
  const words = digestWords[language].subscribe;
  const messages = faults.map((fault) => ({
    field: fault.field,
    message: faultText(language, fault, typed),
  }));
  const error = (field: SubscriptionFault['field']) => messages.find((one) => one.field === field)?.message;
  const isSlip = faults.some(({ code }) => code === 'slip');
  return (
    <form method="post" action={`${landingAddress(language)}#subscribe`} class="stack form-column">
      <ErrorSummary problems={isTooMany ? [{ message: words.faults.tooMany }] : messages} />
      <Field
        id="email"
        name="email"
        label={words.email}
        hint={words.emailHint}
        value={typed.email}
        error={error('email')}
        input={{ autocomplete: 'email', inputmode: 'email' }}
      />
      <ChoiceFields language={language} typed={typed} error={error} />
      {isSlip ? <input type="hidden" name="confirmed" value={typed.email.trim()} /> : null}
      <button class="button" type="submit">
        {words.send}
      </button>
    </form>
  );
}

interface ChoiceFieldsProps {
  readonly language: Language;
  readonly typed: Pick<TypedSubscription, 'audience' | 'language'>;
  readonly error: (field: 'audience' | 'language') => string | undefined;
}

/** Which edition, in which language. */
export function ChoiceFields({ language, typed, error }: ChoiceFieldsProps) {
  const words = digestWords[language];
  return (
    <>
      <ChoicesField
        id="audience"
        name="audience"
        type="radio"
        label={words.subscribe.audience}
        values={[typed.audience]}
        error={error('audience')}
        choices={digestAudiences.map((value) => ({ value, label: words.audiences[value] }))}
      />
      <ChoicesField
        id="language"
        name="language"
        type="radio"
        label={words.subscribe.language}
        values={[typed.language]}
        error={error('language')}
        choices={(['fr', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
      />
    </>
  );
}

/** A fault in words: what was found, what is expected. */
export function faultText(
  language: Language,
  fault: SubscriptionFault,
  typed: Pick<TypedSubscription, 'email' | 'audience' | 'language'>,
): string {
  const words = digestWords[language].subscribe.faults;
  const found = typed[fault.field].trim().slice(0, 80);
  switch (fault.code) {
    case 'missing':
      return words.missing[fault.field];
    case 'unknown':
      return words.unknown(found);
    case 'not-an-address':
      return words.notAnAddress(found);
    case 'slip':
      return words.slip(found, fault.proposal);
  }
}
