export { createTokenReader } from './actions/access-tokens.ts';
export { createOrganisationIn } from './actions/create-organisation.ts';
export { createRecordIn } from './actions/create-record.ts';
export type { Edit, EditOutcome, FormFault, LockedRecord, RecordKind } from './actions/edit-record.ts';
export { changedFields, editRecord, editRecordIn } from './actions/edit-record.ts';
export type { EditableRecord, StoredRecord } from './actions/editable-record.ts';
export { forgetExampleVersions, keepFirstVersions } from './actions/example-versions.ts';
export { type ErasureObstacles, findErasureObstacles } from './actions/keep-personal-data.ts';
export { loadAsker } from './actions/load-asker.ts';
export { once } from './actions/once.ts';
export { purgeRecords, removeRecord, restoreRecord } from './actions/remove-record.ts';
export type { Asker, Subject } from './domain/decide.ts';
export { isAllowed, mightBeAllowed, visitor } from './domain/decide.ts';
export { isSameEmail, proposeEmailAddress, readEmailAddress } from './domain/email-address.ts';
export { freeSlug, slugOf } from './domain/organisation.ts';
export type { Relation, Resource, State, Verb } from './domain/policy-names.ts';
export { relations, resources, states, verbs } from './domain/policy-names.ts';
export type { PolicyRule } from './domain/policy-table.ts';
export { policyTable } from './domain/policy-table.ts';
export { relationWords, resourceWords, roleWords, stateWords, verbWords } from './domain/policy-words.ts';
export { type RecordVerb, recordVerbs } from './domain/record-verbs.ts';
export type { InstanceRole, OrganisationRole, Role } from './domain/roles.ts';
export { organisationRoles, roles } from './domain/roles.ts';
export type { Fields } from './domain/three-way-merge.ts';
export { addressOf, editingAddress, listAddress, patternOf } from './editing/addresses.ts';
export { apiFaults, presentRecord, readIdempotencyKey, readJsonBody } from './editing/api-forms.ts';
export { choiceField, choicesField, publicationField, tickField } from './editing/choice-fields.ts';
export {
  describeCreation,
  describeEditables,
  type KindOfApi,
  listKindsOfApi,
} from './editing/describe-api.ts';
export { compareWords, differencesOf } from './editing/difference.ts';
export type { Creation, CreationOrder, Editable, NamedPage, Surroundings } from './editing/editable.ts';
export { defineEditable } from './editing/editable.ts';
export type {
  Choice,
  ControlProps,
  EditableField,
  FieldControl,
  FieldFault,
  FieldRead,
} from './editing/field.ts';
export { fault, quoted, read } from './editing/field.ts';
export { controlId, FieldControl as FieldControlView } from './editing/field-control.tsx';
export { dateField, numberField } from './editing/figure-fields.ts';
export { readJsonFields } from './editing/json-form.ts';
export type { Kit } from './editing/kit.tsx';
export { answerPage, goOn, namesOf, personOf, requireRecord, tailored } from './editing/kit.tsx';
export { readPosted, readVersionNumber } from './editing/read-posted.ts';
export { purgeJob, registerEditable } from './editing/register-editable.ts';
export { answerRemoved } from './editing/removal-routes.tsx';
export { savedNotice } from './editing/saved-notice.tsx';
export { longTextField, readText, textField, typedField, webAddressField } from './editing/text-fields.ts';
export type { Posted, Typed } from './editing/typed-form.ts';
export { collectTyped, readTyped, writeTyped } from './editing/typed-form.ts';
export { peopleErrorTexts } from './error-texts.ts';
export { identityNumberField, kindLabels } from './organisations/fields.ts';
export { peopleRoom } from './room.ts';
export { type BodyRole, listBodyRoles, removeBodyRole, saveBodyRole } from './store/body-store.ts';
export { chooseFreeSlug } from './store/free-slug.ts';
export { listPersonNames } from './store/person-store.ts';
export type { PeopleDatabase, PeopleTransaction, StoredVersion } from './store/record-store.ts';
export {
  appendAuditEntry,
  insertVersion,
  listVersions,
  peopleDatabase,
  sha256,
} from './store/record-store.ts';
export type { RecordTable } from './store/table-record.ts';
export { isUuid, tableRecord } from './store/table-record.ts';
