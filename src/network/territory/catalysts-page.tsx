import type { StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { territoryAddress, territoryAddresses } from './addresses.ts';
import type { CatalystInvitation } from './catalyst-store.ts';
import { TerritoryFrame } from './frame.tsx';
import { territoryWords } from './words.ts';

export interface CatalystsPageProps {
  readonly context: PageContext;
  readonly territory: StoredRecord;
  readonly catalysts: readonly { readonly personId: string; readonly name: string; readonly since: Date }[];
  readonly personId: string;
  readonly waiting: readonly CatalystInvitation[];
  readonly typed: string;
  readonly problem?: string | undefined;
  readonly notice?: string | undefined;
  readonly isProblem?: boolean;
  readonly isMailSent: boolean;
}

/** Who keeps a territory, and how others join them. */
export function CatalystsPage(props: CatalystsPageProps) {
  const { context, territory } = props;
  const words = territoryWords[context.language].catalysts;
  return (
    <TerritoryFrame
      context={context}
      territory={territory}
      title={words.title}
      lead={words.lead}
      notice={props.notice}
      isProblem={props.isProblem ?? false}
    >
      <ul>
        {props.catalysts.map(({ personId, name, since }) => (
          <li key={personId} class="entry">
            <p>
              <strong>{name}</strong> {personId === props.personId ? `(${words.you})` : null}{' '}
              <span class="soft">{words.since(formatDate(context.language, since))}</span>
            </p>
          </li>
        ))}
      </ul>
      <Invite {...props} />
      <Waiting {...props} />
      <form method="post">
        <button class="button quiet" type="submit" name="do" value="leave">
          {words.leave}
        </button>
      </form>
    </TerritoryFrame>
  );
}

function Invite({ context, territory, typed, problem, isMailSent }: CatalystsPageProps) {
  const words = territoryWords[context.language].catalysts;
  const address = territoryAddress(context.language, territoryAddresses.join, String(territory.fields.slug));
  return (
    <Section id="invite-section" title={words.invite}>
      <form method="post" id="invite" class="form-column stack" novalidate>
        <ErrorSummary problems={problem === undefined ? [] : [{ field: 'email', message: problem }]} />
        <Field
          id="email"
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          value={typed}
          error={problem}
        />
        <p class="actions">
          <button class="button" type="submit" name="do" value="invite">
            {words.send}
          </button>
        </p>
        {isMailSent ? null : (
          <p class="note">
            {words.notSent} <code class="breaks">{`${context.origin}${address}`}</code>
          </p>
        )}
      </form>
    </Section>
  );
}

function Waiting({ context, waiting }: CatalystsPageProps) {
  const words = territoryWords[context.language].catalysts;
  if (waiting.length === 0) return null;
  return (
    <Section id="waiting" title={words.waiting}>
      <ul>
        {waiting.map(({ email, expiresAt }) => (
          <li key={email} class="entry">
            <form method="post">
              <p>
                {email}, {words.until(formatDate(context.language, expiresAt))}{' '}
                <input type="hidden" name="email" value={email} />
                <button
                  class="button quiet"
                  type="submit"
                  name="do"
                  value="withdraw"
                  aria-label={`${words.withdraw} ${email}`}
                >
                  {words.withdraw}
                </button>
              </p>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where one accepts to become a catalyst. */
export function JoinPage({
  context,
  territory,
  isInvited,
}: {
  readonly context: PageContext;
  readonly territory: StoredRecord | null;
  readonly isInvited: boolean;
}) {
  const words = territoryWords[context.language].join;
  return (
    <TerritoryFrame context={context} territory={territory} title={words.title}>
      {territory === null || !isInvited ? (
        <Empty missing={words.none} next={words.noneNext} />
      ) : (
        <form method="post" class="stack">
          <p>{words.lead(String(territory.fields.name))}</p>
          <p class="actions">
            <button class="button" type="submit" name="do" value="accept">
              {words.accept}
            </button>{' '}
            <button class="button quiet" type="submit" name="do" value="refuse">
              {words.refuse}
            </button>
          </p>
        </form>
      )}
    </TerritoryFrame>
  );
}
