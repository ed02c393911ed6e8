import type { Language } from '../../../kernel/language.ts';
import type { PageContext } from '../../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../../platform/web/components/actions.tsx';
import { formatDate, siteTimeZone } from '../../../platform/web/format/dates.ts';
import { formatNumber } from '../../../platform/web/format/numbers.ts';
import { addressIn } from '../../../platform/web/layout/address.ts';
import { Page } from '../../../platform/web/layout/page.tsx';
import { PageHead } from '../../../platform/web/layout/page-head.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import { localOf } from '../../domain/zoned-time.ts';
import { type EventFilters, eventAddresses, eventsAddress, monthAddress } from '../addresses.ts';
import type { Event } from '../domain/event.ts';
import { monthAfter, monthDays } from '../domain/month.ts';
import { eventWords } from '../words.ts';
import { EventEntry } from './event-entry.tsx';

interface MonthPageProps {
  readonly context: PageContext;
  readonly month: string;
  readonly events: readonly Event[];
  readonly filters: EventFilters;
  readonly now: Date;
}

const monthName = (language: Language, month: string): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T00:00:00Z`));

/** The events of a month: a calendar, and the same as a list for those whom a table does not suit. */
export function MonthPage({ context, month, events, filters, now }: MonthPageProps) {
  const { language } = context;
  const words = eventWords[language];
  const name = monthName(language, month);
  return (
    <Page
      context={context}
      current="events"
      title={words.month.title(name)}
      description={words.lead}
      crumbs={[
        { label: words.navigation, address: addressIn(language, eventAddresses.list) },
        { label: name },
      ]}
      indexed={false}
    >
      <PageHead title={words.month.title(name)}>
        <Actions>
          <ButtonLink address={monthAddress(language, monthAfter(month, -1), filters)} quiet>
            {words.month.before}
          </ButtonLink>
          <ButtonLink address={monthAddress(language, monthAfter(month, 1), filters)} quiet>
            {words.month.after}
          </ButtonLink>
        </Actions>
      </PageHead>
      <MonthTable language={language} month={month} events={events} zone={filters.zone ?? siteTimeZone()} />
      <Section id="month-list" title={words.month.list}>
        {events.length === 0 ? <p>{words.month.none}</p> : null}
        {events.map((event) => (
          <EventEntry key={event.id} event={event} language={language} zone={filters.zone} now={now} />
        ))}
        <p>
          <a href={eventsAddress(language, filters)}>{words.asList}</a>
        </p>
      </Section>
    </Page>
  );
}

interface MonthTableProps {
  readonly language: Language;
  readonly month: string;
  readonly events: readonly Event[];
  readonly zone: string;
}

/** A table of weeks: days that have an event lead to it in the list below, which says the rest. */
function MonthTable({ language, month, events, zone }: MonthTableProps) {
  const words = eventWords[language].month;
  const onDay = (day: string): readonly Event[] =>
    events.filter(
      ({ startsAt, endsAt }) =>
        localOf(startsAt, zone).slice(0, 10) <= day &&
        localOf(new Date(endsAt.getTime() - 1), zone).slice(0, 10) >= day,
    );
  return (
    <div class="section flush">
      <table class="month">
        <caption>{words.caption(monthName(language, month))}</caption>
        <thead>
          <tr>
            {words.weekdays.map((day, place) => (
              <th key={day} scope="col" class="n" abbr={words.longWeekdays[place]}>
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthDays(month).map((week) => (
            <tr key={week[0]!.day}>
              {week.map(({ day, isInMonth }) => (
                <td key={day} class={isInMonth ? 'n' : 'n soft'}>
                  <Day language={language} day={day} events={onDay(day)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DayProps {
  readonly language: Language;
  readonly day: string;
  readonly events: readonly Event[];
}

function Day({ language, day, events }: DayProps) {
  const [first] = events;
  const number = Number(day.slice(8));
  if (first === undefined) return <>{number}</>;
  const label = eventWords[language].month.day(
    formatDate(language, day),
    formatNumber(language, events.length),
  );
  return (
    <a href={`#event-${first.id}`} aria-label={label}>
      <strong>{number}</strong>
    </a>
  );
}
