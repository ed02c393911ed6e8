import { tableDecimals } from './table-decimals.ts';
import type { TerminalInput } from './terminal-page.ts';
import { setTable } from './terminal-table.ts';
import { heading, plainName, wrap } from './terminal-text.ts';

const rules = ['shapley', 'nucleolus', 'tau', 'gately', 'equal', 'transfers'] as const;
/** Objections named on the page; the document has up to 100. */
const mostObjections = 5;

/** The rules side by side, whether a sharing holds, and who would object. */
export function shareSection(input: TerminalInput): string[] {
  const { computed, model, format, words, style } = input;
  const { sharing, notes } = computed.report;
  const whole = Object.values(sharing.equal ?? {}).reduce((sum, share) => sum + share, 0);
  const decimals = tableDecimals(rules.flatMap((rule) => Object.values(sharing[rule] ?? {})));
  const table = {
    columns: rules.map((rule) => words.rules[rule]),
    rows: model.members.map(({ id, name }) => ({
      name: plainName(name),
      cells: rules.map((rule) => {
        const share = sharing[rule]?.[id];
        return share === undefined ? '–' : format.number(share, { decimals });
      }),
    })),
  };
  const remarks = [...new Set(rules.flatMap((rule) => notes[`sharing.${rule}`] ?? []))];
  return [
    ...heading(words.share, style),
    ...wrap(words.shareSub(format.money(whole, model.currency)), style.width),
    '',
    ...setTable(table, style.width),
    '',
    ...[words.rulesNote, ...remarks, ...stabilityLines(input)].flatMap((text) => wrap(text, style.width)),
  ];
}

function stabilityLines({ computed, model, format, words }: TerminalInput): string[] {
  const { stability, funding } = computed.report;
  if (stability === null) return [];
  const money = (amount: number): string => format.money(amount, model.currency);
  const stable = stability.coreNonEmpty ? words.stable : words.notStable(money(funding.stabilityFloor ?? 0));
  if (stability.objections.length === 0) return [stable, words.nobodyObjects];
  const named = stability.objections
    .slice(0, mostObjections)
    .map(({ group, gain }) => words.objection(namesOf(group, model.members), money(gain)));
  const more = stability.objections.length - named.length;
  const all = more > 0 ? [...named, words.moreObjections(more)] : named;
  return [stable, `${words.object} ${all.join(words.between)}.`];
}

/** The names of a group's members, from its ids joined by commas. */
function namesOf(group: string, members: TerminalInput['model']['members']): string {
  const names = new Map(members.map(({ id, name }) => [id, plainName(name)]));
  return group
    .split(',')
    .map((id) => names.get(id) ?? id)
    .join(' + ');
}
