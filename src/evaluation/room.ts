import { peopleDatabase, purgeJob, registerEditable } from '../people/index.ts';
import type { Room } from '../platform/ports/room.ts';
import { evaluationAddresses } from './addresses.ts';
import { aggregateAddress } from './aggregates/addresses.ts';
import { aggregateJob, registerAggregates } from './aggregates/routes.tsx';
import { registerAnswers } from './answer-routes.tsx';
import { barometerAddresses } from './barometer/addresses.ts';
import { registerBarometers } from './barometer/routes.tsx';
import { contributionJobs, registerContribution } from './contribution/routes.tsx';
import { demoEvaluationPart } from './demo/demo-evaluation.ts';
import { evaluationEditable } from './evaluation-editable.ts';
import { questionEditable } from './framework/question-editable.ts';
import { registerFramework } from './framework/routes.tsx';
import { registerAnswersImport } from './imports/routes.tsx';
import { invitationMail } from './invitation-mail.ts';
import { lessonJobs, registerLessons } from './lessons/routes.tsx';
import { registerMeeting } from './meeting/routes.tsx';
import { surveyCampaignsMigration } from './migrations/2026-11-26-survey-campaigns.ts';
import { evaluationContributionMigration } from './migrations/2026-11-27-evaluation-contribution.ts';
import { evaluationBarometerMigration } from './migrations/2026-11-28-evaluation-barometer.ts';
import { evaluationFrameworkMigration } from './migrations/2026-11-28-evaluation-framework.ts';
import { evaluationLessonsMigration } from './migrations/2026-11-28-evaluation-lessons.ts';
import { evaluationThemesMigration } from './migrations/2026-11-28-evaluation-themes.ts';
import { evaluationWeightsMigration } from './migrations/2026-11-28-evaluation-weights.ts';
import { observatoryReleasesMigration } from './migrations/2026-11-28-observatory-releases.ts';
import { observatoryAddress } from './observatory/addresses.ts';
import { figureSource } from './observatory/digest-source.ts';
import { observatoryOpenData } from './observatory/open-data.ts';
import { registerObservatory } from './observatory/routes.tsx';
import { observatoryWords } from './observatory/words.ts';
import { registerOpenLink } from './open-link/routes.tsx';
import { registerPaperEntry } from './paper/routes.tsx';
import { evaluationPersonalData } from './personal-data.ts';
import { registerPublished } from './published/routes.tsx';
import { reminderMail, remindersJob } from './steering/reminders.ts';
import { registerCampaign } from './steering/routes.tsx';
import { registerSteering } from './steering-routes.tsx';
import { evaluationFacts } from './story/evaluation-facts.ts';
import { registerThemes, themeJobs } from './themes/routes.tsx';
import { registerWeights, weightJobs } from './weights/routes.tsx';
import { evaluationWords } from './words.ts';

/** Evaluation seen from each side, and the observatory. */
export const evaluationRoom: Room = {
  name: 'evaluation',
  digestSources: [figureSource],
  openData: [observatoryOpenData],
  navigation: [
    {
      id: 'observatory',
      label: { fr: observatoryWords.fr.navigation, en: observatoryWords.en.navigation },
      addresses: observatoryAddress,
      place: 'menu',
      order: 50,
    },
    {
      id: 'evaluations',
      label: { fr: evaluationWords.fr.navigation, en: evaluationWords.en.navigation },
      addresses: evaluationAddresses.list,
      place: 'account',
      order: 40,
    },
  ],
  publicPages: () => [
    observatoryAddress,
    aggregateAddress,
    evaluationAddresses.published,
    barometerAddresses.list,
  ],
  migrations: [
    surveyCampaignsMigration,
    evaluationContributionMigration,
    evaluationFrameworkMigration,
    evaluationLessonsMigration,
    evaluationThemesMigration,
    observatoryReleasesMigration,
    evaluationBarometerMigration,
    evaluationWeightsMigration,
  ],
  storyFacts: [evaluationFacts],
  demoParts: [demoEvaluationPart],
  personalData: evaluationPersonalData,
  mails: { 'survey-invitation': invitationMail, 'survey-reminder': reminderMail },
  jobs: [
    purgeJob(evaluationEditable),
    purgeJob(questionEditable),
    remindersJob,
    ...contributionJobs,
    ...lessonJobs,
    ...themeJobs,
    ...weightJobs,
    aggregateJob,
  ],
  routes(router, ports) {
    registerObservatory(router);
    registerAggregates(router, ports);
    registerPublished(router, peopleDatabase(ports.database));
    const kit = { ports, database: peopleDatabase(ports.database), editable: evaluationEditable };
    // Before evaluations, whose addresses would take theirs.
    registerContribution(router, kit);
    registerLessons(router, kit);
    registerMeeting(router, kit);
    registerThemes(router, kit);
    registerWeights(router, kit);
    registerOpenLink(router, kit);
    registerBarometers(router, kit);
    registerEditable(router, ports, evaluationEditable);
    registerFramework(router, kit);
    registerCampaign(router, kit);
    registerSteering(router, kit);
    registerAnswersImport(router, kit);
    registerPaperEntry(router, kit);
    registerAnswers(router, ports, kit);
  },
};
