import type { Language } from '../../kernel/language.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { projectAddress, projectAddresses } from '../addresses.ts';
import { callStates } from '../domain/diagnosis.ts';
import { colon } from '../fiches/labelled.ts';
import { WatchingForm } from '../mails/watching-form.tsx';
import type { Call } from './call-store.ts';
import { diagnosisWords } from './words.ts';

interface CallSectionProps {
  readonly language: Language;
  readonly slug: string;
  readonly call: Call | null;
  readonly pending: number;
  /** Whether a mail tells them what waits. */
  readonly isWatching: boolean;
  /** Beginning of the addresses of this site. */
  readonly origin: string;
}

/** What those who write the project do to listen: the call and its link, paper, and what waits to be read. */
export function CallSection({ language, slug, call, pending, isWatching, origin }: CallSectionProps) {
  const words = diagnosisWords[language].page;
  const inside = (name: 'moderation' | 'paperEntry'): string =>
    projectAddress(language, projectAddresses[name], slug);
  const isOpen = call !== null && call.state !== 'closed';
  const link = isOpen
    ? origin + projectAddress(language, projectAddresses.contribute, slug, { token: call.token })
    : null;
  return (
    <Section id="listen" title={words.manage}>
      {pending === 0 ? null : <p>{words.pending(formatCount(language, pending, words.said))}. </p>}
      <Actions>
        <ButtonLink address={inside('moderation')} quiet={pending === 0}>
          {words.moderate}
        </ButtonLink>{' '}
        <ButtonLink address={inside('paperEntry')} quiet>
          {words.paperEntry}
        </ButtonLink>
      </Actions>
      <p>
        <a href={`/api/v1/projects/${slug}/questionnaire.pdf?lang=${language}`}>{words.printed}</a>
      </p>
      {link === null ? null : (
        <p>
          {words.link}
          {colon(language)} <a href={link}>{link}</a>
        </p>
      )}
      <Disclosure kind="group" summary={words.call} open={!isOpen}>
        <CallForm language={language} call={call} />
      </Disclosure>
      <WatchingForm language={language} kind="project" isWatching={isWatching} />
    </Section>
  );
}

function CallForm({ language, call }: Pick<CallSectionProps, 'language' | 'call'>) {
  const words = diagnosisWords[language].page;
  return (
    <form method="post" id="call" class="form-column stack">
      <ChoicesField
        id="call-state"
        name="state"
        type="radio"
        label={words.call}
        values={[call?.state ?? 'closed']}
        choices={callStates.map((value) => ({ value, label: words.callStates[value] }))}
      />
      <TextAreaField
        id="call-question"
        name="question"
        label={words.question}
        hint={words.questionHint}
        optional
        rows={2}
        value={call?.question ?? ''}
      />
      {call === null ? null : (
        <ChoicesField
          id="call-renew"
          name="renew"
          type="checkbox"
          label={words.link}
          values={[]}
          choices={[{ value: 'yes', label: words.renew }]}
        />
      )}
      <p class="actions">
        <button class="button" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  );
}
