import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { TaskPage } from '../../platform/web/layout/task-page.tsx';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import { lineFates } from '../domain/codes.ts';
import { sheetWords } from '../sheet/words.ts';
import { AgreesField, ReasonField } from './member-fields.tsx';
import { memberWords } from './words.ts';

export interface OwnFormProps {
  readonly context: PageContext;
  readonly member: { readonly id: string; readonly name: string };
  readonly alliance: { readonly id: string; readonly name: string };
  readonly typed: (name: string) => string;
  readonly problems: Readonly<Record<string, string>>;
}

const crumbs = ({ context: { language }, alliance, member }: OwnFormProps, last: string) => [
  { label: sheetWords[language].list.title, address: addressIn(language, allianceAddresses.list) },
  { label: alliance.name, address: allianceAddress(language, allianceAddresses.page, alliance.id) },
  { label: member.name, address: allianceAddress(language, allianceAddresses.member, member.id) },
  { label: last },
];

/** A form of a member about itself: what it is for, its fields, its button. */
function OwnForm(
  props: OwnFormProps & {
    readonly title: string;
    readonly lead: string;
    readonly submit: string;
    readonly children: ComponentChildren;
  },
) {
  const { context, problems, title, lead, submit } = props;
  return (
    <TaskPage context={context} current="alliances" title={title} lead={lead} crumbs={crumbs(props, submit)}>
      <ErrorSummary problems={Object.entries(problems).map(([field, message]) => ({ field, message }))} />
      <form method="post" class="stack form-column" novalidate>
        {props.children}
        <p class="actions">
          <button class="button" type="submit">
            {submit}
          </button>
        </p>
      </form>
    </TaskPage>
  );
}

/** Where a member leaves, saying from when and what becomes of its lines. */
export function LeavePage(props: OwnFormProps) {
  const { context, member, typed, problems } = props;
  const words = memberWords[context.language].leave;
  return (
    <OwnForm {...props} title={words.title(member.name)} lead={words.lead} submit={words.submit}>
      <Field
        id="leftOn"
        name="leftOn"
        label={words.leftOn}
        error={problems.leftOn}
        value={typed('leftOn')}
        input={{ autocomplete: 'off' }}
      />
      <ChoicesField
        id="fate"
        name="fate"
        type="radio"
        label={words.fate}
        error={problems.fate}
        values={[typed('fate')]}
        choices={lineFates.map((value) => ({ value, label: words.fates[value] }))}
      />
      <ReasonField
        language={context.language}
        typed={typed}
        label={words.reason}
        hint={words.reasonHint}
        error={problems.reason}
      />
    </OwnForm>
  );
}

/** Where a consent that was given otherwise is noted. */
export function PaperConsentPage(props: OwnFormProps) {
  const { context, member, typed, problems } = props;
  const words = memberWords[context.language].paper;
  return (
    <OwnForm {...props} title={words.title(member.name)} lead={words.lead} submit={words.submit}>
      <Field
        id="note"
        name="note"
        label={words.note}
        hint={words.noteHint}
        error={problems.note}
        value={typed('note')}
      />
      <AgreesField
        language={context.language}
        typed={typed}
        said={memberWords[context.language].agreesPublic}
      />
    </OwnForm>
  );
}
