import type { PageContext } from '../../platform/ports/page-context.ts';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { ErrorSummary, type FieldProblem } from '../../platform/web/components/error-summary.tsx';
import { SelectField } from '../../platform/web/components/fields.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import type { readShared } from '../actions/follow-together.ts';
import type { PathwayStep } from '../domain/pathway.ts';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import type { ShownFollowing } from './following-list.tsx';
import { Said, saidText } from './said.tsx';
import { togetherWords } from './together-words.ts';
import { pathwayWords } from './words.ts';

export interface FollowingPageProps extends ShownFollowing {
  readonly context: PageContext;
  readonly shared: Awaited<ReturnType<typeof readShared>>;
  readonly personId: string;
  readonly mayEnd: boolean;
  readonly typed: { readonly note: string; readonly about: string };
  readonly problems: readonly FieldProblem[];
  readonly isGone: boolean;
}

/** A pathway followed together: who did which step, what was noted. */
export function FollowingPage(props: FollowingPageProps) {
  const { context, body, pathway, problems, isGone } = props;
  const { language } = context;
  const words = togetherWords[language];
  const title = saidText(language, pathway.title);
  return (
    <Page
      context={context}
      current="pathways"
      title={`${title}, ${words.with(body.name)}`}
      description={words.lead}
      crumbs={[
        {
          label: pathwayWords[language].navigation,
          address: addressIn(language, pathwayAddresses.list),
        },
        { label: title, address: pathwayAddress(language, pathway.key) },
        { label: body.name },
      ]}
      indexed={false}
    >
      <PageHead
        title={<Said text={pathway.title} language={language} />}
        meta={
          <span>
            {words.with(body.name)}, {words.since(formatDate(language, props.following.begunAt))}
          </span>
        }
        lead={words.seen(body.name)}
      />
      <ErrorSummary problems={problems} />
      {isGone ? (
        <Alert>
          <p role="status">{words.gone}</p>
        </Alert>
      ) : null}
      {pathway.state === 'published' ? null : (
        <Alert>
          <p>{words.withdrawn}</p>
        </Alert>
      )}
      <Section id="steps" title={words.steps}>
        <ol class="steps path">
          {pathway.steps.map((step) => (
            <Step key={step.key} {...props} step={step} />
          ))}
        </ol>
      </Section>
      <Notes {...props} />
      {props.mayEnd ? (
        <div class="section flush no-print">
          <Disclosure kind="group" summary={words.end}>
            <form method="post" class="stack-s">
              <p>{words.endMeaning}</p>
              <p class="actions">
                <button class="button quiet" type="submit" name="do" value="end">
                  {words.endSure}
                </button>
              </p>
            </form>
          </Disclosure>
        </div>
      ) : null}
    </Page>
  );
}

/** How somebody is called here. */
function nameOf({ context, shared, personId }: FollowingPageProps, id: string | null): string {
  const words = togetherWords[context.language];
  if (id === null) return words.someone;
  const name = shared.names.get(id) ?? words.someone;
  return id === personId ? `${name} (${words.you})` : name;
}

function Step(props: FollowingPageProps & { readonly step: PathwayStep }) {
  const { context, shared, personId, pathway, step, body } = props;
  const { language } = context;
  const words = togetherWords[language];
  const done = shared.steps.filter(({ stepKey }) => stepKey === step.key);
  const isMine = done.some((one) => one.personId === personId);
  const title = saidText(language, step.title);
  return (
    <li id={`step-${step.key}`} data-state={done.length === 0 ? 'nothing' : 'there'}>
      {pathway.state === 'published' ? (
        <a href={`${pathwayAddress(language, pathway.key)}#step-${step.key}`}>
          <Said text={step.title} language={language} />
        </a>
      ) : (
        <strong>
          <Said text={step.title} language={language} />
        </strong>
      )}{' '}
      <span class="soft">
        {done.length === 0 ? words.nobody : formatCount(language, done.length, words.people)}
      </span>
      <p>
        <Said text={step.doThis} language={language} />
      </p>
      {done.length === 0 ? null : (
        <ul class="ticks small-text">
          {done.map((one, at) => (
            <li key={one.personId ?? at}>
              {nameOf(props, one.personId)}
              {body.kind === 'territory' && one.organisation !== null ? `, ${one.organisation}` : ''}{' '}
              <span class="soft">{formatDate(language, one.doneAt)}</span>
            </li>
          ))}
        </ul>
      )}
      <form method="post" class="no-print">
        <input type="hidden" name="step" value={step.key} />
        <p class="actions">
          <button
            class={isMine ? 'button quiet' : 'button'}
            type="submit"
            name="do"
            value={isMine ? 'undo' : 'did'}
          >
            {isMine ? words.undo : words.did}
            <span class="visually-hidden">, {title}</span>
          </button>
        </p>
      </form>
    </li>
  );
}

function Notes(props: FollowingPageProps) {
  const { context, shared, personId, pathway, typed, problems } = props;
  const { language } = context;
  const words = togetherWords[language];
  const titleOf = (key: string | null): string => {
    const step = pathway.steps.find((one) => one.key === key);
    return step === undefined ? words.whole : saidText(language, step.title);
  };
  return (
    <Section id="notes" title={words.notes}>
      {shared.notes.length === 0 ? <p>{words.noNotes}</p> : null}
      <ul>
        {shared.notes.map((note) => (
          <li key={note.id} class="said stack-s">
            <p class="over">
              {nameOf(props, note.personId)} · {formatDate(language, note.at)} · {titleOf(note.stepKey)}
            </p>
            <p class="kept-lines">{note.text}</p>
            {note.personId === personId ? (
              <form method="post">
                <input type="hidden" name="note" value={note.id} />
                <p class="actions no-print">
                  <button class="button quiet" type="submit" name="do" value="remove-note">
                    {words.removeNote}
                  </button>
                </p>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <form method="post" class="form-column section flush no-print" novalidate>
        <SelectField
          id="about"
          name="about"
          label={words.about}
          value={typed.about}
          choices={[
            { value: '', label: words.whole },
            ...pathway.steps.map(({ key, title }) => ({ value: key, label: saidText(language, title) })),
          ]}
        />
        <TextAreaField
          id="note"
          name="text"
          label={words.note}
          hint={words.noteHint}
          value={typed.note}
          error={problems.find(({ field }) => field === 'note')?.message}
        />
        <p class="actions">
          <button class="button" type="submit" name="do" value="note">
            {words.write}
          </button>
        </p>
      </form>
    </Section>
  );
}
