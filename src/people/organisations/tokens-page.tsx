import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { HiddenFields } from '../editing/form-page.tsx';
import type { AccessToken } from '../store/token-store.ts';
import { crumbsOfSpace, Frame } from './frame.tsx';
import { organisationWords } from './words.ts';

/** Days that a token may last, at the choice of the person. */
export const tokenDays = [30, 90, 365] as const;

export interface TokensPageProps {
  readonly context: PageContext;
  readonly tokens: readonly AccessToken[];
  readonly now: Date;
  readonly typed: { readonly name: string; readonly scope: string; readonly days: string };
  readonly formKey: string;
  readonly problem?: { readonly field?: string; readonly message: string } | undefined;
  /** The secret of a token just made, shown once. */
  readonly made?: string | undefined;
  readonly notice?: string | undefined;
}

/** The tokens with which one's own programs act in one's name. */
export function TokensPage(props: TokensPageProps) {
  const { context, made } = props;
  const words = organisationWords[context.language].tokens;
  return (
    <Frame
      context={context}
      title={words.title}
      lead={words.lead}
      crumbs={crumbsOfSpace(context, words.title)}
      notice={props.notice}
    >
      {made === undefined ? null : (
        <Alert>
          <p role="status">
            <strong>{words.made}</strong>
          </p>
          <p>
            <code class="breaks">{made}</code>
          </p>
          <p>{words.madeHint}</p>
          <p>
            {words.use} <code class="breaks">Authorization: Bearer …</code>
          </p>
        </Alert>
      )}
      <TokenList {...props} />
      <TokenForm {...props} />
    </Frame>
  );
}

function TokenList({ context, tokens, now }: TokensPageProps) {
  const { language } = context;
  const words = organisationWords[language].tokens;
  if (tokens.length === 0) return <Empty missing={words.none} next={words.noneNext} />;
  return (
    <DataTable
      caption={words.caption}
      narrow="blocks"
      rows={tokens}
      columns={[
        { label: words.name, cell: ({ name }) => name },
        { label: words.scope, cell: ({ scope }) => words.scopes[scope] },
        {
          label: words.until,
          cell: ({ expiresAt }) =>
            expiresAt > now
              ? formatDate(language, expiresAt)
              : words.expired(formatDate(language, expiresAt)),
        },
        {
          label: words.lastUsed,
          cell: ({ lastUsedOn }) => (lastUsedOn === null ? words.never : formatDate(language, lastUsedOn)),
        },
        {
          label: organisationWords[language].page.manage,
          cell: ({ id, name }) => (
            <form method="post">
              <HiddenFields values={{ token: id }} />
              <button class="button quiet" type="submit" name="do" value="revoke">
                {words.revoke(name)}
              </button>
            </form>
          ),
        },
      ]}
    />
  );
}

function TokenForm({ context, typed, problem, formKey }: TokensPageProps) {
  const words = organisationWords[context.language].tokens;
  return (
    <Section id="create" title={words.create}>
      <form method="post" id="token" class="form-column" novalidate>
        <ErrorSummary problems={problem === undefined ? [] : [problem]} />
        <HiddenFields values={{ key: formKey }} />
        <Field
          id="name"
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={typed.name}
          error={problem?.field === 'name' ? problem.message : undefined}
        />
        <SelectField
          id="scope"
          name="scope"
          label={words.scope}
          value={typed.scope}
          choices={(['read', 'write'] as const).map((value) => ({ value, label: words.scopes[value] }))}
        />
        <SelectField
          id="days"
          name="days"
          label={words.days}
          value={typed.days}
          choices={tokenDays.map((days) => ({ value: String(days), label: words.daysOptions(days) }))}
        />
        <p class="actions">
          <button class="button" type="submit" name="do" value="create">
            {words.submit}
          </button>
        </p>
      </form>
    </Section>
  );
}
