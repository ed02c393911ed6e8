import { catalogue } from '../web/messages/catalogue.ts';

const fr = {
  source: 'Vient de Cap17',
  gone: 'Ce contenu n’est plus publié.',
  goneTitle: 'Contenu retiré',
  navigation: 'Sur votre site',
  title: 'Montrer les communs sur votre site',
  lead: 'Une ligne de HTML à coller dans une page : elle suit le contenu, sans cookie, sans traceur, dans vos couleurs.',
  what: 'Que montrer ?',
  choose: 'Votre choix',
  look: 'L’apparence',
  language: 'Langue de la carte',
  languages: { fr: 'Français', en: 'Anglais' },
  heading: 'Niveau du titre dans votre page',
  headingHint: 'Celui qui suit le titre au-dessus de la carte.',
  level: (level: string) => `Niveau ${level}`,
  scheme: 'Clair ou sombre',
  schemes: { light: 'Clair', dark: 'Sombre', auto: 'Selon le réglage de la personne' },
  colours: 'Couleurs',
  paint: {
    text: 'Couleur du texte',
    background: 'Couleur du fond',
    accent: 'Couleur des liens et du bouton',
    border: 'Couleur du cadre',
  },
  paintHint: 'Six chiffres hexadécimaux, par exemple 0b5960. Vide : la couleur d’origine.',
  paintWrong: (typed: string) =>
    `« ${typed} » n’est pas une couleur : attendu six chiffres hexadécimaux, par exemple 0b5960.`,
  faint: (ratio: string) =>
    `Le contraste entre le texte et le fond est de ${ratio} pour 1 : il en faut au moins 4,5 pour que tout le monde lise.`,
  show: 'Voir',
  preview: 'Aperçu',
  nothing: 'Rien de publié ne répond à ce choix.',
  nothingHelp: 'Vérifiez les clés ou retirez un filtre ; la ligne paraîtra ici.',
  missingKeys: (keys: string) => `Introuvables ou non publiées : ${keys}.`,
  element: 'La ligne, avec l’élément <cap17-embed>',
  elementHint:
    'La carte prend la largeur de votre page et la hauteur de son texte. Sans JavaScript, un lien reste.',
  frame: 'La ligne, avec un cadre',
  frameHint: 'Sans aucun script sur votre page.',
  policy: 'Si votre site a une politique de sécurité du contenu',
  policyElement: (origin: string) =>
    `Pour l’élément, ajoutez ${origin} à script-src et à connect-src ; rien d’autre.`,
  policyFrame: (origin: string) => `Pour le cadre, ajoutez ${origin} à frame-src.`,
  variables: 'Dans votre feuille de style',
  variablesHelp:
    'Les variables --cap17-text, --cap17-soft, --cap17-background, --cap17-accent, --cap17-on-accent, --cap17-border, --cap17-radius et --cap17-font, posées sur l’élément cap17-embed, l’emportent sur les couleurs ci-dessus.',
  withdrawn: 'Un contenu retiré disparaît de votre page dans la minute.',
} as const;

const en = {
  source: 'From Cap17',
  gone: 'This content is no longer published.',
  goneTitle: 'Content withdrawn',
  navigation: 'On your site',
  title: 'Show the commons on your site',
  lead: 'One line of HTML to paste in a page: it follows the content, without cookie or tracker, in your colours.',
  what: 'What to show?',
  choose: 'Your choice',
  look: 'How it looks',
  language: 'Language of the card',
  languages: { fr: 'French', en: 'English' },
  heading: 'Level of the heading in your page',
  headingHint: 'The one that follows the heading above the card.',
  level: (level: string) => `Level ${level}`,
  scheme: 'Light or dark',
  schemes: { light: 'Light', dark: 'Dark', auto: 'As the person has set' },
  colours: 'Colours',
  paint: {
    text: 'Colour of the text',
    background: 'Colour of the background',
    accent: 'Colour of links and of the button',
    border: 'Colour of the border',
  },
  paintHint: 'Six hexadecimal digits, for example 0b5960. Empty: the original colour.',
  paintWrong: (typed: string) =>
    `“${typed}” is not a colour: six hexadecimal digits are expected, for example 0b5960.`,
  faint: (ratio: string) =>
    `The contrast between text and background is ${ratio} to 1: it takes at least 4.5 for everybody to read.`,
  show: 'Show',
  preview: 'Preview',
  nothing: 'Nothing published answers this choice.',
  nothingHelp: 'Check the keys or remove a filter; the line will stand here.',
  missingKeys: (keys: string) => `Not found or not published: ${keys}.`,
  element: 'The line, with the element <cap17-embed>',
  elementHint:
    'The card takes the width of your page and the height of its text. Without JavaScript, a link stays.',
  frame: 'The line, with a frame',
  frameHint: 'Without any script on your page.',
  policy: 'If your site has a content security policy',
  policyElement: (origin: string) =>
    `For the element, add ${origin} to script-src and to connect-src; nothing else.`,
  policyFrame: (origin: string) => `For the frame, add ${origin} to frame-src.`,
  variables: 'In your style sheet',
  variablesHelp:
    'The variables --cap17-text, --cap17-soft, --cap17-background, --cap17-accent, --cap17-on-accent, --cap17-border, --cap17-radius and --cap17-font, set on the element cap17-embed, win over the colours above.',
  withdrawn: 'Content that is withdrawn disappears from your page within the minute.',
} as const;

/** Words of the cards on other sites, and of the page that builds their line. */
export const embedWords = catalogue(fr, en);
