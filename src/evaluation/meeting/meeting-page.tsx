import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { lessonAddress } from '../lessons/addresses.ts';
import { EvaluationFrame } from '../parts/evaluation-frame.tsx';
import { withoutWeights } from '../weights/addresses.ts';
import { weightWords } from '../weights/words.ts';
import { evaluationFile, meetingAddress, meetingAddresses } from './addresses.ts';
import { meetingWords } from './words.ts';

interface MeetingPageProps {
  readonly context: PageContext;
  readonly evaluation: { readonly id: string; readonly title: string };
  /** Whether something may be shown already. */
  readonly hasResults: boolean;
  /** Whether they are weighted: the same without weights are then there too. */
  readonly isWeighted: boolean;
  readonly mayEdit: boolean;
  readonly isInside: boolean;
  readonly mayRun: boolean;
}

/** How to read the viewpoints together: the wall, the order of the meeting, the report and the figures. */
export function MeetingPage(props: MeetingPageProps) {
  const { context, evaluation, hasResults, isWeighted, mayEdit, isInside, mayRun } = props;
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
      mayRun={mayRun}
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
          {isWeighted ? (
            <p class="note">
              <a href={`${meetingAddress(language, 'wall', evaluation.id)}?${withoutWeights}`}>
                {weightWords[language].wall}
              </a>
            </p>
          ) : null}
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
              {isWeighted ? (
                <>
                  <p class="note">{weightWords[language].files}</p>
                  <Files
                    language={language}
                    id={evaluation.id}
                    name="report"
                    title={`${words.report}, ${weightWords[language].files}`}
                    formats={words.formats}
                    end={`&${withoutWeights}`}
                  />
                </>
              ) : null}
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
  /** Added to each address. */
  readonly end?: string;
}

function Files({ language, id, name, title, formats, end = '' }: FilesProps) {
  return (
    <ul class="pager">
      {Object.entries(formats).map(([ending, label]) => (
        <li key={ending}>
          <a href={evaluationFile(id, `${name}.${ending}`, language) + end}>
            {label}
            <span class="visually-hidden"> ({title})</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
