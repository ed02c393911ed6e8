import type { Language } from '../../kernel/language.ts';
import { addressOf } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { formatMinutes } from '../../platform/web/format/durations.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { projectAddress, projectAddresses } from '../addresses.ts';
import { type Step, type StepState, steps } from '../domain/steps.ts';
import { colon } from '../fiches/labelled.ts';
import { indicatorAddresses } from '../indicators/addresses.ts';
import type { ReadProject } from './project-access.ts';
import { projectEditable } from './project-editable.ts';
import { projectWords } from './words.ts';

interface ProjectStepsProps {
  readonly context: { readonly language: Language };
  readonly project: ReadProject;
  readonly states: Readonly<Record<Step, StepState>>;
  /** Pathways that help with each step, the shortest first. */
  readonly pathways: StepPathways;
}

export type StepPathways = Readonly<Record<Step, readonly PathwayToStep[]>>;

interface PathwayToStep {
  readonly title: string;
  readonly address: string;
  readonly minutes: number;
}

/** Pathways told for one step; the page of pathways has the others. */
const mostPathways = 2;

/** The pathways that rooms have for each step. */
export async function listStepPathways(
  { contributions, readDatabase }: Pick<Ports, 'contributions' | 'readDatabase'>,
  language: Language,
): Promise<StepPathways> {
  const found = await Promise.all(
    steps.map(async (step) => {
      const lists = await Promise.all(
        contributions.pathwayHelp.map(({ list }) => list(`project-${step}`, language, { readDatabase })),
      );
      return [step, lists.flat().slice(0, mostPathways)] as const;
    }),
  );
  return Object.fromEntries(found) as unknown as StepPathways;
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
export function ProjectSteps({ context: { language }, project, states, pathways }: ProjectStepsProps) {
  const words = projectWords[language].steps;
  return (
    <Section id="steps" title={words.title} intro={words.intro}>
      <ol class="steps path">
        {steps.map((step) => (
          <li key={step} data-state={states[step]}>
            <a href={stepAddress(language, project, step)}>{words.names[step]}</a>{' '}
            <span class="soft">{words.states[states[step]]}</span>
            <p class="small-text">
              {states[step] === 'there' ? null : `${words.help[step]} `}
              {pathways[step].map(({ title, address, minutes }) => (
                <>
                  {words.pathway}
                  {colon(language)} <a href={address}>{title}</a> ({formatMinutes(language, minutes)}).{' '}
                </>
              ))}
              <a href={commonsAddress(language, step)}>
                {words.resources}
                <span class="visually-hidden"> ({words.names[step]})</span>
              </a>
            </p>
          </li>
        ))}
      </ol>
      <p class="note">{words.own}</p>
    </Section>
  );
}
