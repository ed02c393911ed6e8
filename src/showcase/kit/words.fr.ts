/** Words of the kit for elected members. Brackets are for what only the reader knows. */
export const kitFr = {
  title: 'Kit pour les élus',
  of: (name: string) => `Kit pour les élus : ${name}`,
  lead: 'De quoi parler de cette alliance à son conseil, à son équipe, à ses voisins : ce qui se dit en trois minutes, les chiffres et leurs sources, les questions et leurs réponses, une note et une invitation à compléter.',
  description: (name: string) =>
    `${name} : trois minutes pour en parler, chiffres sourcés, questions et réponses, note pour le conseil, invitation.`,
  panel: 'De quoi parler des alliances de ce territoire à son conseil, à son équipe, à ses voisins.',
  files: 'Emporter',
  pdf: 'En PDF',
  docx: 'En DOCX, à modifier',
  brackets: 'Les crochets sont à compléter : [nom de la commune].',
  example: 'Exemple pédagogique : tout est inventé, ne le citez pas comme un fait.',
  sections: {
    speech: 'À dire en trois minutes',
    figures: 'Les chiffres, avec leurs sources',
    questions: 'Les questions attendues, et quoi répondre',
    note: 'Note pour le conseil',
    invitation: 'Invitation aux acteurs',
  },
  figure: 'Chiffre',
  value: 'Valeur',
  when: 'Date',
  source: 'Source',
  noFigures: 'Aucun chiffre daté n’est publié. N’en citez aucun : dites ce que vous avez vu.',
  figuresNote:
    'Ces chiffres sont ceux de cette alliance. Ils ne se comparent pas d’une alliance à l’autre, et ne prédisent pas les vôtres.',
  undated: 'date non donnée',
  year: (year: number) => `${year}`,
  page: 'La page de cette alliance :',
  alliances: 'Alliances',
  kit: {
    speech: {
      open: (name: string, where: string) =>
        where === ''
          ? `Je voudrais vous parler de « ${name} ».`
          : `Je voudrais vous parler de « ${name} », à ${where}.`,
      need: (need: string) => `Tout part d’un besoin. ${need}`,
      answer: (answer: string) => `Voici ce qu’ils ont fait. ${answer}`,
      actors: (names: string) => `Ils l’ont fait ensemble : ${names}.`,
      changed: (changed: string) => `Ce qui a changé, dans leurs mots : ${changed}`,
      figures: (figures: string) => `Quelques repères : ${figures}.`,
      figure: (label: string, value: string, when: string) => `${label}, ${value} (${when})`,
      noFigures: 'Ils n’ont pas publié de chiffre, et je n’en inventerai pas.',
      hard: (difficult: string) => `Ils ne cachent pas ce qui a été difficile. ${difficult}`,
      unknown:
        'Ce que personne ne sait, c’est ce que cela donnerait chez nous. Ce n’est pas un modèle à copier : c’est la preuve que l’on peut essayer.',
      propose:
        'Je vous propose une seule chose pour commencer : réunir, chez nous, celles et ceux qui vivent ce besoin, et leur demander s’il est aussi le leur.',
    },
    questions: {
      cost: {
        question: 'Combien cela coûte-t-il ?',
        answer: (simulator: string) =>
          `Au début, surtout du temps : celui de réunir, d’écouter, de tenir le lien. On l’estime en fourchette, avec ses hypothèses, avant toute dépense : ${simulator}`,
      },
      who: {
        question: 'Qui paie, et qui y gagne ?',
        answer:
          'Ce ne sont pas toujours les mêmes : les dépenses viennent d’abord et pèsent sur quelques-uns, les effets viennent plus tard et se répartissent. C’est pourquoi l’on calcule, pour chaque membre et par année, ce que l’alliance change par rapport à agir seul.',
      },
      here: {
        question: 'Est-ce que cela marcherait chez nous ?',
        answer: (conditions: string) =>
          `Ce qui était réuni là-bas : ${conditions} À nous de dire ce que nous avons, et ce qui manque.`,
      },
      hereUnknown: {
        question: 'Est-ce que cela marcherait chez nous ?',
        answer:
          'Les conditions réunies là-bas ne sont pas publiées. La bonne façon de le savoir est de demander à les rencontrer, puis de commencer petit.',
      },
      fail: {
        question: 'Et si cela ne marche pas ?',
        answer: (difficult: string) =>
          `Eux aussi ont eu des difficultés : ${difficult} Un essai limité, avec une date pour décider de la suite, borne ce que l’on risque.`,
      },
      failUnknown: {
        question: 'Et si cela ne marche pas ?',
        answer:
          'Un essai limité, avec une date pour décider de la suite, borne ce que l’on risque. Ce qui aura été appris reste.',
      },
      sure: {
        question: 'Ces chiffres sont-ils sûrs ?',
        answer:
          'Chacun a sa source et sa date : nous pouvons l’ouvrir ensemble. Ce qui n’est pas mesuré est dit inconnu, jamais compté pour zéro.',
      },
      decide: {
        question: 'Qui décide dans une alliance ?',
        answer:
          'Chaque membre a une voix, la collectivité comme les autres. Les décisions sont notées dans un journal ; on n’y entre et l’on n’en sort que de son plein gré.',
      },
      time: {
        question: 'Combien de temps avant de voir quelque chose ?',
        answer:
          'Construire ensemble prend plus de temps au début. On regarde les premiers résultats vers dix-huit mois, l’innovation sur quelques années, la confiance sur une génération.',
      },
      law: {
        question: 'Avons-nous le droit ?',
        answer:
          'Une convention de partenariat suffit souvent pour commencer. Selon ce qui est partagé (argent, locaux, agents), d’autres formes existent : faites relire la note par votre service juridique avant la délibération.',
      },
      copy: {
        question: 'Qu’ont-ils appris que nous pourrions reprendre ?',
        answer: (lessons: string) => lessons,
      },
    },
    note: {
      subject: {
        title: 'Objet',
        text: (name: string) =>
          `Étudier, avec les acteurs de [nom de la commune ou de l’intercommunalité], une alliance inspirée de « ${name} ».`,
      },
      context: {
        title: 'Ce qui existe ailleurs',
        intro: (name: string, where: string) =>
          where === ''
            ? `« ${name} » est une alliance racontée avec ses sources.`
            : `« ${name} » (${where}) est une alliance racontée avec ses sources.`,
      },
      proposal: {
        title: 'Ce qui est proposé',
        paragraphs: [
          'Réunir une première fois les acteurs concernés par ce besoin : [associations, entreprises, établissements, habitants].',
          'Désigner un élu et un agent qui tiennent le lien jusqu’à la prochaine décision : [noms].',
          'Rendre compte au conseil dans [six] mois, avec un besoin confirmé ou non, des membres volontaires, et une estimation en fourchette.',
        ],
      },
      goals: {
        title: 'Ce que cela sert',
        text: (goals: string) => `Objectifs de développement durable concernés : ${goals}.`,
      },
      money: {
        title: 'Incidence financière',
        text: (simulator: string) =>
          `Aucune dépense à ce stade, hors le temps passé : [nombre] heures d’agent. Toute suite sera estimée avant d’être proposée, en fourchette et par membre : ${simulator}`,
      },
      calendar: {
        title: 'Calendrier',
        paragraphs: [
          'Première rencontre : [date]. Visite ou échange avec l’alliance d’origine : [date]. Retour au conseil : [date].',
        ],
      },
      decision: {
        title: 'Proposition de délibération',
        paragraphs: [
          'Le conseil, après en avoir débattu, approuve l’étude d’une alliance sur ce besoin ; autorise [le maire, la présidente] à réunir les acteurs concernés ; demande qu’un compte rendu lui soit présenté avant le [date]. Aucun engagement financier n’est pris par la présente délibération.',
        ],
      },
    },
    invitation: {
      open: 'Madame, Monsieur,',
      why: (name: string, where: string, need: string) =>
        `Ailleurs${where === '' ? '' : ` (${where})`}, des acteurs très différents se sont alliés : « ${name} ». Leur point de départ : ${need}`,
      ask: 'Ce besoin existe-t-il chez nous ? Nous aimerions vous l’entendre dire, sans projet écrit d’avance. Venez avec ce que vous voyez, ce que vous avez, ce qui vous ferait envie.',
      practical:
        'Nous nous retrouvons le [date], de [heure] à [heure], à [lieu]. Une réponse à [adresse] nous aidera à prévoir ; venir sans répondre est possible aussi.',
      close: '[Nom, fonction]',
      more: (address: string) => `Leur histoire, avec ses sources : ${address}`,
    },
  },
} as const;
