import type { Language } from '../../kernel/language.ts';
import type { ProjectIdea } from '../../platform/ports/contributions.ts';
import { bareAction } from '../fiches/action-editable.ts';
import { labelled } from '../fiches/labelled.ts';
import { pioneerWords } from './words.ts';

/** Pioneers from which one may start at once. */
export const mostPioneers = 3;

/** The action drafted from what a pioneer did: told as theirs, to be rewritten for here; none of their figures is taken. */
export function draftAction(language: Language, idea: ProjectIdea) {
  const { draft, draftTitle } = pioneerWords[language];
  const said = (label: string, text: string): string[] =>
    text === '' ? [] : [labelled(language, label, text)];
  return {
    ...bareAction,
    title: draftTitle(idea.name).slice(0, 200),
    description: [
      ...said(draft.there(idea.where), `${idea.need} ${idea.answer}`),
      ...said(draft.learnt, idea.lessons),
      draft.here,
    ].join('\n\n'),
    resources: idea.conditions,
    themes: idea.themes,
    origin: { slug: idea.key, name: idea.name },
  };
}
