import { explainText } from '../../engine/explain/index.ts';
import { doubtByInput } from './doubt-by-input.ts';
import type { TerminalInput } from './terminal-page.ts';
import { setTable } from './terminal-table.ts';
import { heading, plainName, wrap } from './terminal-text.ts';

/** Figures named on the page; the document has them all. */
const mostFigures = 6;

/** Which figures the doubt comes from, those that weigh most first, and what knowing would be worth. */
export function measureSection({
  computed,
  model,
  language,
  format,
  words,
  style,
  certain,
}: TerminalInput): string[] {
  if (certain) return [...heading(words.measure, style), words.nothingToMeasure];
  const { report, detail } = computed;
  const byPointer = new Map(detail.inputs.map((input) => [input.pointer, input]));
  const rows = doubtByInput(report)
    .slice(0, mostFigures)
    .map(({ input, members, territory }) => {
      const { label, labelParams } = byPointer.get(input)!;
      const share = (total: number): string => format.percent(Math.max(0, total));
      return {
        name: plainName(explainText(label, labelParams, language)),
        cells: [share(members.total), share(territory.total)],
      };
    });
  const money = (amount: number): string => format.money(amount, model.currency);
  return [
    ...heading(words.measure, style),
    ...wrap(words.measureSub, style.width),
    '',
    ...setTable({ columns: [words.doubtOn.members, words.doubtOn.net], rows }, style.width),
    '',
    ...wrap(words.evpi(money(report.range.members.evpi), money(report.range.territory.evpi)), style.width),
  ];
}
