import { type Cell, cellAddress, type Sheet } from '../../../platform/ports/workbook.ts';
import { sharingRules } from '../../domain/sharing-rules.ts';
import { groupName, groupsOf } from '../annexes.ts';
import type { Subject } from '../subject.ts';

const headRow = 1;

const amount = (value: number): Cell => ({ value, format: 'amount' });

const sumUnder = (column: number, rows: number, value: number): Cell => ({
  formula: `SUM(${cellAddress(column, headRow + 1)}:${cellAddress(column, headRow + rows)})`,
  value,
  format: 'amount',
});

/** What each member receives, pays and keeps before any transfer, then year by year. */
export function membersSheet({ outcome, words, say, unit, nameOf }: Subject): Sheet {
  const { who, when } = words.results;
  const { members } = outcome.detail;
  const years = members[0]?.years ?? [];
  const rows = members.map(({ id, presentValue, years: own }, at): Cell[] => {
    const row = headRow + 1 + at;
    const kept = `${cellAddress(1, row)}-${cellAddress(2, row)}`;
    return [
      nameOf(id),
      amount(presentValue.gains),
      amount(presentValue.payments),
      { formula: kept, value: presentValue.net, format: 'amount' },
      ...own.map(({ net }) => amount(net)),
    ];
  });
  const sumOf = (pick: (member: (typeof members)[number]) => number) =>
    members.reduce((sum, member) => sum + pick(member), 0);
  const total: Cell[] = [
    say.book.total,
    sumUnder(
      1,
      members.length,
      sumOf(({ presentValue }) => presentValue.gains),
    ),
    sumUnder(
      2,
      members.length,
      sumOf(({ presentValue }) => presentValue.payments),
    ),
    sumUnder(
      3,
      members.length,
      sumOf(({ presentValue }) => presentValue.net),
    ),
    ...years.map((_, at) =>
      sumUnder(
        4 + at,
        members.length,
        sumOf(({ years: own }) => own[at]!.net),
      ),
    ),
  ];
  return {
    name: say.book.members,
    widths: [34, 14, 14, 14, ...years.map(() => 12)],
    frozenRows: headRow + 1,
    frozenColumns: 1,
    headings: [0, headRow],
    rows: [
      [`${who.eachMemberCaption(unit)} ; ${who.byYearCaption(unit)}`],
      [who.member, who.gains, who.pays, who.balance, ...years.map(({ year }) => `${when.year} ${year}`)],
      ...rows,
      total,
    ],
  };
}

/** The rules side by side, with their sum, which is the same for all. */
export function sharingSheet({ outcome, words, say, unit, nameOf }: Subject): Sheet {
  const { sharing } = words.results;
  const rules = sharingRules(outcome.report).filter(({ shares }) => shares !== null);
  const { transfers } = outcome.report.sharing;
  const columns = [
    ...rules.map(({ name, shares }) => ({ label: sharing.rules[name].name, values: shares ?? {} })),
    ...(transfers === null ? [] : [{ label: say.sharing.transfer, values: transfers }]),
  ];
  const { members } = outcome.model;
  return {
    name: say.book.sharing,
    widths: [34, ...columns.map(() => 20)],
    frozenRows: headRow + 1,
    frozenColumns: 1,
    headings: [0, headRow],
    rows: [
      [say.sharing.caption(unit)],
      [sharing.member, ...columns.map(({ label }) => label)],
      ...members.map(({ id }): Cell[] => [
        nameOf(id),
        ...columns.map(({ values }) => amount(values[id] ?? 0)),
      ]),
      [
        say.sharing.sum,
        ...columns.map(({ values }, at) =>
          sumUnder(
            1 + at,
            members.length,
            Object.values(values).reduce((sum, value) => sum + value, 0),
          ),
        ),
      ],
      [],
      [say.sharing.transferNote],
    ],
  };
}

/** What each group is worth by itself. */
export function groupsSheet(subject: Subject): Sheet {
  const { words, say, unit } = subject;
  const { sharing } = words.results;
  const or = (value: number | null): Cell => (value === null ? '–' : amount(value));
  return {
    name: say.book.groups,
    widths: [60, 12, 16, 16, 16, 16, 16],
    frozenRows: headRow + 1,
    headings: [0, headRow],
    rows: [
      [sharing.groupsCaption(unit)],
      [
        sharing.group,
        say.book.size,
        sharing.before,
        sharing.engineering,
        sharing.value,
        sharing.cover,
        sharing.social,
      ],
      ...groupsOf(subject).map(({ members, row }): Cell[] => [
        groupName(subject, members),
        { value: members.length, format: 'whole' },
        amount(row.beforeEngineering),
        amount(row.engineering),
        amount(row.value),
        or(row.cover),
        amount(row.social),
      ]),
    ],
  };
}
