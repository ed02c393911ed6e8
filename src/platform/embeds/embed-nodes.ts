import type { Language } from '../../kernel/language.ts';
import type { EmbedBlock, EmbedEntry, EmbedView } from '../ports/embeddable.ts';
import { addressIn } from '../web/layout/address.ts';
import { embedWords } from './words.ts';

/**
 * An element by its tag, its attributes and what it holds; a text is a text, never HTML. The element of partners reads the same;
 * addresses that begin with `/` are of our site.
 */
export type EmbedNode =
  | string
  | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: EmbedNode[]];

export interface EmbedSetting {
  readonly language: Language;
  /** Level of the heading of the card, 2 to 6. */
  readonly heading: number;
  /** In a frame, links leave it for the whole window. */
  readonly isFramed: boolean;
}

/** The card as elements: the same for the frame and for the element that partners place. */
export function embedNodes(view: EmbedView, setting: EmbedSetting): EmbedNode {
  const { language, heading } = setting;
  const words = embedWords[language];
  return element(
    'article',
    { class: 'card', lang: language, 'aria-labelledby': 'cap17-title' },
    view.over === undefined ? null : element('p', { class: 'over' }, view.over),
    element(
      `h${heading}`,
      { id: 'cap17-title', class: 'title' },
      linkTo(view.address, setting, view.title, otherLanguage(view.titleLanguage, language)),
    ),
    ...view.blocks.map((block) => blockNode(block, setting)),
    element(
      'p',
      { class: 'source' },
      linkTo(addressIn(language, { fr: '/', en: '/' }), setting, words.source),
    ),
  );
}

function blockNode(block: EmbedBlock, setting: EmbedSetting): EmbedNode {
  const { language } = setting;
  switch (block.kind) {
    case 'text':
      return element('p', otherLanguage(block.language, language), block.text);
    case 'facts':
      return element(
        'dl',
        {},
        ...block.facts.map(({ label, value }) =>
          element('div', {}, element('dt', {}, label), element('dd', {}, value)),
        ),
      );
    case 'figure':
      return element(
        'p',
        { class: 'figure' },
        element('strong', {}, block.value),
        element('span', {}, ` ${block.label}`),
        block.note === undefined ? null : element('small', {}, ` ${block.note}`),
      );
    case 'links':
      return element(
        'ul',
        { class: 'links' },
        ...block.links.map(({ label, address }) => element('li', {}, linkTo(address, setting, label))),
      );
    case 'entries':
      return element(
        block.isOrdered ? 'ol' : 'ul',
        { class: 'entries' },
        ...block.entries.map((entry) => element('li', {}, ...entryNodes(entry, setting))),
      );
    case 'search':
      return searchNode(block, setting);
  }
}

function entryNodes(entry: EmbedEntry, setting: EmbedSetting): (EmbedNode | null)[] {
  const { language } = setting;
  const { title, address, over, text } = entry;
  const inLanguage = otherLanguage(entry.titleLanguage, language);
  return [
    over === undefined ? null : element('p', { class: 'over' }, over),
    element(
      'p',
      { class: 'name' },
      address === undefined
        ? element('span', inLanguage, title)
        : linkTo(address, setting, title, inLanguage),
    ),
    text === undefined ? null : element('p', otherLanguage(entry.language, language), text),
  ];
}

function searchNode(block: EmbedBlock & { kind: 'search' }, setting: EmbedSetting): EmbedNode {
  return element(
    'form',
    { action: block.address, role: 'search', ...leaving(setting) },
    ...block.chosen.map(([name, value]) => element('input', { type: 'hidden', name, value })),
    element('label', { for: 'cap17-words' }, block.label),
    element('input', { id: 'cap17-words', type: 'search', name: block.field, maxlength: '200' }),
    element('button', { type: 'submit' }, block.button),
  );
}

const element = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (EmbedNode | null)[]
): EmbedNode => [tag, attributes, ...children.filter((child) => child !== null)];

const linkTo = (
  address: string,
  setting: EmbedSetting,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): EmbedNode => element('a', { href: address, ...leaving(setting), ...attributes }, text);

const leaving = ({ isFramed }: EmbedSetting): Readonly<Record<string, string>> =>
  isFramed ? { target: '_top' } : {};

const otherLanguage = (written: string | undefined, language: Language): Readonly<Record<string, string>> =>
  written === undefined || written === language ? {} : { lang: written };

const bare = new Set(['input']);

/** The card as HTML. */
export function writeNodes(node: EmbedNode): string {
  if (typeof node === 'string') return escaped(node);
  const [tag, attributes, ...children] = node;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const open = `<${tag}${written.join('')}>`;
  return bare.has(tag) ? open : `${open}${children.map(writeNodes).join('')}</${tag}>`;
}

/** A text as it stands in HTML, attributes included. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
