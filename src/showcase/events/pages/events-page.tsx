import type { PageContext } from '../../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../../platform/web/components/actions.tsx';
import { Alert, Empty } from '../../../platform/web/components/messages.tsx';
import { Pager } from '../../../platform/web/components/pager.tsx';
import { addressIn } from '../../../platform/web/layout/address.ts';
import { Page } from '../../../platform/web/layout/page.tsx';
import { PageHead } from '../../../platform/web/layout/page-head.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import { themeLabel } from '../../labels.ts';
import {
  calendarAddress,
  type EventFilters,
  eventAddresses,
  eventsAddress,
  monthAddress,
} from '../addresses.ts';
import type { Event } from '../domain/event.ts';
import { eventWords } from '../words.ts';
import { EventEntry } from './event-entry.tsx';
import { EventFilterForm, type FilterChoices } from './event-filters.tsx';

interface EventsPageProps {
  readonly context: PageContext;
  readonly events: readonly Event[];
  readonly filters: EventFilters;
  readonly choices: FilterChoices;
  /** Something was asked that is none of the choices. */
  readonly isUnknown: boolean;
  readonly page: number;
  readonly hasMore: boolean;
  readonly now: Date;
  readonly month: string;
  /** Where this person may add one; null when they may not. */
  readonly create: string | null;
}

/** Events to come, or past with what remains of them. */
export function EventsPage(props: EventsPageProps) {
  const { context, events, filters, choices, page, hasMore, now, month, create } = props;
  const { language } = context;
  const words = eventWords[language];
  return (
    <Page
      context={context}
      current="events"
      title={words.title}
      description={words.lead}
      crumbs={[{ label: words.navigation }]}
      indexed={!filters.isPast && page === 1}
    >
      <PageHead title={words.title} lead={words.lead}>
        <Actions>
          <ButtonLink address={monthAddress(language, month, filters)} quiet>
            {words.asMonth}
          </ButtonLink>
          {create === null ? null : <ButtonLink address={create}>{words.create}</ButtonLink>}
        </Actions>
        {props.isUnknown ? (
          <Alert>
            <p>{words.filters.unknown}</p>
          </Alert>
        ) : null}
      </PageHead>
      <Section id="events" title={filters.isPast ? words.past : words.coming}>
        {events.length === 0 ? <Empty missing={words.none} next={words.noneNext} /> : null}
        {events.map((event) => (
          <EventEntry key={event.id} event={event} language={language} zone={filters.zone} now={now} />
        ))}
        <Pager
          page={page}
          pages={hasMore ? page + 1 : page}
          label={words.month.pages}
          addressOf={(number) => eventsAddress(language, filters, number)}
        />
        <p>
          <a href={eventsAddress(language, { ...filters, isPast: !filters.isPast })}>
            {filters.isPast ? words.seeComing : words.seePast}
          </a>
        </p>
      </Section>
      <Section id="choose" title={words.filters.heading}>
        <EventFilterForm
          language={language}
          action={addressIn(language, eventAddresses.list)}
          filters={filters}
          choices={choices}
        />
      </Section>
      <Calendars {...props} />
    </Page>
  );
}

function Calendars({ context: { language }, filters, choices }: EventsPageProps) {
  const words = eventWords[language].calendar;
  const territory = choices.territories.find(({ slug }) => slug === filters.territory);
  const links = [
    [words.all, calendarAddress(language, 'all')] as const,
    ...(territory === undefined
      ? []
      : [
          [
            words.territory(territory.name),
            calendarAddress(language, { territory: territory.slug }),
          ] as const,
        ]),
    ...choices.themes.map(
      (theme) => [words.theme(themeLabel(language, theme)), calendarAddress(language, { theme })] as const,
    ),
    ...(territory !== undefined
      ? []
      : choices.territories
          .slice(0, 12)
          .map(
            ({ slug, name }) =>
              [words.territory(name), calendarAddress(language, { territory: slug })] as const,
          )),
  ];
  return (
    <Section id="calendar" title={words.heading} intro={words.lead}>
      <ul>
        {links.map(([label, address]) => (
          <li key={address}>
            <a href={address}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
