import type { ComponentChildren } from 'preact';
import type { TraceEntry } from '../../../engine/explain/index.ts';
import { Explain } from '../../../platform/web/components/explain.tsx';
import { useLanguage } from '../../../platform/web/language-context.tsx';
import { methodAddress } from '../addresses.ts';
import { useResultWords, useSimulated } from '../simulated.ts';
import { EntryTerms } from './entry-terms.tsx';
import { useInputWords } from './input-names.ts';
import { placeId } from './opens.tsx';
import { useTraceText } from './trace-words.ts';

interface ExplanationProps {
  /** The figure of the page that it stands under. */
  readonly place: string;
  /** The value explained until another is asked for. */
  readonly first: string;
  /** The question that unfolds the first one. */
  readonly summary?: string;
  /** What the page adds to the formula of the first one. */
  readonly remarks?: ComponentChildren;
}

/** Inputs listed under a value: few while it is folded, so that the page stays light; the page's own table has them all. */
const inputsListed = { folded: 8, asked: 40 };

/** Where a value of this figure comes from: its formula, what enters it, what can be argued, its method page. */
export function Explanation({ place, first, summary, remarks }: ExplanationProps) {
  const words = useResultWords();
  const language = useLanguage();
  const text = useTraceText();
  const { explained, outcome } = useSimulated();
  const asked = explained?.place === place ? explained.id : null;
  const entry = outcome?.trace[asked ?? first];
  const inputs = useExplainedInputs(entry, asked === null ? inputsListed.folded : inputsListed.asked);
  const own = asked === null || asked === first ? remarks : undefined;
  if (entry === undefined) {
    if (remarks === undefined) return null;
    return (
      <Explain id={placeId(place)} summary={summary ?? words.opensOnto}>
        {remarks}
      </Explain>
    );
  }
  const name = text(entry.label, entry.labelParams);
  return (
    <Explain
      key={asked ?? ''}
      id={placeId(place)}
      open={asked !== null}
      summary={asked === null && summary !== undefined ? summary : words.explanation.title(name)}
      formulas={[{ result: name, expression: text(entry.formula, entry.labelParams) }]}
      remarks={[<EntryTerms key="terms" entry={entry} place={place} />]}
      inputs={inputs}
      arguable={entry.arguable.map((key) => text(key, entry.labelParams))}
      method={methodAddress(language, entry.method)}
    >
      {entry.inputs.length > inputs.length ? (
        <p>
          <a href="#inputs">{words.inputs.title}</a>
        </p>
      ) : null}
      {own}
    </Explain>
  );
}

const useExplainedInputs = (entry: TraceEntry | undefined, most: number) => {
  const write = useInputWords();
  return (entry?.inputs ?? []).slice(0, most).map((input) => ({
    name: write.name(input),
    range: write.range(input),
    source: write.source(input),
    toConfirm: input.hypothesis,
  }));
};
