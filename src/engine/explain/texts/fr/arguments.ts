/** What can be argued about, in French; `{name}` stands for a figure or a name. */
export const argumentsFr = {
  'argue.ours':
    'La formule est une hypothèse de Cap17, composée de travaux publiés\u00a0: aucune formule de la prime à l’alliance n’a été publiée.',
  'argue.alone':
    'Le point de comparaison est «\u202fchacun seul, comme aujourd’hui\u202f». En prendre un autre changerait le chiffre.',
  'argue.unpriced':
    'La confiance, l’innovation, la dignité ne sont pas en euros\u00a0: elles se lisent à côté.',
  'argue.scale':
    'Partager ne coûte pas toujours moins cher\u00a0: les études sur la coopération entre communes trouvent des effets dans les deux sens.',
  'argue.joint':
    'Ce que les membres ne créent qu’à plusieurs est une estimation\u00a0: qui d’autre la partage\u202f?',
  'argue.social':
    'Ce qui serait arrivé de toute façon, ce qui revient à d’autres et ce qui est déplacé se discutent avec ceux qui le vivent.',
  'argue.ramp':
    'Le délai et la montée en régime sont un choix de Cap17, modifiable\u00a0: attendre puis monter vite, ou commencer petit, donnerait d’autres années.',
  'argue.survival':
    '30 à 70\u00a0% des alliances s’arrêtent selon les études citées, qui portent surtout sur des entreprises.',
  'argue.rate':
    'Le taux public n’est pas celui de tous\u00a0: un membre qui attend 10 ou 15\u00a0% verrait une prime bien plus petite.',
  'argue.linear':
    'La coordination croît ici d’autant par membre\u00a0: c’est un choix de Cap17\u202f; si tous doivent se parler deux à deux, elle croît plus vite.',
  'argue.independent':
    'Les chiffres sont tirés indépendamment, hors facteurs communs\u00a0: des hausses qui vont ensemble élargiraient la fourchette.',
  'argue.range':
    'Une fourchette dit ce que croit celui qui l’a écrite\u00a0: neuf chances sur dix d’être dedans.',
  'argue.rules':
    'Aucune règle de partage n’est la bonne\u00a0: elles se comparent, et les membres choisissent.',
  'argue.cover': 'On suppose que les membres peuvent aussi travailler par blocs, ou chacun de son côté.',
  'argue.point': 'Le partage porte sur le calcul central\u00a0: il bouge avec les chiffres.',
  'argue.received': 'Qui encaisse et qui paie est supposé quand le fichier ne le dit pas.',
  'argue.publicFunds':
    'Le coût des fonds publics (0,20) n’est pas confirmé à la source\u00a0: il est montré comme une hypothèse.',
  'argue.nineInTen': '«\u202f9 cas sur 10\u202f» est un choix de Cap17, modifiable.',
  'argue.figures': 'Cela se discute chiffre par chiffre\u00a0: chacun est listé avec sa source.',
} as const;
