import type { Language, Localized } from '../../kernel/language.ts';
import { projectAddress, projectAddresses } from '../addresses.ts';
import { diagnosisWords } from '../diagnosis/words.ts';
import { actionWords } from '../fiches/words.ts';
import { indicatorAddresses } from '../indicators/addresses.ts';
import { outputWords } from '../outputs/words.ts';
import { reviewWords } from '../reviews/words.ts';
import { anchorAddresses } from '../sdg/addresses.ts';
import { projectWords } from './words.ts';

/** The ways into the pages of a project, for whoever reads it. */
export function ProjectDoors({ language, slug }: { readonly language: Language; readonly slug: string }) {
  const { steps, page } = projectWords[language];
  const doors: readonly (readonly [Localized, string])[] = [
    [projectAddresses.diagnosis, diagnosisWords[language].page.title],
    [anchorAddresses.ofProject, language === 'fr' ? 'ODD' : 'SDGs'],
    [projectAddresses.actions, steps.names.actions],
    [projectAddresses.calendar, actionWords[language].calendar.title],
    [indicatorAddresses.ofProject, steps.names.indicators],
    [
      { fr: '/projets/:key/evaluations', en: '/projects/:key/evaluations' },
      language === 'fr' ? 'Évaluations' : 'Evaluations',
    ],
    [projectAddresses.reviews, reviewWords[language].list.title],
    [projectAddresses.documents, outputWords[language].page.title],
  ];
  return (
    <nav class="pager no-print" aria-label={page.doors}>
      {doors.map(([pattern, label]) => (
        <a key={pattern.fr} href={projectAddress(language, pattern, slug)}>
          {label}
        </a>
      ))}
    </nav>
  );
}
