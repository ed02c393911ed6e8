import { type RawBuilder, sql } from 'kysely';
import type { PersonalData } from '../platform/ports/personal-data.ts';

/** Days during which the name under a contribution is kept. */
const namedDays = 730;

/** True where a text is the name of the account. */
const namesThem = (text: RawBuilder<unknown>, personId: string) =>
  sql`lower(${text}) = (select lower(name) from person where id = ${personId})`;

/** True of a reading that the person entered or corrected. */
const wroteReading = (readingId: RawBuilder<unknown>, personId: string) =>
  sql`exists (select from object_version wrote where wrote.object_kind = 'indicator-reading'
    and wrote.object_id = ${readingId} and wrote.person_id = ${personId})`;

/** What this room keeps about people. */
export const projectPersonalData: readonly PersonalData[] = [
  {
    name: 'action-notes',
    tables: ['action_note'],
    what: {
      fr: 'Vos messages et vos décisions au sujet des actions d’un projet',
      en: 'Your messages and decisions about the actions of a project',
    },
    why: { fr: 'Écrire un projet à plusieurs', en: 'To write a project together' },
    basis: 'contract',
    kept: { kind: 'account' },
    onErasure: {
      fr: 'Vos messages sont effacés ; les décisions restent, sans votre nom',
      en: 'Your messages are removed; decisions stay, without your name',
    },
    export: async (database, personId) => {
      const { rows } = await sql<object>`
        select action.title as action, n.kind, n.text, n.at
        from action_note n join action on action.id = n.action_id
        where n.person_id = ${personId} order by n.at`.execute(database);
      return rows;
    },
    erase: async (database, personId) => {
      await sql`delete from action_note where person_id = ${personId} and kind = 'message'`.execute(database);
      await sql`update action_note set person_id = null where person_id = ${personId}`.execute(database);
    },
  },
  {
    name: 'project-reviews',
    tables: ['project_review'],
    what: {
      fr: 'Les bilans de projets que vous avez faits',
      en: 'The reviews of projects that you made',
    },
    why: { fr: 'Savoir qui a fait un bilan', en: 'To know who made a review' },
    basis: 'legitimate-interest',
    kept: { kind: 'account' },
    onErasure: { fr: 'Les bilans restent, sans votre nom', en: 'Reviews stay, without your name' },
    export: async (database, personId) => {
      const { rows } = await sql<object>`
        select project.name as project, r.number, r.title, r.taken_at
        from project_review r join project on project.id = r.project_id
        where r.person_id = ${personId} order by r.taken_at`.execute(database);
      return rows;
    },
    erase: async (database, personId) => {
      await sql`update project_review set person_id = null where person_id = ${personId}`.execute(database);
    },
  },
  {
    name: 'diagnosis-contributions',
    tables: ['diagnosis_contribution'],
    what: {
      fr: 'Le nom laissé, si on le veut, sous une contribution à un diagnostic ; qui a saisi ou relu une contribution',
      en: 'The name left, if one wishes, under a contribution to a diagnosis; who entered or read a contribution',
    },
    why: {
      fr: 'Pouvoir revenir vers qui a parlé, et savoir qui a relu',
      en: 'To be able to go back to who spoke, and to know who read',
    },
    basis: 'legitimate-interest',
    kept: {
      kind: 'days',
      days: namedDays,
      after: {
        fr: 'la contribution ; les mots restent, sans le nom',
        en: 'the contribution; words stay, without the name',
      },
    },
    onErasure: {
      fr: 'Les contributions que vous avez saisies ou relues restent, sans votre nom',
      en: 'The contributions that you entered or read stay, without your name',
    },
    export: async (database, personId) => {
      const { rows } = await sql<object>`
        select project.name as project, c.nature, c.text, c.received_at, c.entered_by = ${personId} as entered,
          c.decided_by = ${personId} as decided
        from diagnosis_contribution c join project on project.id = c.project_id
        where c.entered_by = ${personId} or c.decided_by = ${personId} order by c.received_at`.execute(
        database,
      );
      return rows;
    },
    erase: async (database, personId) => {
      await sql`update diagnosis_contribution set
          entered_by = case when entered_by = ${personId} then null else entered_by end,
          decided_by = case when decided_by = ${personId} then null else decided_by end
        where entered_by = ${personId} or decided_by = ${personId}`.execute(database);
    },
    expire: async (database, now) => {
      const before = new Date(now.getTime() - namedDays * 86_400_000);
      const cleared = await sql`update diagnosis_contribution set name = ''
        where name <> '' and received_at < ${before}`.execute(database);
      return Number(cleared.numAffectedRows ?? 0);
    },
  },
  {
    name: 'reading-authors',
    tables: ['indicator_reading'],
    what: {
      fr: 'Votre nom, si vous l’avez écrit, sous les relevés d’indicateurs que vous avez saisis',
      en: 'Your name, if you wrote it, under the readings of indicators that you entered',
    },
    why: { fr: 'Savoir qui a relevé une valeur', en: 'To know who read a value' },
    basis: 'legitimate-interest',
    kept: { kind: 'account' },
    onErasure: { fr: 'Les relevés restent, sans votre nom', en: 'Readings stay, without your name' },
    export: async (database, personId) => {
      const { rows } = await sql<object>`
        select project.name as project, indicator.name as indicator, r.read_on, r.value, r.author
        from indicator_reading r join indicator on indicator.id = r.indicator_id
          join project on project.id = indicator.project_id
        where ${namesThem(sql`r.author`, personId)} and ${wroteReading(sql`r.id`, personId)}
        order by r.read_on, r.id`.execute(database);
      return rows;
    },
    erase: async (database, personId) => {
      const written = wroteReading(sql`object_version.object_id`, personId);
      await sql`update indicator_reading set author = ''
        where ${namesThem(sql`author`, personId)} and ${wroteReading(sql`indicator_reading.id`, personId)}`.execute(
        database,
      );
      await sql`update object_version set fields = fields || '{"author": ""}'::jsonb
        where object_kind = 'indicator-reading' and ${namesThem(sql`fields->>'author'`, personId)}
          and ${written}`.execute(database);
    },
  },
  {
    name: 'imports-of-measures',
    tables: ['series_source', 'reading_import'],
    what: {
      fr: 'Les imports de statistiques et de relevés que vous avez faits',
      en: 'The imports of statistics and of readings that you made',
    },
    why: {
      fr: 'Savoir d’où vient une valeur, et pouvoir annuler un import',
      en: 'To know where a value comes from, and be able to undo an import',
    },
    basis: 'legitimate-interest',
    kept: { kind: 'account' },
    onErasure: { fr: 'Les imports restent, sans votre nom', en: 'Imports stay, without your name' },
    export: async (database, personId) => {
      const { rows } = await sql<object>`
        select file_name as file, imported_at as at, null as indicator from series_source
        where person_id = ${personId}
        union all select file_name, at, indicator.name from reading_import
          join indicator on indicator.id = indicator_id where person_id = ${personId}
        order by at`.execute(database);
      return rows;
    },
    erase: async (database, personId) => {
      await sql`update series_source set person_id = null where person_id = ${personId}`.execute(database);
      await sql`update reading_import set person_id = null where person_id = ${personId}`.execute(database);
    },
  },
  {
    name: 'project-mails',
    tables: ['project_watching'],
    what: {
      fr: 'Les actions et les diagnostics dont vous avez demandé, ou refusé, d’être tenu au courant par courriel',
      en: 'The actions and diagnoses of which you asked to be told by mail, or not to be',
    },
    why: { fr: 'Vous écrire à bon escient', en: 'To write to you when you wish' },
    basis: 'contract',
    kept: { kind: 'account' },
    onErasure: { fr: 'Effacés', en: 'Removed' },
    export: async (database, personId) => {
      const { rows } = await sql<object>`
        select action.title as action, project.name as diagnosis, wants_mail
        from project_watching w left join action on action.id = w.action_id
          left join project on project.id = w.project_id
        where w.person_id = ${personId} order by 1, 2`.execute(database);
      return rows;
    },
    erase: async (database, personId) => {
      await sql`delete from project_watching where person_id = ${personId}`.execute(database);
    },
  },
];
