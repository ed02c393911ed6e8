import type { Language } from '../../kernel/language.ts';
import type { Embeddable } from '../ports/embeddable.ts';
import { contrast } from '../web/contrast.ts';
import { type PaintName, paintNames, readColour, schemes } from './paint.ts';
import { embedRequest } from './read-embed.ts';

/** What somebody asked of the page that builds their line. */
export interface BuilderOrder {
  readonly embeddable: Embeddable;
  /** Language of the card. */
  readonly language: Language;
  /** As typed, by name: the choices of this kind, then how the card looks. */
  readonly typed: Readonly<Record<string, string>>;
  /** What goes in the address of the card: what is right of what was typed. */
  readonly choices: Readonly<Record<string, string>>;
  readonly wrong: ReadonlySet<PaintName>;
  /** Contrast of text on background when both were chosen, to 1; null else. */
  readonly contrast: number | null;
}

/** Reads the address of the page that builds a line; without a known kind, the first one. */
export function readBuilderOrder(
  parameters: URLSearchParams,
  embeddables: readonly Embeddable[],
  pageLanguage: Language,
): BuilderOrder | null {
  const asked = parameters.get('show');
  const embeddable = embeddables.find(({ name }) => name === asked) ?? embeddables[0];
  if (embeddable === undefined) return null;
  const { field } = embedRequest(parameters);
  const cardLanguage = field('in');
  const typed: Record<string, string> = {};
  for (const { name } of embeddable.fields) typed[name] = field(name);
  for (const name of [...paintNames, 'heading', 'scheme']) typed[name] = field(name);
  const wrong = new Set(paintNames.filter((name) => typed[name] !== '' && readColour(typed[name]!) === null));
  const choices: Record<string, string> = {};
  for (const { name } of embeddable.fields) choices[name] = typed[name]!;
  for (const name of paintNames) choices[name] = readColour(typed[name]!) ?? '';
  choices.heading = /^[2456]$/.test(typed.heading!) ? typed.heading! : '';
  const scheme = schemes.find((one) => one === typed.scheme);
  choices.scheme = scheme === undefined || scheme === 'light' ? '' : scheme;
  return {
    embeddable,
    language: cardLanguage === 'fr' || cardLanguage === 'en' ? cardLanguage : pageLanguage,
    typed,
    choices,
    wrong,
    contrast:
      choices.text === '' || choices.background === ''
        ? null
        : contrast(`#${choices.text}`, `#${choices.background}`),
  };
}
