import type { TerminalInput } from './terminal-page.ts';
import { heading, wrap } from './terminal-text.ts';

/** From this chance of gaining on, members would ally without help. */
const likely = 0.75;

/** What start-up funding the premium justifies: floors, ceiling, cash. */
export function fundingSection({ computed, model, format, words, style }: TerminalInput): string[] {
  const { funding } = computed.report;
  const money = (amount: number): string => format.money(amount, model.currency);
  const { justified, shareOfGross, breakEvenFloor, stabilityFloor, riskFloor, ceiling, liquidity } = funding;
  const found =
    justified === null
      ? words.notJustified
      : words.justified(
          format.moneyRange(justified[0], justified[1], model.currency),
          shareOfGross === null ? '–' : format.percentRange(shareOfGross[0], shareOfGross[1]),
        );
  if (ceiling === 0) return [...heading(words.funding, style), ...wrap(words.nothingToFund, style.width)];
  const free = breakEvenFloor === 0 && (stabilityFloor ?? 0) === 0;
  const alone = free && computed.report.range.members.probabilityPositive >= likely;
  const stability = stabilityFloor === null ? words.noFloor : money(stabilityFloor);
  const sentences = [
    found,
    words.floors(money(breakEvenFloor), stability, money(riskFloor)),
    words.ceiling(money(ceiling)),
    words.liquidity(money(liquidity)),
    ...(alone ? [words.speedOnly] : []),
  ];
  return [...heading(words.funding, style), ...sentences.flatMap((text) => wrap(text, style.width))];
}
