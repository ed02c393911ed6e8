import type { AllianceReading } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import type { Outcome } from '../domain/simulated.ts';
import { describeOutcome } from '../pages/results/describe-outcome.ts';
import { threeFigures } from '../pages/simulated.ts';
import { allWords } from '../pages/words/all-words.ts';
import type { SharingAgreement } from '../store/agreement-store.ts';
import { agreedRule, idsInOrder } from './agreed-rule.ts';
import { meetingWords } from './words.ts';

interface AgreedSharingsProps {
  readonly language: Language;
  readonly outcome: Outcome;
  readonly reading: AllianceReading;
  readonly agreements: readonly SharingAgreement[];
}

/** The sharings that members agreed on, the latest first. */
export function AgreedSharings({ language, outcome, reading, agreements }: AgreedSharingsProps) {
  const words = meetingWords[language].agreed;
  const { amounts, unit } = describeOutcome(outcome, language, allWords[language].results);
  const nameOf = (id: string) => reading.members.find((member) => member.id === id)?.name ?? words.left;
  return (
    <Section id="agreed" title={words.title} {...(agreements.length === 0 ? { intro: words.none } : {})}>
      {agreements.map((agreement) => {
        const ids = idsInOrder(agreement, reading);
        const decimals = threeFigures(Object.values(agreement.shares));
        const { format } = amounts;
        return (
          <div class="stack" key={agreement.id}>
            <h3>
              {words.of(
                agreedRule(agreement.rule, language),
                format.date(agreement.agreedOn),
                String(agreement.versionNumber),
              )}
            </h3>
            {agreement.note === '' ? null : <p class="prose">{agreement.note}</p>}
            <DataTable<string>
              caption={words.caption(unit)}
              narrow="blocks"
              rows={ids}
              columns={[
                { label: meetingWords[language].transfers.member, cell: nameOf },
                {
                  label: words.share,
                  cell: (id) => amounts.plain(agreement.shares[id] ?? 0, decimals),
                  numeric: true,
                },
                {
                  label: words.perYear,
                  cell: (id) => format.number(agreement.transfers[id] ?? 0, { decimals, sign: true }),
                  numeric: true,
                },
              ]}
            />
          </div>
        );
      })}
    </Section>
  );
}
