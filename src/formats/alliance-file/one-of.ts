import * as z from 'zod/mini';
import { type Finding, findingsOf } from './finding.ts';

/** The forms of the values made below, for the published schema. */
const forms = new WeakMap<object, z.ZodMiniType>();

/**
 * A value that takes one of several forms. The form that is meant is chosen first, then checked alone, so that what is
 * wrong is said of that form and not of all the others.
 * @param all every form, for the published JSON Schema
 * @param choose the form that a value is meant to be, or why it is none
 * @param also what else is wrong with a value, whatever the form finds
 */
export function oneOf<Value>(
  all: readonly z.ZodMiniType[],
  choose: (value: unknown) => z.ZodMiniType | Omit<Finding, 'path'>,
  also: (value: unknown) => Omit<Finding, 'path'> | null = () => null,
): z.ZodMiniType<Value> {
  const schema = z.unknown().check(
    z.superRefine((value, context) => {
      if (value === undefined) {
        context.addIssue({ code: 'invalid_type', expected: 'nonoptional', input: value });
        return;
      }
      const form = choose(value);
      if ('code' in form) {
        context.addIssue({ code: 'custom', params: form });
        return;
      }
      const more = also(value);
      if (more !== null) context.addIssue({ code: 'custom', params: more });
      const read = form.safeParse(value);
      if (read.success) return;
      for (const { path, code, params } of findingsOf(read.error.issues, value)) {
        context.addIssue({ code: 'custom', path: [...path], params: { code, params } });
      }
    }),
  );
  forms.set(schema, z.union(all));
  return schema as unknown as z.ZodMiniType<Value>;
}

/** The JSON Schema (draft 2020-12) of a schema, those of several forms included. */
export function jsonSchemaOf(schema: z.ZodMiniType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const union = forms.get(zodSchema);
      if (union === undefined) return;
      const { $schema: _, ...described } = jsonSchemaOf(union);
      Object.assign(jsonSchema, described);
    },
  });
}

/** True for an object that is not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
