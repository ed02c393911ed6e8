import type { UseForm } from '../../domain/alliance-form.ts';
import { useFormWords, useMemberName, useSign } from '../simulated.ts';
import { Hidden } from './hidden.tsx';
import { JoinLine, LeaveLine } from './line-members.tsx';
import { LineNotes } from './line-notes.tsx';
import { QuantityField } from './quantity-field.tsx';
import { TextField } from './text-field.tsx';

/** What each pays alone; then, together, a fixed part and each one's use. */
export function UseFields({ path, line }: { readonly path: string; readonly line: UseForm }) {
  const words = useFormWords();
  const nameOf = useMemberName();
  const { means } = words;
  const yearly = `${useSign()}/${words.year}`;
  return (
    <>
      <p class="hint">{means.forms.use.plain}</p>
      <TextField path={`${path}.label`} label={means.label} value={line.label} />
      <QuantityField
        path={`${path}.fixed`}
        name={means.pooledFixed}
        quantity={line.fixed}
        unit={yearly}
        hint={means.fixedHint}
      />
      <p class="hint">{means.usersHint}</p>
      {line.users.map(({ member, alone, use }, index) => (
        <div key={member} class="stack">
          <QuantityField
            path={`${path}.users.${index}.alone`}
            name={means.aloneOf(nameOf(member))}
            quantity={alone}
            unit={yearly}
          />
          <QuantityField
            path={`${path}.users.${index}.use`}
            name={means.useOf(nameOf(member))}
            quantity={use}
            unit={yearly}
          />
          <LeaveLine path={path} member={member} />
          <Hidden name={`${path}.users.${index}.member`} value={member} />
        </div>
      ))}
      <JoinLine path={path} line={line} />
      <LineNotes path={path} line={line} />
      <Hidden name={`${path}.form`} value="use" />
      <Hidden name={`${path}.body`} value={line.body} />
    </>
  );
}
