import { actorKinds } from '../../../kernel/codes.ts';
import type { MemberForm } from '../../domain/alliance-form.ts';
import { fieldId, useFormWords, useMemberName, useSimulated } from '../simulated.ts';
import { ActionButton } from './action-button.tsx';
import { FormGroup } from './form-group.tsx';
import { Hidden } from './hidden.tsx';
import { ChoiceField, TextField } from './text-field.tsx';

/** The members: who they are; lines name them. */
export function MembersGroup() {
  const words = useFormWords();
  const { form, outcome } = useSimulated();
  const { members } = form;
  return (
    <FormGroup
      summary={words.members.title(members.length)}
      id="g-members"
      open={members.length < 2 || outcome === null}
    >
      {members.length < 2 ? (
        <p class="hint">
          <strong>{words.members.missing}</strong> {words.members.next}
        </p>
      ) : null}
      <ol class="pieces">
        {members.map((member, index) => (
          <MemberFields key={member.id} member={member} index={index} />
        ))}
      </ol>
      <ActionButton action="add member" anchor={fieldId(`members.${members.length}.name`)} look="quiet">
        {words.members.add}
      </ActionButton>
    </FormGroup>
  );
}

function MemberFields({ member, index }: { readonly member: MemberForm; readonly index: number }) {
  const words = useFormWords();
  const name = useMemberName()(member.id);
  const path = `members.${index}`;
  return (
    <li>
      <div class="pair">
        <TextField path={`${path}.name`} label={words.members.nameOf(index + 1)} value={member.name} />
        <ChoiceField
          path={`${path}.kind`}
          label={words.members.kind}
          value={member.kind}
          choices={[
            ...(member.kind === '' ? [{ value: '', label: words.members.noKind }] : []),
            ...actorKinds.map((kind) => ({ value: kind, label: words.members.kinds[kind] })),
          ]}
        />
      </div>
      <p class="tools">
        {member.note === '' ? null : <span class="hint">{member.note}</span>}
        <ActionButton action={`remove ${path}`} anchor="g-members" name={words.removeOf(name)}>
          {words.remove}
        </ActionButton>
      </p>
      <Hidden name={`${path}.id`} value={member.id} />
      <Hidden name={`${path}.source`} value={member.source} />
      <Hidden name={`${path}.year`} value={member.year} />
      <Hidden name={`${path}.note`} value={member.note} />
      <Hidden name={`${path}.unshown`} value={member.unshown} />
    </li>
  );
}
