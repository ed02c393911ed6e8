import type { PageContext } from '../../platform/ports/page-context.ts';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { TaskPage } from '../../platform/web/layout/task-page.tsx';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import { lineFates } from '../domain/codes.ts';
import { sheetWords } from '../sheet/words.ts';
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

const Problems = ({ problems }: Pick<OwnFormProps, 'problems'>) => (
  <ErrorSummary problems={Object.entries(problems).map(([field, message]) => ({ field, message }))} />
);

/** Where a member leaves, saying from when and what becomes of its lines. */
export function LeavePage(props: OwnFormProps) {
  const { context, member, typed, problems } = props;
  const words = memberWords[context.language].leave;
  return (
    <TaskPage
      context={context}
      current="alliances"
      title={words.title(member.name)}
      lead={words.lead}
      crumbs={crumbs(props, words.submit)}
    >
      <Problems problems={problems} />
      <form method="post" class="stack form-column" novalidate>
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
        <TextAreaField
          id="reason"
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          optional
          error={problems.reason}
          value={typed('reason')}
          rows={3}
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.submit}
          </button>
        </p>
      </form>
    </TaskPage>
  );
}

/** Where a consent that was given otherwise is noted. */
export function PaperConsentPage(props: OwnFormProps) {
  const { context, member, typed, problems } = props;
  const words = memberWords[context.language].paper;
  return (
    <TaskPage
      context={context}
      current="alliances"
      title={words.title(member.name)}
      lead={words.lead}
      crumbs={crumbs(props, words.submit)}
    >
      <Problems problems={problems} />
      <form method="post" class="stack form-column" novalidate>
        <Field
          id="note"
          name="note"
          label={words.note}
          hint={words.noteHint}
          error={problems.note}
          value={typed('note')}
        />
        <ChoicesField
          id="agrees"
          name="agrees"
          type="checkbox"
          label={memberWords[context.language].page.public}
          optional
          values={[typed('agrees')]}
          choices={[{ value: 'yes', label: memberWords[context.language].agreesPublic }]}
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.submit}
          </button>
        </p>
      </form>
    </TaskPage>
  );
}
