import type { ComponentChildren } from 'preact';
import type { Localized } from '../../kernel/language.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { FormFault } from '../actions/edit-record.ts';
import type { EditableRecord, StoredRecord } from '../actions/editable-record.ts';
import type { Asker, Subject } from '../domain/decide.ts';
import type { Resource } from '../domain/policy-names.ts';
import type { Fields } from '../domain/three-way-merge.ts';
import type { PeopleDatabase, PeopleTransaction } from '../store/record-store.ts';
import type { EditableField } from './field.ts';

/** One kind of object that people edit, declared once: pages, histories, conflicts, removals and the API follow from it. */
export interface Editable {
  /** How it is kept; `tableRecord` makes one from a table. */
  readonly record: EditableRecord;
  /** Its name in the policy table. */
  readonly resource: Resource;
  /** True when it belongs to no organisation or territory: those who moderate read its history and find it once removed. */
  readonly isOfSite?: boolean;
  /** What people edit, in the order of the form. Other fields of the record are kept as they are. */
  readonly fields: readonly EditableField[];
  /** The same fields where what can be chosen depends on the surroundings: the actors of a territory, the parts of a project. */
  readonly fieldsFor?: (
    database: PeopleDatabase,
    surroundings: Surroundings,
  ) => Promise<readonly EditableField[]>;
  /** What stands above one of them: the pages that lead to it, instead of its list. */
  readonly above?: readonly NamedPage[];
  readonly aboveFor?: (database: PeopleDatabase, surroundings: Surroundings) => Promise<readonly NamedPage[]>;
  readonly words: {
    /** `Organisations`: heading of its list. */
    readonly many: Localized;
  };
  readonly addresses: {
    /** `/organisations`. */
    readonly list: Localized;
    /** `/organisations/:key`; the key is what `keyOf` gives. */
    readonly page: Localized;
  };
  /** Word of its addresses in the API: `/api/v1/organisations`. */
  readonly api: string;
  /** Navigation entry under which its pages stand. */
  readonly current?: string;
  /** Finds the object of an address, removed ones included; by its id unless told. */
  readonly find?: (database: PeopleDatabase, key: string) => Promise<StoredRecord | null>;
  /** The word of its address; its id unless told. */
  readonly keyOf?: (record: StoredRecord) => string;
  /** How it is called. */
  readonly titleOf: (fields: Fields) => string;
  /** What it is for the policy table. */
  readonly subjectOf: (record: StoredRecord) => Subject;
  /** Fields of an object that the API answers as `null` to those who may read it and not change it. */
  readonly keptFromReaders?: (record: StoredRecord) => readonly string[];
  /** Rules between fields. */
  readonly check?: (values: Fields) => readonly FormFault[];
  /** How people begin one; without it, it is created elsewhere. */
  readonly creation?: Creation;
  /** Other ways to begin one: inside an organisation, inside a territory. */
  readonly creations?: readonly Creation[];
  /** Where programs begin one by a route of the room, for the page about the API. */
  readonly begunAt?: string;
  /** The list that the API answers, narrowed to what `asker` may see; without it, there is no such list. */
  readonly list?: (
    database: PeopleDatabase,
    request: {
      readonly asker: Asker;
      readonly after: string | null;
      readonly search: string;
      readonly limit: number;
    },
  ) => Promise<readonly StoredRecord[]>;
}

/** A page, by its name and its addresses with their parameters filled in. */
export interface NamedPage {
  readonly name: Localized;
  readonly addresses: Localized;
}

/** What an object stands in: the object itself, or the parameters of the address where one begins. */
export interface Surroundings {
  readonly record: StoredRecord | null;
  readonly parameters: Readonly<Record<string, string>>;
}

/** How one kind of object begins. */
export interface Creation {
  /** `/organisations/nouvelle`; may name parameters, e.g. the organisation that it is created in. */
  readonly address: Localized;
  /** Where programs create one when the address names parameters: `/api/v1/projects/:key/indicators`, with the same parameters. */
  readonly apiAddress?: string;
  readonly title: Localized;
  /** What comes before the form; asked of the request where it depends on the parameters of the address. */
  readonly lead?: Localized | ((context: RequestContext, database: PeopleDatabase) => Promise<Localized>);
  /** What stands above the form at its beginning, and what it already knows. */
  readonly begin?: (context: RequestContext) => Promise<{
    readonly above: ComponentChildren;
    readonly typed: Readonly<Record<string, string>>;
    /** True when a draft that the person kept comes first: what is typed is only proposed. */
    readonly isProposed?: boolean;
  }>;
  /** Fields asked at the start; all unless told. */
  readonly fields?: readonly string[];
  /** What it would be for the policy table, before it exists; throws `REQ-404` when its surroundings do not exist. */
  readonly subject?: (context: RequestContext, database: PeopleDatabase) => Promise<Subject> | Subject;
  /** Completes what was typed into the whole content, inside the transaction; or says why it cannot be kept. */
  readonly complete: (
    transaction: PeopleTransaction,
    order: CreationOrder,
  ) => Promise<
    | { readonly fields: Fields; readonly organisationId: string | null }
    | { readonly faults: readonly FormFault[] }
  >;
  /** What else begins with it, in the same transaction, once it is written. */
  readonly after?: (
    transaction: PeopleTransaction,
    order: CreationOrder & { readonly fields: Fields },
  ) => Promise<void>;
}

/** Every way to begin one. */
export const creationsOf = ({ creation, creations = [] }: Editable): readonly Creation[] =>
  creation === undefined ? creations : [creation, ...creations];

/** Where programs create one of a kind; null when only people do. */
export const creationAddress = ({ api }: Editable, { address, apiAddress }: Creation): string | null =>
  apiAddress ?? (address.fr.includes(':') ? null : `/api/v1/${api}`);

export interface CreationOrder {
  readonly id: string;
  readonly values: Fields;
  readonly personId: string;
  readonly at: Date;
  /** Parameters of the address. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Declares a kind of object that people edit; `registerEditable` puts it on the web. */
export const defineEditable = (definition: Editable): Editable => definition;

/** Finds the object of an address. */
export const findRecord = (
  { find, record }: Editable,
  database: PeopleDatabase,
  key: string,
): Promise<StoredRecord | null> => (find ? find(database, key) : record.get(database, key));

/** The word of an object's address. */
export const keyOf = ({ keyOf: given }: Editable, record: StoredRecord): string =>
  given?.(record) ?? record.id;

/** The subject of an object for the policy table: removed ones are so whatever they were. */
export function subjectOf(editable: Editable, record: StoredRecord): Subject {
  const subject = editable.subjectOf(record);
  return record.deletedAt === null ? subject : { ...subject, state: 'deleted' };
}

/** The name of its history in the policy table. */
export const historyOf = ({ isOfSite }: Editable): Resource =>
  isOfSite === true ? 'site-history' : 'history';
