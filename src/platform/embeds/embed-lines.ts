import type { Language } from '../../kernel/language.ts';
import type { Embeddable, EmbedView } from '../ports/embeddable.ts';
import { embedAddress, embedScript } from './embed-address.ts';
import { escaped } from './embed-nodes.ts';

/** A card that somebody wants on their site. */
export interface ChosenCard {
  readonly embeddable: Embeddable;
  readonly view: EmbedView;
  readonly language: Language;
  readonly choices: Readonly<Record<string, string>>;
  readonly origin: string;
}

/** The line with the element: its link stands in until the script has run, and where it does not. */
export function elementLine({ embeddable, view, language, choices, origin }: ChosenCard): string {
  const address = origin + embedAddress(language, embeddable.name, choices);
  const link = `<a href="${escaped(origin + view.address)}">${escaped(view.title)}</a>`;
  return `<script type="module" src="${origin}${embedScript}"></script><cap17-embed src="${escaped(address)}">${link}</cap17-embed>`;
}

/** The line with a plain frame. */
export function frameLine(
  { embeddable, view, language, choices, origin }: ChosenCard,
  size: { readonly width?: number; readonly height: number },
): string {
  const address = origin + embedAddress(language, embeddable.name, choices);
  const width = size.width === undefined ? '100%' : String(size.width);
  return `<iframe src="${escaped(address)}" title="${escaped(view.title)}" width="${width}" height="${size.height}" frameborder="0" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
}
