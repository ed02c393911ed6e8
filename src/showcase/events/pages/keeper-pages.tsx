import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../../platform/ports/page-context.ts';
import { ButtonLink } from '../../../platform/web/components/actions.tsx';
import { DataTable } from '../../../platform/web/components/data-table.tsx';
import { ErrorSummary } from '../../../platform/web/components/error-summary.tsx';
import { Alert, Empty } from '../../../platform/web/components/messages.tsx';
import { TextAreaField } from '../../../platform/web/components/text-area-field.tsx';
import { formatDate } from '../../../platform/web/format/dates.ts';
import { formatNumber } from '../../../platform/web/format/numbers.ts';
import { addressIn, filledAddress } from '../../../platform/web/layout/address.ts';
import { Page } from '../../../platform/web/layout/page.tsx';
import { PageHead } from '../../../platform/web/layout/page-head.tsx';
import type { ReadRegistration } from '../actions/register.ts';
import { eventAddress, eventAddresses, registrationAddress } from '../addresses.ts';
import { type Event, whereOf } from '../domain/event.ts';
import type { Registration } from '../store/registration-store.ts';
import { whenOf } from '../when.ts';
import { eventWords } from '../words.ts';

interface FrameProps {
  readonly context: PageContext;
  readonly event: Event | null;
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

/** The frame of the private pages of an event. */
function Frame({ context, event, title, lead, children }: FrameProps) {
  const { language } = context;
  const words = eventWords[language];
  return (
    <Page
      context={context}
      current="events"
      title={title}
      description={words.lead}
      indexed={false}
      crumbs={[
        { label: words.navigation, address: addressIn(language, eventAddresses.list) },
        ...(event === null
          ? []
          : [
              {
                label: (language === 'en' && event.title.en) || event.title.fr,
                address: eventAddress(language, event.id),
              },
            ]),
        { label: title },
      ]}
    >
      <PageHead title={title} {...(lead === undefined ? {} : { lead })} />
      {children}
    </Page>
  );
}

interface RegisteredProps {
  readonly context: PageContext;
  readonly event: Event;
  readonly registrations: readonly Registration[];
}

/** Who registered, for those who welcome them. */
export function RegisteredPage({ context, event, registrations }: RegisteredProps) {
  const { language } = context;
  const words = eventWords[language].list;
  const count = (state: Registration['state']) =>
    formatNumber(language, registrations.filter((one) => one.state === state).length);
  return (
    <Frame context={context} event={event} title={words.title} lead={words.lead}>
      <div class="section flush stack">
        {registrations.length === 0 ? null : (
          <p>
            <a href={filledAddress(language, eventAddresses.registeredFile, { key: event.id })}>
              {words.file}
            </a>
          </p>
        )}
        {registrations.length === 0 ? (
          <Empty missing={words.none} next={words.noneNext} />
        ) : (
          <DataTable<Registration>
            caption={words.caption(count('held'), count('waiting'))}
            narrow="blocks"
            columns={[
              { label: words.name, cell: ({ name }) => name },
              { label: words.email, cell: ({ email }) => email },
              { label: words.state, cell: ({ state }) => words.states[state] },
              { label: words.since, cell: ({ registered_at }) => formatDate(language, registered_at) },
            ]}
            rows={registrations}
          />
        )}
      </div>
    </Frame>
  );
}

interface CancelProps {
  readonly context: PageContext;
  readonly event: Event;
  readonly typed: string;
  readonly error: string | undefined;
}

/** Why an event is cancelled, before it is. */
export function CancelPage({ context, event, typed, error }: CancelProps) {
  const { language } = context;
  const words = eventWords[language].cancelling;
  return (
    <Frame context={context} event={event} title={words.title} lead={words.lead}>
      <form
        method="post"
        action={filledAddress(language, eventAddresses.cancel, { key: event.id })}
        class="section flush stack form-column"
      >
        <ErrorSummary problems={error === undefined ? [] : [{ field: 'reason', message: error }]} />
        <TextAreaField id="reason" name="reason" label={words.reason} value={typed} error={error} rows={3} />
        <button class="button" type="submit">
          {words.button}
        </button>
      </form>
    </Frame>
  );
}

interface RegistrationPageProps extends ReadRegistration {
  readonly context: PageContext;
  readonly token: string;
}

/** One's own registration, opened by the link of a mail. */
export function RegistrationPage({ context, token, registration, event, rank }: RegistrationPageProps) {
  const { language } = context;
  const words = eventWords[language];
  const title = (language === 'en' && event.title.en) || event.title.fr;
  return (
    <Frame context={context} event={event} title={words.registration.mine}>
      <div class="section flush stack">
        <p class="lead">{title}</p>
        <p>{whenOf(language, event)}</p>
        <p>
          <strong>
            {event.cancelledAt !== null
              ? words.sheet.cancelled
              : rank === null
                ? words.registration.held
                : words.registration.waiting(formatNumber(language, rank))}
          </strong>
        </p>
        {whereOf(event) === '' ? null : <p>{whereOf(event)}</p>}
        {registration.state === 'held' && event.onlineUrl !== null && event.cancelledAt === null ? (
          <p>
            <a href={event.onlineUrl}>{words.sheet.join}</a>
          </p>
        ) : null}
        <form method="post" action={registrationAddress(language, token)}>
          <p>{words.registration.giveUpLead}</p>
          <button class="button quiet" type="submit" name="do" value="give-up">
            {words.registration.giveUp}
          </button>
        </form>
      </div>
    </Frame>
  );
}

/** A link that leads to no registration, or no longer. */
export function NoRegistrationPage({
  context,
  hasGivenUp,
}: {
  readonly context: PageContext;
  readonly hasGivenUp: boolean;
}) {
  const { language } = context;
  const words = eventWords[language].registration;
  return (
    <Frame context={context} event={null} title={words.mine}>
      {hasGivenUp ? (
        <Alert>
          <p role="status">{words.gaveUp}</p>
        </Alert>
      ) : (
        <Empty
          missing={words.unknown}
          next={words.unknownNext}
          actions={
            <ButtonLink address={addressIn(language, eventAddresses.list)}>
              {eventWords[language].coming}
            </ButtonLink>
          }
        />
      )}
    </Frame>
  );
}
