import type { PageContext } from '../ports/page-context.ts';
import { ErrorSummary, type FieldProblem } from '../web/components/error-summary.tsx';
import { Field, SelectField } from '../web/components/fields.tsx';
import { addressIn } from '../web/layout/address.ts';
import { Page } from '../web/layout/page.tsx';
import { PageHead } from '../web/layout/page-head.tsx';
import { Section } from '../web/layout/section.tsx';
import { administrationAddresses } from './addresses.ts';
import { type CatalystForm, FirstCatalystSection } from './first-catalyst.tsx';
import type { InstanceSettings } from './instance-settings.ts';
import { type TerritoryChoice, TerritorySection } from './territory-section.tsx';
import { administrationWords } from './words.ts';

interface SettingsPageProps {
  readonly context: PageContext;
  readonly settings: InstanceSettings;
  readonly isMailSent: boolean;
  readonly territory: TerritoryChoice;
  readonly catalyst: CatalystForm;
  /** Address of the territory that was just begun. */
  readonly begun: string | null;
  readonly problems?: readonly FieldProblem[];
  readonly notice?: string | undefined;
}

/** The settings of an instance, in the order in which one begins. */
export function SettingsPage(props: SettingsPageProps) {
  const { context, settings, isMailSent, problems = [], notice } = props;
  const { language } = context;
  const words = administrationWords[language].settings;
  const action = addressIn(language, administrationAddresses.settings);
  return (
    <Page
      context={context}
      title={words.title}
      description={words.lead}
      indexed={false}
      crumbs={[{ label: words.title }]}
    >
      <PageHead title={words.title} lead={words.lead}>
        <ErrorSummary problems={problems} />
        {notice === undefined ? null : (
          <div class="alert" role="status">
            <p>{notice}</p>
          </div>
        )}
      </PageHead>
      <Section id="general" title={words.general}>
        <GeneralForm action={action} settings={settings} problems={problems} words={words} />
      </Section>
      <TerritorySection context={context} choice={props.territory} />
      <Section id="mail" title={words.mail} intro={isMailSent ? words.mailReady : words.mailNone}>
        <form class="actions" method="post" action={action}>
          <button class="button quiet" type="submit" name="do" value="mail">
            {words.mailTry}
          </button>
          <a class="button quiet" href={addressIn(language, administrationAddresses.mails)}>
            {words.mails}
          </a>
        </form>
      </Section>
      <FirstCatalystSection context={context} form={props.catalyst} problems={problems} begun={props.begun} />
    </Page>
  );
}

interface GeneralFormProps {
  readonly action: string;
  readonly settings: InstanceSettings;
  readonly problems: readonly FieldProblem[];
  readonly words: (typeof administrationWords)['fr']['settings'];
}

function GeneralForm({ action, settings, problems, words }: GeneralFormProps) {
  return (
    <form class="stack-s prose" method="post" action={`${action}#errors`} novalidate>
      <Field
        id="name"
        name="name"
        label={words.name}
        hint={words.nameHint}
        value={settings.name}
        error={problems.find(({ field }) => field === 'name')?.message}
        input={{ maxlength: 200 }}
      />
      <SelectField
        id="language"
        name="language"
        label={words.language}
        value={settings.language}
        choices={[
          { value: 'fr', label: 'Français' },
          { value: 'en', label: 'English' },
        ]}
      />
      <p class="actions">
        <button class="button" type="submit" name="do" value="general">
          {words.save}
        </button>
      </p>
    </form>
  );
}
