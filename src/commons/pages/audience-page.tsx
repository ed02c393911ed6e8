import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { audienceAddress, audienceFileAddress, commonsAddresses, resourceAddress } from '../addresses.ts';
import { audienceWords } from '../audience-words.ts';
import { leastShown, type ResourceAudience, toldCount, toldTotal } from '../domain/audience.ts';
import { FormFrame } from './form-frame.tsx';
import { otherThan } from './found-entry.tsx';

export interface AudiencePageProps {
  readonly context: PageContext;
  readonly publisher: string;
  readonly since: string;
  readonly resources: readonly ResourceAudience[];
  readonly publishers: readonly { readonly name: string; readonly resources: number }[];
}

/** What the resources of a publisher brought; without one, the publishers to choose from. */
export function AudiencePage(props: AudiencePageProps) {
  const { context, publisher, resources } = props;
  const { language } = context;
  const words = audienceWords[language];
  return (
    <FormFrame context={context} title={words.title} lead={words.lead}>
      <div class="stack">
        {publisher === '' ? <Publishers {...props} /> : null}
        {publisher !== '' && resources.length === 0 ? (
          <>
            <Empty missing={words.none(publisher)} next={words.noneNext} />
            <Publishers {...props} />
          </>
        ) : null}
        {resources.length === 0 ? null : <Brought {...props} />}
        <Section id="how" title={words.how}>
          <p>{words.howText(formatNumber(language, leastShown))}</p>
        </Section>
      </div>
    </FormFrame>
  );
}

function Publishers({ context, publishers }: AudiencePageProps) {
  const { language } = context;
  const words = audienceWords[language];
  return (
    <>
      <p>{words.choose}</p>
      <ul class="stack-s">
        {publishers.map(({ name, resources }) => (
          <li key={name}>
            <a href={audienceAddress(language, name)}>{name}</a>{' '}
            <span class="soft">{formatCount(language, resources, words.resources)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Brought({ context, publisher, since, resources }: AudiencePageProps) {
  const { language } = context;
  const words = audienceWords[language];
  const told = (count: number | null) =>
    count === null ? words.few(formatNumber(language, leastShown)) : formatNumber(language, count);
  const total = (of: 'sheet' | 'card') => told(toldTotal(resources.map((resource) => resource[of])));
  const uses = resources.reduce((sum, resource) => sum + resource.uses, 0);
  type Row = ResourceAudience | 'total';
  return (
    <>
      <DataTable<Row>
        caption={words.caption(publisher, formatDate(language, new Date(since)))}
        narrow="blocks"
        columns={[
          {
            label: words.resource,
            cell: (row) =>
              row === 'total' ? (
                words.total
              ) : (
                <a href={resourceAddress(language, row.key)} lang={otherThan(language, row.language)}>
                  {row.title}
                </a>
              ),
          },
          {
            label: words.sheet,
            numeric: true,
            cell: (row) => (row === 'total' ? total('sheet') : told(toldCount(row.sheet))),
          },
          {
            label: words.card,
            numeric: true,
            cell: (row) => (row === 'total' ? total('card') : told(toldCount(row.card))),
          },
          {
            label: words.uses,
            numeric: true,
            cell: (row) => formatNumber(language, row === 'total' ? uses : row.uses),
          },
        ]}
        rows={[...resources, 'total']}
      />
      <p class="actions no-print">
        <a class="button quiet" href={audienceFileAddress(language, publisher)}>
          {words.file}
        </a>{' '}
        <a href={addressIn(language, commonsAddresses.audience)}>{words.all}</a>
      </p>
    </>
  );
}
