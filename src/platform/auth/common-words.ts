/**
 * Words and runs of keys that the most common passwords are made of, in French first, without accents or digits. A password
 * made of nothing else is refused. From what published lists of leaked passwords have in common; not one of them is copied.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `motdepasse passe mdp password passwd pass secret admin administrateur administrator root user utilisateur compte
  bonjour bonsoir bienvenue welcome salut coucou hello azerty azertyuiop azertyui aqwzsx wxcvbn qsdfgh qsdfghjklm qwerty
  qwertyuiop qwertz asdfgh asdfghjkl zxcvbn zxcvbnm poiuyt mlkjhg abcdef abcd abcdefgh abcdefghijkl abc
  soleil lune etoile ciel mer montagne fleur rose marguerite papillon licorne dragon chaton chat chien lapin poussin
  doudou loulou loulous doudous nounours chouchou choupette princesse prince bebe maman papa mamie papy famille enfant
  amour jetaime jtm toujours love iloveyou liberte egalite fraternite france paris marseille lyon toulouse bordeaux nantes
  lille nice rennes montpellier strasbourg bretagne normandie corse martinique guadeloupe reunion guyane mayotte
  camille nicolas julien thomas maxime antoine alexandre kevin quentin florian romain guillaume pierre jean paul marie
  sophie julie laura marine manon lea emma chloe pauline celine sandrine nathalie isabelle caroline charlotte lucas hugo
  louis arthur jules gabriel raphael adam leo noah lina louise alice jade ines juliette clement mathieu vincent olivier
  football foot rugby tennis psg om olympique basket handball zidane mbappe messi ronaldo pokemon pikachu naruto batman
  superman starwars monkey master sunshine shadow michael jordan letmein trustno iloveu whatever freedom charlie computer
  ordinateur internet google facebook orange samsung iphone windows apple citroen renault peugeot chocolat fromage vanille
  caramel cerise fraise banane pomme tomate cafe croissant baguette association collectif cooperation cooperative alliance
  territoire commune mairie projet cap capdixsept budget contact information janvier fevrier mars avril mai juin juillet
  aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche printemps ete automne hiver
  test demo essai exemple temp temporaire provisoire changeme changezmoi default invite guest portable maison voiture
  travail bureau vacances noel joyeux anniversaire annee bonne merci please svp oui non le la les de du des un une mon ma
  mes ton ta tes et je tu il elle nous vous my the and is me you we`
    .split(/\s+/)
    .filter(Boolean),
);
