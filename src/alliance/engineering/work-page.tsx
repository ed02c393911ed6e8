import type { ComponentChildren } from 'preact';
import type { Language } from '../../kernel/language.ts';
import { editingAddress } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatRange } from '../../platform/web/format/ranges.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceReading, EngineeringTask } from '../domain/alliance-reading.ts';
import type { Ends } from '../domain/line-worth.ts';
import {
  type Payer,
  payerOf,
  type WorkTotal,
  workByPayer,
  workByTrade,
  workByYear,
  workOf,
} from '../domain/task-totals.ts';
import { allianceLabels } from '../labels.ts';
import { eurosText } from '../lines/line-text.ts';
import { AllianceFrame } from '../sheet/frame.tsx';
import { taskCreation } from './task-editable.ts';
import { workWords } from './words.ts';

export interface WorkPageProps {
  readonly context: PageContext;
  readonly reading: AllianceReading;
  readonly mayEdit: boolean;
  readonly notice: ComponentChildren;
}

/** Start-up work: what there is to do, what it costs, when, who pays. */
export function WorkPage(props: WorkPageProps) {
  const { context, reading, mayEdit } = props;
  const { language } = context;
  const words = workWords[language];
  const { tasks, alliance } = reading;
  return (
    <AllianceFrame
      context={context}
      alliance={alliance}
      tab={allianceAddresses.engineering}
      title={words.title}
      lead={words.lead}
      isInside
      notice={props.notice}
    >
      {mayEdit ? (
        <Actions>
          <ButtonLink address={allianceAddress(language, taskCreation, alliance.id)} quiet>
            {words.add}
          </ButtonLink>
        </Actions>
      ) : null}
      {tasks.length === 0 ? (
        <div class="section flush">
          <Empty missing={words.empty} next={words.emptyNext} />
        </div>
      ) : (
        <>
          <ByTrade {...props} />
          <ByYear {...props} />
          <ByPayer {...props} />
          <All {...props} />
        </>
      )}
      <p class="note">{words.source}</p>
    </AllianceFrame>
  );
}

const withUnknown = (language: Language, text: string | null, unknown: number): string => {
  const words = workWords[language];
  if (text === null) return words.unknown;
  return unknown === 0 ? text : words.plusUnknown(text, unknown);
};

const hoursText = (language: Language, ends: Ends): string =>
  workWords[language].hoursOf(formatRange(language, ends.low, ends.high));

/** Hours that are all unknown are not zero hours. */
const totalHours = (language: Language, { hours, tasks, withoutHours }: WorkTotal): string =>
  tasks === 0
    ? '—'
    : withUnknown(language, tasks === withoutHours ? null : hoursText(language, hours), withoutHours);

const totalCost = (language: Language, { cost, tasks, withoutCost }: WorkTotal): string =>
  tasks === 0
    ? '—'
    : withUnknown(language, tasks === withoutCost ? null : eurosText(language, cost), withoutCost);

interface TotalsProps {
  readonly language: Language;
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly { readonly name: string; readonly total: WorkTotal }[];
}

function Totals({ language, caption, head, rows }: TotalsProps) {
  const words = workWords[language];
  return (
    <DataTable
      narrow="blocks"
      caption={caption}
      rows={rows}
      columns={[
        { label: head, cell: ({ name }: TotalsProps['rows'][number]) => name },
        { label: words.tasks, numeric: true, cell: ({ total }) => String(total.tasks) },
        { label: words.hours, numeric: true, cell: ({ total }) => totalHours(language, total) },
        { label: words.cost, numeric: true, cell: ({ total }) => totalCost(language, total) },
      ]}
    />
  );
}

function ByTrade({ context: { language }, reading: { tasks, alliance } }: WorkPageProps) {
  const words = workWords[language];
  const labels = allianceLabels[language].trades;
  return (
    <Section id="trades" title={words.byTrade}>
      <Totals
        language={language}
        caption={words.byTradeCaption(alliance.priceYear)}
        head={words.trade}
        rows={[
          ...workByTrade(tasks).map(({ trade, total }) => ({ name: labels[trade], total })),
          { name: words.whole, total: workOf(tasks) },
        ]}
      />
    </Section>
  );
}

function ByYear({ context: { language }, reading: { tasks, alliance } }: WorkPageProps) {
  const words = workWords[language];
  return (
    <Section id="years" title={words.byYear}>
      <Totals
        language={language}
        caption={words.byYearCaption(alliance.priceYear)}
        head={words.year}
        rows={workByYear(tasks).map(({ year, total }) => ({ name: String(year), total }))}
      />
    </Section>
  );
}

function ByPayer({ context: { language }, reading }: WorkPageProps) {
  const words = workWords[language];
  const ids = reading.members.map(({ id }) => id);
  return (
    <Section id="payers" title={words.byPayer}>
      <Totals
        language={language}
        caption={words.byPayerCaption(reading.alliance.priceYear)}
        head={words.payer}
        rows={workByPayer(reading.tasks, ids).map(({ payer, total }) => ({
          name: payerName(language, reading, payer),
          total,
        }))}
      />
    </Section>
  );
}

function payerName(language: Language, { members }: AllianceReading, payer: Payer): string {
  if (payer.kind === 'other') return payer.name;
  const member = payer.kind === 'member' ? members.find(({ id }) => id === payer.memberId) : undefined;
  return member?.name ?? workWords[language].nobody;
}

function All({ context: { language }, reading, mayEdit }: WorkPageProps) {
  const words = workWords[language];
  const labels = allianceLabels[language];
  const address = ({ id }: EngineeringTask) => allianceAddress(language, allianceAddresses.task, id);
  return (
    <Section id="tasks" title={words.all}>
      <DataTable
        narrow="blocks"
        caption={words.allCaption}
        rows={reading.tasks}
        columns={[
          {
            label: words.task,
            cell: (task: EngineeringTask) => (
              <>
                {mayEdit ? (
                  <a href={editingAddress(language, address(task), 'edit')}>{task.title}</a>
                ) : (
                  task.title
                )}
                <p class="note">
                  {labels.tasks[task.task]}
                  {task.source === '' ? null : ` · ${words.sourceOf(task.source)}`}
                </p>
              </>
            ),
          },
          { label: words.year, cell: ({ year }) => String(year) },
          {
            label: words.hours,
            numeric: true,
            cell: ({ hours }) => (hours === null ? words.unknown : hoursText(language, hours)),
          },
          {
            label: words.cost,
            numeric: true,
            cell: ({ cost }) => (cost === null ? words.unknown : eurosText(language, cost)),
          },
          { label: words.payer, cell: (task) => payerName(language, reading, payerOf(task)) },
        ]}
      />
    </Section>
  );
}
