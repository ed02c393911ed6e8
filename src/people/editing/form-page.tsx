import type { ComponentChildren } from 'preact';
import type { Localized } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatDate, formatTime } from '../../platform/web/format/dates.ts';
import type { Crumb } from '../../platform/web/layout/breadcrumb.tsx';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { FormFault } from '../actions/edit-record.ts';
import type { EditableField } from './field.ts';
import { controlId, FieldControl } from './field-control.tsx';
import type { Typed } from './typed-form.ts';
import { editingWords } from './words.ts';

/** Path of the script that keeps a draft while one types. */
const draftScript = 'src/people/editing/draft.client.ts';

export interface FormPageProps {
  readonly context: PageContext;
  readonly current?: string | undefined;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly crumbs: readonly Crumb[];
  readonly fields: readonly EditableField[];
  readonly typed: Typed;
  readonly faults?: readonly FormFault[];
  readonly warnings?: readonly { readonly field: string; readonly message: Localized }[];
  /** Posted with the form as they are: the version read, the key of a creation. */
  readonly hidden: Readonly<Record<string, string>>;
  /** The draft that fills the form, or that was just kept. */
  readonly draft?: { readonly savedAt: Date; readonly justKept: boolean } | undefined;
  readonly submit: string;
  readonly cancel: string;
  /** Something to say above the form. */
  readonly notice?: ComponentChildren;
}

/** A form for one object: what is wrong at the top, a draft taken up again, the fields, save or keep as a draft. */
export function FormPage(props: FormPageProps) {
  const { context, title, lead, crumbs, faults = [], warnings = [], draft } = props;
  const { language } = context;
  const words = editingWords[language].edit;
  const described = faults.map(({ field, message }) => ({
    ...(field === '' ? {} : { field: controlId(field) }),
    message: typeset(language, message[language]),
  }));
  return (
    <Page
      context={context}
      {...(props.current === undefined ? {} : { current: props.current })}
      title={title}
      description={title}
      crumbs={crumbs}
      scripts={[draftScript]}
      indexed={false}
    >
      <PageHead title={title} {...(lead === undefined ? {} : { lead })} />
      <div class="section flush stack form-column">
        <ErrorSummary problems={described} />
        {props.notice}
        {draft === undefined ? null : <DraftNotice {...props} draft={draft} />}
        {warnings.length === 0 ? null : (
          <Alert>
            <p>
              <strong>{words.toCheck}</strong>
            </p>
            <ul class="ticks">
              {warnings.map(({ field, message }) => (
                <li key={field}>
                  <a href={`#${controlId(field)}`}>{typeset(language, message[language])}</a>
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <EditForm {...props} />
      </div>
    </Page>
  );
}

function DraftNotice({
  context,
  draft,
  hidden,
}: FormPageProps & { readonly draft: NonNullable<FormPageProps['draft']> }) {
  const { language } = context;
  const words = editingWords[language].edit;
  const [date, time] = [formatDate(language, draft.savedAt), formatTime(language, draft.savedAt)];
  if (draft.justKept) {
    return (
      <Alert>
        <p role="status">{words.draftKept(time)}</p>
      </Alert>
    );
  }
  return (
    <Alert>
      <p>
        <strong>{words.draftOf(date, time)}</strong> {words.draftMeaning}
      </p>
      <form method="post" class="actions">
        <HiddenFields values={hidden} prefix="discard" />
        <button class="button quiet" type="submit" name="do" value="discard">
          {words.discard}
        </button>
      </form>
    </Alert>
  );
}

/** Fields that a form carries without showing them. */
export function HiddenFields({
  values,
  prefix,
}: {
  readonly values: Readonly<Record<string, string>>;
  readonly prefix?: string;
}) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={`${prefix ?? ''}${name}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** Neighbours of the same fold together, the others one by one. */
function foldsOf(fields: readonly EditableField[]) {
  const folds: { readonly fold: Localized | undefined; readonly together: EditableField[] }[] = [];
  for (const field of fields) {
    const last = folds.at(-1);
    if (last !== undefined && field.fold !== undefined && last.fold?.fr === field.fold.fr)
      last.together.push(field);
    else folds.push({ fold: field.fold, together: [field] });
  }
  return folds;
}

function EditForm({ context, fields, typed, faults = [], hidden, submit, cancel }: FormPageProps) {
  const { language } = context;
  const words = editingWords[language].edit;
  const errorOf = (name: string): string | undefined => {
    const fault = faults.find(({ field }) => field === name);
    return fault && typeset(language, fault.message[language]);
  };
  return (
    <form
      method="post"
      id="edit"
      novalidate
      data-draft="on"
      data-kept={words.draftKeptAuto}
      data-here={words.draftKeptHere}
      data-signed-out={words.draftSignedOut}
      data-found={words.draftFound}
      data-clock={language}
    >
      <HiddenFields values={hidden} />
      {foldsOf(fields).map(({ fold, together }) => {
        const controls = together.map((field) => (
          <FieldControl
            key={field.name}
            field={field}
            typed={typed[field.name] ?? ''}
            error={errorOf(field.name)}
            language={language}
          />
        ));
        if (fold === undefined) return controls;
        const isOpen = together.some(({ name }) => (typed[name] ?? '') !== '' || errorOf(name) !== undefined);
        return (
          <Disclosure key={fold.fr} kind="group" summary={typeset(language, fold[language])} open={isOpen}>
            {controls}
          </Disclosure>
        );
      })}
      <p class="hint draft-status" role="status" id="draft-status" />
      <p class="actions">
        <button class="button" type="submit" name="do" value="save">
          {submit}
        </button>{' '}
        <button class="button quiet" type="submit" name="do" value="draft">
          {words.keepDraft}
        </button>{' '}
        <a class="button quiet" href={cancel}>
          {words.cancel}
        </a>
      </p>
    </form>
  );
}
