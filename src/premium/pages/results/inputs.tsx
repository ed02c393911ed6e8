import type { InputDetail } from '../../../engine/premium/premium-detail.ts';
import { DataDetails } from '../../../platform/web/components/data-table.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import { useFormWords, useResultWords } from '../simulated.ts';
import { useInputWords } from './input-names.ts';
import { useAmounts } from './use-amounts.ts';

/** Everything that enters the computation, with its source; and what nobody gave, which is not counted. */
export function Inputs() {
  const { inputs: words } = useResultWords();
  const { outcome, amounts } = useAmounts();
  const { inputs } = outcome.detail;
  const write = useInputWords();
  const missing = useNotGiven();
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

/** What the file leaves out, which counts for nothing: said, so that unknown is not read as zero. */
const useNotGiven = (): string[] => {
  const words = useFormWords();
  const { model } = useAmounts().outcome;
  const lacking: [boolean, string][] = [
    [model.investment === undefined, words.start.investment],
    [model.coordination === undefined, words.start.coordinationShort],
    [model.ramp?.delayYearsPerExtraMember === undefined, words.time.delayShort],
    [model.ramp?.timeConstantYears === undefined, words.time.timeConstant],
    [model.survival === undefined, words.time.hazard],
    [(model.pooledMeans ?? []).length === 0, words.means.short],
    [(model.jointValue ?? []).length === 0, words.value.short],
  ];
  return lacking.flatMap(([absent, name]) => (absent ? [name.charAt(0).toLowerCase() + name.slice(1)] : []));
};
