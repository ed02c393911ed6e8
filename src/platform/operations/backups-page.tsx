import type { BackupRow } from '../backup/backup-store.ts';
import { keptBackupsRule } from '../backup/kept-backups.ts';
import type { PageContext } from '../ports/page-context.ts';
import { DataTable } from '../web/components/data-table.tsx';
import { Alert, Empty } from '../web/components/messages.tsx';
import { formats } from '../web/format/format.ts';
import { addressIn } from '../web/layout/address.ts';
import { operationsAddresses } from '../web/layout/operations-addresses.ts';
import { Page } from '../web/layout/page.tsx';
import { PageHead } from '../web/layout/page-head.tsx';
import { Section } from '../web/layout/section.tsx';
import { operationsWords } from './words.ts';

export interface BackupsPageProps {
  readonly context: PageContext;
  readonly backups: readonly BackupRow[];
  readonly next: Date | null;
  /** What the last attempt failed with, when nothing succeeded since. */
  readonly failure: string | null;
  readonly wasAsked: boolean;
}

/** The backups that are there, the rule that keeps them, and a button to make one now. */
export function BackupsPage({ context, backups, next, failure, wasAsked }: BackupsPageProps) {
  const words = operationsWords[context.language].backups;
  const format = formats[context.language];
  const { days, weeks, months, upgrades } = keptBackupsRule;
  const [last] = backups;
  const lead =
    last === undefined
      ? words.leadNone
      : words.lead(format.date(last.verified_at), format.time(last.verified_at));
  return (
    <Page
      context={context}
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.title }]}
      indexed={false}
    >
      <PageHead title={words.title} lead={lead}>
        <AskNow context={context} />
      </PageHead>
      {wasAsked ? (
        <Alert>
          <p role="status">
            {words.asked} <a href={addressIn(context.language, operationsAddresses.jobs)}>{words.seeJobs}</a>
          </p>
        </Alert>
      ) : null}
      {failure === null ? null : (
        <Alert>
          <p>{words.failure(failure)}</p>
        </Alert>
      )}
      <Section id="list" title={words.list} intro={words.rule(days, weeks, months, upgrades)}>
        {next === null ? null : <p>{words.next(format.date(next), format.time(next))}</p>}
        <List context={context} backups={backups} />
        <p>{words.elsewhere}</p>
      </Section>
      <Section id="restore" title={words.restore} intro={words.restoreText}>
        <pre>
          <code>{words.restoreCommand}</code>
        </pre>
      </Section>
    </Page>
  );
}

function AskNow({ context }: { readonly context: PageContext }) {
  const words = operationsWords[context.language].backups;
  return (
    <form method="post" action={addressIn(context.language, operationsAddresses.backups)}>
      <p class="actions">
        <button class="button" type="submit">
          {words.now}
        </button>
      </p>
    </form>
  );
}

function List({
  context,
  backups,
}: {
  readonly context: PageContext;
  readonly backups: readonly BackupRow[];
}) {
  const words = operationsWords[context.language].backups;
  const format = formats[context.language];
  if (backups.length === 0) return <Empty missing={words.missing} next={words.missingNext} />;
  const at = (moment: Date) => words.at(format.date(moment), format.time(moment));
  return (
    <DataTable<BackupRow>
      caption={words.caption}
      narrow="blocks"
      columns={[
        { label: words.when, cell: (row) => at(row.at) },
        { label: words.reason, cell: (row) => words.reasons[row.reason] },
        {
          label: words.size,
          cell: (row) => words.megabytes(format.number(row.bytes / 1e6, { decimals: 1 })),
          numeric: true,
        },
        { label: words.rows, cell: (row) => format.number(row.rows), numeric: true },
        { label: words.verified, cell: (row) => at(row.verified_at) },
        {
          label: words.where,
          cell: (row) => (
            <code>
              {row.machine}:{row.folder}/{row.file}
            </code>
          ),
        },
      ]}
      rows={backups}
    />
  );
}
