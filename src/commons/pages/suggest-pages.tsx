import { resourceKinds } from '../../kernel/codes.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ErrorSummary, type FieldProblem } from '../../platform/web/components/error-summary.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { Suggestion } from '../actions/suggest.ts';
import { commonsAddresses, resourceAddress } from '../addresses.ts';
import { contributionWords } from '../contribution-words.ts';
import { languageName, resourceLanguages } from '../domain/resource-languages.ts';
import { commonsWords } from '../words.ts';
import { FormFrame } from './form-frame.tsx';

/** What is typed so far. */
export interface TypedSuggestion {
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly summary: string;
  readonly kind: string;
  readonly language: string;
  readonly email: string;
}

export interface SuggestPageProps {
  readonly context: PageContext;
  /** First the address alone; then everything. */
  readonly step: 'address' | 'all';
  readonly typed: TypedSuggestion;
  readonly problems: readonly FieldProblem[];
  readonly notice: string | null;
  readonly known: { readonly key: string; readonly title: string } | null;
}

/** Suggesting a resource: its address first, read safely; then what it brings, in one's own words. */
export function SuggestPage({ context, step, typed, problems, notice, known }: SuggestPageProps) {
  const { language } = context;
  const words = contributionWords[language].suggest;
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message;
  const action = `${addressIn(language, commonsAddresses.suggest)}#errors`;
  const field = (name: keyof TypedSuggestion, label: string, hint?: string, optional = false) => (
    <Field
      id={name}
      name={name}
      label={label}
      hint={hint}
      optional={optional}
      value={typed[name]}
      error={errorOf(name)}
    />
  );
  const head = (
    <>
      <ErrorSummary problems={problems} />
      {known === null ? null : (
        <Alert>
          <p role="status">
            {words.known} <a href={resourceAddress(language, known.key)}>{known.title}</a>
          </p>
        </Alert>
      )}
      {notice === null ? null : <p role="status">{notice}</p>}
    </>
  );
  return (
    <FormFrame context={context} title={words.title} lead={words.lead} head={head}>
      <form class="form-column" method="post" action={action} novalidate>
        {field('url', words.url, words.urlHint)}
        {step === 'address' && typed.title !== '' ? (
          <input type="hidden" name="title" value={typed.title} />
        ) : null}
        {step === 'address' ? null : (
          <>
            {field('title', words.title2)}
            {field('publisher', words.publisher)}
            <TextAreaField
              id="summary"
              name="summary"
              label={words.summary}
              hint={words.summaryHint}
              value={typed.summary}
              error={errorOf('summary')}
            />
            <SelectField
              id="kind"
              name="kind"
              label={words.kind}
              value={typed.kind}
              choices={resourceKinds.map((kind) => ({
                value: kind,
                label: `${commonsWords[language].kinds[kind]} (${commonsWords[language].kindNotes[kind]})`,
              }))}
            />
            <SelectField
              id="language"
              name="language"
              label={words.language}
              value={typed.language}
              choices={resourceLanguages.map((value) => ({ value, label: languageName(language, value) }))}
            />
            {field('email', words.email, words.emailHint, true)}
          </>
        )}
        <p class="actions">
          <button class="button" type="submit" name="do" value={step === 'address' ? 'read' : 'send'}>
            {step === 'address' ? words.read : words.send}
          </button>
        </p>
      </form>
    </FormFrame>
  );
}

/** Where a suggestion stands, for its author. */
export function FollowPage({
  context,
  suggestion,
  resourceKey,
}: {
  readonly context: PageContext;
  readonly suggestion: Suggestion;
  readonly resourceKey: string | null;
}) {
  const { language } = context;
  const words = contributionWords[language].follow;
  return (
    <FormFrame context={context} title={words.title} lead={words[suggestion.state]}>
      <dl class="facts">
        <div>
          <dt>{contributionWords[language].suggest.title2}</dt>
          <dd>{suggestion.fields.title}</dd>
        </div>
        <div>
          <dt>{words.address}</dt>
          <dd>{suggestion.url}</dd>
        </div>
        {suggestion.reason === null ? null : (
          <div>
            <dt>{words.reason}</dt>
            <dd>{suggestion.reason}</dd>
          </div>
        )}
      </dl>
      {resourceKey === null ? null : (
        <p>
          <a href={resourceAddress(language, resourceKey)}>{words.see}</a>
        </p>
      )}
      <p class="note">{words.keep}</p>
    </FormFrame>
  );
}
