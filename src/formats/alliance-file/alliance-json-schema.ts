import { allianceFileShape } from './alliance-shape.ts';
import { jsonSchemaOf } from './shape/json-schema-of.ts';

/** The JSON Schema published as `/schemas/cap17/alliance@1.json`, from the definition that checks the files. */
export function allianceJsonSchema(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...jsonSchemaOf(allianceFileShape),
    $id: 'cap17/alliance@1',
    title: 'cap17/alliance@1',
  };
}
