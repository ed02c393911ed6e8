import type { ComponentChildren } from 'preact';
import { editingAddress } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { formatMoment } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { RunRow, SourceRow } from '../actions/harvest.ts';
import { commonsAddresses } from '../addresses.ts';
import { noticeText } from '../harvest-notices.ts';
import { sourceWords } from '../source-words.ts';
import { commonsWords } from '../words.ts';
import { FormFrame } from './form-frame.tsx';

const sourceAddress = (language: 'fr' | 'en', id: string): string =>
  `${addressIn(language, commonsAddresses.sources)}/${id}`;

/** The sources, for everybody. */
export function SourcesPage({
  context,
  sources,
  mayCreate,
}: {
  readonly context: PageContext;
  readonly sources: readonly SourceRow[];
  readonly mayCreate: boolean;
}) {
  const { language } = context;
  const words = sourceWords[language];
  return (
    <FormFrame context={context} title={words.title} lead={words.lead}>
      {mayCreate ? (
        <p class="actions">
          <a class="button" href={addressIn(language, commonsAddresses.sourceCreate)}>
            {words.create}
          </a>
        </p>
      ) : null}
      {sources.length === 0 ? (
        <Empty missing={words.none} next={words.next} />
      ) : (
        <ul class="doors titles">
          {sources.map((source) => (
            <li key={source.id}>
              <a href={sourceAddress(language, source.id)}>{source.name}</a>
              <span class="over">
                {words.kinds[source.kind]} · {source.owner}
                {source.quarantined_at === null ? '' : ` · ${words.quarantine}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </FormFrame>
  );
}

/** One source: what it is, what each harvest gave, what it met. */
export function SourcePage({
  context,
  source,
  runs,
  mayEdit,
  notice,
}: {
  readonly context: PageContext;
  readonly source: SourceRow;
  readonly runs: readonly RunRow[];
  readonly mayEdit: boolean;
  readonly notice?: ComponentChildren;
}) {
  const { language } = context;
  const words = sourceWords[language];
  const number = (value: number) => formatNumber(language, value);
  return (
    <FormFrame
      context={context}
      title={source.name}
      lead={`${words.kinds[source.kind]} · ${source.owner}`}
      head={notice}
    >
      {source.quarantined_at === null ? null : (
        <Alert>
          <p>
            <strong>{words.quarantine}</strong>
          </p>
          <p>{words.quarantineHelp}</p>
        </Alert>
      )}
      <dl class="facts">
        <div>
          <dt>{words.fields.url}</dt>
          <dd>{source.url}</dd>
        </div>
        <div>
          <dt>{words.fields.licence}</dt>
          <dd>{source.licence || commonsWords[language].sheet.licenceUnknown}</dd>
        </div>
        <div>
          <dt>{words.fields.publication}</dt>
          <dd>{words.publications[source.publication]}</dd>
        </div>
        <div>
          <dt>{words.fields.hours}</dt>
          <dd>
            {number(source.hours)} {words.hours}
          </dd>
        </div>
        <div>
          <dt>{words.fields.state}</dt>
          <dd>{words.states[source.state]}</dd>
        </div>
      </dl>
      {mayEdit ? (
        <form method="post" class="actions">
          <button class="button" type="submit" name="do" value="run">
            {words.runNow}
          </button>{' '}
          {source.quarantined_at === null ? null : (
            <button class="button quiet" type="submit" name="do" value="release">
              {words.release}
            </button>
          )}{' '}
          <a class="button quiet" href={editingAddress(language, sourceAddress(language, source.id), 'edit')}>
            {words.edit}
          </a>
        </form>
      ) : null}
      <h2>{words.history}</h2>
      {runs.length === 0 ? (
        <Empty missing={words.noHistory} next={words.noHistoryNext} />
      ) : (
        <DataTable<RunRow>
          caption={words.caption}
          narrow="blocks"
          columns={[
            {
              label: words.date,
              cell: ({ started_at }) => formatMoment(language, started_at),
            },
            { label: words.outcome, cell: ({ outcome }) => words.outcomes[outcome] },
            { label: words.received, numeric: true, cell: ({ received }) => number(received) },
            { label: words.added, numeric: true, cell: ({ added }) => number(added) },
            { label: words.changed, numeric: true, cell: ({ changed }) => number(changed) },
            { label: words.gone, numeric: true, cell: ({ gone }) => number(gone) },
            {
              label: words.notes,
              cell: ({ notices }) => notices.map((one) => noticeText(language, one)).join(' '),
            },
          ]}
          rows={runs}
        />
      )}
    </FormFrame>
  );
}
