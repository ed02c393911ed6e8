import type { LawForm } from '../../domain/alliance-form.ts';
import { useFormWords, useMemberName, useSign } from '../simulated.ts';
import { Hidden } from './hidden.tsx';
import { JoinLine, LeaveLine } from './line-members.tsx';
import { LineNotes } from './line-notes.tsx';
import { QuantityField } from './quantity-field.tsx';
import { TextField } from './text-field.tsx';

/** A cost that grows more slowly than the need: fixed part, first unit, economy of scale, each one's need. */
export function LawFields({ path, line }: { readonly path: string; readonly line: LawForm }) {
  const words = useFormWords();
  const nameOf = useMemberName();
  const { means } = words;
  const yearly = `${useSign()}/${words.year}`;
  return (
    <>
      <p class="hint">{means.forms.law.plain}</p>
      <TextField path={`${path}.label`} label={means.label} value={line.label} />
      <QuantityField
        path={`${path}.fixed`}
        name={means.fixed}
        quantity={line.fixed}
        unit={yearly}
        hint={means.fixedHint}
      />
      <QuantityField
        path={`${path}.unitCost`}
        name={means.unitCost}
        quantity={line.unitCost}
        unit={yearly}
        hint={means.unitCostHint}
      />
      <QuantityField
        path={`${path}.elasticity`}
        name={means.elasticity}
        quantity={line.elasticity}
        unit=""
        hint={means.elasticityHint}
      />
      <h3 class="small">{means.needs}</h3>
      <p class="hint">{means.needsHint}</p>
      {line.needs.map(({ member, need }, index) => (
        <div key={member}>
          <QuantityField
            path={`${path}.needs.${index}.need`}
            name={means.needOf(nameOf(member))}
            quantity={need}
            unit={words.unitsPerYear}
          />
          <LeaveLine path={path} member={member} />
          <Hidden name={`${path}.needs.${index}.member`} value={member} />
        </div>
      ))}
      <JoinLine path={path} line={line} />
      <LineNotes path={path} line={line} />
      <Hidden name={`${path}.form`} value="law" />
      <Hidden name={`${path}.body`} value={line.body} />
    </>
  );
}
