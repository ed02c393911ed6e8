/** Every form in which a version is taken away. */
export const versionKinds = ['json', 'pdf', 'docx', 'xlsx'] as const;
export type VersionKind = (typeof versionKinds)[number];
