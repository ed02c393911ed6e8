import type { Language } from '../../kernel/language.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { addShares, amountOfShare } from '../domain/cofunders.ts';
import { euros } from './euros.ts';
import { labelled } from './labelled.ts';
import { percent } from './percent.ts';
import type { Action } from './read-action.ts';
import { actionWords } from './words.ts';

interface ActionMoneyProps {
  readonly language: Language;
  readonly action: Pick<Action, 'budgetPlanned' | 'budgetActual' | 'cofunders'>;
}

/** What an action costs, who pays which share, and what remains to be found. Unknown is said, never read as zero. */
export function ActionMoney({ language, action }: ActionMoneyProps) {
  const { fields, page } = actionWords[language];
  const { budgetPlanned, budgetActual, cofunders } = action;
  if (budgetPlanned === null && budgetActual === null && cofunders.length === 0) return null;
  const amount = (value: number | null): string => (value === null ? page.unknown : euros(language, value));
  return (
    <Section id="money" title={page.money}>
      <p>
        {labelled(language, fields.budgetPlanned, amount(budgetPlanned))}.{' '}
        {labelled(language, fields.budgetActual, amount(budgetActual))}.
      </p>
      {cofunders.length === 0 ? null : (
        <>
          <DataTable
            caption={page.shareCaption}
            rows={cofunders}
            columns={[
              { label: actionWords[language].rows.funder, cell: ({ name }) => name },
              {
                label: actionWords[language].rows.share,
                numeric: true,
                cell: ({ share }) => (share === null ? page.unknown : percent(language, share)),
              },
              {
                label: page.amount,
                numeric: true,
                cell: ({ share }) => amount(amountOfShare(budgetPlanned, share)),
              },
            ]}
          />
          <p>{remainingText(language, action)}</p>
        </>
      )}
    </Section>
  );
}

/** What the shares of co-funders leave to be found, in a sentence. */
export function remainingText(
  language: Language,
  { budgetPlanned, cofunders }: Pick<Action, 'budgetPlanned' | 'cofunders'>,
): string {
  const { page } = actionWords[language];
  const { remaining } = addShares(cofunders);
  if (remaining === null) return page.unknownShares;
  if (remaining === 0) return page.complete;
  const part = amountOfShare(budgetPlanned, remaining);
  const share = percent(language, remaining);
  return page.remaining(part === null ? share : `${share} (${euros(language, part)})`);
}
