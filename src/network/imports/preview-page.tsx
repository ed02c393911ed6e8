import type { ComponentChildren } from 'preact';
import { columnLetters } from '../../formats/table/index.ts';
import type { StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { SelectField } from '../../platform/web/components/fields.tsx';
import { Steps } from '../../platform/web/components/messages.tsx';
import { Stat, Stats } from '../../platform/web/components/stat.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { withColon } from '../../platform/web/typography/with-colon.ts';
import { TerritoryFrame } from '../territory/frame.tsx';
import type { UnknownPlace } from './actors/proposal-store.ts';
import { importAddress } from './addresses.ts';
import { AnswersSection } from './answers-section.tsx';
import { CorrectionsSection } from './corrections-section.tsx';
import type { ImportProblem, ImportReading } from './import-reading.ts';
import type { ImportCounts, ImportRun } from './import-store.ts';
import type { ImportTable } from './import-table.ts';
import { importWords } from './words.ts';

export interface PreviewPageProps {
  readonly context: PageContext;
  readonly territory: StoredRecord;
  readonly run: ImportRun;
  readonly reading: ImportReading;
  readonly counts: ImportCounts;
  readonly table: ImportTable;
  /** What is wrong with rows that the file alone did not show, and how many they are. */
  readonly faults: { readonly problems: readonly ImportProblem[]; readonly total: number };
  /** What this kind asks before the import: who is whom. */
  readonly questions: ComponentChildren;
  readonly unknownPlaces: {
    readonly places: readonly UnknownPlace[];
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
      title={words.kinds[props.run.kind].title}
      lead={props.run.fileName}
      notice={props.notice}
      isProblem
    >
      <Steps steps={words.steps} current={1} />
      <Section id="preview" title={words.preview.title}>
        <Stats three>
          <Count language={language} count={counts.created} label={words.kinds[props.run.kind].created} />
          <Count language={language} count={counts.changed} label={words.preview.changed} />
          <Count language={language} count={counts.unchanged} label={words.preview.unchanged} />
          <Count
            language={language}
            count={reading.problemCount + props.faults.total}
            label={words.preview.wrong}
          />
        </Stats>
        {toWrite === 0 ? (
          <p>{words.preview.nothing}</p>
        ) : (
          <form method="post">
            <p class="actions">
              <button class="button" type="submit" name="do" value="import">
                {words.preview.go(toWrite + counts.unchanged)}
              </button>
            </p>
          </form>
        )}
      </Section>
      <AnswersSection language={language} reading={reading} table={props.table} />
      {props.questions}
      <CorrectionsSection {...props} />
      <Notices {...props} />
      <Sample {...props} />
      <Facts {...props} />
      <p>
        <ButtonLink address={importAddress(language, territory, props.run.kind)} quiet>
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
            {unknownPlaces.places.map(({ found, lines, count, isShared }) => (
              <li key={found}>
                {words.place(found, lines, count)} {isShared ? words.placeShared : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Sample({ context: { language }, reading, table: { columns } }: PreviewPageProps) {
  const words = importWords[language].preview;
  if (reading.sample.length === 0) return null;
  const used = columns.filter(({ field }) => reading.headings.some((heading) => heading.field === field));
  type Row = ImportReading['sample'][number];
  return (
    <Section id="sample" title={words.sample}>
      <DataTable
        caption={words.sample}
        narrow="scroll"
        label={words.sampleTable}
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

function Facts({ context: { language }, reading, run, table: { columns } }: PreviewPageProps) {
  const words = importWords[language].facts;
  const fields = [
    { value: '', label: words.ignored },
    ...columns.map(({ field, label }) => ({ value: field, label: label[language] })),
  ];
  return (
    <Section id="facts" title={words.title}>
      <form method="post" id="choices" class="form-column stack">
        {reading.encoding === null ? null : (
          <p>{withColon(language, words.encoding, reading.encoding.toUpperCase())}</p>
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
