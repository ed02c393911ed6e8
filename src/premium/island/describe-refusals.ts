import type { MessageTexts } from '../../formats/messages/message-texts.ts';
import type { Language } from '../../kernel/language.ts';
import type { Problem } from '../../kernel/result.ts';
import type { FileReason } from '../domain/form-problems.ts';

const load: Readonly<Record<Language, () => Promise<{ readonly refusals: MessageTexts }>>> = {
  fr: () => import('./refusals.fr.ts'),
  en: () => import('./refusals.en.ts'),
};

/** Says in words what the check of a file found; the words come with the first refusal, most people never need them. */
export const describeRefusals = async (
  problems: readonly Problem[],
  language: Language,
): Promise<FileReason[]> => {
  // Without a network the code alone still tells the place and the kind of the mistake.
  const { refusals } = await load[language]().catch(() => ({ refusals: {} as MessageTexts }));
  return problems.map(({ code, path, params }) => ({
    code,
    path,
    message: refusals[code]?.(params) ?? code,
  }));
};
