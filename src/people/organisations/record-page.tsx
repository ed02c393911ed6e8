import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate, formatTime } from '../../platform/web/format/dates.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { Crumb } from '../../platform/web/layout/breadcrumb.tsx';
import { organisationAddresses } from './addresses.ts';
import { Frame } from './frame.tsx';
import { organisationWords } from './words.ts';

/** One line of the record in words; `null` values where this person may no longer see the object. */
export interface RecordLine {
  readonly sequence: number;
  readonly at: Date;
  readonly who: string;
  readonly verb: string;
  /** What it was done to: a kind, and its name where it has one. */
  readonly object: string;
  readonly isHidden: boolean;
  readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

interface RecordPageProps {
  readonly context: PageContext;
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly lines: readonly RecordLine[];
  readonly address: string;
  readonly isOlder: boolean;
  readonly next: number | null;
}

/** What was done, by whom, when, from what to what; newest first. */
export function RecordPage({ context, title, crumbs, lines, address, isOlder, next }: RecordPageProps) {
  const { language } = context;
  const words = organisationWords[language].record;
  return (
    <Frame context={context} title={title} lead={words.lead} crumbs={crumbs}>
      <Actions>
        <ButtonLink address={addressIn(language, organisationAddresses.verification)} quiet>
          {words.verify}
        </ButtonLink>
      </Actions>
      {lines.length === 0 ? <Empty missing={words.none} next={words.noneNext} /> : null}
      {lines.length === 0 ? null : (
        <ul>
          {lines.map((line) => (
            <li key={line.sequence} class="entry">
              <Line line={line} language={language} />
            </li>
          ))}
        </ul>
      )}
      {next === null && !isOlder ? null : (
        <p class="pager">
          {isOlder ? <a href={address}>{words.newest}</a> : null}{' '}
          {next === null ? null : <a href={`${address}?before=${next}`}>{words.older}</a>}
        </p>
      )}
    </Frame>
  );
}

function Line({ line, language }: { readonly line: RecordLine; readonly language: PageContext['language'] }) {
  const words = organisationWords[language].record;
  const verbs: Readonly<Record<string, string>> = words.verbs;
  const verb = Object.hasOwn(verbs, line.verb) ? verbs[line.verb]! : words.otherVerb(line.verb);
  const empty = <span class="soft">—</span>;
  return (
    <>
      <p>{line.isHidden ? words.hidden : words.line(line.who, `${verb} ${line.object}`)}</p>
      <p class="over">
        {words.at(formatDate(language, line.at), formatTime(language, line.at))} ·{' '}
        {words.number(line.sequence)}
      </p>
      {line.changes.length === 0 ? null : (
        <DataTable
          caption={words.caption}
          narrow="blocks"
          rows={line.changes}
          columns={[
            { label: words.field, cell: ({ label }) => label },
            {
              label: words.before,
              cell: ({ before }) => (before === '' ? empty : <span class="kept-lines">{before}</span>),
            },
            {
              label: words.after,
              cell: ({ after }) => (after === '' ? empty : <span class="kept-lines">{after}</span>),
            },
          ]}
        />
      )}
    </>
  );
}
