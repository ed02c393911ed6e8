import type { Language } from '../../kernel/language.ts';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { optionCode, type Question, scaleAnswers } from '../domain/question.ts';
import { Said } from '../parts/said.tsx';
import { evaluationWords } from '../words.ts';
import { exactNumber } from './exact-number.ts';

interface QuestionFieldProps {
  readonly language: Language;
  readonly question: Question;
  readonly number: number;
  readonly values: readonly string[];
  readonly error?: string | undefined;
  /** Before the ids and names of its controls, where the same question stands twice on a page. */
  readonly prefix?: string;
}

/** One question with its control: native, without script, its number before it. */
export function QuestionField(props: QuestionFieldProps) {
  const { language, question, number, values, error, prefix = '' } = props;
  const words = evaluationWords[language].answer;
  const named = {
    id: `${prefix}q${number}`,
    name: `${prefix}q-${question.id}`,
    label: (
      <>
        {number}. <Said language={language} text={question.text} />
      </>
    ),
    error,
  };
  switch (question.kind) {
    case 'text':
      return <TextAreaField {...named} hint={words.textHint} value={values[0] ?? ''} rows={3} optional />;
    case 'number':
      return (
        <Field
          {...named}
          hint={words.numberHint(boundsText(language, question))}
          unit={typeset(language, question.unit?.[language] ?? '')}
          value={values[0] ?? ''}
          optional
          input={{ inputmode: 'decimal', autocomplete: 'off', maxlength: 20 }}
        />
      );
    case 'choice':
    case 'choices':
      return (
        <ChoicesField
          {...named}
          type={question.kind === 'choice' ? 'radio' : 'checkbox'}
          hint={question.kind === 'choices' ? words.several : undefined}
          values={values}
          choices={(question.options ?? []).map((option, place) => ({
            value: optionCode(place),
            label: <Said language={language} text={option} />,
          }))}
        />
      );
    case 'scale': {
      const steps = words.scales[question.scale ?? 'agreement'];
      return (
        <ChoicesField
          {...named}
          type="radio"
          values={values}
          choices={scaleAnswers.map((value) => ({ value, label: steps[value] }))}
        />
      );
    }
  }
}

/** What numbers a question takes, to be read after «a number». */
export function boundsText(language: Language, { least, greatest }: Question): string {
  const words = evaluationWords[language].answer;
  const write = (value: number) => exactNumber(language, value);
  const [from, to] = [least ?? null, greatest ?? null];
  if (from !== null && to !== null) return words.between(write(from), write(to));
  if (from !== null) return words.atLeast(write(from));
  return to === null ? '' : words.atMost(write(to));
}
