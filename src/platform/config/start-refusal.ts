import type { Localized } from '../../kernel/language.ts';

/** The surroundings do not let Cap17 start; one sentence in the user's language says why and what to do. Exit code 3. */
export class StartRefusal extends Error {
  readonly code: string;
  readonly sentence: Localized;

  constructor(code: string, sentence: Localized) {
    super(sentence.en);
    this.name = 'StartRefusal';
    this.code = code;
    this.sentence = sentence;
  }
}
