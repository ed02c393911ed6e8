import type { Language } from '../../kernel/language.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { sharingRules } from '../domain/sharing-rules.ts';
import type { Outcome } from '../domain/simulated.ts';
import { describeOutcome } from '../pages/results/describe-outcome.ts';
import { threeFigures } from '../pages/simulated.ts';
import { allWords } from '../pages/words/all-words.ts';
import { meetingWords } from './words.ts';
import { yearlyTransfers } from './yearly-transfers.ts';

/** What each rule would have each member pay or receive every year. */
export function TransfersTable({
  language,
  outcome,
}: {
  readonly language: Language;
  readonly outcome: Outcome;
}) {
  const words = meetingWords[language].transfers;
  const results = allWords[language].results;
  const { amounts, nameOf, unit, years } = describeOutcome(outcome, language, results);
  const rules = sharingRules(outcome.report).flatMap(({ name, shares }) =>
    shares === null ? [] : [{ name, transfers: yearlyTransfers(outcome.detail, shares) }],
  );
  const decimals = threeFigures(rules.flatMap(({ transfers }) => transfers.map(({ perYear }) => perYear)));
  const write = (amount: number) =>
    amounts.format.number(amount, { decimals, sign: Math.abs(amount) >= 0.5 * 10 ** -decimals });
  const sumOf = (transfers: readonly { readonly perYear: number }[]) =>
    transfers.reduce((sum, { perYear }) => sum + perYear, 0);
  const ids: (string | null)[] = [...outcome.model.members.map(({ id }) => id), null];
  const covers = rules.some(({ transfers }) => Math.abs(sumOf(transfers)) > 0.5 * 10 ** -decimals);
  return (
    <Section id="transfers" title={words.title} intro={words.intro(years)}>
      <DataTable<string | null>
        caption={words.caption(unit)}
        narrow="scroll"
        label={words.caption(unit)}
        rows={ids}
        columns={[
          { label: words.member, cell: (id) => (id === null ? <strong>{words.sum}</strong> : nameOf(id)) },
          ...rules.map(({ name, transfers }) => ({
            label: results.sharing.rules[name].name,
            numeric: true,
            cell: (id: string | null) =>
              write(
                id === null
                  ? sumOf(transfers)
                  : (transfers.find(({ memberId }) => memberId === id)?.perYear ?? 0),
              ),
          })),
        ]}
      />
      {covers ? <p class="note">{words.cover}</p> : null}
    </Section>
  );
}
