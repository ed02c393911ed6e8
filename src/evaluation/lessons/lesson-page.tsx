import type { ComponentChildren } from 'preact';
import { allianceAddress, allianceAddresses } from '../../alliance/index.ts';
import { editingAddress } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { SelectField } from '../../platform/web/components/fields.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { actionAddresses, projectAddress } from '../../project/index.ts';
import { EvaluationFrame } from '../parts/evaluation-frame.tsx';
import { lessonAddress, lessonAddresses } from './addresses.ts';
import type { FollowUp, Lesson } from './lesson-store.ts';
import { lessonWords } from './words.ts';

type Language = 'fr' | 'en';

interface LessonsPageProps {
  readonly context: PageContext;
  readonly evaluation: { readonly id: string; readonly title: string };
  readonly lessons: readonly Lesson[];
  readonly mayEdit: boolean;
  readonly isInside: boolean;
  readonly mayRun: boolean;
}

/** What was learnt together, and what follows from it. */
export function LessonsPage(props: LessonsPageProps) {
  const { context, evaluation, lessons, mayEdit, isInside, mayRun } = props;
  const { language } = context;
  const words = lessonWords[language];
  return (
    <EvaluationFrame
      context={context}
      evaluation={evaluation}
      tab={lessonAddresses.list}
      title={words.title}
      lead={words.lead}
      isInside={isInside}
      mayRun={mayRun}
    >
      <section class="section stack" aria-label={words.many}>
        {lessons.length === 0 ? (
          <Empty missing={words.empty} next={words.emptyNext} />
        ) : (
          <ul>
            {lessons.map((lesson) => (
              <li key={lesson.id} class="entry">
                <h2 class="entry-title">
                  <a href={lessonAddress(language, 'lesson', lesson.id)}>{lesson.title}</a>
                </h2>
                {lesson.next === '' ? null : <p>{lesson.next}</p>}
                <Follows language={language} followUps={lesson.followUps} isInside={isInside} />
              </li>
            ))}
          </ul>
        )}
        {mayEdit ? (
          <Actions>
            <ButtonLink address={lessonAddress(language, 'create', evaluation.id)}>{words.add}</ButtonLink>
          </Actions>
        ) : null}
      </section>
    </EvaluationFrame>
  );
}

interface FollowsProps {
  readonly language: Language;
  readonly followUps: readonly FollowUp[];
  /** Where it leads is for those inside: decisions and actions may not be public. */
  readonly isInside: boolean;
}

function Follows({ language, followUps, isInside }: FollowsProps) {
  const words = lessonWords[language];
  if (followUps.length === 0) return <p class="soft">{words.nothingYet}</p>;
  return (
    <ul class="ticks">
      {followUps.map((follow, place) => {
        const address = isInside ? addressOf(language, follow) : null;
        return (
          <li key={place}>
            {words.follows[follow.kind](formatDate(language, follow.on))}{' '}
            {address === null || follow.kind === 'commons' ? null : <a href={address}>{follow.title}</a>}
          </li>
        );
      })}
    </ul>
  );
}

function addressOf(language: Language, { kind, targetId }: FollowUp): string | null {
  if (kind === 'decision') return allianceAddress(language, allianceAddresses.decision, targetId);
  if (kind === 'alliance') return allianceAddress(language, allianceAddresses.page, targetId);
  return kind === 'action' ? projectAddress(language, actionAddresses.page, targetId) : null;
}

export interface LessonPageProps {
  readonly context: PageContext;
  readonly evaluation: { readonly id: string; readonly title: string };
  readonly lesson: Lesson;
  /** The question that it comes from, when it still stands. */
  readonly question: string | null;
  readonly mayEdit: boolean;
  readonly isInside: boolean;
  readonly mayRun: boolean;
  readonly notice: ComponentChildren;
  /** What may be done with it: an absent one is not possible, or not allowed to who reads. */
  readonly ways: {
    readonly allianceId: string | null;
    readonly mayDecide: boolean;
    readonly mayTellAlliance: boolean;
    readonly projects: readonly { readonly id: string; readonly name: string }[];
    /** Whether everybody may read it, so that it may be suggested to the commons. */
    readonly isPublic: boolean;
  };
  readonly formKey: string;
}

/** One lesson, what came of it, and how to carry it on. */
export function LessonPage(props: LessonPageProps) {
  const { context, evaluation, lesson, question, mayEdit, isInside, mayRun } = props;
  const { language } = context;
  const words = lessonWords[language];
  const page = lessonAddress(language, 'lesson', lesson.id);
  return (
    <EvaluationFrame
      context={context}
      evaluation={evaluation}
      tab={lessonAddresses.list}
      title={lesson.title}
      isInside={isInside}
      mayRun={mayRun}
      crumbs={[{ label: words.title, address: lessonAddress(language, 'list', evaluation.id) }]}
      meta={
        <>
          <span>{question === null ? words.whole : words.from(typeset(language, question))}</span>{' '}
          {isInside ? <Chip>{lesson.isShared ? words.shared : words.notShared}</Chip> : null}
        </>
      }
      notice={props.notice}
      deeds={
        mayEdit ? (
          <Actions>
            <ButtonLink address={editingAddress(language, page, 'edit')}>{words.edit}</ButtonLink>{' '}
            <ButtonLink address={editingAddress(language, page, 'history')} quiet>
              {words.history}
            </ButtonLink>
          </Actions>
        ) : null
      }
    >
      {lesson.body === '' ? null : (
        <Section id="because" title={words.because}>
          <p class="kept-lines prose">{lesson.body}</p>
        </Section>
      )}
      {lesson.next === '' ? null : (
        <Section id="next" title={words.proposes}>
          <p class="kept-lines prose">{lesson.next}</p>
        </Section>
      )}
      <Section id="followed" title={words.followed}>
        <Follows language={language} followUps={lesson.followUps} isInside={isInside} />
      </Section>
      {mayEdit ? <Carry {...props} /> : null}
    </EvaluationFrame>
  );
}

function Carry({ context: { language }, ways, formKey }: LessonPageProps) {
  const words = lessonWords[language];
  return (
    <Section id="carry" title={words.carry} intro={words.carryIntro}>
      <div class="grid cols-2">
        {ways.allianceId !== null && ways.mayDecide ? (
          <Way name="decision" words={words.decision} formKey={formKey} />
        ) : null}
        {ways.projects.length > 0 ? (
          <Way name="action" words={words.action} formKey={formKey}>
            <SelectField
              id="project"
              name="project"
              label={words.action.project}
              value={ways.projects[0]!.id}
              choices={ways.projects.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Way>
        ) : null}
        {ways.allianceId !== null && ways.mayTellAlliance ? (
          <Way name="alliance" words={words.alliance} formKey={formKey} />
        ) : null}
        {ways.isPublic ? (
          <Way name="commons" words={words.commons} formKey={formKey} />
        ) : (
          <div class="stack">
            <h3>{words.commons.title}</h3>
            <p>{words.commons.needsPublic}</p>
          </div>
        )}
      </div>
    </Section>
  );
}

interface WayProps {
  readonly name: string;
  readonly words: { readonly title: string; readonly note: string; readonly go: string };
  readonly formKey: string;
  readonly children?: ComponentChildren;
}

function Way({ name, words, formKey, children }: WayProps) {
  return (
    <form method="post" class="stack">
      <h3>{words.title}</h3>
      <p>{words.note}</p>
      <input type="hidden" name="key" value={formKey} />
      {children}
      <p class="actions">
        <button class="button quiet" type="submit" name="do" value={name}>
          {words.go}
        </button>
      </p>
    </form>
  );
}
