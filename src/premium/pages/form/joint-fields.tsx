import type { JointForm } from '../../domain/alliance-form.ts';
import { useFormWords, useMemberName, useSign, useSimulated } from '../simulated.ts';
import { Hidden } from './hidden.tsx';
import { LineNotes, Weights } from './line-notes.tsx';
import { foldQuantity, QuantityField } from './quantity-field.tsx';
import { ChoiceField, TextField, TickField } from './text-field.tsx';

interface JointFieldsProps {
  readonly path: string;
  readonly line: JointForm;
}

/** One value created together: how much, by whom, for whom, and what must be taken away from it. */
export function JointFields({ path, line }: JointFieldsProps) {
  const words = useFormWords();
  const { value } = words;
  const nameOf = useMemberName();
  const { members } = useSimulated().form;
  const destinations = [
    ...(line.to === '' ? [{ value: '', label: value.toDefault }] : []),
    { value: 'members', label: value.toMembers },
    { value: 'public', label: value.toPublic },
    { value: 'shares', label: value.toShares },
  ];
  return (
    <>
      <TextField path={`${path}.label`} label={value.label} value={line.label} />
      <QuantityField
        path={`${path}.perYear`}
        name={value.perYear}
        quantity={line.perYear}
        unit={`${useSign()}/${words.year}`}
        hint={value.perYearHint}
      />
      <TickField
        path={`${path}.among`}
        legend={value.among}
        choices={members.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        ticked={line.among}
      />
      <ChoiceField path={`${path}.to`} label={value.to} value={line.to} choices={destinations} />
      <Shares path={path} line={line} />
      <Corrections path={path} line={line} />
      <LineNotes path={path} line={line} />
    </>
  );
}

function Shares({ path, line }: JointFieldsProps) {
  const { value } = useFormWords();
  if (line.to === 'shares') {
    return (
      <>
        <p class="hint">{value.shareHint}</p>
        <Weights path={`${path}.shares`} weights={line.shares} label="share" />
      </>
    );
  }
  return (
    <>
      {line.shares.map(({ member, weight }, index) => (
        <span key={member} hidden>
          <Hidden name={`${path}.shares.${index}.member`} value={member} />
          <Hidden name={`${path}.shares.${index}.weight`} value={weight} />
        </span>
      ))}
    </>
  );
}

const corrections = ['deadweight', 'attribution', 'displacement', 'dropOff'] as const;

/** The four corrections of a value for others; kept aside while the line is for members. */
function Corrections({ path, line }: JointFieldsProps) {
  const { value } = useFormWords();
  if (line.to !== 'public') {
    return (
      <>
        {corrections.map((key) => (
          <KeptQuantity key={key} path={`${path}.${key}`} line={line} part={key} />
        ))}
      </>
    );
  }
  return (
    <>
      <p class="hint">{value.correctionsHint}</p>
      {corrections.map((key) => (
        <QuantityField
          key={key}
          path={`${path}.${key}`}
          name={value[key]}
          quantity={line[key]}
          unit="%"
          hint={value[`${key}Hint`]}
          percent
        />
      ))}
    </>
  );
}

interface KeptQuantityProps {
  readonly path: string;
  readonly line: JointForm;
  readonly part: (typeof corrections)[number];
}

/** What was typed in a correction that is not shown for now. */
function KeptQuantity({ path, line, part }: KeptQuantityProps) {
  const quantity = line[part];
  return (
    <>
      <Hidden name={`${path}.low`} value={quantity.low} />
      <Hidden name={`${path}.value`} value={quantity.value} />
      <Hidden name={`${path}.high`} value={quantity.high} />
      <Hidden name={`${path}.folded`} value={foldQuantity(quantity)} />
      <Hidden name={`${path}.spread`} value={quantity.spread ? '1' : ''} />
    </>
  );
}
