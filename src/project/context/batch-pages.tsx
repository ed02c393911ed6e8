import type { Language } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { addressIn, filledAddress } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { TaskPage } from '../../platform/web/layout/task-page.tsx';
import { seriesAddresses } from './addresses.ts';
import type { SeriesBatch, SeriesUndoing } from './series-batches.ts';
import { seriesWords } from './words.ts';

/** The address of an import that was done. */
export const batchAddress = (language: Language, batch: string): string =>
  filledAddress(language, seriesAddresses.batch, { batch });

interface Batches {
  readonly language: Language;
  readonly batches: readonly SeriesBatch[];
  readonly names: ReadonlyMap<string, string>;
}

const nameOf = (language: Language, names: ReadonlyMap<string, string>, personId: string | null): string =>
  (personId === null ? undefined : names.get(personId)) ?? seriesWords[language].batches.commandLine;

const stateOf = ({ undoneAt, canUndo }: SeriesBatch): 'undone' | 'undoable' | 'settled' =>
  undoneAt !== null ? 'undone' : canUndo ? 'undoable' : 'settled';

/** The imports that wrote something: who, when, from which file, how much. */
export function BatchesSection({ language, batches, names }: Batches) {
  if (batches.length === 0) return null;
  const words = seriesWords[language].batches;
  const count = (value: number | null) =>
    value === null ? <span class="soft">{words.unknown}</span> : formatNumber(language, value);
  return (
    <Section id="batches" title={words.title} intro={words.lead}>
      <DataTable
        caption={<span class="visually-hidden">{words.title}</span>}
        narrow="blocks"
        columns={[
          {
            label: words.file,
            cell: ({ id, fileName }: SeriesBatch) => <a href={batchAddress(language, id)}>{fileName}</a>,
          },
          { label: words.day, cell: ({ at }) => formatDate(language, at) },
          { label: words.by, cell: ({ personId }) => nameOf(language, names, personId) },
          { label: words.created, numeric: true, cell: ({ created }) => count(created) },
          { label: words.changed, numeric: true, cell: ({ changed }) => count(changed) },
          { label: words.state, cell: (batch) => words.states[stateOf(batch)] },
        ]}
        rows={batches}
      />
    </Section>
  );
}

interface BatchPageProps {
  readonly context: PageContext;
  readonly batch: SeriesBatch;
  readonly names: ReadonlyMap<string, string>;
  /** What undoing it would do; null when it cannot be undone. */
  readonly undoing: SeriesUndoing | null;
}

/** One import that was done, and how to take it back. */
export function BatchPage({ context, batch, names, undoing }: BatchPageProps) {
  const { language } = context;
  const words = seriesWords[language];
  const { created, changed, undoneAt } = batch;
  return (
    <TaskPage
      context={context}
      current="place-series"
      crumbs={[
        { label: words.navigation, address: addressIn(language, seriesAddresses.begin) },
        { label: batch.fileName },
      ]}
      title={batch.fileName}
      lead={words.batches.told(formatDate(language, batch.at), nameOf(language, names, batch.personId))}
    >
      {created === null || changed === null ? null : <p>{words.batches.did(created, changed)}</p>}
      {undoneAt === null ? null : (
        <Alert>
          <p role="status">
            {words.batches.undone(formatDate(language, undoneAt), batch.undone ?? 0, batch.kept ?? 0)}
          </p>
        </Alert>
      )}
      {undoneAt !== null || undoing !== null ? null : <p>{words.batches.tooLate}</p>}
      {undoing === null ? null : <Undo language={language} undoing={undoing} />}
      <p>
        <a href={addressIn(language, seriesAddresses.begin)}>{words.title}</a>
      </p>
    </TaskPage>
  );
}

function Undo({ language, undoing }: { readonly language: Language; readonly undoing: SeriesUndoing }) {
  const words = seriesWords[language].batches;
  return (
    <form method="post" class="stack">
      <h2>{words.would}</h2>
      <ul>
        <li>{words.removed(undoing.removed)}</li>
        <li>{words.restored(undoing.restored)}</li>
        <li>{words.kept(undoing.kept)}</li>
      </ul>
      <p class="soft">{words.after}</p>
      <p class="actions">
        <button class="button quiet" type="submit" name="do" value="undo">
          {words.undo}
        </button>
      </p>
    </form>
  );
}
