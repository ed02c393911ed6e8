import { readEmailAddress, slugOf } from '../../people/index.ts';
import type { PageContext } from '../ports/page-context.ts';
import type { FieldProblem } from '../web/components/error-summary.tsx';
import { Field } from '../web/components/fields.tsx';
import { addressIn } from '../web/layout/address.ts';
import { Section } from '../web/layout/section.tsx';
import { administrationAddresses } from './addresses.ts';
import { administrationWords } from './words.ts';

/** What the form of the first catalyst holds. */
export interface CatalystForm {
  /** Given to the form: its repetitions do nothing more. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
}

/** The territory that begins and the person invited to keep it; or what is wrong with each. */
export function readCatalystForm(
  { name, email }: CatalystForm,
  language: PageContext['language'],
):
  | { readonly name: string; readonly email: string }
  | { readonly problems: readonly [FieldProblem, ...FieldProblem[]] } {
  const words = administrationWords[language].settings;
  const address = readEmailAddress(email);
  const problems: FieldProblem[] = [];
  if (!/[\p{L}\p{N}]/u.test(name) || slugOf(name) === '')
    problems.push({ field: 'territory-name', message: words.territoryNameMissing });
  if ([...name].length > 120) problems.push({ field: 'territory-name', message: words.nameLong });
  if (address === null)
    problems.push({ field: 'catalyst-email', message: words.catalystEmailWrong(email.slice(0, 60)) });
  const [first, ...others] = problems;
  return first === undefined ? { name, email: address! } : { problems: [first, ...others] };
}

/** Begins a territory and invites its first catalyst, from the page of settings itself. */
export function FirstCatalystSection({
  context,
  form,
  problems,
  begun,
}: {
  readonly context: PageContext;
  readonly form: CatalystForm;
  readonly problems: readonly FieldProblem[];
  /** Address of the territory that was just begun. */
  readonly begun: string | null;
}) {
  const words = administrationWords[context.language].settings;
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  const action = addressIn(context.language, administrationAddresses.settings);
  return (
    <Section id="catalyst" title={words.catalyst} intro={words.catalystLead}>
      {begun === null ? null : (
        <p role="status">
          {words.catalystInvited} <a href={begun}>{words.catalystTerritory}</a>
        </p>
      )}
      <form
        class="stack-s prose"
        method="post"
        action={`${action}#${problems.length > 0 ? 'errors' : 'catalyst'}`}
        novalidate
      >
        <input type="hidden" name="key" value={form.key} />
        <Field
          id="territory-name"
          name="territory-name"
          label={words.territoryName}
          hint={words.territoryNameHint}
          value={form.name}
          error={errorOf('territory-name')}
          input={{ maxlength: 200 }}
        />
        <Field
          id="catalyst-email"
          name="catalyst-email"
          type="email"
          label={words.catalystEmail}
          value={form.email}
          error={errorOf('catalyst-email')}
          input={{ autocomplete: 'off', inputmode: 'email', maxlength: 254 }}
        />
        <p class="actions">
          <button class="button" type="submit" name="do" value="catalyst">
            {words.catalystStart}
          </button>
        </p>
      </form>
    </Section>
  );
}
