import { ToConfirm } from '../../platform/web/components/chips.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { formats } from '../../platform/web/format/format.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { ceilingInWords } from './ceiling-in-words.ts';
import type { PatronageEffect } from './patronage-effects.ts';
import { type DatedRate, datedPatronageRates, rateInWords } from './patronage-rates.ts';
import type { PatronageRow } from './read-support.ts';
import type { SupportPageProps } from './support-page.tsx';
import { supportWords } from './words.ts';

/** What gifts of companies do to each one, with the dated rates. */
export function Patronage({ context, support }: SupportPageProps) {
  const { language } = context;
  const words = supportWords[language].patronage;
  const format = formats[language];
  if (support.patronage.length === 0) {
    return (
      <Section id="patronage" title={words.title}>
        <p>{words.none}</p>
      </Section>
    );
  }
  const column = (label: string, key: Exclude<keyof PatronageEffect, 'ceiling'>) => ({
    label,
    numeric: true,
    cell: ({ low, high }: PatronageRow) => format.moneyRange(low[key], high[key], 'EUR'),
  });
  return (
    <Section id="patronage" title={words.title} intro={words.intro}>
      <DataTable<PatronageRow>
        caption={words.caption}
        narrow="blocks"
        rows={support.patronage}
        columns={[
          { label: words.payer, cell: ({ payer, year }) => `${payer}, ${year}` },
          column(words.received, 'received'),
          column(words.netCost, 'netCost'),
          column(words.publicCost, 'publicCost'),
          column(words.burden, 'burden'),
          { label: words.ceiling, cell: (row) => ceilingInWords(row, language) },
        ]}
      />
      <p class="note">{words.turnover}</p>
      <DataTable<DatedRate>
        caption={words.ratesCaption}
        narrow="blocks"
        rows={datedPatronageRates}
        columns={[
          { label: words.rate, cell: ({ label }) => label[language] },
          { label: words.value, cell: (rate) => rateInWords(rate, language), numeric: true },
          { label: words.since, cell: ({ year }) => String(year), numeric: true },
          {
            label: words.source,
            cell: ({ source, isConfirmed }) => (
              <>
                {source === null ? '–' : <a href={source.url}>{source.name}</a>}{' '}
                {isConfirmed ? null : <ToConfirm />}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
