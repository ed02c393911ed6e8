import type { InputDetail } from '../../../engine/premium/premium-detail.ts';
import { DataDetails } from '../../../platform/web/components/data-table.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import { useFormWords, useResultWords } from '../simulated.ts';
import { useInputWords } from './input-names.ts';
import { notGivenIn } from './input-words.ts';
import { useAmounts } from './use-amounts.ts';

/** Everything that enters the computation, with its source; and what nobody gave, which is not counted. */
export function Inputs() {
  const { inputs: words } = useResultWords();
  const { outcome, amounts } = useAmounts();
  const { inputs } = outcome.detail;
  const write = useInputWords();
  const missing = notGivenIn(outcome.model, useFormWords());
  return (
    <Section id="inputs" title={words.title} intro={words.intro} class="inputs">
      {missing.length === 0 ? null : <p class="small-text">{words.notGiven(amounts.format.list(missing))}</p>}
      <div id="inputs-table">
        <DataDetails<InputDetail>
          summary={words.table(amounts.format.number(inputs.length))}
          caption={words.caption}
          narrow="blocks"
          rows={inputs}
          columns={[
            { label: words.name, cell: (input) => write.name(input) },
            { label: words.range, cell: (input) => write.range(input) },
            { label: words.source, cell: (input) => write.source(input) },
          ]}
        />
      </div>
    </Section>
  );
}
