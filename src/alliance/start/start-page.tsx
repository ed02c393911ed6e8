import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { TaskPage } from '../../platform/web/layout/task-page.tsx';
import { allianceAddresses } from '../addresses.ts';
import { sheetWords } from '../sheet/words.ts';
import type { Holder } from './holders.ts';
import type { StartingPoint } from './starting-point.ts';

export interface StartPageProps {
  readonly context: PageContext;
  readonly point: StartingPoint;
  readonly holders: readonly Holder[];
  readonly typed: (name: 'from' | 'territory' | 'name' | 'need') => string;
  readonly problems: Readonly<Partial<Record<'from' | 'name' | 'need', string>>>;
  readonly formKey: string;
  readonly notice?: string;
}

/** Where an alliance begins: a name, a need, on whose behalf. */
export function StartPage(props: StartPageProps) {
  const { context, holders, problems, notice } = props;
  const { language } = context;
  const words = sheetWords[language];
  return (
    <TaskPage
      context={context}
      current="alliances"
      title={words.start.title}
      lead={words.start.lead}
      crumbs={[
        { label: words.list.title, address: addressIn(language, allianceAddresses.list) },
        { label: words.start.title },
      ]}
      notice={notice}
      isProblem={notice !== undefined}
    >
      {holders.length === 0 ? (
        <Empty
          missing={words.start.nobody}
          next={words.start.nobodyNext}
          actions={
            <ButtonLink
              address={addressIn(language, { fr: '/organisations/nouvelle', en: '/organisations/new' })}
            >
              {words.start.createOrganisation}
            </ButtonLink>
          }
        />
      ) : (
        <>
          <ErrorSummary problems={Object.entries(problems).map(([field, message]) => ({ field, message }))} />
          <Origin {...props} />
          <StartForm {...props} />
        </>
      )}
    </TaskPage>
  );
}

function Origin({ context, point }: StartPageProps) {
  const words = sheetWords[context.language].start.origins;
  const { origin, members } = point;
  if (origin === null) return null;
  const text =
    origin.kind === 'match'
      ? words.match(members[0]?.name ?? '', members[1]?.name ?? '')
      : words[origin.kind](origin.name);
  return (
    <Alert>
      <p>{text}</p>
    </Alert>
  );
}

function StartForm({ context, holders, typed, problems, formKey }: StartPageProps) {
  const words = sheetWords[context.language].start;
  const territories = new Map(
    holders
      .flatMap((holder) => (holder.kind === 'organisation' ? holder.territories : []))
      .map(({ id, name }) => [id, name]),
  );
  return (
    <form method="post" class="stack form-column" novalidate>
      <input type="hidden" name="key" value={formKey} />
      <SelectField
        id="from"
        name="from"
        label={words.from}
        hint={words.fromHint}
        error={problems.from}
        value={typed('from')}
        choices={holders.map(({ code, kind, name }) => ({ value: code, label: words[kind](name) }))}
      />
      {territories.size === 0 ? null : (
        <SelectField
          id="territory"
          name="territory"
          label={words.inTerritory}
          optional
          value={typed('territory')}
          choices={[
            { value: '', label: words.noTerritory },
            ...[...territories].map(([value, label]) => ({ value, label })),
          ]}
        />
      )}
      <Field id="name" name="name" label={words.name} error={problems.name} value={typed('name')} />
      <TextAreaField
        id="need"
        name="need"
        label={words.need}
        hint={words.needHint}
        error={problems.need}
        optional
        value={typed('need')}
      />
      <p class="actions">
        <button class="button" type="submit">
          {words.submit}
        </button>
      </p>
    </form>
  );
}
