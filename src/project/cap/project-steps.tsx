import type { Language } from '../../kernel/language.ts';
import { addressOf } from '../../people/index.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { projectAddress, projectAddresses } from '../addresses.ts';
import { type Step, type StepState, steps } from '../domain/steps.ts';
import { indicatorAddresses } from '../indicators/addresses.ts';
import type { ReadProject } from './project-access.ts';
import { projectEditable } from './project-editable.ts';
import { projectWords } from './words.ts';

interface ProjectStepsProps {
  readonly context: { readonly language: Language };
  readonly project: ReadProject;
  readonly states: Readonly<Record<Step, StepState>>;
}

/** Where one goes to work on each step. */
function stepAddress(language: Language, project: ReadProject, step: Step): string {
  const inside = (name: keyof typeof projectAddresses): string =>
    projectAddress(language, projectAddresses[name], project.slug);
  if (step === 'orientations') return inside('createOrientation');
  if (step === 'actions') return inside('actions');
  if (step === 'indicators') return projectAddress(language, indicatorAddresses.ofProject, project.slug);
  if (step === 'review') return inside('reviews');
  if (step === 'diagnosis') return inside('diagnosis');
  return addressOf(language, projectEditable, project.record, 'edit');
}

/** Resources of the commons that help with a step. */
const commonsQueries: Readonly<Record<Step, { readonly fr: string; readonly en: string }>> = {
  actors: { fr: 'gouvernance partagée', en: 'shared governance' },
  diagnosis: { fr: 'diagnostic de territoire', en: 'territorial diagnosis' },
  cap: { fr: 'projet de territoire', en: 'territory project' },
  orientations: { fr: 'contrat CRTE', en: 'CRTE contract' },
  actions: { fr: 'conduire une action à plusieurs', en: 'leading an action together' },
  indicators: { fr: 'indicateurs de développement durable', en: 'sustainable development indicators' },
  review: { fr: 'évaluer un projet', en: 'evaluate a project' },
};

const commonsAddress = (language: Language, step: Step): string =>
  `${addressIn(language, { fr: '/communs', en: '/commons' })}?q=${encodeURIComponent(commonsQueries[step][language])}`;

/** The path of a project: what is there at each step, and what helps next. */
export function ProjectSteps({ context: { language }, project, states }: ProjectStepsProps) {
  const words = projectWords[language].steps;
  return (
    <Section id="steps" title={words.title} intro={words.intro}>
      <ol class="steps path">
        {steps.map((step) => (
          <li key={step} data-state={states[step]}>
            <a href={stepAddress(language, project, step)}>{words.names[step]}</a>{' '}
            <span class="soft">{words.states[states[step]]}</span>
            {states[step] === 'there' ? null : (
              <p class="small-text">
                {words.help[step]}{' '}
                <a href={commonsAddress(language, step)}>
                  {words.resources}
                  <span class="visually-hidden"> ({words.names[step]})</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      <p class="note">{words.own}</p>
    </Section>
  );
}
