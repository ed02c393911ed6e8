import type { CoalitionRow } from '../../engine/premium/premium-report.ts';
import type { Block } from '../../platform/ports/paper.ts';
import { threeFigures } from '../pages/simulated.ts';
import type { Subject } from './subject.ts';
import { tableOf } from './table-of.ts';

/** Groups shown at most: the smallest ones and the whole. The spreadsheet has them all. */
const mostGroups = 64;

/** What each group is worth by itself, and who the members are. */
export function annexes(subject: Subject): Block[] {
  return [...groups(subject), ...members(subject)];
}

/** Groups of a report, the smallest first, with the ids of their members. */
export function groupsOf({ outcome }: Subject): { readonly members: string[]; readonly row: CoalitionRow }[] {
  return Object.entries(outcome.report.point.coalitions)
    .map(([key, row]) => ({ members: key.split(','), row }))
    .sort((a, b) => a.members.length - b.members.length);
}

/** Members named one by one in the name of a group; the whole of a larger alliance is named as such. */
const mostNames = 12;

/** The name of a group. */
export function groupName(
  { outcome, amounts, words, say, nameOf }: Subject,
  members: readonly string[],
): string {
  if (members.length > mostNames && members.length === outcome.model.members.length) {
    return say.annex.everyone(amounts.format.count(members.length, words.results.memberForms));
  }
  return amounts.format.list(members.map(nameOf));
}

function groups(subject: Subject): Block[] {
  const { amounts, words, say, unit } = subject;
  const { sharing } = words.results;
  const sorted = groupsOf(subject);
  const rows = sorted.length > mostGroups ? [...sorted.slice(0, mostGroups - 1), sorted.at(-1)!] : sorted;
  if (rows.length === 0) return [];
  const decimals = threeFigures(rows.flatMap(({ row }) => [row.value, row.beforeEngineering]));
  const column = (label: string, key: keyof CoalitionRow) => ({
    label,
    numeric: true,
    cell: ({ row }: (typeof rows)[number]) => {
      const value = row[key];
      return value === null ? '–' : amounts.plain(value, decimals);
    },
  });
  const more =
    sorted.length > mostGroups ? ` ${sharing.groupsMore(amounts.format.number(mostGroups - 1))}` : '';
  return [
    { kind: 'heading', level: 1, text: say.annex.groups },
    tableOf(
      `${sharing.groupsCaption(unit)}.${more}`,
      [
        {
          label: sharing.group,
          width: 2.6,
          cell: ({ members: ids }) => groupName(subject, ids),
        },
        column(sharing.before, 'beforeEngineering'),
        column(sharing.engineering, 'engineering'),
        column(sharing.value, 'value'),
        column(sharing.cover, 'cover'),
        column(sharing.social, 'social'),
      ],
      rows,
    ),
  ];
}

function members({ outcome, words, say, nameOf }: Subject): Block[] {
  const kinds: Readonly<Record<string, string>> = words.form.members.kinds;
  return [
    { kind: 'heading', level: 1, text: say.annex.members },
    tableOf(
      say.annex.membersCaption,
      [
        { label: words.results.who.member, width: 2, cell: ({ id }) => nameOf(id) },
        { label: say.who.kind, width: 1.4, cell: ({ kind }) => kinds[kind] ?? kind },
        { label: say.annex.id, width: 2.4, cell: ({ id }) => id },
      ],
      outcome.model.members,
    ),
  ];
}
