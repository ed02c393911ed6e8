import type { ComponentChildren } from 'preact';
import { territoryAddress, territoryAddresses } from '../../../network/index.ts';
import { placeAddress } from '../../../places/index.ts';
import type { PageContext } from '../../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../../platform/web/components/actions.tsx';
import { Alert } from '../../../platform/web/components/messages.tsx';
import { addressIn } from '../../../platform/web/layout/address.ts';
import { Page } from '../../../platform/web/layout/page.tsx';
import { PageHead } from '../../../platform/web/layout/page-head.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import { themeLabel } from '../../labels.ts';
import { calendarAddress, eventAddress, eventAddresses } from '../addresses.ts';
import { type Event, standingOf } from '../domain/event.ts';
import type { RegistrationFault, TypedRegistration } from '../domain/registration.ts';
import { eventFacts } from '../json-ld.ts';
import { alsoWhen, whenOf } from '../when.ts';
import { eventWords } from '../words.ts';
import { ZoneField } from './event-filters.tsx';
import { RegistrationSection } from './registration-section.tsx';

export interface EventPageProps {
  readonly context: PageContext;
  readonly event: Event;
  readonly zone: string | null;
  readonly now: Date;
  readonly origin: string;
  /** What was just saved. */
  readonly notice: ComponentChildren;
  /** True for those who keep it. */
  readonly mayWrite: boolean;
  readonly said: string | null;
  readonly typed: TypedRegistration;
  readonly faults: readonly RegistrationFault[];
  readonly registration: 'form' | 'sent' | 'too-many';
}

/** An event: when on both clocks, where, who, how to register, what remains of it. */
export function EventPage(props: EventPageProps) {
  const { context, event, now, origin, notice, mayWrite, said } = props;
  const { language } = context;
  const words = eventWords[language];
  const isForeign = language === 'en' && event.title.en === '';
  const title = isForeign ? event.title.fr : event.title[language];
  const standing = standingOf(event, now);
  const when = whenOf(language, event);
  return (
    <Page
      context={context}
      current="events"
      title={title}
      description={words.sheet.description(title, when)}
      crumbs={[
        { label: words.navigation, address: addressIn(language, eventAddresses.list) },
        { label: title },
      ]}
      indexed={event.state === 'published'}
      machine={event.state === 'published' ? { facts: eventFacts(event, language, origin) } : {}}
    >
      <PageHead
        title={<span lang={isForeign ? 'fr' : undefined}>{title}</span>}
        meta={words.kinds[event.kind]}
      >
        {notice}
        {said === null ? null : (
          <Alert>
            <p role="status">{said}</p>
          </Alert>
        )}
        {event.state === 'draft' ? (
          <Alert>
            <p>{words.sheet.draft}</p>
          </Alert>
        ) : null}
        {standing === 'cancelled' ? (
          <Alert>
            <p>
              <strong>{words.sheet.cancelled}</strong> {event.cancelReason}
            </p>
          </Alert>
        ) : null}
        {standing === 'past' ? <p>{words.sheet.isPast}</p> : null}
        {standing === 'on' ? (
          <p>
            <strong>{words.sheet.isOn}</strong>
          </p>
        ) : null}
      </PageHead>
      <Facts {...props} />
      <Text event={event} language={language} />
      {standing === 'past' || standing === 'cancelled' ? null : <RegistrationSection {...props} />}
      {mayWrite ? <Keepers {...props} /> : null}
    </Page>
  );
}

function Facts({ context: { language }, event, zone, now }: EventPageProps) {
  const words = eventWords[language];
  const also = alsoWhen(language, event, zone);
  const standing = standingOf(event, now);
  return (
    <Section id="when" title={words.sheet.when}>
      <p class="lead">
        <time dateTime={event.startsAt.toISOString()}>{whenOf(language, event)}</time>
      </p>
      {also === null ? null : <p>{also}</p>}
      <dl class="facts">
        <Fact name={words.sheet.where}>{event.place === '' ? words.sheet.online : event.place}</Fact>
        {event.commune === null ? null : (
          <Fact name={words.sheet.commune}>
            <a href={placeAddress(language, event.commune.id)}>{event.commune.name}</a>
          </Fact>
        )}
        {event.organiser === '' ? null : <Fact name={words.sheet.by}>{event.organiser}</Fact>}
        {event.territory === null ? null : (
          <Fact name={words.sheet.territory}>
            <a href={territoryAddress(language, territoryAddresses.page, event.territory.slug)}>
              {event.territory.name}
            </a>
          </Fact>
        )}
        {event.themes.length === 0 ? null : (
          <Fact name={words.sheet.themes}>
            {event.themes.map((theme) => themeLabel(language, theme)).join(', ')}
          </Fact>
        )}
      </dl>
      <Links event={event} language={language} standing={standing} />
      <form method="get" action={eventAddress(language, event.id)} class="stack form-column no-print">
        <ZoneField language={language} zone={zone} label={words.sheet.zone} />
        <button class="button quiet" type="submit">
          {words.sheet.change}
        </button>
      </form>
    </Section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface LinksProps {
  readonly event: Event;
  readonly language: 'fr' | 'en';
  readonly standing: ReturnType<typeof standingOf>;
}

/** The room, for those who need no registration; the recording; the calendar. */
function Links({ event, language, standing }: LinksProps) {
  const words = eventWords[language];
  const isOpen = (standing === 'coming' || standing === 'on') && !event.registers;
  return (
    <>
      {standing === 'past' ? (
        <p>
          {event.replayUrl === null ? (
            words.sheet.noReplay
          ) : (
            <a class="button" href={event.replayUrl}>
              {words.sheet.replay}
            </a>
          )}
        </p>
      ) : null}
      <Actions>
        {isOpen && event.onlineUrl !== null ? (
          <ButtonLink address={event.onlineUrl}>{words.sheet.join}</ButtonLink>
        ) : null}
        {standing === 'coming' || standing === 'on' ? (
          <ButtonLink address={calendarAddress(language, { event: event.id })} quiet>
            {words.calendar.one}
          </ButtonLink>
        ) : null}
      </Actions>
    </>
  );
}

function Text({ event, language }: { readonly event: Event; readonly language: 'fr' | 'en' }) {
  const isForeign = language === 'en' && event.text.en === '';
  const text = isForeign ? event.text.fr : event.text[language];
  if (text === '') return null;
  return (
    <div class="section">
      <div class="prose" lang={isForeign ? 'fr' : undefined}>
        {text.split(/\n\s*\n/).map((paragraph, place) => (
          <p key={place} class="kept-lines">
            {paragraph}
          </p>
        ))}
      </div>
    </div>
  );
}

/** What those who keep an event may do. */
function Keepers({ context: { language }, event }: EventPageProps) {
  const words = eventWords[language].sheet;
  const page = eventAddress(language, event.id);
  const links = [
    [words.edit, language === 'fr' ? '/modifier' : '/edit'],
    [words.history, language === 'fr' ? '/historique' : '/history'],
    ...(event.registers ? [[words.registered, language === 'fr' ? '/inscrits' : '/registered']] : []),
    ...(event.cancelledAt === null ? [[words.cancel, language === 'fr' ? '/annuler' : '/cancel']] : []),
    [words.remove, language === 'fr' ? '/supprimer' : '/remove'],
  ] as const;
  return (
    <ul class="section no-print">
      {links.map(([label, ending]) => (
        <li key={ending}>
          <a href={page + ending}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
