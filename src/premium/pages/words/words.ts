import type { ExplainKey } from '../../../engine/explain/index.ts';
import type { NoteTexts } from '../../../engine/premium/index.ts';
import type { SameKeys } from '../../../platform/web/messages/catalogue.ts';
import type { formFr } from './fr/form.ts';
import type { resultsFr } from './fr/results.ts';
import type { saveFr } from './fr/save.ts';

/** Every word of the simulator in one language: an island carries the words of its page's language only. */
export interface Words {
  readonly form: SameKeys<typeof formFr>;
  readonly results: SameKeys<typeof resultsFr>;
  readonly save: SameKeys<typeof saveFr>;
  /** Names, formulas and arguments of explanations, by key, not yet set in their typography. */
  readonly explain: Readonly<Record<ExplainKey, string>>;
  /** What the remarks of a report say. */
  readonly notes: NoteTexts;
}
