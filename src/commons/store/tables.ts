import type { Kysely } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';
import type { ResourceState } from '../domain/resource.ts';

export type ResourceRow = {
  id: string;
  version: number;
  created_at: Date;
  updated_at: Date;
  deleted_at: Date | null;
  key: string;
  kind: string;
  title: string;
  publisher: string;
  publisher_kind: string | null;
  url: string;
  year: number | null;
  language: string;
  summary_fr: string;
  summary_en: string;
  themes: string[];
  audiences: string[];
  maturity: string[];
  sdgs: string[];
  pillars: string[];
  place_id: string | null;
  place_name: string | null;
  licence: string | null;
  effort: string | null;
  frequency: string | null;
  state: ResourceState;
  origin: string;
  origin_name: string | null;
  origin_fields: unknown;
};

/** What was seen at the address of a resource, and when. */
export type LinkRow = {
  resource_id: string;
  state: 'good' | 'moved' | 'dead' | 'unsure';
  status: number | null;
  checked_at: Date;
  good_at: Date | null;
  failures: number;
};

export type SuggestionRow = {
  id: string;
  created_at: Date;
  person_id: string | null;
  email: string | null;
  language: 'fr' | 'en';
  url: string;
  fields: unknown;
  fetched: unknown;
  state: 'waiting' | 'accepted' | 'refused';
  reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  resource_id: string | null;
  follow_key: string;
};

export type UseRow = {
  id: string;
  resource_id: string;
  organisation_id: string;
  person_id: string | null;
  created_at: Date;
  used_on: string | null;
  note: string;
  state: 'waiting' | 'published' | 'refused';
  reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
};

export type SavedSearchRow = {
  id: string;
  person_id: string;
  created_at: Date;
  language: 'fr' | 'en';
  name: string;
  query: string;
};

/** The tables of this room. */
export type CommonsTables = {
  resource: ResourceRow;
  resource_theme: { key: string; label_fr: string; label_en: string };
  resource_link: LinkRow;
  resource_suggestion: SuggestionRow;
  resource_use: UseRow;
  saved_search: SavedSearchRow;
};

export type CommonsDatabase = Kysely<CommonsTables>;

/** Names this room's tables on the handle that the platform gives. */
export const commonsDatabase = (database: Database): CommonsDatabase => database.withTables<CommonsTables>();
