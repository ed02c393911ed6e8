import type { Language } from '../../../kernel/language.ts';
import { eventAddress } from '../addresses.ts';
import { type Event, standingOf, whereOf } from '../domain/event.ts';
import { alsoWhen, whenOf } from '../when.ts';
import { eventWords } from '../words.ts';

interface EventEntryProps {
  readonly event: Event;
  readonly language: Language;
  readonly zone: string | null;
  readonly now: Date;
}

/** An event in a list: what it is, when on both clocks, where, what remains of it. */
export function EventEntry({ event, language, zone, now }: EventEntryProps) {
  const words = eventWords[language];
  const also = alsoWhen(language, event, zone);
  const standing = standingOf(event, now);
  const isForeign = language === 'en' && event.title.en === '';
  return (
    <article class="entry" id={`event-${event.id}`}>
      <p class="over">
        {words.kinds[event.kind]}
        {standing === 'cancelled' ? (
          <>
            {' · '}
            <strong>{words.sheet.cancelled}</strong>
          </>
        ) : null}
        {standing === 'on' ? ` · ${words.sheet.isOn}` : null}
      </p>
      <h3>
        <a href={eventAddress(language, event.id, zone)} lang={isForeign ? 'fr' : undefined}>
          {isForeign ? event.title.fr : event.title[language]}
        </a>
      </h3>
      <p>
        <time dateTime={event.startsAt.toISOString()}>{whenOf(language, event)}</time>
        {also === null ? null : (
          <>
            <br />
            {also}
          </>
        )}
      </p>
      <p class="soft">
        {[whereOf(event) || words.sheet.online, event.territory?.name, event.organiser]
          .filter((part) => part)
          .join(' · ')}
      </p>
      {standing === 'past' && event.replayUrl !== null ? (
        <p>
          <a href={event.replayUrl}>{words.sheet.replay}</a>
        </p>
      ) : null}
    </article>
  );
}
