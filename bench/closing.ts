/** What a row of a bench opened and nobody closes before it is measured: servers, connections. */
const closers: (() => unknown)[] = [];

/** Has this closed when the row is measured or has failed, the last opened first. */
export function closeAfterRow(close: () => unknown): void {
  closers.push(close);
}

/** Closes what the row opened. */
export async function closeRow(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}
