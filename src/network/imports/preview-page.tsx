import { columnLetters } from '../../formats/table/index.ts';
import type { StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { SelectField } from '../../platform/web/components/fields.tsx';
import { Alert, Empty, Steps } from '../../platform/web/components/messages.tsx';
import { Stat, Stats } from '../../platform/web/components/stat.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { TerritoryFrame } from '../territory/frame.tsx';
import { actorColumns } from './actor-columns.ts';
import { importAddress } from './addresses.ts';
import type { ImportProblem, ImportReading } from './import-reading.ts';
import type { ImportCounts, ImportRun, Proposal } from './import-store.ts';
import { importWords } from './words.ts';

/** Problems listed on the page; the file of problems has them all. */
const shownProblems = 100;

export interface PreviewPageProps {
  readonly context: PageContext;
  readonly territory: StoredRecord;
  readonly run: ImportRun;
  readonly reading: ImportReading;
  readonly counts: ImportCounts;
  readonly proposals: readonly Proposal[];
  readonly unknownPlaces: {
    readonly lines: readonly { line: number; found: string }[];
    readonly total: number;
  };
  readonly notice?: string | undefined;
}

/** What a file would do, before anything is written. */
export function PreviewPage(props: PreviewPageProps) {
  const { context, territory, counts, reading } = props;
  const { language } = context;
  const words = importWords[language];
  const toWrite = counts.created + counts.changed;
  return (
    <TerritoryFrame
      context={context}
      territory={territory}
      title={words.title}
      lead={props.run.fileName}
      notice={props.notice}
      isProblem
    >
      <Steps steps={words.steps} current={1} />
      <Section id="preview" title={words.preview.title}>
        <Stats three>
          <Count language={language} count={counts.created} label={words.preview.created} />
          <Count language={language} count={counts.changed} label={words.preview.changed} />
          <Count language={language} count={counts.unchanged} label={words.preview.unchanged} />
          <Count language={language} count={reading.problemCount} label={words.preview.wrong} />
        </Stats>
        {toWrite === 0 ? (
          <p>{words.preview.nothing}</p>
        ) : (
          <form method="post">
            <p class="actions">
              <button class="button" type="submit" name="do" value="import">
                {words.preview.go(reading.valid)}
              </button>
            </p>
          </form>
        )}
      </Section>
      <Problems {...props} />
      <Proposals {...props} />
      <Notices {...props} />
      <Sample {...props} />
      <Facts {...props} />
      <p>
        <ButtonLink address={importAddress(language, territory)} quiet>
          {words.refused.again}
        </ButtonLink>
      </p>
    </TerritoryFrame>
  );
}

function Count({
  language,
  count,
  label,
}: {
  readonly language: 'fr' | 'en';
  readonly count: number;
  readonly label: (count: number) => string;
}) {
  return <Stat value={formatNumber(language, count)} label={label(count).replace(/^\d+\s/u, '')} />;
}

function Problems({ context: { language }, reading, run }: PreviewPageProps) {
  const words = importWords[language].preview;
  if (reading.problemCount === 0) return null;
  const shown = reading.problems.slice(0, shownProblems);
  return (
    <Section id="problems" title={words.problems} intro={words.problemsLead}>
      <ProblemTable language={language} problems={shown} />
      {reading.problemCount > shown.length ? <p>{words.more(shown.length, reading.problemCount)}</p> : null}
      <p>
        <a href={`/api/v1/imports/${run.id}/problems.csv`}>{words.all}</a>
      </p>
    </Section>
  );
}

function ProblemTable({
  language,
  problems,
}: {
  readonly language: 'fr' | 'en';
  readonly problems: readonly ImportProblem[];
}) {
  const words = importWords[language].preview;
  return (
    <DataTable
      caption={words.problems}
      narrow="blocks"
      columns={[
        { label: words.line, cell: (problem: ImportProblem) => problem.line ?? '—' },
        { label: words.column, cell: (problem: ImportProblem) => problem.column ?? '—' },
        { label: words.message, cell: (problem: ImportProblem) => problem.message },
      ]}
      rows={problems}
    />
  );
}

function Notices({ context: { language }, reading, unknownPlaces }: PreviewPageProps) {
  const words = importWords[language].preview;
  if (reading.notices.length === 0 && unknownPlaces.total === 0) return null;
  return (
    <Section id="notices" title={words.notices}>
      <ul>
        {reading.notices.slice(0, 20).map((notice, index) => (
          <li key={index}>{notice.message}</li>
        ))}
      </ul>
      {reading.noticeCount > 20 ? <p>{words.more(20, reading.noticeCount)}</p> : null}
      {unknownPlaces.total === 0 ? null : (
        <>
          <p>{words.places(unknownPlaces.total)}</p>
          <ul>
            {unknownPlaces.lines.map(({ line, found }) => (
              <li key={line}>{words.place(line, found)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Proposals({ context: { language }, proposals }: PreviewPageProps) {
  const words = importWords[language].proposals;
  if (proposals.length === 0) return null;
  return (
    <Section id="proposals" title={words.title} intro={words.lead}>
      <form method="post" id="decisions" class="form-column stack">
        {proposals.map(({ line, name, actorId, actorName, reason, isSame }) => (
          <SelectField
            key={line}
            id={`same-${line}`}
            name={`same.${line}.${actorId}`}
            label={words.question(line, name)}
            hint={words.reasons[reason as keyof typeof words.reasons] ?? reason}
            value={isSame ? 'same' : 'different'}
            choices={[
              { value: 'same', label: words.same(actorName) },
              { value: 'different', label: words.different },
            ]}
          />
        ))}
        <p class="actions">
          <button class="button quiet" type="submit" name="do" value="decide">
            {words.keep}
          </button>
        </p>
      </form>
    </Section>
  );
}

function Sample({ context: { language }, reading }: PreviewPageProps) {
  const words = importWords[language].preview;
  if (reading.sample.length === 0) return null;
  const used = actorColumns.filter(({ field }) =>
    reading.headings.some((heading) => heading.field === field),
  );
  type Row = ImportReading['sample'][number];
  return (
    <Section id="sample" title={words.sample}>
      <DataTable
        caption={words.sample}
        narrow="scroll"
        label={words.sample}
        columns={[
          { label: words.line, cell: (row: Row) => row.line },
          ...used.map(({ field, label }) => ({
            label: label[language],
            cell: (row: Row) => (row.values[field] ?? '').slice(0, 60),
          })),
        ]}
        rows={reading.sample}
      />
    </Section>
  );
}

function Facts({ context: { language }, reading, run }: PreviewPageProps) {
  const words = importWords[language].facts;
  const fields = [
    { value: '', label: words.ignored },
    ...actorColumns.map(({ field, label }) => ({ value: field, label: label[language] })),
  ];
  return (
    <Section id="facts" title={words.title}>
      <form method="post" id="choices" class="form-column stack">
        {reading.encoding === null ? null : (
          <p>
            {words.encoding} : {reading.encoding.toUpperCase()}
          </p>
        )}
        {reading.separator === null ? null : (
          <SelectField
            id="separator"
            name="separator"
            label={words.separator}
            value={reading.separator}
            choices={Object.entries(words.separators).map(([value, label]) => ({ value, label }))}
          />
        )}
        {reading.sheets.length < 2 ? (
          <input type="hidden" name="sheet" value={reading.sheet} />
        ) : (
          <SelectField
            id="sheet"
            name="sheet"
            label={words.sheet}
            value={String(reading.sheet)}
            choices={reading.sheets.map(({ name, hidden, lines }, at) => ({
              value: String(at),
              label: `${name ?? ''} (${words.lines(lines)}${hidden ? `, ${words.hidden}` : ''})`,
            }))}
          />
        )}
        <Disclosure
          kind="data"
          summary={words.columns}
          open={run.choices.columns !== undefined || reading.headings.every(({ field }) => field === null)}
        >
          <p>{words.columnsHint}</p>
          {reading.headings.slice(0, 60).map(({ heading, field }, at) => (
            <SelectField
              key={at}
              id={`column-${at}`}
              name={`column.${at}`}
              label={heading === '' ? words.noHeading(columnLetters(at)) : heading}
              value={field ?? ''}
              choices={fields}
            />
          ))}
        </Disclosure>
        <p class="actions">
          <button class="button quiet" type="submit" name="do" value="reread">
            {words.reread}
          </button>
        </p>
      </form>
    </Section>
  );
}

/** A file that cannot be read, an import under way, done or taken back. */
export function StatePage({
  context,
  territory,
  run,
  actorsAddress,
}: {
  readonly context: PageContext;
  readonly territory: StoredRecord;
  readonly run: ImportRun;
  readonly actorsAddress: string;
}) {
  const { language } = context;
  const words = importWords[language];
  const again = (
    <ButtonLink address={importAddress(language, territory)} quiet>
      {words.done.again}
    </ButtonLink>
  );
  const isWaiting = run.state === 'reading' || run.state === 'writing';
  return (
    <TerritoryFrame context={context} territory={territory} title={words.title} lead={run.fileName}>
      <Steps steps={words.steps} current={run.state === 'reading' || run.state === 'refused' ? 0 : 2} />
      {isWaiting ? (
        <Alert>
          <p role="status">
            <strong>{run.state === 'reading' ? words.waiting.reading : words.waiting.writing}</strong>{' '}
            {words.waiting.next}
          </p>
          <p>
            <a href={importAddress(language, territory, run.id)}>{words.waiting.refresh}</a>
          </p>
        </Alert>
      ) : null}
      {run.state === 'refused' ? <Refused run={run} language={language} /> : null}
      {run.state === 'done' && run.result !== null ? (
        <Section id="done" title={words.done.title}>
          <p role="status">
            {words.done.sentence(run.result.created, run.result.changed, run.result.unchanged)}
          </p>
          {run.result.created > 0 ? <p>{words.done.drafts}</p> : null}
          <p class="actions">
            <ButtonLink address={actorsAddress}>{words.done.see}</ButtonLink> {again}
          </p>
          {run.result.created + run.result.changed === 0 ? null : (
            <form method="post" class="stack">
              <p class="soft">{words.done.undoLead}</p>
              <button class="button quiet" type="submit" name="do" value="undo">
                {words.done.undo}
              </button>
            </form>
          )}
        </Section>
      ) : null}
      {run.state === 'undone' ? (
        <Alert>
          <p role="status">
            {words.done.undone} {run.result?.kept ? words.done.kept(run.result.kept) : null}
          </p>
        </Alert>
      ) : null}
      {run.state === 'refused' || run.state === 'undone' ? <p>{again}</p> : null}
    </TerritoryFrame>
  );
}

function Refused({ run, language }: { readonly run: ImportRun; readonly language: 'fr' | 'en' }) {
  const words = importWords[language].refused;
  const reasons = run.reading !== null && 'reasons' in run.reading ? run.reading.reasons : [];
  return (
    <div role="alert">
      <Empty missing={words.title} next={words.next} />
      <ul>
        {reasons.slice(0, 100).map(({ message }, index) => (
          <li key={index}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
