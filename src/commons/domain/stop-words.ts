import type { Language } from '../../kernel/language.ts';

/** Words that tell nothing of what is looked for; folded. Snowball's list lacks «les», among others, and knows no question words. */
const lists: Readonly<Record<Language, string>> = {
  fr: `a ai aie aient ait au aucun aura aussi autre autres aux avec avez avoir avons c ca car ce ceci cela celle celles celui
    ces cet cette ceux chaque chez ci combien comme comment d dans de depuis des dit doit donc dont du elle elles en entre es est
    et etait etant etre eu eux existe existent fait faire faut font hors il ils j je jusqu l la laquelle le lequel les lesquels leur leurs
    lors lui m ma mais me meme memes mes mieux moi mon n ne nos notre nous on ont ou par pas peu peut peuvent plus plusieurs
    pour pourquoi pourrait puis puisse qu quand que quel quelle quelles quels quelque quelques qui quoi s sa sans se selon sera
    seront ses si soit son sont sous suis sur t ta te tes toi ton tous tout toute toutes tres trouver tu un une utiliser va
    vers veut veux voir vos votre vous y aide aider besoin cherche chercher connaitre savoir mettre donner doit
    bien bon bonne bonnes bons petit petite petits petites parcours lutter lutte`,
  en: `a about all also am an and any are as at be been being but by can could did do does doing each find for from had has have
    having he her here him his how i if in into is it its just like me more most my need no nor not of on one only or other our
    out over own same she should so some such than that the their them then there these they this those through to too under
    until up us use using very want was we were what when where which while who whom why will with would you your help`,
};

const sets = { fr: new Set(lists.fr.split(/\s+/)), en: new Set(lists.en.split(/\s+/)) };

/** True for a folded word that a question is searched without. */
export const isStopWord = (language: Language, word: string): boolean => sets[language].has(word);
