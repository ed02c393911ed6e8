/** A value of the form at any depth. */
type Node = string | boolean | readonly Node[] | { readonly [key: string]: Node };

const change = (node: Node, path: readonly string[], edit: (value: Node) => Node): Node => {
  const [key, ...rest] = path;
  if (key === undefined) return edit(node);
  if (typeof node !== 'object') return node;
  if (Array.isArray(node)) {
    if (!Object.hasOwn(node, key)) return node;
    return node.map((item: Node, index) => (String(index) === key ? change(item, rest, edit) : item));
  }
  const bag = node as { readonly [key: string]: Node };
  const child = Object.hasOwn(bag, key) ? bag[key] : undefined;
  return child === undefined ? node : { ...bag, [key]: change(child, rest, edit) };
};

const changed = <Form extends object>(form: Form, field: string, edit: (value: Node) => Node): Form =>
  change(form as unknown as Node, field.split('.'), edit) as unknown as Form;

/**
 * The form with one text changed; the pieces that did not change stay the same objects.
 * @param field path of the field, e.g. `pooled.0.fixed.low`; a path that leads nowhere changes nothing
 */
export const withText = <Form extends object>(form: Form, field: string, text: string): Form =>
  changed(form, field, (value) => (typeof value === 'string' ? text : value));

/** The form with one piece unfolded or folded. */
export const withOpen = <Form extends object>(form: Form, field: string, open: boolean): Form =>
  changed(form, field === '' ? 'open' : `${field}.open`, (value) =>
    typeof value === 'boolean' ? open : value,
  );

/** The form with two ends offered for one quantity, its point becoming the value expected. */
export const withSpread = <Form extends object>(form: Form, field: string): Form =>
  changed(form, `${field}.spread`, (value) => (typeof value === 'boolean' ? true : value));

/** The form with a word ticked or not in a list of words, e.g. a member among those of a joint value. */
export const withTick = <Form extends object>(
  form: Form,
  field: string,
  word: string,
  ticked: boolean,
): Form =>
  changed(form, field, (value) => {
    if (!Array.isArray(value)) return value;
    const others = value.filter((item) => item !== word);
    return ticked ? [...others, word] : others;
  });

/** The form with one piece replaced. */
export const withPiece = <Form extends object, Piece extends object>(
  form: Form,
  field: string,
  edit: (piece: Piece) => Piece,
): Form =>
  changed(form, field, (value) =>
    typeof value === 'object' ? (edit(value as unknown as Piece) as unknown as Node) : value,
  );
