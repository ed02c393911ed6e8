import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { lessonAddress } from '../lessons/addresses.ts';
import { EvaluationFrame } from '../parts/evaluation-frame.tsx';
import { evaluationFile, meetingAddress, meetingAddresses } from './addresses.ts';
import { meetingWords } from './words.ts';

interface MeetingPageProps {
  readonly context: PageContext;
  readonly evaluation: { readonly id: string; readonly title: string };
  /** Whether something may be shown already. */
  readonly hasResults: boolean;
  readonly mayEdit: boolean;
  readonly isInside: boolean;
}

/** How to read the viewpoints together: the wall, the order of the meeting, the report and the figures. */
export function MeetingPage({ context, evaluation, hasResults, mayEdit, isInside }: MeetingPageProps) {
  const { language } = context;
  const words = meetingWords[language];
  return (
    <EvaluationFrame
      context={context}
      evaluation={evaluation}
      tab={meetingAddresses.meeting}
      title={words.pageTitle}
      lead={words.pageLead}
      isInside={isInside}
      deeds={
        hasResults ? (
          <Actions>
            <ButtonLink address={meetingAddress(language, 'wall', evaluation.id)}>{words.wall}</ButtonLink>{' '}
            {mayEdit ? (
              <ButtonLink address={lessonAddress(language, 'create', evaluation.id)} quiet>
                {words.writeLesson}
              </ButtonLink>
            ) : null}
          </Actions>
        ) : null
      }
    >
      {hasResults ? (
        <>
          <p class="note">{words.wallNote}</p>
          <Section id="order" title={words.order}>
            <ol class="prose">
              {words.orderLines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </Section>
          <div class="grid cols-2">
            <Section id="report" title={words.report} intro={words.reportNote}>
              <Files
                language={language}
                id={evaluation.id}
                name="report"
                title={words.report}
                formats={words.formats}
              />
            </Section>
            <Section id="figures" title={words.figures} intro={words.figuresNote}>
              <Files
                language={language}
                id={evaluation.id}
                name="figures"
                title={words.figures}
                formats={words.figureFormats}
              />
            </Section>
          </div>
        </>
      ) : (
        <Empty missing={words.nothing} next={words.nothingNext} />
      )}
    </EvaluationFrame>
  );
}

interface FilesProps {
  readonly language: 'fr' | 'en';
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly formats: Readonly<Record<string, string>>;
}

function Files({ language, id, name, title, formats }: FilesProps) {
  return (
    <ul class="pager">
      {Object.entries(formats).map(([ending, label]) => (
        <li key={ending}>
          <a href={evaluationFile(id, `${name}.${ending}`, language)}>
            {label}
            <span class="visually-hidden"> ({title})</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
