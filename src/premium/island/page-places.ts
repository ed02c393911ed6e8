/** What can be written in or pressed. */
const controls = 'input:not([type="hidden"]), select, textarea, button, summary, a[href]';

/** Opens what hides an element, then puts the focus on it or on the first control inside it. */
export const goTo = (id: string): void => {
  const place = document.getElementById(id);
  if (!place) return;
  for (let at: Element | null = place; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  const target =
    place.matches(controls) || place.hasAttribute('tabindex')
      ? place
      : place.querySelector<HTMLElement>(controls);
  const reached = target ?? place;
  reached.focus({ preventScroll: true });
  reached.scrollIntoView({ block: reached.matches(controls) ? 'nearest' : 'start' });
};

/** Gives the browser a file to save. */
export const saveFile = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

/** Copies a text; false where the browser does not let a page do it. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
