import type { MailTemplate } from '../../platform/ports/mail.ts';
import { type Telling, tellings } from './actions/tell-registered.ts';
import { eventWords } from './words.ts';

/** To somebody registered: a seat, the waiting list, a reminder, another time or place, a cancellation. */
export const registrationMail: MailTemplate = (data, language) => {
  const words = eventWords[language].mail;
  const telling: Telling = tellings.find((one) => one === data.telling) ?? 'held';
  const [title, when, place, online, reason] = [
    data.title,
    data.when,
    data.place,
    data.online,
    data.reason,
  ].map(String);
  return {
    subject: words[`${telling}Subject`](title!),
    paragraphs: [
      words[telling](title!, when!),
      ...(telling === 'cancelled' && reason !== '' ? [reason!] : []),
      ...(place === '' || telling === 'cancelled' ? [] : [words.place(place!)]),
      ...(online === '' ? [] : [words.online(online!)]),
    ],
    action: { label: words.manage, path: String(data.path) },
    after: telling === 'held' || telling === 'waiting' ? [words.notMine] : [],
  };
};
