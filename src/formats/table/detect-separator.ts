import { type Separator, separators } from './table-file.ts';

/** Lines that are enough to tell. */
const looked = 50;

/**
 * Tells which character separates the values: the one that most lines hold equally often, outside quotation marks.
 * A file of one column has none of them; a semicolon is then as good as another.
 */
export function detectSeparator(text: string): Separator {
  const lines = firstLines(text);
  let found: Separator = ';';
  let best = 0;
  for (const separator of separators) {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
    const usual = mostFrequent(counts);
    // Lines that agree count more than many separators: commas are frequent inside sentences.
    const agreeing = counts.filter((count) => count === usual).length;
    const weight = agreeing * Math.log2(1 + usual) + (usual > 0 ? counts.length / 1_000 : 0);
    if (weight > best) [found, best] = [separator, weight];
  }
  return found;
}

/** The first lines with what is between quotation marks taken out. */
function firstLines(text: string): string[] {
  const start = text.slice(0, 200_000).replaceAll(/"(?:[^"]|"")*"/g, '');
  return start
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, looked);
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
