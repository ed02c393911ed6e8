import type { Block, Paper, Piece, Text } from '../../platform/ports/paper.ts';

/** A document whose every text is a list of pieces. */
export const piecesOf = (text: Text): readonly Piece[] => (typeof text === 'string' ? [{ text }] : text);

/** The text without its stresses and links. */
export const plainOf = (text: Text): string =>
  piecesOf(text)
    .map((piece) => piece.text)
    .join('');

/** Applies one change to every text of a document, drawings left out. */
export function mapTexts(paper: Paper, change: (text: string) => string): Paper {
  const some = <Key extends keyof Paper>(key: Key) =>
    typeof paper[key] === 'string' ? { [key]: change(paper[key] as string) } : {};
  return {
    ...paper,
    ...some('title'),
    ...some('subject'),
    ...some('author'),
    ...some('lead'),
    ...some('running'),
    ...(paper.facts === undefined ? {} : { facts: paper.facts.map(change) }),
    blocks: paper.blocks.map((block) => mapBlock(block, change)),
  };
}

function mapBlock(block: Block, change: (text: string) => string): Block {
  const text = (given: Text): Text =>
    typeof given === 'string'
      ? change(given)
      : given.map((piece) => ({ ...piece, text: change(piece.text) }));
  switch (block.kind) {
    case 'heading':
      return { ...block, text: change(block.text) };
    case 'contents':
      return { ...block, title: change(block.title) };
    case 'paragraph':
    case 'remark':
      return { ...block, text: text(block.text) };
    case 'list':
      return { ...block, items: block.items.map(text) };
    case 'figures':
      return { ...block, items: block.items.map((item) => mapFigure(item, change)) };
    case 'table':
      return {
        ...block,
        caption: change(block.caption),
        columns: block.columns.map((column) => ({ ...column, label: change(column.label) })),
        rows: block.rows.map((row) => row.map(text)),
      };
    case 'chart':
      return {
        ...block,
        alt: change(block.alt),
        ...(block.caption === undefined ? {} : { caption: change(block.caption) }),
      };
  }
}

function mapFigure<Item extends { label: string; value: string; note?: string }>(
  item: Item,
  change: (text: string) => string,
): Item {
  const note = item.note === undefined ? {} : { note: change(item.note) };
  return { ...item, label: change(item.label), value: change(item.value), ...note };
}

/** Levels of headings without a gap, as readers of tagged documents need: a third never follows a first at once. */
export function levelHeadings(blocks: readonly Block[]): Block[] {
  let above = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const level = Math.min(block.level, above + 1) as 1 | 2 | 3;
    above = level;
    return { ...block, level };
  });
}
