import type { TerminalInput } from './terminal-page.ts';
import { heading, wrap } from './terminal-text.ts';

/** How deep the dip is, and when the members are back above water. */
export function whenSection(input: TerminalInput): string[] {
  const { certain, style, words } = input;
  const sentences = certain
    ? centralDip(input)
    : [drawnDip(input), ...drawnReturn(input), centralReturn(input)];
  return [...heading(words.when, style), ...sentences.flatMap((text) => wrap(text, style.width))];
}

function centralDip(input: TerminalInput): string[] {
  const { computed, model, format, words } = input;
  const { trough, troughYear } = computed.report.point;
  if (trough === 0) return [words.neverUnder];
  return [words.dipCertain(format.money(trough, model.currency), String(troughYear)), centralReturn(input)];
}

function centralReturn({ computed, model, format, words }: TerminalInput): string {
  const { payback, trough } = computed.report.point;
  if (trough === 0) return words.neverUnder;
  return payback === null
    ? words.neverBack(format.years(model.horizonYears))
    : words.backCertain(format.years(payback));
}

function drawnDip({ computed, model, format, words }: TerminalInput): string {
  const { p5, p95 } = computed.detail.trough;
  return words.dip(format.moneyRange(p5, p95, model.currency));
}

function drawnReturn({ computed, model, format, words }: TerminalInput): string[] {
  const { payback } = computed.detail;
  const chance = words.back(format.cases(payback.chanceWithinHorizon), format.years(model.horizonYears));
  return payback.p50 === null ? [chance] : [`${chance} ${words.halfBack(format.years(payback.p50))}`];
}
