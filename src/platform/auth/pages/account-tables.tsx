import type { Language } from '../../../kernel/language.ts';
import { DataTable } from '../../web/components/data-table.tsx';
import { formats } from '../../web/format/format.ts';
import { deviceName } from '../device-name.ts';
import type { OwnAccount } from './account-page.tsx';
import { accountWords } from './words.ts';

interface TableProps {
  readonly action: string;
  readonly language: Language;
}

/** A button of a row, in a form of its own: it works without script. */
function RowButton({
  action,
  verb,
  id,
  label,
  about,
}: {
  readonly action: string;
  readonly verb: string;
  readonly id: string;
  readonly label: string;
  readonly about: string;
}) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="id" value={id} />
      <button class="link" type="submit" name="do" value={verb}>
        {label}
        <span class="visually-hidden"> : {about}</span>
      </button>
    </form>
  );
}

/** The passkeys of a person, each with its way out. */
export function PasskeyTable({
  passkeys,
  action,
  language,
}: TableProps & { readonly passkeys: OwnAccount['passkeys'] }) {
  const words = accountWords[language].account;
  const { date } = formats[language];
  const nameOf = (index: number) => `${words.passkey} ${index + 1}`;
  return (
    <DataTable
      caption={words.passkeysCaption}
      narrow="blocks"
      columns={[
        { label: words.passkey, cell: ({ index }) => nameOf(index) },
        { label: words.since, cell: ({ createdAt }) => (createdAt ? date(createdAt) : '') },
        {
          label: words.action,
          cell: ({ id, index }) => (
            <RowButton
              action={action}
              verb="remove-passkey"
              id={id}
              label={words.remove}
              about={nameOf(index)}
            />
          ),
        },
      ]}
      rows={passkeys.map((passkey, index) => ({ ...passkey, index }))}
    />
  );
}

/** The open sessions of a person, each with its way out. */
export function SessionTable({ account, action, language }: TableProps & { readonly account: OwnAccount }) {
  const words = accountWords[language].account;
  const { date, time } = formats[language];
  const opened = (moment: Date) => `${date(moment)}, ${time(moment)}`;
  return (
    <DataTable
      caption={words.sessionsCaption}
      narrow="blocks"
      columns={[
        { label: words.device, cell: ({ userAgent }) => deviceName(userAgent) ?? words.unknownDevice },
        { label: words.opened, cell: ({ createdAt }) => opened(createdAt) },
        {
          label: words.action,
          cell: ({ id, createdAt }) =>
            id === account.sessionId ? (
              words.thisOne
            ) : (
              <RowButton
                action={action}
                verb="end-session"
                id={id}
                label={words.end}
                about={opened(createdAt)}
              />
            ),
        },
      ]}
      rows={account.sessions}
    />
  );
}
