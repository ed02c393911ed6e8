import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatDate, formatTime } from '../../platform/web/format/dates.ts';
import type { Crumb } from '../../platform/web/layout/breadcrumb.tsx';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { StoredVersion } from '../store/record-store.ts';
import { differencesOf, type FieldDifference } from './difference.ts';
import type { EditableField } from './field.ts';
import { HiddenFields } from './form-page.tsx';
import { editingWords } from './words.ts';

/** Versions on one page. */
export const versionsPerPage = 10;

export interface HistoryPageProps {
  readonly context: PageContext;
  readonly current?: string | undefined;
  readonly name: string;
  readonly crumbs: readonly Crumb[];
  readonly fields: readonly EditableField[];
  /** Newest first; one more than a page when there are older ones, so that the last shown has something to compare with. */
  readonly versions: readonly StoredVersion[];
  readonly currentVersion: number;
  readonly names: ReadonlyMap<string, string>;
  readonly mayRestore: boolean;
  /** True when this is not the first page. */
  readonly isOlder: boolean;
  readonly address: string;
  /** Address of everything that was done to the object, edits or not. */
  readonly deeds: string;
  readonly notice?: string | undefined;
}

/** Who changed what, when, from what to what; each version can come back. */
export function HistoryPage(props: HistoryPageProps) {
  const { context, versions, name } = props;
  const words = editingWords[context.language].history;
  const shown = versions.slice(0, versionsPerPage);
  const older = versions.length > versionsPerPage ? shown.at(-1) : undefined;
  return (
    <Page
      context={context}
      {...(props.current === undefined ? {} : { current: props.current })}
      title={words.title(name)}
      description={words.lead}
      crumbs={props.crumbs}
      indexed={false}
    >
      <PageHead title={words.title(name)} lead={words.lead} />
      <div class="section flush stack">
        <p class="no-print">
          <a href={props.deeds}>{words.deeds}</a>
        </p>
        {props.notice === undefined ? null : (
          <Alert>
            <p role="status">{props.notice}</p>
          </Alert>
        )}
        {shown.map((version, index) => (
          <VersionEntry key={version.version} {...props} version={version} before={versions[index + 1]} />
        ))}
        {older === undefined && !props.isOlder ? null : (
          <p class="pager">
            {props.isOlder ? <a href={props.address}>{words.newest}</a> : null}{' '}
            {older === undefined ? null : (
              <a href={`${props.address}?before=${older.version}`}>{words.older}</a>
            )}
          </p>
        )}
      </div>
    </Page>
  );
}

interface VersionEntryProps extends HistoryPageProps {
  readonly version: StoredVersion;
  readonly before: StoredVersion | undefined;
}

function VersionEntry(props: VersionEntryProps) {
  const { context, version, before, currentVersion, names, fields, mayRestore } = props;
  const { language } = context;
  const words = editingWords[language].history;
  const isCurrent = version.version === currentVersion;
  const who = nameOf(version.personId, names, words);
  return (
    <section class="entry" aria-labelledby={`version-${version.version}`}>
      <h2 class="small" id={`version-${version.version}`}>
        {isCurrent ? words.currentVersion(version.version) : words.version(version.version)}
      </h2>
      <p class="over">{words.by(who, formatDate(language, version.at), formatTime(language, version.at))}</p>
      <Differences
        differences={differencesOf(fields, before?.fields ?? {}, version.fields, language)}
        caption={words.caption(version.version)}
        language={language}
      />
      {isCurrent || !mayRestore ? null : (
        <form method="post" class="actions no-print">
          <HiddenFields values={{ version: String(currentVersion), target: String(version.version) }} />
          <button class="button quiet" type="submit" name="do" value="restore">
            {words.restore(version.version)}
          </button>
        </form>
      )}
    </section>
  );
}

/** Who did something, in words: a person, the system, or somebody whose account is gone. */
export function nameOf(
  personId: string | null,
  names: ReadonlyMap<string, string>,
  words: { readonly system: string; readonly formerPerson: string },
): string {
  return personId === null ? words.system : (names.get(personId) ?? words.formerPerson);
}

interface DifferencesProps {
  readonly differences: readonly FieldDifference[];
  readonly caption: string;
  readonly language: PageContext['language'];
}

/** What changed, field by field, in the words of the form. */
function Differences({ differences, caption, language }: DifferencesProps) {
  const words = editingWords[language].history;
  if (differences.length === 0) return <p>{words.noDifference}</p>;
  const told = (text: string) =>
    text === '' ? <span class="soft">{words.empty}</span> : <span class="kept-lines">{text}</span>;
  return (
    <DataTable
      caption={caption}
      narrow="blocks"
      rows={differences}
      columns={[
        { label: words.field, cell: ({ field }) => typeset(language, field.label[language]) },
        {
          label: words.before,
          cell: (one) =>
            one.pieces ? <Pieces one={one} side="removed" language={language} /> : told(one.before),
        },
        {
          label: words.after,
          cell: (one) =>
            one.pieces ? <Pieces one={one} side="added" language={language} /> : told(one.after),
        },
      ]}
    />
  );
}

/** One side of a text compared word by word: what was taken out before, what was put in after. */
function Pieces({
  one,
  side,
  language,
}: {
  readonly one: FieldDifference;
  readonly side: 'removed' | 'added';
  readonly language: PageContext['language'];
}) {
  const words = editingWords[language].history;
  return (
    <span class="kept-lines">
      {(one.pieces ?? [])
        .filter(({ kind }) => kind === 'same' || kind === side)
        .map(({ kind, text }, index) => {
          if (kind === 'same') return text;
          return side === 'removed' ? (
            <del key={index}>
              <span class="visually-hidden">[{words.removed} </span>
              {text}
              <span class="visually-hidden">]</span>
            </del>
          ) : (
            <ins key={index}>
              <span class="visually-hidden">[{words.added} </span>
              {text}
              <span class="visually-hidden">]</span>
            </ins>
          );
        })}
    </span>
  );
}
