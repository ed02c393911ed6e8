import type { Language } from '../../kernel/language.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { projectAddress } from '../addresses.ts';
import { indicatorAddresses, readingAddresses } from './addresses.ts';
import { unitLabel } from './catalogue.ts';
import type { ReadIndicator } from './indicator-store.ts';
import type { Standing } from './progress-of.ts';
import { dayText } from './progress-words.ts';
import type { Reading } from './readings.ts';
import { valueText } from './value-text.ts';
import { indicatorWords } from './words.ts';

interface ReadingTableProps {
  readonly language: Language;
  readonly indicator: ReadIndicator;
  readonly standing: Standing;
  readonly mayUpdate: boolean;
  readonly official: { readonly place: string; readonly count: number } | null;
}

/** Every reading with its source and author, those set aside too, the last first. */
export function ReadingTable(props: ReadingTableProps) {
  const { language, indicator, mayUpdate } = props;
  const words = indicatorWords[language].page;
  return (
    <Section id="readings" title={words.readings}>
      {indicator.readings.length === 0 ? (
        <Empty missing={words.noReading} next={mayUpdate ? words.noReadingNext : ''} />
      ) : (
        <Rows {...props} />
      )}
      {mayUpdate ? <Ways {...props} /> : null}
    </Section>
  );
}

function Rows({ language, indicator, standing, mayUpdate }: ReadingTableProps) {
  const words = indicatorWords[language].page;
  const kept = new Set(standing.settled.kept.map(({ id }) => id));
  const pending = new Set(
    standing.settled.disagreements.flatMap(({ readings }) => readings.map(({ id }) => id)),
  );
  const state = ({ id, isChosen }: Reading): string | null => {
    if (pending.has(id)) return null;
    if (!kept.has(id)) return words.setAside;
    return isChosen ? words.chosen : null;
  };
  return (
    <DataTable
      caption={words.chart(words.readings, unitLabel(indicator.unit, language))}
      narrow="blocks"
      columns={[
        { label: words.day, cell: ({ on }: Reading) => dayText(language, on) },
        {
          label: words.value,
          numeric: true,
          cell: (reading) => (
            <>
              {valueText(language, reading.value, indicator.unit)}
              {state(reading) === null ? null : <span class="soft"> ({state(reading)})</span>}
            </>
          ),
        },
        {
          label: words.source,
          cell: ({ source }) =>
            source === '' ? <span class="soft">{words.explain.unknownSource}</span> : source,
        },
        { label: words.author, cell: ({ author }) => author || '—' },
        {
          label: words.note,
          cell: ({ note, version }) => (
            <>
              {note}
              {version > 1 ? <span class="soft"> {words.corrected(version)}</span> : null}
            </>
          ),
        },
        ...(mayUpdate
          ? [
              {
                label: '',
                head: <span class="visually-hidden">{words.correct}</span>,
                cell: ({ id, on }: Reading) => (
                  <a
                    href={`${projectAddress(language, readingAddresses.page, id)}${language === 'fr' ? '/modifier' : '/edit'}`}
                  >
                    {words.correct}
                    <span class="visually-hidden"> {dayText(language, on)}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
      rows={[...indicator.readings].reverse()}
    />
  );
}

function Ways({ language, indicator, official }: ReadingTableProps) {
  const words = indicatorWords[language].page;
  return (
    <>
      <Actions>
        <ButtonLink address={projectAddress(language, indicatorAddresses.createReading, indicator.id)}>
          {words.add}
        </ButtonLink>{' '}
        <ButtonLink address={projectAddress(language, indicatorAddresses.importReadings, indicator.id)} quiet>
          {words.import}
        </ButtonLink>
      </Actions>
      {official === null ? null : (
        <form method="post" action={projectAddress(language, indicatorAddresses.official, indicator.id)}>
          <p>{words.officialLead(official.place, official.count)}</p>
          <p class="actions">
            <button class="button quiet" type="submit">
              {words.official}
            </button>
          </p>
        </form>
      )}
    </>
  );
}
