import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import type { OrganisationPageProps } from './organisation-page.tsx';
import { organisationWords } from './words.ts';

/** For somebody signed in who does not belong to the organisation: ask to join, or see that one waits. */
export function JoinSection(props: OrganisationPageProps) {
  const { context, organisation, rights, askedAt, joinProblem, typedMessage = '' } = props;
  const { language } = context;
  const words = organisationWords[language].page;
  if (!rights.isSignedIn || rights.role !== null || organisation.fields.state !== 'published') return null;
  const address = organisationAddress(language, organisationAddresses.join, organisation);
  if (askedAt !== null) {
    return (
      <form method="post" action={address} class="panel">
        <p>{words.asked(formatDate(language, askedAt))}</p>
        <button class="button quiet" type="submit" name="do" value="withdraw">
          {words.withdraw}
        </button>
      </form>
    );
  }
  return (
    <section aria-labelledby="join">
      <h2 class="small" id="join">
        {words.join}
      </h2>
      <form method="post" action={address} class="form-column">
        <TextAreaField
          id="message"
          name="message"
          label={words.joinMessage}
          optional
          rows={3}
          value={typedMessage}
          error={joinProblem}
        />
        <p class="actions">
          <button class="button" type="submit" name="do" value="ask">
            {words.joinSend}
          </button>
        </p>
      </form>
    </section>
  );
}
