import { Disclosure } from '../../../platform/web/components/disclosure.tsx';
import type { JointForm, PooledForm, WeightForm } from '../../domain/alliance-form.ts';
import { useFormWords, useMemberName } from '../simulated.ts';
import { Hidden } from './hidden.tsx';
import { NoteField, TextField } from './text-field.tsx';

interface LineNotesProps {
  readonly path: string;
  readonly line: PooledForm | JointForm;
}

/** Where a line comes from, and who really receives what it brings. */
export function LineNotes({ path, line }: LineNotesProps) {
  const words = useFormWords();
  return (
    <>
      <TextField path={`${path}.source`} label={words.notes.source} value={line.source} />
      <TextField path={`${path}.year`} label={words.notes.year} value={line.year} numeric />
      <NoteField path={`${path}.note`} label={words.notes.note} value={line.note} />
      <Disclosure
        kind="group"
        summary={words.received.title}
        open={line.received.some(({ weight }) => weight !== '')}
      >
        <div class="stack">
          <p class="hint">{words.received.hint}</p>
          <Weights path={`${path}.received`} weights={line.received} label="received" />
        </div>
      </Disclosure>
      <Hidden name={`${path}.id`} value={line.id} />
      <Hidden name={`${path}.open`} value="1" />
      <Hidden name={`${path}.unshown`} value={line.unshown} />
      <Hidden name={`${path}.maps`} value={line.maps} />
    </>
  );
}

interface WeightsProps {
  readonly path: string;
  readonly weights: readonly WeightForm[];
  readonly label: 'received' | 'share';
}

/** A weight or a share for each member. */
export function Weights({ path, weights, label }: WeightsProps) {
  const words = useFormWords();
  const nameOf = useMemberName();
  return (
    <>
      {weights.map(({ member, weight }, index) => (
        <div key={member}>
          <TextField
            path={`${path}.${index}.weight`}
            label={
              label === 'share'
                ? words.value.shareOf(nameOf(member))
                : words.received.weightOf(nameOf(member))
            }
            value={weight}
            numeric
            {...(label === 'share' ? { unit: '%' } : {})}
          />
          <Hidden name={`${path}.${index}.member`} value={member} />
        </div>
      ))}
    </>
  );
}
