import type { Language } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { FileForm } from '../../platform/web/components/file-form.tsx';
import { Alert, Empty, Steps } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { TaskPage } from '../../platform/web/layout/task-page.tsx';
import { indicatorOfVariable } from '../indicators/catalogue.ts';
import { seriesAddresses } from './addresses.ts';
import { BatchesSection, batchAddress } from './batch-pages.tsx';
import type { SeriesImport } from './import-store.ts';
import type { SeriesBatch } from './series-batches.ts';
import type { SeriesReading } from './series-reading.ts';
import { ToldProblems } from './told-problems.tsx';
import { seriesWords } from './words.ts';

/** The address of one import. */
export const runAddress = (language: Language, id: string): string =>
  addressIn(language, {
    fr: seriesAddresses.run.fr.replace(':run', id),
    en: seriesAddresses.run.en.replace(':run', id),
  });

const frame = (language: Language, title: string) => ({
  current: 'place-series',
  crumbs: [
    { label: seriesWords[language].navigation, address: addressIn(language, seriesAddresses.begin) },
    ...(title === seriesWords[language].title ? [] : [{ label: title }]),
  ],
});

interface BeginPageProps {
  readonly context: PageContext;
  readonly recent: readonly SeriesImport[];
  /** The imports that wrote something. */
  readonly batches: readonly SeriesBatch[];
  readonly names: ReadonlyMap<string, string>;
  /** Territories whose places alone may be taken. */
  readonly territories: readonly { readonly slug: string; readonly name: string }[];
  readonly typed: { readonly only: string; readonly variable: string };
  readonly problem?: string | undefined;
}

/** Where one chooses a file of statistics, and the last imports. */
export function BeginPage({ context, recent, batches, names, territories, typed, problem }: BeginPageProps) {
  const { language } = context;
  const words = seriesWords[language];
  return (
    <TaskPage context={context} {...frame(language, words.title)} title={words.title} lead={words.lead}>
      <Steps steps={words.steps} current={0} />
      <FileForm
        label={words.file}
        hint={words.fileHint}
        send={words.send}
        problem={problem}
        accept=".csv,.txt,.xlsx"
      >
        <SelectField
          id="only"
          name="only"
          label={words.only}
          value={typed.only}
          choices={[
            { value: '', label: words.all },
            ...territories.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <Field
          id="variable"
          name="variable"
          label={words.variable}
          hint={words.variableHint}
          optional
          value={typed.variable}
        />
      </FileForm>
      {recent.length === 0 ? null : (
        <Section id="recent" title={words.recent}>
          <ul>
            {recent.map(({ id, fileName, createdAt, state }) => (
              <li key={id}>
                <a href={runAddress(language, id)}>
                  {words.recentOf(fileName, formatDate(language, createdAt))}
                </a>{' '}
                <span class="soft">{words.states[state]}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <BatchesSection language={language} batches={batches} names={names} />
    </TaskPage>
  );
}

/** One import: being read, refused, to be checked, done. */
export function RunPage({ context, run }: { readonly context: PageContext; readonly run: SeriesImport }) {
  const { language } = context;
  const words = seriesWords[language];
  const { reading } = run;
  const isWaiting = run.state === 'reading' || run.state === 'writing';
  return (
    <TaskPage context={context} {...frame(language, run.fileName)} title={run.fileName}>
      <Steps steps={words.steps} current={run.state === 'done' ? 2 : run.state === 'read' ? 1 : 0} />
      {isWaiting ? (
        <Alert>
          <p role="status">
            <strong>{run.state === 'reading' ? words.waiting.reading : words.waiting.writing}</strong>{' '}
            {words.waiting.next}
          </p>
          <p>
            <a href={runAddress(language, run.id)}>{words.waiting.refresh}</a>
          </p>
        </Alert>
      ) : null}
      {reading !== null && 'reasons' in reading ? (
        <Refused language={language} reasons={reading.reasons} />
      ) : null}
      {reading !== null && 'lines' in reading && !isWaiting ? (
        <Preview language={language} run={run} reading={reading} />
      ) : null}
    </TaskPage>
  );
}

function Refused({
  language,
  reasons,
}: {
  readonly language: Language;
  readonly reasons: readonly { readonly message: string }[];
}) {
  const words = seriesWords[language];
  return (
    <div role="alert">
      <Empty
        missing={words.refused.title}
        next={words.refused.next}
        actions={
          <ButtonLink address={addressIn(language, seriesAddresses.begin)} quiet>
            {words.done.again}
          </ButtonLink>
        }
      />
      <ul>
        {reasons.slice(0, 100).map(({ message }, index) => (
          <li key={index}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

interface PreviewProps {
  readonly language: Language;
  readonly run: SeriesImport;
  readonly reading: SeriesReading;
}

function Preview(props: PreviewProps) {
  const { language, run, reading } = props;
  const words = seriesWords[language];
  const counts = run.result?.counts;
  if (counts === undefined) return null;
  const isDone = run.state === 'done';
  return (
    <Section id="result" title={isDone ? words.done.title : words.preview.title}>
      <p role="status">
        <strong>{words.preview.sentence(counts.created, counts.changed, counts.unchanged)}</strong>
      </p>
      {reading.firstYear === null || reading.lastYear === null ? null : (
        <p>{words.preview.content(reading.values, reading.firstYear, reading.lastYear)}</p>
      )}
      {reading.outside === 0 ? null : <p>{words.preview.outside(reading.outside)}</p>}
      {isDone && run.sourceId !== null ? (
        <p>
          <a href={batchAddress(language, run.sourceId)}>{words.done.batch}</a>
        </p>
      ) : null}
      {isDone ? (
        <Actions>
          <ButtonLink address={addressIn(language, seriesAddresses.begin)} quiet>
            {words.done.again}
          </ButtonLink>
        </Actions>
      ) : counts.created + counts.changed === 0 ? (
        <p>{words.preview.nothing}</p>
      ) : (
        <form method="post">
          <p class="actions">
            <button class="button" type="submit" name="do" value="import">
              {words.preview.go}
            </button>
          </p>
        </form>
      )}
      <UnknownCodes {...props} />
      <ToldProblems
        title={words.preview.problems}
        lead={words.preview.problemsLead}
        list={reading.problems}
        all={reading.problemCount}
        more={words.preview.more}
      />
      <ToldProblems
        title={words.preview.notices}
        list={reading.notices}
        all={reading.noticeCount}
        more={words.preview.more}
      />
      <Variables {...props} />
    </Section>
  );
}

function UnknownCodes({ language, run }: PreviewProps) {
  const words = seriesWords[language].preview;
  const result = run.result;
  if (!result || result.counts.unknown === 0) return null;
  return (
    <Disclosure kind="data" summary={words.unknown(result.counts.unknown)}>
      <ul>
        {result.unknown.map(({ code, name, line }) => (
          <li key={code}>{words.unknownOne(code, name, line)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Variables({ language, reading }: PreviewProps) {
  const words = seriesWords[language].preview;
  return (
    <DataTable
      caption={words.variables}
      columns={[
        { label: 'Variable', cell: ({ variable }: SeriesReading['variables'][number]) => variable },
        {
          label: seriesWords[language].panel.indicator,
          cell: ({ variable }) =>
            indicatorOfVariable(variable)?.label[language] ?? <span class="soft">{words.notCatalogued}</span>,
        },
        {
          label: '',
          head: <span class="visually-hidden">n</span>,
          numeric: true,
          cell: ({ lines }) => words.variablesOf(lines),
        },
      ]}
      rows={reading.variables.slice(0, 100)}
    />
  );
}
