import type { Language } from '../../../kernel/language.ts';
import { SelectField } from '../../../platform/web/components/fields.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import { importWords } from '../words.ts';
import type { Proposal } from './proposal-store.ts';

/** Rows that may be actors known already: one question each. */
export function ProposalsSection({
  language,
  proposals,
}: {
  readonly language: Language;
  readonly proposals: readonly Proposal[];
}) {
  const words = importWords[language].proposals;
  if (proposals.length === 0) return null;
  return (
    <Section id="proposals" title={words.title} intro={words.lead}>
      <form method="post" id="decisions" class="form-column stack">
        {proposals.map(({ line, name, actorId, actorName, reason, isSame }) => (
          <SelectField
            key={line}
            id={`same-${line}`}
            name={`same.${line}.${actorId}`}
            label={words.question(line, name)}
            hint={words.reasons[reason as keyof typeof words.reasons] ?? reason}
            value={isSame ? 'same' : 'different'}
            choices={[
              { value: 'same', label: words.same(actorName) },
              { value: 'different', label: words.different },
            ]}
          />
        ))}
        <p class="actions">
          <button class="button quiet" type="submit" name="do" value="decide">
            {words.keep}
          </button>
        </p>
      </form>
    </Section>
  );
}
