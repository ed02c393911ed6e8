import type { PageContext } from '../../platform/ports/page-context.ts';
import { ErrorSummary, type FieldProblem } from '../../platform/web/components/error-summary.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { contributionWords } from '../contribution-words.ts';
import { FormFrame } from './form-frame.tsx';

export interface UsePageProps {
  readonly context: PageContext;
  readonly resource: { readonly key: string; readonly title: string };
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly typed: { readonly organisation: string; readonly usedOn: string; readonly note: string };
  readonly problems: readonly FieldProblem[];
  readonly isSent: boolean;
}

/** An organisation tells how it used a resource. */
export function UsePage({ context, resource, organisations, typed, problems, isSent }: UsePageProps) {
  const { language } = context;
  const words = contributionWords[language].use;
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message;
  const head = (
    <>
      <p>
        <strong>{resource.title}</strong>
      </p>
      {isSent ? <p role="status">{words.sent}</p> : <ErrorSummary problems={problems} />}
    </>
  );
  if (organisations.length === 0)
    return (
      <FormFrame context={context} title={words.title} lead={words.lead} head={head}>
        <Empty
          missing={words.none}
          next={words.noneNext}
          actions={
            <a class="button" href={addressIn(language, { fr: '/organisations', en: '/organisations' })}>
              {words.organisations}
            </a>
          }
        />
      </FormFrame>
    );
  return (
    <FormFrame context={context} title={words.title} lead={words.lead} head={head}>
      <form class="form-column" method="post" novalidate>
        <SelectField
          id="organisation"
          name="organisation"
          label={words.organisation}
          value={typed.organisation}
          choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field
          id="usedOn"
          name="usedOn"
          label={words.usedOn}
          hint={words.usedOnHint}
          optional
          value={typed.usedOn}
          error={errorOf('usedOn')}
        />
        <TextAreaField id="note" name="note" label={words.note} value={typed.note} error={errorOf('note')} />
        <p class="actions">
          <button class="button" type="submit">
            {words.send}
          </button>
        </p>
      </form>
    </FormFrame>
  );
}
