import type { Language } from '../../kernel/language.ts';
import { Chip } from '../../platform/web/components/chips.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import type { StepResource } from '../actions/read-step-resources.ts';
import type { PathwayStep } from '../domain/pathway.ts';
import type { StepMark } from '../domain/pathway-progress.ts';
import { Said } from './said.tsx';
import { StepResources } from './step-resources.tsx';
import { pathwayWords } from './words.ts';

/** What somebody typed of a step, and what is wrong with it. */
export interface TypedEvidence {
  readonly evidence: string;
  readonly evidenceUrl: string;
  readonly problems: Readonly<Record<string, string>>;
}

export interface PathwayStepProps {
  readonly language: Language;
  readonly step: PathwayStep;
  /** From 1. */
  readonly number: number;
  readonly resources: readonly StepResource[];
  readonly mark: StepMark | undefined;
  /** False where there is nothing to tick: a preview. */
  readonly mayMark: boolean;
  /** What one says of it, for a member who ticked it. */
  readonly evidence: TypedEvidence | null;
}

/** One step: why, what to build on, something to do, a question to check oneself. */
export function PathwayStepView(props: PathwayStepProps) {
  const { language, step, number, resources, mark, mayMark, evidence } = props;
  const words = pathwayWords[language].page;
  const id = `step-${step.key}`;
  return (
    <section class="section pathway-step" aria-labelledby={id}>
      <h2 id={id} tabindex={-1}>
        <span class="over">{words.stepNumber(formatNumber(language, number))}</span>{' '}
        <Said text={step.title} language={language} />
      </h2>
      <p>
        <Said text={step.why} language={language} />
      </p>
      <h3>{words.read}</h3>
      <StepResources language={language} resources={resources} />
      <h3>{words.task}</h3>
      <p class="kept-lines">
        <strong>
          <Said text={step.doThis} language={language} />
        </strong>
      </p>
      <h3>{words.check}</h3>
      <p>
        <Said text={step.check} language={language} />
      </p>
      <p class="paper-lines" aria-hidden="true" />
      {mayMark ? <Marks {...{ language, step, mark }} /> : null}
      {evidence === null ? null : <Evidence {...{ language, step, evidence }} />}
    </section>
  );
}

function Marks({ language, step, mark }: Pick<PathwayStepProps, 'language' | 'step' | 'mark'>) {
  const words = pathwayWords[language].page;
  return (
    <form method="post" class="stack-s no-print">
      <input type="hidden" name="step" value={step.key} />
      {mark === undefined ? null : (
        <p>
          <Chip>{mark === 'done' ? words.isDone : words.isLater}</Chip>
        </p>
      )}
      <p class="actions">
        {mark === 'done' ? null : (
          <button class="button" type="submit" name="mark" value="done">
            {words.yes}
          </button>
        )}{' '}
        {mark === undefined ? (
          <button class="button quiet" type="submit" name="mark" value="later">
            {words.later}
          </button>
        ) : (
          <button class="button quiet" type="submit" name="mark" value="none">
            {words.undo}
          </button>
        )}
      </p>
    </form>
  );
}

function Evidence({
  language,
  step,
  evidence,
}: Pick<PathwayStepProps, 'language' | 'step'> & { readonly evidence: TypedEvidence }) {
  const words = pathwayWords[language].page;
  const [text, url] = [`evidence-${step.key}`, `evidence-url-${step.key}`];
  const isWrong = Object.keys(evidence.problems).length > 0;
  return (
    <Disclosure
      kind="group"
      open={isWrong}
      summary={evidence.evidence === '' && evidence.evidenceUrl === '' ? words.evidenceAdd : words.evidence}
    >
      <form method="post" class="form-column" novalidate>
        <input type="hidden" name="step" value={step.key} />
        <TextAreaField
          id={text}
          name="evidence"
          label={words.evidence}
          hint={words.evidenceHint}
          optional
          value={evidence.evidence}
          error={evidence.problems.evidence}
        />
        <Field
          id={url}
          name="evidenceUrl"
          label={words.evidenceUrl}
          hint={words.evidenceUrlHint}
          optional
          value={evidence.evidenceUrl}
          error={evidence.problems.evidenceUrl}
          input={{ inputmode: 'url', autocomplete: 'off' }}
        />
        <p class="actions">
          <button class="button quiet" type="submit" name="do" value="evidence">
            {words.evidenceSave}
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
