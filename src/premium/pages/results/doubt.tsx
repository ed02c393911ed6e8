import { DumbbellRows } from '../../../platform/web/charts/dumbbell-rows.tsx';
import { DumbbellKey } from '../../../platform/web/charts/key.tsx';
import { DataDetails } from '../../../platform/web/components/data-table.tsx';
import { Figure } from '../../../platform/web/components/figure.tsx';
import { Empty } from '../../../platform/web/components/messages.tsx';
import type { DoubtRow } from '../../domain/doubt-by-input.ts';
import { doubtByInput, worthMeasuring } from '../../domain/doubt-by-input.ts';
import { useResultWords } from '../simulated.ts';
import { Explanation } from './explanation.tsx';
import { useInputName } from './input-names.ts';
import { isCertain } from './lead.ts';
import { Opens } from './opens.tsx';
import { Sentence } from './sentence.tsx';
import { useAmounts } from './use-amounts.ts';

const place = 'doubt';
/** Rows drawn; the table has them all. */
const mostRows = 10;

/** What drives the uncertainty, and what to measure first. */
export function Doubt() {
  const { doubt } = useResultWords();
  const { outcome } = useAmounts();
  if (isCertain(outcome)) {
    return (
      <section class="section" aria-labelledby={place}>
        <h2 id={place}>{doubt.title}</h2>
        <Empty missing={doubt.certain} next={doubt.certainNext} />
      </section>
    );
  }
  return (
    <section class="section" aria-labelledby={place}>
      <Figure id={place} title={doubt.title} sub={doubt.sub} under={<Under />}>
        <DumbbellKey disc={doubt.members} square={doubt.territory} />
        <Rows />
      </Figure>
      <ToMeasure />
    </section>
  );
}

function Rows() {
  const { doubt } = useResultWords();
  const { outcome, amounts } = useAmounts();
  const nameOf = useInputName();
  const percent = (share: number) => amounts.format.number(Math.max(0, share) * 100, { decimals: 0 });
  return (
    <DumbbellRows
      label={doubt.title}
      rows={doubtByInput(outcome.report)
        .slice(0, mostRows)
        .map((row) => ({
          id: row.input,
          name: nameOf(row.input),
          disc: row.members.total,
          square: row.territory.total,
          value: (
            <Opens id={`sensitivity.${row.input}`} place={place}>
              {doubt.pair(percent(row.members.total), percent(row.territory.total))}
            </Opens>
          ),
        }))}
    />
  );
}

/** What would teach most and least, and the most that knowing is worth. */
function ToMeasure() {
  const { doubt } = useResultWords();
  const { outcome, amounts } = useAmounts();
  const nameOf = useInputName();
  const { much, little } = worthMeasuring(outcome.report);
  const { members, territory } = outcome.report.range;
  const list = (rows: readonly DoubtRow[]) => amounts.format.list(rows.map((row) => nameOf(row.input)));
  return (
    <p class="serif-text prose">
      {much.length === 0 ? '' : `${doubt.toMeasure(list(much))} `}
      {little.length === 0 ? '' : `${doubt.notToMeasure(list(little))} `}
      <Sentence
        text={doubt.evpi(amounts.money(members.evpi), amounts.money(territory.evpi))}
        place={place}
        figures={[
          { said: amounts.money(members.evpi), id: 'range.members.evpi' },
          { said: amounts.money(territory.evpi), id: 'range.territory.evpi' },
        ]}
      />
    </p>
  );
}

function Under() {
  const { doubt } = useResultWords();
  const { outcome, amounts } = useAmounts();
  const nameOf = useInputName();
  const column = (label: string, account: 'members' | 'territory', order: 'first' | 'total') => ({
    label,
    cell: (row: DoubtRow) => (
      <Opens id={`sensitivity.${account}.${row.input}`} place={place}>
        {amounts.format.number(row[account][order] * 100, { decimals: 0 })}
      </Opens>
    ),
    numeric: true,
  });
  return (
    <>
      <DataDetails
        summary={doubt.table}
        caption={doubt.tableCaption}
        narrow="scroll"
        label={doubt.tableCaption}
        rows={doubtByInput(outcome.report)}
        columns={[
          { label: doubt.input, cell: (row) => nameOf(row.input) },
          column(doubt.firstMembers, 'members', 'first'),
          column(doubt.totalMembers, 'members', 'total'),
          column(doubt.firstTerritory, 'territory', 'first'),
          column(doubt.totalTerritory, 'territory', 'total'),
        ]}
      />
      <Explanation
        place={place}
        first="sensitivity"
        summary={doubt.question}
        remarks={<p>{doubt.answer}</p>}
      />
    </>
  );
}
