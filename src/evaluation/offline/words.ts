import { catalogue } from '../../platform/web/messages/catalogue.ts';

/** Words of the answer page that works without network. */
export const offlineWords = catalogue(
  {
    title: 'Sans réseau',
    lead: 'Cette page garde ce que vous tapez sur cet appareil, et seulement là. Appuyez sur « Envoyer » quand vous voulez : sans réseau, la réponse part quand il revient, la page ouverte, ou la prochaine fois que vous l’ouvrez.',
    promises: [
      'Ce qui est gardé sur l’appareil n’est pas scellé : sur un appareil que d’autres utilisent, préférez la page ordinaire.',
      'C’est effacé de l’appareil dès que la réponse est envoyée d’ici, ou par le bouton ci-dessous : effacez-le avant d’envoyer par la page ordinaire. La réponse compte une fois, comme par la page ordinaire.',
    ],
    noScript:
      'Sans JavaScript, rien n’est gardé sur l’appareil : cette page se comporte comme la page ordinaire.',
    forget: 'Effacer ce qui est gardé sur cet appareil',
    plain: 'Revenir à la page ordinaire',
    offer: 'Le réseau va et vient ? Ouvrir la page qui garde la réponse sur l’appareil',
    says: {
      kept: 'Gardé sur cet appareil, pas encore envoyé.',
      waiting: 'Gardé sur cet appareil. La réponse partira dès que le réseau revient.',
      refused: 'Cet appareil ne garde rien : laissez la page ouverte jusqu’à l’envoi.',
      forgotten: 'Rien n’est plus gardé sur cet appareil.',
      sent: 'Merci, votre réponse est enregistrée. Elle est scellée, et effacée de cet appareil.',
      used: 'Ce lien a déjà servi. Si votre réponse était partie d’ici, elle est enregistrée ; rien n’est plus gardé sur cet appareil.',
      closed: 'Cette enquête est close : votre réponse n’a pas été prise.',
      unknown: 'Ce lien n’existe pas ou plus : votre réponse n’a pas été prise.',
    },
  },
  {
    title: 'Without network',
    lead: 'This page keeps what you type on this device, and only there. Press “Send” whenever you want: without network, the answer leaves when it is back, with the page open, or the next time that you open it.',
    promises: [
      'What is kept on the device is not sealed: on a device that others use, prefer the ordinary page.',
      'It is erased from the device as soon as the answer is sent from here, or by the button below: erase it before you send by the ordinary page. The answer counts once, as by the ordinary page.',
    ],
    noScript: 'Without JavaScript, nothing is kept on the device: this page behaves like the ordinary one.',
    forget: 'Erase what is kept on this device',
    plain: 'Back to the ordinary page',
    offer: 'Does the network come and go? Open the page that keeps the answer on the device',
    says: {
      kept: 'Kept on this device, not sent yet.',
      waiting: 'Kept on this device. The answer will leave as soon as the network is back.',
      refused: 'This device keeps nothing: leave the page open until it is sent.',
      forgotten: 'Nothing is kept on this device any more.',
      sent: 'Thank you, your answer is kept. It is sealed, and erased from this device.',
      used: 'This link was already used. If your answer had left from here, it is kept; nothing stays on this device.',
      closed: 'This survey is closed: your answer was not taken.',
      unknown: 'This link does not exist, or no longer: your answer was not taken.',
    },
  },
);
