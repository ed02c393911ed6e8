/** What a word is worth in who publishes and the themes (C), in the summary (B), in the title (A). */
const weightOf: Readonly<Record<string, number>> = { A: 1, B: 0.5, C: 0.25 };
/** Sum of 1/n² without end: what the worth of a word that is everywhere is divided by. */
const everywhere = Math.PI ** 2 / 6;

/**
 * Reads a `tsvector` as PostgreSQL writes it, and tells what each of its stems is worth, from 0 to 1: its best place counts
 * whole, each other one ever less (the rule of `ts_rank`).
 *
 * @example readVector("'alli':1A,7B 'fond':3B", (stem, worth) => …) // alli 0.68, fond 0.30
 */
export function readVector(text: string, each: (stem: string, worth: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    // 'stem':1A,2B — a quote within is written twice, and so is a backslash.
    let end = text.indexOf("'", at + 1);
    let isEscaped = text.slice(at + 1, end).includes('\\');
    while (text[end + 1] === "'") {
      end = text.indexOf("'", end + 2);
      isEscaped = true;
    }
    const written = text.slice(at + 1, end);
    const stem = isEscaped ? written.replaceAll("''", "'").replaceAll('\\\\', '\\') : written;
    let stop = text.indexOf(' ', end);
    if (stop < 0) stop = text.length;
    each(stem, worthOf(text.slice(end + 2, stop)));
    at = stop;
  }
}

function worthOf(places: string): number {
  let [sum, best, bestAt] = [0, 0, 1];
  let place = 0;
  for (const written of places.split(',')) {
    const weight = weightOf[written[written.length - 1]!] ?? 0.1;
    place += 1;
    sum += weight / place ** 2;
    if (weight > best) [best, bestAt] = [weight, place];
  }
  return (best + sum - best / bestAt ** 2) / everywhere;
}
