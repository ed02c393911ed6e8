import { peopleDatabase } from '../../people/index.ts';
import type { Job } from '../../platform/ports/job.ts';
import type { MailTemplate } from '../../platform/ports/mail.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { takeReminderMails } from '../actions/invite.ts';
import { dayOf } from '../actions/steer-campaign.ts';
import { evaluationAddress } from '../addresses.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { evaluationWords } from '../words.ts';

export const remindersJobName = 'evaluation.reminders';

/**
 * Reminds those who were invited by mail and have not answered. Neither its log, nor the list of mails, nor the page of the
 * campaign tells who or how many: the silent ones stay unknown.
 */
export const remindersJob: Job<{ readonly evaluationId?: string }> = {
  name: remindersJobName,
  title: { fr: 'Rappeler ceux qui n’ont pas répondu', en: 'Remind those who have not answered' },
  retries: 3,
  seconds: 300,
  async run({ evaluationId }, { database, settings, clock, mail }) {
    const key = settings.sealingKey;
    if (evaluationId === undefined || key === null) return;
    const people = peopleDatabase(database);
    const campaign = await getCampaign(people, evaluationId);
    if (campaign === null) return;
    const mailings = await takeReminderMails(people, { evaluationId, key, today: dayOf(clock.now()) });
    for (const { email, token, language } of mailings)
      await mail.send({
        to: email,
        template: 'survey-reminder',
        language,
        isDiscreet: true,
        data: {
          title: campaign.title,
          until: formatDate(language, campaign.closesOn),
          path: evaluationAddress(language, 'answer', token),
        },
      });
  },
};

/** The mail that reminds somebody to answer. */
export const reminderMail: MailTemplate = (data, language) => {
  const words = evaluationWords[language].mailText;
  return {
    subject: words.reminder(String(data.title)),
    paragraphs: [words.hello, words.reminds(String(data.title), String(data.until))],
    action: { label: words.open, path: String(data.path) },
    after: [words.after, words.nobodyKnows],
  };
};
