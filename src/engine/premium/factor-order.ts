/** Names in an order where each comes after those it names, or the circle that prevents it. */
export type FactorOrder =
  | { readonly ok: true; readonly order: readonly string[] }
  | { readonly ok: false; readonly circle: readonly string[] };

/**
 * Orders common factors so that each follows the factors that multiply it.
 * Written as a loop: a file may chain thousands of factors.
 * @param names what each factor names; names that are not factors are passed over
 * @example orderFactors(new Map([['diesel', ['energy']], ['energy', []]])) // { ok: true, order: ['energy', 'diesel'] }
 */
export function orderFactors(names: ReadonlyMap<string, readonly string[]>): FactorOrder {
  const order: string[] = [];
  const done = new Set<string>();
  const open = new Set<string>();
  for (const start of names.keys()) {
    const stack = [{ name: start, next: 0 }];
    if (done.has(start)) continue;
    open.add(start);
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      const child = names.get(top.name)![top.next++];
      if (child === undefined) {
        stack.pop();
        open.delete(top.name);
        done.add(top.name);
        order.push(top.name);
      } else if (open.has(child)) {
        return { ok: false, circle: circleFrom(stack, child) };
      } else if (names.has(child) && !done.has(child)) {
        open.add(child);
        stack.push({ name: child, next: 0 });
      }
    }
  }
  return { ok: true, order };
}

/** The names from the first meeting of `back` to `back` again. */
function circleFrom(stack: readonly { readonly name: string }[], back: string): string[] {
  const path = stack.map((step) => step.name);
  return [...path.slice(path.indexOf(back)), back];
}
