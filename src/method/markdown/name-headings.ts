import type { Token } from 'markdown-it';

/** Letters and digits without accents, joined by hyphens: an address inside the page. */
const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** A heading of the second level, with its address inside the page. */
export interface Heading {
  readonly id: string;
  readonly label: string;
}

/** Gives every heading an id of its own, and lists those of the second level. */
export function nameHeadings(tokens: readonly Token[]): readonly Heading[] {
  const used = new Set<string>(['content', 'menu']);
  const headings: Heading[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    const label = (tokens[index + 1]?.children ?? []).map((child) => child.content).join('');
    const slug = slugOf(label) || 'part';
    let id = slug;
    for (let number = 2; used.has(id); number += 1) id = `${slug}-${number}`;
    used.add(id);
    token.attrSet('id', id);
    if (token.tag === 'h2') headings.push({ id, label });
  });
  return headings;
}
