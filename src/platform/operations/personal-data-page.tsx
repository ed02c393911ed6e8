import { keptBackupsRule } from '../backup/kept-backups.ts';
import type { PageContext } from '../ports/page-context.ts';
import type { PersonalData } from '../ports/personal-data.ts';
import { DataTable } from '../web/components/data-table.tsx';
import { ErrorSummary, type FieldProblem } from '../web/components/error-summary.tsx';
import { Field } from '../web/components/fields.tsx';
import { Alert } from '../web/components/messages.tsx';
import { formats } from '../web/format/format.ts';
import { formatBasis, formatPeriod } from '../web/format/retention.ts';
import { accountAddresses } from '../web/layout/account-addresses.ts';
import { addressIn } from '../web/layout/address.ts';
import { operationsAddresses } from '../web/layout/operations-addresses.ts';
import { Page } from '../web/layout/page.tsx';
import { PageHead } from '../web/layout/page-head.tsx';
import { Section } from '../web/layout/section.tsx';
import { typeset } from '../web/typography/typeset.ts';
import { operationsWords } from './words.ts';

/** A kind of data, and how many records of it are this person's. */
export type KeptData = PersonalData & { readonly records: number };

export interface PersonalDataPageProps {
  readonly context: PageContext;
  readonly email: string;
  readonly kept: readonly KeptData[];
  /** What must be settled before an erasure. */
  readonly obstacles: readonly string[];
  /** What was typed to confirm, and what is wrong with it. */
  readonly typed: string;
  readonly problems: readonly FieldProblem[];
}

/** What the site keeps about the person, the file to take away, and the way to be erased. */
export function PersonalDataPage(props: PersonalDataPageProps) {
  const { context, problems } = props;
  const { language } = context;
  const words = operationsWords[language].personal;
  return (
    <Page
      context={context}
      title={words.title}
      description={words.description}
      crumbs={[
        { label: words.account, address: addressIn(language, accountAddresses.account) },
        { label: words.title },
      ]}
      indexed={false}
    >
      <PageHead title={words.title} lead={words.lead} />
      <ErrorSummary problems={problems} />
      <Section id="kept" title={words.kept}>
        <Kept {...props} />
      </Section>
      <Section id="take" title={words.take} intro={words.takeText}>
        <p class="actions">
          <a class="button" href={addressIn(language, operationsAddresses.personalFile)} download>
            {words.download}
          </a>
        </p>
      </Section>
      <Section id="erase" title={words.erase} intro={words.eraseText}>
        <p>{words.backupsText(keptBackupsRule.months)}</p>
        {props.obstacles.length === 0 ? <EraseForm {...props} /> : <Obstacles {...props} />}
      </Section>
    </Page>
  );
}

function Kept({ context: { language }, kept }: PersonalDataPageProps) {
  const words = operationsWords[language].personal;
  const text = (value: { readonly fr: string; readonly en: string }) => typeset(language, value[language]);
  return (
    <DataTable<KeptData>
      caption={words.keptCaption}
      narrow="blocks"
      columns={[
        { label: words.what, cell: (row) => text(row.what) },
        { label: words.why, cell: (row) => text(row.why) },
        { label: words.basis, cell: (row) => formatBasis(language, row.basis) },
        { label: words.howLong, cell: (row) => formatPeriod(language, row) },
        { label: words.onErasure, cell: (row) => text(row.onErasure) },
        { label: words.records, cell: (row) => formats[language].number(row.records), numeric: true },
      ]}
      rows={kept}
    />
  );
}

function Obstacles({ context, obstacles }: PersonalDataPageProps) {
  const words = operationsWords[context.language].personal;
  return (
    <Alert>
      <p>
        <strong>{words.obstacles}</strong>
      </p>
      <ul class="ticks">
        {obstacles.map((obstacle) => (
          <li key={obstacle}>{obstacle}</li>
        ))}
      </ul>
    </Alert>
  );
}

function EraseForm({ context, email, typed, problems }: PersonalDataPageProps) {
  const words = operationsWords[context.language].personal;
  return (
    <form method="post" action={addressIn(context.language, operationsAddresses.personalData)} novalidate>
      <Field
        id="confirm"
        name="confirm"
        label={words.confirm}
        hint={words.confirmHint(email)}
        value={typed}
        error={problems.find(({ field }) => field === 'confirm')?.message}
        input={{ autocomplete: 'off', inputmode: 'email' }}
      />
      <p class="actions">
        <button class="button quiet" type="submit">
          {words.button}
        </button>
      </p>
    </form>
  );
}

/** Told once the person is gone. */
export function ErasedPage({ context }: { readonly context: PageContext }) {
  const words = operationsWords[context.language].personal;
  return (
    <Page
      context={context}
      title={words.erasedTitle}
      description={words.erasedLead}
      crumbs={[{ label: words.erasedTitle }]}
      indexed={false}
    >
      <PageHead title={words.erasedTitle} lead={words.erasedLead}>
        <p class="actions">
          <a class="button" href={addressIn(context.language, { fr: '/', en: '/' })}>
            {words.home}
          </a>
        </p>
      </PageHead>
    </Page>
  );
}
