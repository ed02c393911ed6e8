import type { Language } from '../../../kernel/language.ts';
import { DataTable } from '../../../platform/web/components/data-table.tsx';
import { formatDate } from '../../../platform/web/format/dates.ts';
import { formatNumber } from '../../../platform/web/format/numbers.ts';
import { Section } from '../../../platform/web/layout/section.tsx';
import { indicatorWords } from '../words.ts';
import type { ReadingBatch } from './reading-batches.ts';

/** Imports of an indicator, and who may take which back. */
export interface ShownBatches {
  readonly batches: readonly ReadingBatch[];
  readonly names: ReadonlyMap<string, string>;
  readonly mayUndo: (batch: ReadingBatch) => boolean;
}

/** The imports of an indicator: who, when, from what, how many; each can be taken back. */
export function ReadingBatchesSection({
  language,
  batches,
  names,
  mayUndo,
}: ShownBatches & { readonly language: Language }) {
  if (batches.length === 0) return null;
  const words = indicatorWords[language].import.batches;
  const fileOf = ({ fileName }: ReadingBatch) => (fileName === '' ? words.official : fileName);
  const stateOf = (batch: ReadingBatch) => {
    if (batch.undoneAt !== null) return words.undone(formatDate(language, batch.undoneAt), batch.kept ?? 0);
    if (!mayUndo(batch)) return words.inPlace;
    return (
      <form method="post">
        <input type="hidden" name="import" value={batch.id} />
        <button class="link" type="submit" name="do" value="undo">
          {words.undo}
          <span class="visually-hidden"> {fileOf(batch)}</span>
        </button>
      </form>
    );
  };
  return (
    <Section id="imports" title={words.title} intro={words.lead}>
      <DataTable
        caption={<span class="visually-hidden">{words.title}</span>}
        narrow="blocks"
        columns={[
          { label: words.file, cell: fileOf },
          { label: words.day, cell: ({ at }: ReadingBatch) => formatDate(language, at) },
          {
            label: words.by,
            cell: ({ personId }) =>
              (personId === null ? undefined : names.get(personId)) ?? words.commandLine,
          },
          {
            label: words.created,
            numeric: true,
            cell: ({ created }) => formatNumber(language, created),
          },
          { label: words.state, cell: stateOf },
        ]}
        rows={batches}
      />
    </Section>
  );
}
