import { type Ground, type Row, TextList } from './ground.ts';

let count = 0;
/** Never the same twice, where a parent has one child of each number. */
const next = (): number => ++count;

/** How one kind of object is put in the database for the tests of rights. */
export interface Fixture {
  readonly table: string;
  /** What it holds besides its id and its dates; `secret` must be in what people read of it. */
  readonly row: (secret: string, ground: Ground, id: string) => Row;
  /** What makes it stand in each of its states; removed ones are tried besides. */
  readonly states?: readonly Row[];
  /** A body that people hold roles in: those of the ground are given the same in it. */
  readonly holds?: 'organisation' | 'territory';
  /** What else ties it to its ground. */
  readonly tie?: (ground: Ground, id: string) => readonly [table: string, row: Row];
}

const draftOrPublished: readonly Row[] = [{ state: 'draft' }, { state: 'published' }];
const ofAlliance = ({ alliance }: Ground) => ({ alliance_id: alliance });
const ofEvaluation = ({ evaluation }: Ground) => ({ evaluation_id: evaluation });
const ofProject = ({ project }: Ground) => ({ project_id: project });

/** One per kind that people edit, by its code: a kind without fails the test that counts them. */
export const fixtures: Readonly<Record<string, Fixture>> = {
  organisation: {
    table: 'organisation',
    row: (name, _, id) => ({ id, slug: `s-${id}`, kind: 'association', name }),
    states: draftOrPublished,
    holds: 'organisation',
  },
  territory: {
    table: 'territory',
    row: (name, _, id) => ({ slug: `s-${id}`, kind: 'custom', name }),
    states: draftOrPublished,
    holds: 'territory',
  },
  actor: {
    table: 'actor',
    row: (name, { organisation }) => ({ kind: 'association', name, organisation_id: organisation }),
    states: draftOrPublished,
    tie: ({ territory }, id) => [
      'territory_actor',
      { territory_id: territory, actor_id: id, since: new Date('2026-11-24T10:00:00Z') },
    ],
  },
  'actor-model': {
    table: 'actor_model',
    row: (source, { actor }) => ({
      actor_id: actor,
      year: 2000 + next(),
      figures: { dues: { value: 1234, note: source } },
    }),
    states: [{ visibility: 'actor' }, { visibility: 'territory' }, { visibility: 'public' }],
  },
  link: {
    table: 'link',
    row: (source, { territory, actor, otherActor }) => ({
      territory_id: territory,
      from_id: actor,
      to_id: otherActor,
      kind: 'funds',
      lever: 'financial',
      stated: { nature: 'unknown' },
      source,
    }),
  },
  need: {
    table: 'need',
    row: (title, { actor }) => ({ actor_id: actor, nature: 'need', title, means: 'money' }),
  },
  alliance: {
    table: 'alliance',
    row: (name, { organisation, territory }) => ({
      name,
      stage: 'idea',
      price_year: 2026,
      organisation_id: organisation,
      territory_id: territory,
    }),
    states: [{ state: 'draft' }, { state: 'active' }, { state: 'published' }],
  },
  'alliance-member': {
    table: 'alliance_member',
    row: (name, ground) => ({
      ...ofAlliance(ground),
      name,
      kind: 'association',
      organisation_id: ground.organisation,
    }),
    states: [{ standing: 'invited' }, { standing: 'consented' }],
  },
  'alliance-line': {
    table: 'alliance_line',
    row: (title, { member }) => ({
      member_id: member,
      side: 'contribution',
      title,
      means: 'money',
      per: 'year',
      price_year: 2026,
    }),
    states: [{ visibility: 'member' }, { visibility: 'alliance' }, { visibility: 'public' }],
  },
  'alliance-task': {
    table: 'alliance_task',
    row: (title, ground) => ({ ...ofAlliance(ground), task: 'meetings', title, year: 2026 }),
  },
  'alliance-grant': {
    table: 'alliance_grant',
    row: (payer, ground) => ({
      ...ofAlliance(ground),
      payer,
      payer_kind: 'authority',
      state: 'planned',
      year: 2026,
    }),
  },
  'alliance-milestone': {
    table: 'alliance_milestone',
    row: (title, ground) => ({ ...ofAlliance(ground), on_day: '2026-12-01', title }),
  },
  'alliance-decision': {
    table: 'alliance_decision',
    row: (title, ground) => ({ ...ofAlliance(ground), title, method: 'vote', quorum: 0.5 }),
  },
  'alliance-text': {
    table: 'alliance_text',
    row: (title, ground) => ({
      ...ofAlliance(ground),
      paper: 'charter',
      language: 'fr',
      section: 'own',
      position: next(),
      title,
    }),
  },
  story: {
    table: 'story',
    row: (title, ground, id) => ({ ...ofAlliance(ground), slug: `s-${id}`, title }),
  },
  project: {
    table: 'project',
    row: (name, { territory, actor }, id) => ({
      territory_id: territory,
      slug: `s-${id}`,
      name,
      actor_ids: [actor],
    }),
    states: draftOrPublished,
  },
  orientation: { table: 'orientation', row: (title, ground) => ({ ...ofProject(ground), title }) },
  action: {
    table: 'action',
    row: (title, ground) => ({ ...ofProject(ground), number: next(), title, status: 'upcoming' }),
    states: [{ confidentiality: 'public' }, { confidentiality: 'writers' }],
  },
  indicator: {
    table: 'indicator',
    row: (name, ground) => ({
      ...ofProject(ground),
      name,
      unit: 'count',
      direction: 'up',
      frequency: 'year',
    }),
  },
  'indicator-reading': {
    table: 'indicator_reading',
    row: (source, { indicator }) => ({ indicator_id: indicator, read_on: '2026-11-01', value: 12, source }),
  },
  'sdg-anchor': {
    table: 'sdg_anchor',
    row: (why, ground) => ({ ...ofProject(ground), target: '11.3', level: 'main', why }),
  },
  evaluation: {
    table: 'evaluation',
    row: (title, { project }) => ({
      project_id: project,
      title,
      length: 'short',
      viewpoints: ['association', 'company'],
      closes_on: '2027-01-01',
    }),
    states: [{ state: 'draft' }, { state: 'active' }, { state: 'published' }],
  },
  'contribution-analysis': {
    table: 'contribution_analysis',
    row: (title, ground) => ({ ...ofEvaluation(ground), title }),
    states: [{ is_shared: false }, { is_shared: true }],
  },
  'contribution-sign': {
    table: 'contribution_sign',
    row: (title, { analysis }) => ({ analysis_id: analysis, title }),
  },
  'contribution-explanation': {
    table: 'contribution_explanation',
    row: (title, { analysis }) => ({ analysis_id: analysis, title }),
  },
  'evaluation-comparison': {
    table: 'evaluation_comparison',
    row: (title, ground) => ({
      ...ofEvaluation(ground),
      title,
      unit: '€',
      before_on: '2024-01-01',
      after_on: '2026-01-01',
      source: 'mesures',
      lines: [{ name: 'Ici', group: 'took-part', before: 10, after: 6, earlier: null }],
    }),
    states: [{ is_shared: false }, { is_shared: true }],
  },
  'evaluation-question': {
    table: 'evaluation_question',
    row: (text, { evaluation }, id) => ({
      evaluation_id: evaluation,
      key: id,
      rank: 1,
      level: 'means',
      kind: 'scale',
      text_fr: text,
    }),
  },
  'evaluation-theme': {
    table: 'evaluation_theme',
    row: (label, ground) => ({ ...ofEvaluation(ground), question_id: 'q', label }),
  },
  'evaluation-margin': {
    table: 'evaluation_margin',
    row: (source, ground) => ({
      ...ofEvaluation(ground),
      question_id: 'q',
      viewpoint: 'association',
      shares: [{ option: 'Oui', percent: 100 }],
      source,
    }),
  },
  'evaluation-lesson': {
    table: 'evaluation_lesson',
    row: (title, ground) => ({ ...ofEvaluation(ground), title }),
    states: [{ is_shared: false }, { is_shared: true }],
  },
  'harvest-source': {
    table: 'harvest_source',
    row: (name, _, id) => ({
      version: 1,
      name,
      kind: 'feed',
      url: `https://exemple.fr/${id}.xml`,
      owner: 'Réseau',
      resource_kind: 'method',
      language: 'fr',
      hours: 24,
      publication: 'read',
      state: 'active',
    }),
  },
  'resource-synonym': {
    table: 'resource_synonym',
    row: (words) => ({ version: 1, language: 'fr', words: `${words}, autre` }),
  },
  resource: {
    table: 'resource',
    row: (title, _, id) => ({
      version: 1,
      key: `r-${id}`,
      kind: 'method',
      title,
      publisher: 'Réseau',
      url: `https://exemple.fr/${id}`,
      language: 'fr',
      summary_fr: '',
      summary_en: '',
      themes: new TextList(),
      audiences: new TextList(),
      maturity: new TextList(),
      sdgs: new TextList(),
      pillars: new TextList(),
      origin: 'person',
    }),
    states: [{ state: 'draft' }, { state: 'pending' }, { state: 'published' }],
  },
  pathway: {
    table: 'pathway',
    row: (title, { organisation }, id) => ({
      version: 1,
      key: `p-${id}`,
      organisation_id: organisation,
      title_fr: title,
      title_en: '',
      promise_fr: 'Savoir le faire.',
      promise_en: '',
      audiences: new TextList('association'),
      objectives: new TextList('alliance'),
      wishes: new TextList('act'),
      maturity: new TextList('1'),
      company: 'alone',
      minutes: 60,
      helps: new TextList(),
      steps: [],
      origin: 'person',
    }),
    states: [{ state: 'draft' }, { state: 'pending' }, { state: 'published' }],
  },
  'digest-issue': {
    table: 'digest_issue',
    row: (title_fr) => ({ title_fr, on_day: thursday() }),
    states: [{ state: 'draft' }, { state: 'published', published_at: new Date('2026-11-24T10:00:00Z') }],
  },
  event: {
    table: 'event',
    row: (title_fr, { territory }) => ({
      title_fr,
      territory_id: territory,
      kind: 'webinar',
      start_day: '2026-12-01',
      start_time: '14:00',
      end_time: '15:00',
      time_zone: 'Europe/Paris',
      starts_at: new Date('2026-12-01T13:00:00Z'),
      ends_at: new Date('2026-12-01T14:00:00Z'),
      themes: new TextList('alliances'),
    }),
    states: draftOrPublished,
  },
  'digest-item': {
    table: 'digest_item',
    row: (title_fr, { issue }) => ({ title_fr, issue_id: issue, kind: 'note' }),
  },
};

/** A Thursday of its own. */
const thursday = (): string =>
  new Date(Date.parse('2030-01-03T00:00:00Z') + next() * 7 * 86_400_000).toISOString().slice(0, 10);
