import type { JobRun, JobSchedule, JobState } from '../ports/job.ts';
import { jobStates } from '../ports/job.ts';
import type { PageContext } from '../ports/page-context.ts';
import { Chip } from '../web/components/chips.tsx';
import { DataTable } from '../web/components/data-table.tsx';
import { Alert, Empty } from '../web/components/messages.tsx';
import { type Format, formats } from '../web/format/format.ts';
import { addressIn } from '../web/layout/address.ts';
import { operationsAddresses } from '../web/layout/operations-addresses.ts';
import { Page } from '../web/layout/page.tsx';
import { PageHead } from '../web/layout/page-head.tsx';
import { Section } from '../web/layout/section.tsx';
import { operationsWords } from './words.ts';

export interface JobsPageProps {
  readonly context: PageContext;
  readonly counts: Readonly<Record<JobState, number>>;
  readonly stuck: number;
  readonly schedules: readonly JobSchedule[];
  readonly runs: readonly JobRun[];
  /** State that the list is narrowed to. */
  readonly state: JobState | undefined;
  /** Id of the last run shown, when there are older ones. */
  readonly older: string | null;
  readonly done: 'retry' | 'cancel' | 'run' | 'none' | null;
  readonly titles: ReadonlyMap<string, string>;
}

/** Background work: what is planned, what runs, what failed, and what to do about it. */
export function JobsPage(props: JobsPageProps) {
  const { context, counts, stuck, done } = props;
  const words = operationsWords[context.language].jobs;
  const waiting = counts.created + counts.retry;
  return (
    <Page
      context={context}
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.title }]}
      indexed={false}
    >
      <PageHead title={words.title} lead={words.lead(waiting, counts.active, counts.failed)} />
      {done === null ? null : (
        <Alert>
          <p role="status">{words.done[done]}</p>
        </Alert>
      )}
      {stuck === 0 ? null : (
        <Alert>
          <p>{words.stuck(stuck)}</p>
        </Alert>
      )}
      <Section id="planned" title={words.scheduled}>
        <Schedules {...props} />
      </Section>
      <Section id="runs" title={words.runs}>
        <Filter {...props} />
        <Runs {...props} />
      </Section>
    </Page>
  );
}

function Schedules({ context, schedules, titles }: JobsPageProps) {
  const words = operationsWords[context.language].jobs;
  const format = formats[context.language];
  return (
    <DataTable<JobSchedule>
      caption={words.scheduledCaption}
      narrow="blocks"
      columns={[
        { label: words.job, cell: ({ name }) => titles.get(name) ?? name },
        { label: words.next, cell: ({ next }) => words.at(format.date(next), format.time(next)) },
        {
          label: words.last,
          cell: ({ last }) =>
            last === null
              ? words.never
              : `${words.states[last.state]}, ${moment(words, format, last.endedAt ?? last.createdAt)}`,
        },
        {
          label: words.action,
          cell: ({ name }) => (
            <ActionButton context={context} action="run" name="job" value={name} label={words.runNow}>
              {words.forScreenReader(words.runNow, titles.get(name) ?? name, '')}
            </ActionButton>
          ),
        },
      ]}
      rows={schedules}
    />
  );
}

function Filter({ context, state, counts }: JobsPageProps) {
  const words = operationsWords[context.language].jobs;
  const here = addressIn(context.language, operationsAddresses.jobs);
  const number = formats[context.language].number;
  return (
    <nav aria-label={words.filter}>
      <p class="chips">
        {jobStates.map((name) => (
          <a
            key={name}
            class="chip"
            href={`${here}?state=${name}#runs`}
            aria-current={name === state ? 'true' : undefined}
          >
            {words.states[name]} ({number(counts[name])})
          </a>
        ))}{' '}
        <Chip address={`${here}#runs`}>{words.all}</Chip>
      </p>
    </nav>
  );
}

function Runs({ context, runs, titles, older, state }: JobsPageProps) {
  const words = operationsWords[context.language].jobs;
  const format = formats[context.language];
  const here = addressIn(context.language, operationsAddresses.jobs);
  if (runs.length === 0)
    return (
      <Empty
        missing={words.none}
        next={words.noneNext}
        actions={state === undefined ? undefined : <a href={`${here}#runs`}>{words.showAll}</a>}
      />
    );
  return (
    <>
      <DataTable<JobRun>
        caption={words.runsCaption}
        narrow="blocks"
        columns={[
          { label: words.job, cell: ({ name }) => titles.get(name) ?? name },
          { label: words.when, cell: ({ createdAt }) => moment(words, format, createdAt) },
          { label: words.state, cell: (run) => stateOf(words, format, run) },
          {
            label: words.attempts,
            cell: (run) => words.of(format.number(run.attempts), format.number(run.attemptsAtMost)),
            numeric: true,
          },
          { label: words.error, cell: ({ error }) => (error === null ? '—' : <code>{error}</code>) },
          {
            label: words.action,
            cell: (run) => <RunAction context={context} run={run} title={titles.get(run.name) ?? run.name} />,
          },
        ]}
        rows={runs}
      />
      {older === null ? null : (
        <p>
          <a href={`${here}?${new URLSearchParams({ ...(state ? { state } : {}), before: older })}#runs`}>
            {words.older}
          </a>
        </p>
      )}
    </>
  );
}

type JobWords = (typeof operationsWords)['fr']['jobs'];

const moment = (words: JobWords, format: Format, at: Date): string =>
  words.at(format.date(at), format.time(at));

function stateOf(words: JobWords, format: Format, { state, progress }: JobRun): string {
  if (state !== 'active' || progress === null || progress.total === 0) return words.states[state];
  return words.progress(format.percent(Math.min(1, progress.done / progress.total), { decimals: 0 }));
}

/** What can be done about a run: try again what failed, cancel what waits or works. */
function RunAction({
  context,
  run,
  title,
}: {
  readonly context: PageContext;
  readonly run: JobRun;
  readonly title: string;
}) {
  const words = operationsWords[context.language].jobs;
  const action =
    run.state === 'failed' || run.state === 'cancelled'
      ? 'retry'
      : run.state === 'completed'
        ? null
        : 'cancel';
  if (action === null) return <>—</>;
  const when = moment(words, formats[context.language], run.createdAt);
  return (
    <ActionButton context={context} action={action} name="run" value={run.id} label={words[action]}>
      {words.forScreenReader(words[action], title, when)}
    </ActionButton>
  );
}

interface ActionButtonProps {
  readonly context: PageContext;
  readonly action: 'retry' | 'cancel' | 'run';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  /** The whole sentence, for who does not see the row. */
  readonly children: string;
}

function ActionButton({ context, action, name, value, label, children }: ActionButtonProps) {
  return (
    <form method="post" action={addressIn(context.language, operationsAddresses.jobs)}>
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name={name} value={value} />
      <button class="link" type="submit" aria-label={children}>
        {label}
      </button>
    </form>
  );
}
