import { useFormat } from '../../../platform/web/language-context.tsx';
import type { GroupForm } from '../../domain/alliance-form.ts';
import { idsOfGroup, membersByGroup } from '../../domain/members-of-lines.ts';
import { useProblem } from '../problem-words.ts';
import { fieldId, useFormWords, useMemberName, useSign } from '../simulated.ts';
import { Hidden } from './hidden.tsx';
import { JoinLine, LeaveLine } from './line-members.tsx';
import { LineNotes } from './line-notes.tsx';
import { QuantityField } from './quantity-field.tsx';
import { TextField } from './text-field.tsx';

/** A price for each group of the members concerned. */
export function GroupFields({ path, line }: { readonly path: string; readonly line: GroupForm }) {
  const words = useFormWords();
  const nameOf = useMemberName();
  const format = useFormat();
  const { means } = words;
  const yearly = `${useSign()}/${words.year}`;
  return (
    <>
      <p class="hint">{means.forms.group.plain}</p>
      <TextField path={`${path}.label`} label={means.label} value={line.label} />
      <h3 class="small">{means.concerned}</h3>
      <ul class="pieces">
        {membersByGroup(line.costs).map((member) => (
          <li key={member}>
            {nameOf(member)} <LeaveLine path={path} member={member} always />
          </li>
        ))}
      </ul>
      <JoinLine path={path} line={line} />
      <p class="hint" id={fieldId(`${path}.costs`)}>
        {means.groupHint}
      </p>
      <MissingGroups path={`${path}.costs`} />
      {line.costs.map(({ group, cost }, index) => (
        <div key={group}>
          <QuantityField
            path={`${path}.costs.${index}.cost`}
            name={format.list(idsOfGroup(group).map(nameOf))}
            quantity={cost}
            unit={yearly}
          />
          <Hidden name={`${path}.costs.${index}.group`} value={group} />
        </div>
      ))}
      <LineNotes path={path} line={line} />
      <Hidden name={`${path}.form`} value="group" />
    </>
  );
}

function MissingGroups({ path }: { readonly path: string }) {
  const problem = useProblem(path);
  return problem === undefined ? null : <p class="error-text">{problem}</p>;
}
