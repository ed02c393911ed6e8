import { describe, expect, test } from 'vitest';
import { readDelimited, readRecords } from '../../../formats/table/index.ts';
import { actorTable } from './actor-table.ts';

/** What a file of actors gives, read as an import reads it. */
function read(text: string) {
  const file = readDelimited(new TextEncoder().encode(text));
  if (!file.ok) throw new Error(JSON.stringify(file.errors));
  const sheet = file.value.sheets[0]!;
  const found = readRecords(sheet, actorTable.columns, 'fr', actorTable.knownColumns?.(sheet));
  const prepared = actorTable.prepare(found.records);
  return {
    rows: prepared.records.map((record) => actorTable.stage(record)),
    problems: [...found.problems, ...prepared.problems].map(({ code, line }) => `${code} ${line}`),
    notices: [...found.notices, ...prepared.notices].map(({ code, line }) => `${code} ${line}`),
  };
}

const kindsOf = (...written: string[]) =>
  read(`Nom;Type\n${written.map((kind, at) => `Acteur ${at};${kind}`).join('\n')}`).rows.map(
    ({ fields }) => fields.kind,
  );

describe('the kind of an actor', () => {
  test('is read by the words that begin it, the longest name first', () => {
    expect(
      kindsOf('asso loi 1901', 'Collectif de citoyens', 'FONDATION reconnue d’utilité publique', 'E.U.R.L.'),
    ).toEqual(['association', 'citizens', 'foundation', 'company']);
    expect(
      kindsOf(
        'Société coopérative d’intérêt collectif',
        'Société civile',
        'Établissement scolaire privé',
        '9220',
      ),
    ).toEqual(['cooperative', 'company', 'academic', 'association']);
  });

  test('that nothing tells is asked for, never guessed from the middle of a text', () => {
    expect(read('Nom;Type\nA;Notre association\nB;Truc').problems).toEqual([
      'table.not-a-choice 2',
      'table.not-a-choice 3',
    ]);
  });
});

describe('an export of the RNA', () => {
  test('gives associations by their number; how they were declared is not what they are; dissolved ones are passed over and told', () => {
    const { rows, problems, notices } =
      read(`id;id_ex;siret;nature;groupement;titre;objet;adrs_codeinsee;adrs_codepostal;adrs_libcommune;position
W263000123;263001;;D;S;LES AMIS DU MOULIN;faire vivre le moulin;26113;26150;DIE;A
W263000124;263002;;D;S;ANCIEN CLUB;jouer;26113;26150;DIE;D
`);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      {
        key: 'rna:W263000123',
        kind_guess: 'association',
        place_code: '26113',
        fields: { name: 'LES AMIS DU MOULIN' },
      },
    ]);
    expect(rows[0]!.fields).not.toHaveProperty('closed');
    expect(notices).toContain('table.closed-skipped 3');
  });
});

test('an export of the RNA from before its numbers gives associations without one', () => {
  const { rows, problems } = read(`id;siret;nature;groupement;titre;objet;adrs_codepostal;libcom;position
012000123;;D;S;LES AMIS;JOUER;26150;DIE;A
`);
  expect(problems).toEqual([]);
  expect(rows).toMatchObject([{ place_name: 'die', fields: { name: 'LES AMIS' } }]);
});

describe('an export of SIRENE', () => {
  const headings =
    'siren,siret,etatAdministratifEtablissement,denominationUniteLegale,nomUniteLegale,prenom1UniteLegale,categorieJuridiqueUniteLegale,codeCommuneEtablissement';

  test('names a sole trader by the names of the person, and passes over what is closed', () => {
    const { rows, problems, notices } = read(`${headings}
552100554,55210055400013,A,PEUGEOT SA,,,5599,75116
,,A,,DURAND,Marie,1000,26113
130025265,13002526500013,F,DINUM,,,7120,75107
`);
    expect(problems).toEqual([]);
    expect(rows.map(({ fields }) => [fields.name, fields.kind])).toEqual([
      ['PEUGEOT SA', 'company'],
      ['Marie DURAND', 'company'],
    ]);
    expect(notices).toContain('table.closed-skipped 4');
  });

  test('asks for the name of somebody who wished not to be shown', () => {
    expect(read(`${headings}\n,,A,,[ND],[ND],1000,26113\n`).problems).toEqual(['table.value-missing 2']);
  });
});

test('sub-totals and remarks below a table are passed over and told; an actor called so is one', () => {
  const { rows, notices } = read(`Nom;Forme juridique;SIRET
Asso X;Association;
Sous-total;1;
Source : mairie;;
Source d’eau vive;Association;
Total général;2;
`);
  expect(rows.map(({ fields }) => fields.name)).toEqual(['Asso X', 'Source d’eau vive']);
  expect(notices).toEqual(['table.total-skipped 3', 'table.note-skipped 4', 'table.total-skipped 6']);
});

describe('a list as people keep it', () => {
  test('says in many ways that there is nothing to say', () => {
    const { rows, problems } = read(`Nom de la structure;SIRET;N° RNA;Ville;Site internet;Thème
A;-;NC;Die;néant;?
B;en cours;sans objet;(inconnu);www.exemple.fr;n/a
C;00000000000000;W263000123;Die;aucun;—
`);
    expect(problems).toEqual([]);
    expect(rows.map(({ fields }) => [fields.siret, fields.rna, fields.website])).toEqual([
      [null, null, null],
      [null, null, 'https://www.exemple.fr/'],
      [null, 'W263000123', null],
    ]);
  });

  test('counts its lines, which names nobody; a column of identifiers does', () => {
    const keys = (numbers: readonly number[]) =>
      read(`N°;Nom\n${numbers.map((number) => `${number};Acteur ${number}`).join('\n')}`).rows.map(
        ({ key }) => key,
      );
    expect(keys([1, 2, 3])).toEqual(['name:|acteur 1|', 'name:|acteur 2|', 'name:|acteur 3|']);
    expect(keys([412, 7, 88])).toEqual(['externalId:412', 'externalId:7', 'externalId:88']);
  });

  test('takes the organisation for the actor, not the person to call; a person alone is the actor', () => {
    expect(
      read('Nom;Prénom;Structure;Tel\nDURAND;Marie;Les Amis;0475000000\n').rows.map(
        ({ fields }) => fields.name,
      ),
    ).toEqual(['Les Amis']);
    expect(read('Titre;Nom;Prénom\nMme;DURAND;Marie\n').rows.map(({ fields }) => fields.name)).toEqual([
      'Marie DURAND',
    ]);
  });

  test('reads headings that leave a choice, and numbers of several sorts in one column', () => {
    const { rows, problems } = read(`Dénomination / Raison sociale;SIRET ou RNA;Commune/Ville
A;732 829 320 00074;Die
B;732829320;Die
C;W263000123;Die
`);
    expect(problems).toEqual([]);
    expect(rows.map(({ fields: { siret, siren, rna } }) => [siret, siren, rna])).toEqual([
      ['73282932000074', undefined, undefined],
      [null, '732829320', undefined],
      [null, undefined, 'W263000123'],
    ]);
  });

  test('names a place with its postal code, a district, a département, or in an address', () => {
    const places = (heading: string, ...written: string[]) =>
      read(`Nom;${heading}\n${written.map((text, at) => `A${at};${text}`).join('\n')}`).rows.map(
        ({ place_name, postal_code }) => [place_name, postal_code],
      );
    expect(
      places(
        'Ville',
        '26150 DIE',
        'Die (26)',
        'VALENCE CEDEX 9',
        'Lyon 3ème',
        'ROCHELLE (LA)',
        'Die - 26 150',
      ),
    ).toEqual([
      ['die', '26150'],
      ['die', '26'],
      ['valence', null],
      ['lyon', null],
      ['la rochelle', null],
      ['die', '26150'],
    ]);
    expect(places('Adresse', '12 rue du Moulin, 26150 Die', '3 place de la Mairie')).toEqual([
      ['die', '26150'],
      [null, null],
    ]);
  });
});

test('an establishment of SIRENE is named by its usual name, then its sign; its own state says whether it is closed', () => {
  const { rows, notices } =
    read(`siret,etatAdministratifUniteLegale,enseigne1Etablissement,denominationUsuelleEtablissement,etatAdministratifEtablissement
73282932000074,A,AU FOURNIL,BOULANGERIE EXEMPLE,A
73282932000082,A,AU FOURNIL,,A
73282932000090,A,ANCIEN,,F
`);
  expect(rows.map(({ fields }) => fields.name)).toEqual(['BOULANGERIE EXEMPLE', 'AU FOURNIL']);
  expect(notices).toContain('table.closed-skipped 4');
});
