interface HiddenProps {
  readonly name: string;
  readonly value: string;
}

/** What goes through the page without being shown; nothing when it is empty. */
export function Hidden({ name, value }: HiddenProps) {
  return value === '' ? null : <input type="hidden" name={name} value={value} />;
}
