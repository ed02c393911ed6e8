import type { TraceEntry, TraceTerm } from '../../../engine/explain/index.ts';
import type { Band, PremiumDetail } from '../../../engine/premium/premium-detail.ts';
import { useResultWords } from '../simulated.ts';
import { isCertain } from './lead.ts';
import { Opens } from './opens.tsx';
import { useTraceText, useTraceValue } from './trace-words.ts';
import { useAmounts } from './use-amounts.ts';

interface EntryTermsProps {
  readonly entry: TraceEntry;
  readonly place: string;
}

/** The value of the central calculation term by term, each opening in turn, and its range over the draws. */
export function EntryTerms({ entry, place }: EntryTermsProps) {
  const { explanation } = useResultWords();
  const { outcome, amounts } = useAmounts();
  const write = useTraceValue();
  const band = bandOf(outcome.detail, entry.id);
  const terms = entry.terms.filter(({ value }) => value !== null);
  return (
    <>
      {entry.value === null ? null : (
        <>
          {explanation.central} <strong>{write(entry.value, entry.unit)}</strong>
          {terms.length === 0 ? '. ' : ' = '}
        </>
      )}
      {terms.map((term, index) => (
        <Term key={`${term.label}${index}`} term={term} leads={index === 0} place={place} />
      ))}
      {band === null || isCertain(outcome) ? null : (
        <>
          <br />
          {explanation.range(amounts.range(band.p5, band.p95), amounts.plain(band.p50))}
        </>
      )}
    </>
  );
}

const signs = { plus: '+', minus: '−', times: '×', over: '÷' } as const;

function Term({
  term,
  leads,
  place,
}: {
  readonly term: TraceTerm;
  readonly leads: boolean;
  readonly place: string;
}) {
  const text = useTraceText();
  const write = useTraceValue();
  const sign = leads && term.role === 'plus' ? '' : ` ${signs[term.role]} `;
  const said = `${write(term.value ?? 0, term.unit)} (${text(term.label, term.labelParams)})`;
  return (
    <>
      {sign}
      {term.id === null ? (
        said
      ) : (
        <Opens id={term.id} place={place}>
          {said}
        </Opens>
      )}
    </>
  );
}

const premiumBands: Readonly<Record<string, keyof PremiumDetail['premiums']>> = {
  premiumGross: 'gross',
  premiumNet: 'net',
  membersPremium: 'members',
  territoryPremium: 'territory',
};

/** The range of a value over the draws, where one is kept. */
const bandOf = (detail: PremiumDetail, id: string): Band | null => {
  const premium = premiumBands[id];
  if (premium !== undefined) return detail.premiums[premium];
  if (id === 'trough') return detail.trough;
  const year = /^years\.(\d+)\.cumulative$/.exec(id)?.[1];
  if (year !== undefined) return detail.fan[Number(year)]?.cumulative ?? null;
  const part = id.replace(/^presentValues\./, '');
  return part !== id && Object.hasOwn(detail.presentValues, part)
    ? detail.presentValues[part as keyof PremiumDetail['presentValues']]
    : null;
};
