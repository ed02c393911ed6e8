import type { PageContext } from '../../platform/ports/page-context.ts';
import { SelectField } from '../../platform/web/components/fields.tsx';
import type { StoredRecord } from '../actions/editable-record.ts';
import type { NamedMember } from '../store/membership-store.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { crumbsOf, Frame } from './frame.tsx';
import { organisationWords } from './words.ts';

interface LeavePageProps {
  readonly context: PageContext;
  readonly organisation: StoredRecord;
  readonly others: readonly NamedMember[];
  /** True when nobody else administers the organisation. */
  readonly isLast: boolean;
  readonly isRefused: boolean;
}

/** Asks before leaving; the last administrator chooses who takes over. */
export function LeavePage({ context, organisation, others, isLast, isRefused }: LeavePageProps) {
  const { language } = context;
  const words = organisationWords[language];
  const name = String(organisation.fields.name);
  return (
    <Frame
      context={context}
      title={words.leave.title(name)}
      lead={words.leave.lead}
      crumbs={crumbsOf(context, organisation, words.page.leave)}
      notice={isRefused ? words.members.last : undefined}
      isProblem={isRefused}
    >
      <form method="post" class="stack form-column">
        {others.length === 0 ? <p>{words.leave.alone}</p> : null}
        {isLast ? (
          <>
            <p>{words.leave.last}</p>
            <SelectField
              id="successor"
              name="successor"
              label={words.leave.successor}
              value=""
              choices={others.map((member) => ({ value: member.personId, label: member.name }))}
            />
          </>
        ) : null}
        <p class="actions">
          <button class="button" type="submit" name="do" value="leave">
            {isLast ? words.leave.transfer : words.leave.confirm}
          </button>{' '}
          <a
            class="button quiet"
            href={organisationAddress(language, organisationAddresses.page, organisation)}
          >
            {words.leave.cancel}
          </a>
        </p>
      </form>
    </Frame>
  );
}
