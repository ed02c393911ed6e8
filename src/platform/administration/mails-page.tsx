import type { KeptMail } from '../ports/mail.ts';
import type { PageContext } from '../ports/page-context.ts';
import { DataTable } from '../web/components/data-table.tsx';
import { Disclosure } from '../web/components/disclosure.tsx';
import { Empty } from '../web/components/messages.tsx';
import { formats } from '../web/format/format.ts';
import { addressIn } from '../web/layout/address.ts';
import { Page } from '../web/layout/page.tsx';
import { PageHead } from '../web/layout/page-head.tsx';
import { Section } from '../web/layout/section.tsx';
import { administrationAddresses } from './addresses.ts';
import { administrationWords } from './words.ts';

interface MailsPageProps {
  readonly context: PageContext;
  readonly mails: readonly KeptMail[];
  readonly isSent: boolean;
  readonly page: number;
  readonly hasOlder: boolean;
  readonly notice?: string | undefined;
}

/** What becomes of the mails of the site. */
export function MailsPage({ context, mails, isSent, page, hasOlder, notice }: MailsPageProps) {
  const words = administrationWords[context.language].mails;
  const told = isSent ? notice : words.notSent;
  return (
    <Page
      context={context}
      title={words.title}
      description={words.lead}
      indexed={false}
      crumbs={[{ label: words.title }]}
    >
      <PageHead title={words.title} lead={words.lead}>
        {told === undefined ? null : (
          <div class="alert" role="status">
            <p>{told}</p>
          </div>
        )}
      </PageHead>
      {mails.length === 0 ? (
        <Empty missing={words.none} next={words.noneNext} />
      ) : (
        <Section id="mails" title={words.list}>
          <MailTable context={context} mails={mails} />
          <Steps context={context} page={page} hasOlder={hasOlder} />
        </Section>
      )}
    </Page>
  );
}

function MailTable({ context, mails }: Pick<MailsPageProps, 'context' | 'mails'>) {
  const { language } = context;
  const words = administrationWords[language].mails;
  const { date, time } = formats[language];
  return (
    <DataTable<KeptMail>
      caption={words.caption}
      narrow="blocks"
      columns={[
        { label: words.when, cell: ({ createdAt }) => `${date(createdAt)}, ${time(createdAt)}` },
        { label: words.to, cell: ({ recipient }) => recipient ?? words.discreet },
        {
          label: words.subject,
          cell: ({ subject, text }) =>
            text === null ? (
              subject
            ) : (
              <Disclosure kind="data" summary={subject}>
                <pre tabindex={0} class="wrapped">
                  {text}
                </pre>
              </Disclosure>
            ),
        },
        { label: words.state, cell: (mail) => <MailState mail={mail} context={context} /> },
      ]}
      rows={mails}
    />
  );
}

function MailState({ mail, context }: { readonly mail: KeptMail; readonly context: PageContext }) {
  const { language } = context;
  const words = administrationWords[language].mails;
  if (mail.reason === null) return <>{words.states[mail.state]}</>;
  return (
    <>
      {words.states[mail.state]}, {words.attempts(mail.attempts)} <code>{mail.reason}</code>
      {mail.state === 'failed' ? (
        <form method="post" action={addressIn(language, administrationAddresses.mails)}>
          <input type="hidden" name="id" value={mail.id} />
          <button class="link" type="submit">
            {words.retry}
            <span class="visually-hidden"> : {mail.recipient ?? words.discreet}</span>
          </button>
        </form>
      ) : null}
    </>
  );
}

function Steps({ context, page, hasOlder }: Pick<MailsPageProps, 'context' | 'page' | 'hasOlder'>) {
  const words = administrationWords[context.language].mails;
  const address = addressIn(context.language, administrationAddresses.mails);
  if (page === 1 && !hasOlder) return null;
  return (
    <p class="actions">
      {page > 1 ? (
        <a class="button quiet" href={`${address}?page=${page - 1}`}>
          {words.newer}
        </a>
      ) : null}
      {hasOlder ? (
        <a class="button quiet" href={`${address}?page=${page + 1}`}>
          {words.older}
        </a>
      ) : null}
    </p>
  );
}
