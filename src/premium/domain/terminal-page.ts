import type { AllianceModel, ComputedPremium } from '../../engine/premium/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { TerminalFormat } from './terminal-format.ts';
import { fundingSection } from './terminal-funding.ts';
import { howMuchSection, leadLines } from './terminal-how-much.ts';
import { measureSection } from './terminal-measure.ts';
import { shareSection } from './terminal-share.ts';
import { plainName, type TerminalStyle, widthOf, wrap } from './terminal-text.ts';
import { whenSection } from './terminal-when.ts';
import { whoSection } from './terminal-who.ts';
import { type TerminalWords, terminalWords } from './terminal-words.ts';

/** What the sections of the page are written from. */
export interface TerminalInput {
  readonly model: AllianceModel;
  readonly computed: ComputedPremium;
  readonly language: Language;
  readonly format: TerminalFormat;
  readonly style: TerminalStyle;
  readonly words: TerminalWords;
  /** The sign of the file’s currency, e.g. `k€`. */
  readonly currency: string;
  /** True when no figure of the file has a range. */
  readonly certain: boolean;
}

/**
 * Writes the premium of an alliance as a page for a terminal: how much, who gains and pays, when, how to share, what
 * funding, what to measure first. Lines are no wider than the style says, names apart that are a single longer word.
 */
export function terminalPage(input: Omit<TerminalInput, 'words' | 'certain'>): string {
  const full: TerminalInput = {
    ...input,
    words: terminalWords[input.language],
    certain: input.computed.report.sensitivity.members.length === 0,
  };
  const lines = [
    ...titleLines(full),
    ...leadLines(full),
    ...howMuchSection(full),
    ...whoSection(full),
    ...whenSection(full),
    ...shareSection(full),
    ...fundingSection(full),
    ...measureSection(full),
    ...closingLines(full),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function titleLines({ model, currency, format, words, style }: TerminalInput): string[] {
  const name = plainName(model.name);
  const count = format.count(model.members.length, words.members);
  const facts = [count, format.years(model.horizonYears), words.priceYear(currency, model.priceYear)].join(
    ' · ',
  );
  const title = style.colours ? `\u001b[1m${name}\u001b[22m` : name;
  const room = style.width - widthOf(name) - widthOf(facts);
  return room >= 2
    ? [`${title}${' '.repeat(room)}${facts}`, '']
    : [...wrap(name, style.width), ...wrap(facts, style.width), ''];
}

function closingLines({ computed, format, words, style }: TerminalInput): string[] {
  const { provenance, notes } = computed.report;
  const shown = Object.entries(notes).filter(([about]) => !about.startsWith('sharing.'));
  const origin = words.provenance(
    provenance.engine,
    format.number(provenance.samples),
    String(provenance.seed),
    provenance.input.slice(0, 'sha256:'.length + 12),
  );
  return [
    '',
    ...[...new Set(shown.map(([, note]) => note)), words.ours, words.beside, origin].flatMap((text) =>
      wrap(text, style.width),
    ),
  ];
}
