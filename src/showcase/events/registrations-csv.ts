import { writeDelimited } from '../../formats/table/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { Registration } from './store/registration-store.ts';
import { eventWords } from './words.ts';

/** Who registered as CSV, in the order of the page: cells that would be formulas are texts. */
export function registrationsCsv(registrations: readonly Registration[], language: Language): string {
  const words = eventWords[language].list;
  return writeDelimited([
    [words.name, words.email, words.state, words.since],
    ...registrations.map(({ name, email, state, registered_at }) => [
      name,
      email,
      words.states[state],
      registered_at.toISOString(),
    ]),
  ]);
}
