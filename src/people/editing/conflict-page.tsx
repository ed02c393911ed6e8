import type { PageContext } from '../../platform/ports/page-context.ts';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { FieldNotes } from '../../platform/web/components/field-notes.tsx';
import { formatDate, formatTime } from '../../platform/web/format/dates.ts';
import type { Crumb } from '../../platform/web/layout/breadcrumb.tsx';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { FormFault } from '../actions/edit-record.ts';
import type { Fields } from '../domain/three-way-merge.ts';
import { type Decision, decisionName, mineName } from './conflict-choice.ts';
import type { EditableField } from './field.ts';
import { controlId, FieldControl } from './field-control.tsx';
import { HiddenFields } from './form-page.tsx';
import type { Typed } from './typed-form.ts';
import { editingWords } from './words.ts';

export interface ConflictPageProps {
  readonly context: PageContext;
  readonly current?: string | undefined;
  readonly crumbs: readonly Crumb[];
  readonly fields: readonly EditableField[];
  /** Names of the fields that both changed. */
  readonly disputed: readonly string[];
  /** The version that both started from, empty when it never was. */
  readonly base: Fields;
  readonly theirs: { readonly fields: Fields; readonly who: string | null; readonly at: Date };
  /** What I had typed, whole. */
  readonly mine: Typed;
  /** What stands in the fields to merge by hand. */
  readonly byHand: Typed;
  /** Fields that only one of us changed, as they will be saved. */
  readonly merged: readonly { readonly field: string; readonly by: 'me' | 'them' }[];
  readonly mergedTyped: Typed;
  readonly decided?: Readonly<Record<string, Decision>>;
  readonly faults?: readonly FormFault[];
  /** The version whose content is shown as theirs: what is saved is saved on top of it. */
  readonly version: number;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly cancel: string;
}

/** Two people changed the same answers: what stood before, theirs, mine, and a choice for each; nothing is saved before. */
export function ConflictPage(props: ConflictPageProps) {
  const { context, theirs, fields, faults = [] } = props;
  const { language } = context;
  const words = editingWords[language].conflict;
  const lead = words.lead(
    theirs.who ?? words.someone,
    formatDate(language, theirs.at),
    formatTime(language, theirs.at),
  );
  const disputed = fields.filter(({ name }) => props.disputed.includes(name));
  const others = fields.filter(({ name }) => !props.disputed.includes(name));
  return (
    <Page
      context={context}
      {...(props.current === undefined ? {} : { current: props.current })}
      title={words.title}
      description={lead}
      crumbs={props.crumbs}
      indexed={false}
    >
      <PageHead title={words.title} lead={lead}>
        <p>{words.how}</p>
      </PageHead>
      <div class="section flush stack">
        <ErrorSummary
          problems={faults.map(({ field, message }) => ({
            field: props.disputed.includes(field) ? `decide-${field}` : controlId(field),
            message: typeset(language, message[language]),
          }))}
        />
        <form method="post" id="conflict" class="stack" novalidate>
          <HiddenFields values={{ version: String(props.version), ...props.hidden }} />
          {disputed.map((field) => (
            <Dispute key={field.name} {...props} field={field} />
          ))}
          <Untouched {...props} others={others} />
          <p class="actions">
            <button class="button" type="submit" name="do" value="resolve">
              {words.save}
            </button>{' '}
            <a class="button quiet" href={props.cancel}>
              {editingWords[language].edit.cancel}
            </a>
          </p>
        </form>
      </div>
    </Page>
  );
}

function Dispute(props: ConflictPageProps & { readonly field: EditableField }) {
  const { field, context, base, theirs, mine, byHand, decided = {}, faults = [] } = props;
  const { language } = context;
  const words = editingWords[language].conflict;
  const { name } = field;
  const found = faults.find((fault) => fault.field === name);
  const error = found && typeset(language, found.message[language]);
  const id = `decide-${name}`;
  const readMine = field.read(mine[name] ?? '');
  const told = readMine.ok ? field.show(readMine.value, language) : (mine[name] ?? '');
  const option = (value: Decision, label: string, optionId?: string) => (
    <label>
      <input
        type="radio"
        id={optionId}
        name={decisionName(name)}
        value={value}
        checked={decided[name] === value}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class={error === undefined ? 'dispute choices' : 'dispute choices with-error'}>
      <legend>{typeset(language, field.label[language])}</legend>
      <input type="hidden" name="disputed" value={name} />
      <input type="hidden" name={mineName(name)} value={mine[name] ?? ''} />
      <FieldNotes id={id} error={error} />
      <div class="versions">
        <Told title={words.base} text={field.show(base[name], language)} />
        <div>
          <Told title={words.theirs} text={field.show(theirs.fields[name], language)} />
          {option('theirs', words.takeTheirs)}
        </div>
        <div>
          <Told title={words.mine} text={told} />
          {option('mine', words.keepMine, id)}
        </div>
      </div>
      {option('merged', words.mergeByHand)}
      <FieldControl
        field={field}
        typed={byHand[name] ?? ''}
        language={language}
        label={words.byHandLabel(field.label[language])}
      />
    </fieldset>
  );
}

function Told({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div class="told">
      <p class="over">{title}</p>
      <p class="kept-lines">{text === '' ? '—' : text}</p>
    </div>
  );
}

/** Fields that need no decision travel with the form; those that one person changed are told. */
function Untouched({
  context,
  others,
  merged,
  mergedTyped,
}: ConflictPageProps & { readonly others: readonly EditableField[] }) {
  const { language } = context;
  const words = editingWords[language].conflict;
  const told = others.flatMap((field) => {
    const change = merged.find((one) => one.field === field.name);
    return change === undefined ? [] : [{ field, by: change.by }];
  });
  return (
    <>
      {others.flatMap((field) => carried(field, mergedTyped[field.name] ?? ''))}
      {told.length === 0 ? null : (
        <div>
          <h2 class="small">{words.merged}</h2>
          <ul class="ticks">
            {told.map(({ field, by }) => (
              <li key={field.name}>
                {typeset(language, field.label[language])} ({by === 'me' ? words.byMe : words.byThem})
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** A field of several answers posts each of them; one with a control of its own posts its text as a whole. */
function carried({ name, control }: EditableField, typed: string) {
  const values = control.kind === 'choices' ? typed.split('\n').filter((value) => value !== '') : [typed];
  const posted = control.kind === 'own' ? `whole.${name}` : name;
  return values.map((value) => <input key={`${name} ${value}`} type="hidden" name={posted} value={value} />);
}
