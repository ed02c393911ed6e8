import type { Language, Localized } from '../../kernel/language.ts';
import {
  type ControlProps,
  type EditableField,
  type FieldRead,
  quoted,
  read,
  readText,
  sha256,
} from '../../people/index.ts';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { FieldNotes } from '../../platform/web/components/field-notes.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { mostSteps, type PathwayStep, textIn } from '../domain/pathway.ts';
import { readSteps, type StepFault, type StepText, stepTexts, type TypedStep } from '../domain/read-steps.ts';
import { pathwayAddresses } from './addresses.ts';
import { editorWords } from './editor-words.ts';

const languages = ['fr', 'en'] as const;
/** Characters of a title, and of any other text of a step, at most. */
const longest: Readonly<Record<StepText, number>> = { title: 200, why: 1_500, doThis: 1_500, check: 500 };
/** Steps that wait to be written, under those that are there. */
const blankSteps = 2;

const both = (say: (words: (typeof editorWords)['fr']) => string): Localized => ({
  fr: say(editorWords.fr),
  en: say(editorWords.en),
});

/** The words of a text of a step, and of a language, as faults name them. */
const textWords = { title: 'stepTitle', why: 'stepWhy', doThis: 'stepDo', check: 'stepCheck' } as const;
const inWords = { fr: 'inFr', en: 'inEn' } as const;

const refused = (code: string, say: (words: (typeof editorWords)['fr']) => string): FieldRead => ({
  ok: false,
  fault: { code, message: both(say) },
});

function faultRead(fault: StepFault): FieldRead {
  return refused('PATH-001', (words) => {
    const { faults } = words;
    if (fault.kind === 'no-steps') return faults.noSteps;
    if (fault.kind === 'too-many') return faults.tooMany(fault.found);
    if (fault.kind === 'empty') return faults.empty(fault.step);
    if (fault.kind === 'resource') return faults.resource(fault.step, quoted(fault.found));
    if (fault.kind === 'many-resources') return faults.manyResources(fault.step, fault.found);
    if (fault.kind === 'twice') return faults.twice(fault.key);
    return faults.missing(fault.step, words[textWords[fault.text]], words[inWords[fault.language]]);
  });
}

/** A mark that no step of the pathway has, and that a step taken out and another one written do not share. */
const markOf = ({ texts }: TypedStep, taken: ReadonlySet<string>): string => {
  for (let turn = 0; ; turn += 1) {
    const mark = sha256(JSON.stringify([texts, turn])).slice(0, 8);
    if (!taken.has(mark)) return mark;
  }
};

/** Tidies each text; the first that cannot be kept is told with its place. */
function readTyped(typed: readonly TypedStep[]): FieldRead {
  const tidied: TypedStep[] = [];
  for (const [at, step] of typed.entries()) {
    const texts = { ...step.texts };
    for (const name of stepTexts)
      for (const language of languages) {
        const text = readText(step.texts[name][language], {
          longest: longest[name],
          lines: name !== 'title',
        });
        if (!text.ok)
          return {
            ok: false,
            fault: {
              code: text.fault.code,
              message: {
                fr: placed('fr', at + 1, name, language, text.fault.message.fr),
                en: placed('en', at + 1, name, language, text.fault.message.en),
              },
            },
          };
        texts[name] = { ...texts[name], [language]: String(text.value) };
      }
    tidied.push({ ...step, texts });
  }
  const steps = readSteps(tidied, markOf);
  return 'fault' in steps ? faultRead(steps.fault) : read(steps.steps);
}

const placed = (said: Language, step: number, name: StepText, language: Language, why: string): string => {
  const words = editorWords[said];
  return words.faults.text(step, words[textWords[name]], words[inWords[language]], why);
};

/** The steps of a pathway: typed step by step in native controls, one text holds them as JSON. */
export const stepsField: EditableField = {
  name: 'steps',
  label: both(({ steps }) => steps),
  hint: both(({ stepsHint }) => stepsHint),
  control: { kind: 'own', render: (props) => <StepsControl {...props} />, collect },
  read: (typed) => readTyped(parseTyped(typed)),
  readJson: (value) => {
    const steps = stepsOfJson(value);
    return steps === null
      ? refused('field.wrong-type', ({ faults }) => faults.shape(quoted(value)))
      : readTyped(steps);
  },
  write: (value) => JSON.stringify(stepsOf(value).map(typedOf)),
  show: (value, language) =>
    stepsOf(value)
      .map(
        (step, at) =>
          `${editorWords[language].step(at + 1, textIn(language, step.title))}\n${languages
            .flatMap((one) => stepTexts.map((name) => step[name][one]))
            .filter((text) => text !== '')
            .join('\n')}\n${step.resources.join(', ')}`,
      )
      .join('\n\n'),
};

const stepsOf = (value: unknown): readonly PathwayStep[] => (Array.isArray(value) ? value : []);

const typedOf = ({ key, title, why, doThis, check, resources }: PathwayStep, at: number): TypedStep => ({
  key,
  position: at + 1,
  texts: { title, why, doThis, check },
  resources,
});

/** What the control wrote; anything else is no step at all. */
function parseTyped(typed: string): readonly TypedStep[] {
  try {
    const value: unknown = JSON.parse(typed === '' ? '[]' : typed);
    return Array.isArray(value) ? value.flatMap((one) => stepOfJson(one, true) ?? []) : [];
  } catch {
    return [];
  }
}

/** What a program sent: each step with its texts by language; nothing is turned into another type. */
function stepsOfJson(value: unknown): readonly TypedStep[] | null {
  if (!Array.isArray(value)) return null;
  const steps = value.map((one) => stepOfJson(one, false));
  return steps.every((step) => step !== null)
    ? steps.map((step, at) => ({ ...step, position: at + 1 }))
    : null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function stepOfJson(value: unknown, isTyped: boolean): TypedStep | null {
  if (!isObject(value)) return null;
  const texts = isTyped ? value.texts : value;
  if (!isObject(texts)) return null;
  const text = (name: string): { fr: string; en: string } | null => {
    const one = texts[name] ?? { fr: '', en: '' };
    if (!isObject(one)) return null;
    const { fr = '', en = '' } = one;
    return typeof fr === 'string' && typeof en === 'string' ? { fr, en } : null;
  };
  const [title, why, doThis, check] = stepTexts.map(text);
  const { key = '', resources = [], position = null } = value;
  const isList = Array.isArray(resources) && resources.every((one) => typeof one === 'string');
  if (!title || !why || !doThis || !check || typeof key !== 'string' || !isList) return null;
  const place = typeof position === 'number' ? position : null;
  return { key, position: place, texts: { title, why, doThis, check }, resources: resources as string[] };
}

/** Puts what the controls posted into one text. */
function collect(all: (name: string) => readonly string[]): string {
  const keys = all('steps.key');
  const at = (name: string, row: number): string => all(`steps.${name}`)[row] ?? '';
  const rows: TypedStep[] = keys.map((key, row) => {
    const position = at('position', row);
    const text = (name: StepText) => ({ fr: at(`${name}.fr`, row), en: at(`${name}.en`, row) });
    return {
      key,
      position: /^\d{1,2}$/.test(position) ? Number(position) : null,
      texts: { title: text('title'), why: text('why'), doThis: text('doThis'), check: text('check') },
      resources: at('resources', row)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    };
  });
  return JSON.stringify(rows);
}

function StepsControl({ id, typed, error, language }: ControlProps) {
  const words = editorWords[language];
  const steps = parseTyped(typed).filter(({ key, position }) => key !== '' || position !== null);
  const written = steps.filter(({ texts, resources }) => hasText(texts) || resources.length > 0);
  const count = Math.min(mostSteps, Math.max(written.length + blankSteps, 3));
  const rows = Array.from({ length: count }, (_, at) => written[at] ?? blank(at));
  return (
    <fieldset class={error === undefined ? 'typed-rows' : 'typed-rows with-error'} id={id} tabindex={-1}>
      <legend>{words.steps}</legend>
      <FieldNotes id={id} hint={words.stepsHint} error={error} />
      {rows.map((step, at) => (
        <StepFields
          key={at}
          {...{ step, at, count, language }}
          isOpen={error !== undefined || at === written.length}
        />
      ))}
      <p class="actions">
        {words.preview}{' '}
        {languages.map((one) => (
          <button
            key={one}
            class="button quiet"
            type="submit"
            formaction={addressIn(one, pathwayAddresses.preview)}
            formtarget="_blank"
          >
            {one === 'fr' ? words.previewFr : words.previewEn}
          </button>
        ))}
      </p>
    </fieldset>
  );
}

const hasText = (texts: TypedStep['texts']): boolean =>
  stepTexts.some((name) => texts[name].fr !== '' || texts[name].en !== '');

const nothing = { fr: '', en: '' };
const blank = (at: number): TypedStep => ({
  key: '',
  position: at + 1,
  texts: { title: nothing, why: nothing, doThis: nothing, check: nothing },
  resources: [],
});

interface StepFieldsProps {
  readonly step: TypedStep;
  readonly at: number;
  readonly count: number;
  readonly language: Language;
  readonly isOpen: boolean;
}

function StepFields({ step, at, count, language, isOpen }: StepFieldsProps) {
  const words = editorWords[language];
  const title = textIn(language, step.texts.title);
  const name = (part: string): string => `steps.${part}`;
  const id = (part: string): string => `step-${at + 1}-${part}`;
  return (
    <Disclosure
      kind="group"
      open={isOpen}
      summary={title === '' ? words.newStep(at + 1) : words.step(at + 1, title)}
    >
      <input type="hidden" name={name('key')} value={step.key} />
      <SelectField
        id={id('position')}
        name={name('position')}
        label={words.position}
        value={step.position === null ? '' : String(step.position)}
        choices={[
          ...Array.from({ length: count }, (_, place) => ({
            value: String(place + 1),
            label: String(place + 1),
          })),
          { value: '', label: words.removeStep },
        ]}
      />
      {stepTexts.flatMap((text) =>
        languages.map((one) => {
          const shared = {
            id: id(`${text}-${one}`),
            name: name(`${text}.${one}`),
            label: `${words[textWords[text]]} ${words[inWords[one]]}`,
            value: step.texts[text][one],
          };
          return text === 'title' ? (
            <Field key={shared.id} {...shared} input={{ autocomplete: 'off' }} />
          ) : (
            <TextAreaField key={shared.id} {...shared} />
          );
        }),
      )}
      <TextAreaField
        id={id('resources')}
        name={name('resources')}
        label={words.resources}
        hint={words.resourcesHint}
        optional
        value={step.resources.join('\n')}
      />
    </Disclosure>
  );
}
