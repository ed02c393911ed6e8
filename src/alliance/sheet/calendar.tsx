import type { Language } from '../../kernel/language.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceReading, AllianceSummary } from '../domain/alliance-reading.ts';
import { milestoneCreation } from './milestone-editable.ts';
import { sheetWords } from './words.ts';

interface CalendarProps {
  readonly context: { readonly language: Language };
  readonly reading: AllianceReading;
  readonly mayEdit: boolean;
}

/** When the alliance begins and ends, and what is planned in between. */
export function Calendar({ context: { language }, reading, mayEdit }: CalendarProps) {
  const words = sheetWords[language].page;
  const { alliance, milestones } = reading;
  const period = periodOf(language, alliance);
  return (
    <Section id="calendar" title={words.calendar}>
      {period === null ? null : <p>{period}</p>}
      {milestones.length === 0 && period === null ? <p class="soft">{words.noDates}</p> : null}
      {milestones.length === 0 ? null : (
        <ul class="ticks">
          {milestones.map(({ id, on, title, isDone }) => (
            <li key={id}>
              <strong>{formatDate(language, on)}</strong>{' '}
              {mayEdit ? (
                <a href={allianceAddress(language, allianceAddresses.milestone, id)}>{title}</a>
              ) : (
                title
              )}
              {isDone ? <span class="soft"> ({words.done})</span> : null}
            </li>
          ))}
        </ul>
      )}
      {mayEdit ? (
        <p class="no-print">
          <a href={allianceAddress(language, milestoneCreation, alliance.id)}>{words.addDate}</a>
        </p>
      ) : null}
    </Section>
  );
}

function periodOf(language: Language, { startsOn, endsOn }: AllianceSummary): string | null {
  const words = sheetWords[language].page;
  const [from, to] = [startsOn, endsOn].map((on) => (on === null ? null : formatDate(language, on)));
  if (from && to) return words.dates(from, to);
  if (from) return words.from(from);
  return to ? words.until(to) : null;
}
