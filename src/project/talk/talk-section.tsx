import type { Language } from '../../kernel/language.ts';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatDate, formatTime } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { WatchingForm } from '../mails/watching-form.tsx';
import { type ActionNote, noteKinds } from './note-store.ts';
import { talkWords } from './words.ts';

export interface TalkProps {
  readonly language: Language;
  readonly notes: readonly ActionNote[];
  readonly personId: string | null;
  readonly maySay: boolean;
  /** Whether a mail tells them what is said. */
  readonly isWatching: boolean;
  /** Id of what would be said: the same form sent twice says it once. */
  readonly noteId: string;
  readonly typed: { readonly text: string; readonly kind: string };
  readonly error?: string | undefined;
}

/** What those who write the project say and decide about an action. */
export function TalkSection(props: TalkProps) {
  const { language, notes, maySay } = props;
  const words = talkWords[language];
  return (
    <Section id="talk" title={words.title} intro={words.intro}>
      {notes.length === 0 ? <p class="soft">{words.none}</p> : null}
      {notes.map((note) => (
        <Said key={note.id} {...props} note={note} />
      ))}
      {maySay ? <SayForm {...props} /> : null}
      {maySay ? <WatchingForm language={language} kind="action" isWatching={props.isWatching} /> : null}
    </Section>
  );
}

function Said({ language, note, personId }: TalkProps & { readonly note: ActionNote }) {
  const words = talkWords[language];
  const isDecision = note.kind === 'decision';
  return (
    <article class={isDecision ? 'said decision' : 'said'}>
      <p class="over">
        {isDecision ? <strong>{words.decided}</strong> : null}{' '}
        {words.by(note.name ?? words.gone, formatDate(language, note.at), formatTime(language, note.at))}
      </p>
      {note.isWithdrawn ? <p class="soft">{words.withdrawn}</p> : <p class="kept-lines">{note.text}</p>}
      {!isDecision && !note.isWithdrawn && personId !== null && note.personId === personId ? (
        <form method="post">
          <input type="hidden" name="note" value={note.id} />
          <button class="link" type="submit" name="do" value="withdraw">
            {words.withdraw}
            <span class="visually-hidden"> {note.text.slice(0, 40)}</span>
          </button>
        </form>
      ) : null}
    </article>
  );
}

function SayForm({ language, noteId, typed, error }: TalkProps) {
  const words = talkWords[language];
  return (
    <form method="post" id="say" class="form-column stack" novalidate>
      <input type="hidden" name="note" value={noteId} />
      <TextAreaField id="say-text" name="text" label={words.text} value={typed.text} rows={4} error={error} />
      <ChoicesField
        id="say-kind"
        name="kind"
        type="radio"
        label={words.kind}
        hint={words.kindHint}
        values={[typed.kind]}
        choices={noteKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <p class="actions">
        <button class="button" type="submit" name="do" value="say">
          {words.send}
        </button>
      </p>
    </form>
  );
}
