import type { Editable } from './editable.ts';

/** Kinds of objects that the rooms put on the web, by their code: drafts and the record name them with it. */
const registered = new Map<string, Editable>();

/** Makes a kind known to the pages that show objects of any kind. */
export function makeKnown(editable: Editable): void {
  registered.set(editable.record.kind, editable);
}

/** The kind of that code, when a room registered it. */
export const knownEditable = (kind: string): Editable | undefined => registered.get(kind);

/** Every kind that a room registered. */
export const knownEditables = (): readonly Editable[] => [...registered.values()];

/** Forgets a kind: for tests that make one of their own, and share what they load with others. */
export const forgetKind = (kind: string): void => {
  registered.delete(kind);
};
