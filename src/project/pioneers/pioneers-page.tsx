import themes from '../../../data/themes.json' with { type: 'json' };
import type { ProjectIdea } from '../../platform/ports/contributions.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { FieldNotes } from '../../platform/web/components/field-notes.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import type { Crumb } from '../../platform/web/layout/breadcrumb.tsx';
import { TaskPage } from '../../platform/web/layout/task-page.tsx';
import { pioneerWords } from './words.ts';

/** What is typed and ticked on the page. */
export interface PioneerChoice {
  readonly chosen: readonly string[];
  readonly theme: string;
  readonly name: string;
  readonly vision: string;
  readonly horizonYear: string;
}

export interface PioneersPageProps {
  readonly context: PageContext;
  readonly crumbs: readonly Crumb[];
  /** True when a project begins here; false when actions are added to one. */
  readonly isNew: boolean;
  readonly ideas: readonly ProjectIdea[];
  readonly choice: PioneerChoice;
  readonly errors: Readonly<Record<string, string>>;
  /** The same however often the form is sent. */
  readonly formKey: string;
}

/** Pioneers to start from: filtered by theme without losing what is ticked, up to three chosen. */
export function PioneersPage(props: PioneersPageProps) {
  const { context, isNew, errors } = props;
  const words = pioneerWords[context.language];
  return (
    <TaskPage
      context={context}
      current="projects"
      title={words.title}
      lead={isNew ? words.leadNew : words.leadMore}
      crumbs={[...props.crumbs, { label: words.title }]}
    >
      <ErrorSummary
        problems={Object.entries(errors).map(([field, message]) => ({ field: `field-${field}`, message }))}
      />
      <form method="post" id="edit" class="stack" novalidate>
        <input type="hidden" name="key" value={props.formKey} />
        {isNew ? <Questions {...props} /> : null}
        <Ideas {...props} />
        <p class="actions">
          <button class="button" type="submit" name="do" value="save">
            {isNew ? words.begin : words.add}
          </button>
        </p>
      </form>
    </TaskPage>
  );
}

function Questions({ context, choice, errors }: PioneersPageProps) {
  const words = pioneerWords[context.language];
  return (
    <div class="form-column">
      <Field
        id="field-name"
        name="name"
        label={words.name}
        hint={words.nameHint}
        value={choice.name}
        error={errors.name}
        input={{ autocomplete: 'off' }}
      />
      <TextAreaField
        id="field-vision"
        name="vision"
        label={words.vision}
        optional
        rows={3}
        value={choice.vision}
        error={errors.vision}
      />
      <Field
        id="field-horizonYear"
        name="horizonYear"
        label={words.horizonYear}
        optional
        value={choice.horizonYear}
        error={errors.horizonYear}
        input={{ inputmode: 'numeric', autocomplete: 'off' }}
      />
    </div>
  );
}

function Ideas({ context, ideas, choice, errors }: PioneersPageProps) {
  const { language } = context;
  const words = pioneerWords[language];
  const matching = ideas.filter(
    ({ key, themes: own }) =>
      choice.theme === '' || own.includes(choice.theme) || choice.chosen.includes(key),
  );
  const used = new Set(ideas.flatMap((idea) => idea.themes));
  const error = errors.pioneers;
  return (
    <fieldset class={error === undefined ? 'choices' : 'choices with-error'}>
      <legend>{words.chosen}</legend>
      <FieldNotes id="field-pioneers" hint={words.chosenHint} error={error} />
      <div class="search">
        <SelectField
          id="theme"
          name="theme"
          label={words.theme}
          value={choice.theme}
          choices={[
            { value: '', label: words.allThemes },
            ...themes
              .filter(({ slug }) => used.has(slug))
              .map((theme) => ({ value: theme.slug, label: theme[language] })),
          ]}
        />
      </div>
      <p class="actions">
        <button class="button quiet" type="submit" name="do" value="filter">
          {words.filter}
        </button>
      </p>
      {choice.theme === '' ? null : (
        <p class="note" role="status">
          {words.count(
            formatCount(
              language,
              ideas.filter((idea) => idea.themes.includes(choice.theme)).length,
              words.alliances,
            ),
          )}
        </p>
      )}
      <ul class="ideas">
        {matching.map((idea, index) => (
          <li key={idea.key} class="entry">
            <label>
              <input
                type="checkbox"
                id={index === 0 ? 'field-pioneers' : `pioneer-${idea.key}`}
                name="pioneer"
                value={idea.key}
                checked={choice.chosen.includes(idea.key)}
              />
              <span>
                <strong>{idea.name}</strong> <span class="soft">{idea.where}</span>
              </span>
            </label>
            <p>{idea.answer}</p>
            <p>
              <a href={idea.address}>
                {words.read}
                <span class="visually-hidden"> {idea.name}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
