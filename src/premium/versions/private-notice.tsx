import type { Language } from '../../kernel/language.ts';
import { privateWords } from '../privacy/private-words.ts';
import type { VersionSummary } from '../store/version-store.ts';

/** Says that private amounts are not in the figures below, and why; nothing where there is nothing to say. */
export function PrivateNotice({
  language,
  withheld,
}: {
  readonly language: Language;
  readonly withheld: VersionSummary['withheld'];
}) {
  if (withheld.length === 0) return null;
  const words = privateWords[language];
  return (
    <div class="alert">
      <p>
        <strong>{words.withheldTitle}.</strong> {withheld.map((reason) => words.withheld[reason]).join(' ')}{' '}
        {words.withheldNext}
      </p>
    </div>
  );
}
