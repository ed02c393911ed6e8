import { allianceAddress } from '../../alliance/index.ts';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { premiumAddresses } from '../alliance/addresses.ts';
import { sharingRules } from '../domain/sharing-rules.ts';
import { allWords } from '../pages/words/all-words.ts';
import type { MeetingPageProps } from './meeting-page.tsx';
import { shareField } from './sketch-form.tsx';
import { meetingWords } from './words.ts';

/** What was typed about the sharing agreed on, and what is wrong with it. */
export interface TypedAgreement {
  readonly rule: string;
  readonly on: string;
  readonly note: string;
  readonly problems: Readonly<Partial<Record<'rule' | 'on', string>>>;
}

/** Notes the sharing that the members agreed on. The one tried above goes with it. */
export function Agree({ context, reading, outcome, version, sketch, agreement, newKey }: MeetingPageProps) {
  const { language } = context;
  const words = meetingWords[language].agree;
  const page = allianceAddress(language, premiumAddresses.meeting, reading.alliance.id);
  const names = allWords[language].results.sharing.rules;
  const rules = sharingRules(outcome.report)
    .filter(({ shares }) => shares !== null)
    .map(({ name }) => ({ value: name as string, label: names[name].name }));
  return (
    <Section id="agree" title={words.title} intro={words.intro}>
      <form method="post" action={`${page}#agree`} id="agree-form" class="form-column">
        <input type="hidden" name="version" value={version.id} />
        <input type="hidden" name="key" value={newKey} />
        {outcome.model.members.map(({ id }) => (
          <input key={id} type="hidden" name={shareField(id)} value={sketch.typed[id] ?? ''} />
        ))}
        <SelectField
          id="agreed-rule"
          name="rule"
          label={words.rule}
          value={agreement.rule}
          error={agreement.problems.rule}
          choices={[...rules, { value: 'own', label: words.own }]}
        />
        <Field
          id="agreed-on"
          name="on"
          label={words.on}
          hint={words.onHint}
          value={agreement.on}
          error={agreement.problems.on}
          input={{ autocomplete: 'off', maxlength: 20 }}
        />
        <TextAreaField
          id="agreed-note"
          name="note"
          label={words.note}
          hint={words.noteHint}
          value={agreement.note}
          optional
          rows={3}
        />
        <p class="actions">
          <button class="button" type="submit" name="do" value="agree">
            {words.action}
          </button>
        </p>
      </form>
    </Section>
  );
}
