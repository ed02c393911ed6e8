import { keptBackupsRule } from '../backup/kept-backups.ts';
import type { PageContext } from '../ports/page-context.ts';
import { DataTable } from '../web/components/data-table.tsx';
import { formats } from '../web/format/format.ts';
import { Page } from '../web/layout/page.tsx';
import { PageHead } from '../web/layout/page-head.tsx';
import { Section } from '../web/layout/section.tsx';
import type { ServiceStatus, StatusState } from './read-status.ts';
import { operationsWords } from './words.ts';

interface StatusPageProps {
  readonly context: PageContext;
  readonly status: ServiceStatus;
  readonly contact: string | null;
}

/** How the service stands now, and what it promises. */
export function StatusPage({ context, status, contact }: StatusPageProps) {
  const words = operationsWords[context.language].status;
  const format = formats[context.language];
  const head = { ok: words.allWell, warning: words.attention, failure: words.trouble }[status.state];
  const { observedAt } = status;
  return (
    <Page
      context={context}
      current="status"
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.title }]}
    >
      <PageHead
        title={words.title}
        lead={head}
        meta={words.measuredAt(format.date(observedAt), format.time(observedAt))}
      />
      <Section id="now" title={words.now}>
        <Checks context={context} status={status} />
      </Section>
      <Section id="promises" title={words.promises} intro={words.promisesIntro}>
        <Promises context={context} />
      </Section>
      <Section id="incident" title={words.incident}>
        <p>{words.incidentText}</p>
        <p>{contact === null ? words.noContact : words.contact(contact)}</p>
        <p class="soft">{words.probes}</p>
      </Section>
    </Page>
  );
}

interface CheckRow {
  readonly name: string;
  readonly state: StatusState;
  readonly finding: string;
}

function Checks({ context, status }: { readonly context: PageContext; readonly status: ServiceStatus }) {
  const words = operationsWords[context.language].status;
  return (
    <DataTable<CheckRow>
      caption={words.nowCaption}
      narrow="blocks"
      columns={[
        { label: words.what, cell: (row) => row.name },
        { label: words.state, cell: (row) => <State state={row.state} label={words.states[row.state]} /> },
        { label: words.found, cell: (row) => row.finding },
      ]}
      rows={checkRows(context, status)}
    />
  );
}

const marks: Readonly<Record<StatusState, string>> = { ok: '✓', warning: '!', failure: '✗' };

/** The state in a word; its mark is for those who see it. */
function State({ state, label }: { readonly state: StatusState; readonly label: string }) {
  return (
    <span class="chip">
      <span aria-hidden="true">{marks[state]} </span>
      {label}
    </span>
  );
}

function checkRows({ language }: PageContext, status: ServiceStatus): CheckRow[] {
  const words = operationsWords[language].status;
  const format = formats[language];
  const { database, jobs, disk, version, since } = status;
  const server = words.serverSince(version, format.date(since), format.time(since));
  return [
    { name: words.items.server, state: 'ok', finding: server },
    {
      name: words.items.database,
      state: database.state,
      finding:
        database.milliseconds === null
          ? words.databaseSilent
          : words.databaseAnswers(format.number(Math.max(1, Math.round(database.milliseconds)))),
    },
    { name: words.items.backup, state: status.backup.state, finding: backupFinding(language, status) },
    {
      name: words.items.jobs,
      state: jobs.state,
      finding:
        jobs.stuck === null ? words.unknown : jobs.stuck > 0 ? words.jobsStuck(jobs.stuck) : words.jobsWell,
    },
    {
      name: words.items.disk,
      state: disk?.state ?? 'ok',
      finding: disk === null ? words.diskExternal : disk.state === 'ok' ? words.diskWell : words.diskLow,
    },
  ];
}

function backupFinding(language: PageContext['language'], { backup }: ServiceStatus): string {
  const words = operationsWords[language].status;
  const format = formats[language];
  if (!backup.isKnown) return words.unknown;
  if (backup.verifiedAt === null) return words.noBackup;
  const write = backup.state === 'ok' ? words.backupAt : words.backupOld;
  return write(format.date(backup.verifiedAt), format.time(backup.verifiedAt));
}

function Promises({ context: { language } }: { readonly context: PageContext }) {
  const words = operationsWords[language].status;
  const { days, weeks, months } = keptBackupsRule;
  const rows = [
    { promise: words.durable, proof: words.durableProof },
    { promise: words.full, proof: words.fullProof },
    { promise: words.backups(days, weeks, months), proof: words.backupsProof },
    { promise: words.upgrades, proof: words.upgradesProof },
    { promise: words.erasure, proof: words.erasureProof },
  ];
  return (
    <DataTable<(typeof rows)[number]>
      caption={words.promisesCaption}
      narrow="blocks"
      columns={[
        { label: words.promise, cell: (row) => row.promise },
        { label: words.proof, cell: (row) => row.proof },
      ]}
      rows={rows}
    />
  );
}
