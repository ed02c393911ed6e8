import type { Language } from '../../kernel/language.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { actorKindsOf, type Pioneer, type PioneerActor } from '../domain/pioneer.ts';
import { showcaseWords } from '../words.ts';

interface ActorsProps {
  readonly language: Language;
  readonly pioneer: Pioneer;
}

/** Who did what, and what they got out of it where that is known. */
export function PioneerActors({ language, pioneer }: ActorsProps) {
  const words = showcaseWords[language];
  const told = (text: PioneerActor['role']) =>
    text === null ? <span class="soft">{words.sheet.untold}</span> : typeset(language, text[language]);
  return (
    <Section id="actors" title={words.sheet.actors}>
      <DataTable
        narrow="blocks"
        caption={words.sheet.actorsCaption}
        columns={[
          { label: words.sheet.actor, cell: ({ name }: PioneerActor) => typeset('fr', name) },
          { label: words.sheet.kind, cell: ({ kind }) => words.actorKinds[kind] },
          { label: words.sheet.brings, cell: ({ role }) => told(role) },
          { label: words.sheet.receives, cell: ({ received }) => told(received) },
        ]}
        rows={pioneer.actors}
      />
    </Section>
  );
}

/** What to bring together elsewhere: as the sources say it, else who was around the table and for what. */
export function Transfer({ language, pioneer }: ActorsProps) {
  const words = showcaseWords[language];
  if (pioneer.conditions !== null)
    return (
      <Section id="transfer" title={words.sheet.transfer}>
        <p class="serif-text prose">{typeset(language, pioneer.conditions[language])}</p>
      </Section>
    );
  return (
    <Section id="transfer" title={words.sheet.transfer} intro={words.sheet.transferUnknown}>
      <ul class="ticks prose">
        {actorKindsOf(pioneer).map((kind) => {
          const roles = pioneer.actors
            .filter((actor) => actor.kind === kind && actor.role !== null)
            .map(({ role }) => role![language]);
          const name = words.actorKinds[kind];
          return (
            <li key={kind}>{roles.length === 0 ? name : words.sheet.together(name, roles.join(', '))}</li>
          );
        })}
      </ul>
    </Section>
  );
}
