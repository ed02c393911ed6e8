import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../../platform/ports/page-context.ts';
import { DataTable } from '../../../platform/web/components/data-table.tsx';
import { Field } from '../../../platform/web/components/fields.tsx';
import { FileForm } from '../../../platform/web/components/file-form.tsx';
import { Alert } from '../../../platform/web/components/messages.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import { projectAddress } from '../../addresses.ts';
import type { ReadProject } from '../../cap/project-access.ts';
import { ProjectFrame } from '../../cap/project-frame.tsx';
import { ToldProblems } from '../../context/told-problems.tsx';
import { indicatorAddresses } from '../addresses.ts';
import { unitLabel } from '../catalogue.ts';
import type { ReadIndicator } from '../indicator-store.ts';
import { dayText } from '../progress-words.ts';
import type { TakenReadings } from '../take-readings.ts';
import { valueText } from '../value-text.ts';
import { indicatorWords } from '../words.ts';
import { ReadingBatchesSection, type ShownBatches } from './batches-section.tsx';
import type { FileReading, ReadingsReading } from './readings-reading.ts';

interface ImportPageProps {
  readonly context: PageContext;
  readonly project: ReadProject;
  readonly indicator: ReadIndicator;
}

function ImportFrame({
  context,
  project,
  indicator,
  children,
}: ImportPageProps & { readonly children: ComponentChildren }) {
  const { language } = context;
  const words = indicatorWords[language];
  return (
    <ProjectFrame
      context={context}
      project={project}
      title={words.import.title}
      crumb={words.import.crumb}
      between={[
        {
          label: words.many,
          address: projectAddress(language, indicatorAddresses.ofProject, project.slug),
        },
        { label: indicator.name, address: projectAddress(language, indicatorAddresses.page, indicator.id) },
      ]}
      lead={words.import.lead(indicator.name, unitLabel(indicator.unit, language))}
    >
      <div class="section flush stack">{children}</div>
    </ProjectFrame>
  );
}

interface UploadReadingsProps extends ImportPageProps, ShownBatches {
  /** What was just done about an earlier import. */
  readonly notice?: string | undefined;
  readonly source: string;
  readonly problem?: string | undefined;
  /** Every reason why the file cannot be read. */
  readonly reasons?: readonly string[];
}

/** Where one chooses a file of readings. */
export function UploadReadingsPage(props: UploadReadingsProps) {
  const { source, problem, reasons = [] } = props;
  const words = indicatorWords[props.context.language].import;
  return (
    <ImportFrame {...props}>
      {props.notice === undefined ? null : (
        <Alert>
          <p role="status">{props.notice}</p>
        </Alert>
      )}
      <FileForm
        label={words.file}
        hint={words.fileHint}
        send={words.send}
        problem={problem}
        accept=".csv,.tsv,.txt,.xlsx"
      >
        <Field
          id="source"
          name="source"
          label={words.source}
          hint={words.sourceHint}
          optional
          value={source}
        />
      </FileForm>
      {reasons.length < 2 ? null : (
        <ul>
          {reasons.slice(0, 50).map((reason, index) => (
            <li key={index}>{reason}</li>
          ))}
        </ul>
      )}
      <ReadingBatchesSection language={props.context.language} {...props} />
    </ImportFrame>
  );
}

interface PreviewReadingsProps extends ImportPageProps {
  readonly reading: ReadingsReading;
  readonly taken: TakenReadings;
  readonly source: string;
  readonly fileName: string;
  /** The readings as they are sent back to be written. */
  readonly content: string;
}

/** What the file would bring, before it does. */
export function PreviewReadingsPage(props: PreviewReadingsProps) {
  const { context, indicator, reading, taken, source, fileName, content } = props;
  const { language } = context;
  const words = indicatorWords[language].import;
  return (
    <ImportFrame {...props}>
      <Section id="preview" title={words.preview}>
        <p role="status">
          <strong>{words.sentence(taken.created, taken.unchanged, taken.besides)}</strong>
        </p>
        {taken.created === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <form method="post">
            <input type="hidden" name="readings" value={content} />
            <input type="hidden" name="source" value={source} />
            <input type="hidden" name="file-name" value={fileName} />
            <p class="actions">
              <button class="button" type="submit">
                {words.go(taken.created)}
              </button>
            </p>
          </form>
        )}
        <p>
          <a href={projectAddress(language, indicatorAddresses.importReadings, indicator.id)}>
            {words.again}
          </a>
        </p>
        <ToldProblems
          title={words.problems}
          all={reading.problemCount}
          lead={words.problemsLead}
          list={reading.problems}
        />
        <ToldProblems title={words.notices} list={reading.notices} />
        <Sample {...props} />
      </Section>
    </ImportFrame>
  );
}

function Sample({ context: { language }, indicator, reading }: PreviewReadingsProps) {
  const words = indicatorWords[language];
  if (reading.readings.length === 0) return null;
  return (
    <DataTable
      caption={words.import.sample}
      columns={[
        { label: words.page.day, cell: ({ on }: FileReading) => dayText(language, on) },
        {
          label: words.page.value,
          numeric: true,
          cell: ({ value }) => valueText(language, value, indicator.unit),
        },
        { label: words.page.source, cell: ({ source }) => source || '—' },
      ]}
      rows={reading.readings.slice(0, 40)}
    />
  );
}
