import type { PageContext } from '../../ports/page-context.ts';
import { Actions, ButtonLink } from '../../web/components/actions.tsx';
import { DataTable } from '../../web/components/data-table.tsx';
import { accountAddresses } from '../../web/layout/account-addresses.ts';
import { addressIn } from '../../web/layout/address.ts';
import type { KeptEntry } from '../kept-entry.ts';
import { AccountPage } from './frame.tsx';
import { accountWords } from './words.ts';

interface ResumePageProps {
  readonly context: PageContext;
  readonly entry: KeptEntry | null;
}

/** What was sent once the session had ended, to be sent now or dropped. */
export function ResumePage({ context, entry }: ResumePageProps) {
  const { language } = context;
  const words = accountWords[language].resume;
  const address = addressIn(language, accountAddresses.resume);
  if (entry === null)
    return (
      <AccountPage context={context} title={words.nothingTitle} lead={words.nothing}>
        <Actions>
          <ButtonLink address={addressIn(language, accountAddresses.account)}>{words.back}</ButtonLink>
        </Actions>
      </AccountPage>
    );
  const written = entry.fields.filter(([, value]) => value.trim() !== '');
  return (
    <AccountPage context={context} title={words.title} lead={words.lead}>
      <p>
        {words.for} <code>{entry.path}</code>
      </p>
      <form method="post" action={`${address}?do=send`}>
        {entry.fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <p class="actions">
          <button class="button" type="submit">
            {words.send}
          </button>
          <button class="button quiet" type="submit" formaction={`${address}?do=drop`}>
            {words.drop}
          </button>
        </p>
      </form>
      <DataTable
        caption={words.caption}
        narrow="blocks"
        columns={[
          { label: words.field, cell: ([name]) => name },
          { label: words.value, cell: ([, value]) => value },
        ]}
        rows={written}
      />
      <p class="hint">{words.files}</p>
    </AccountPage>
  );
}
