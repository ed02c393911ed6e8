/**
 * An answer without what differs from one object to another that is its twin: identifiers, each by the order in which it is
 * first met, digests, moments, and the place of a line in the record of the whole site. Two twins that a reader must not tell apart read the same.
 */
export function withoutIdentity(text: string, own: Readonly<Record<string, string>> = {}): string {
  const met = new Map<string, string>();
  const numbered = (kind: string) => (found: string) => {
    const name = met.get(found) ?? `${kind}-${met.size}`;
    met.set(found, name);
    return name;
  };
  const numbers = text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, numbered('id'))
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'digest')
    .replaceAll(/\b(ligne|line) \d+\b/g, '$1')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?/g, 'moment');
  return Object.entries(own).reduce((told, [from, to]) => told.replaceAll(from, to), numbers);
}
