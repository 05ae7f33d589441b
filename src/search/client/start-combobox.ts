/** Something to choose below a field. */
export interface Choice {
  /** What the list shows; the first is read as its name. */
  readonly content: readonly (Node | string)[];
  readonly pick: () => void;
}

export interface ComboboxOptions {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  /** The list's name. */
  readonly label: string;
  /** What may be chosen while this is in the field. */
  readonly listChoices: (text: string) => Promise<readonly Choice[]>;
  /** Whether the list stays though the field is left or Escape is pressed. @default false */
  readonly stays?: boolean;
}

/** How long, in milliseconds, typing must pause before choices are asked for. */
const PAUSE = 150;

/** Makes a list below a field work as https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ says. */
export function startCombobox(options: ComboboxOptions): void {
  const { input, list, label, listChoices, stays = false } = options;
  let choices: readonly Choice[] = [];
  let active = -1;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const activate = (index: number) => {
    active = index;
    for (const [place, item] of [...list.children].entries()) {
      item.setAttribute('aria-selected', String(place === index));
      if (place === index) item.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${list.id}-${index}`);
  };
  const draw = (offered: readonly Choice[]) => {
    choices = offered;
    list.replaceChildren(...offered.map((choice, index) => drawChoice(choice, index)));
    list.hidden = offered.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    activate(-1);
  };
  const drawChoice = ({ content, pick }: Choice, index: number) => {
    const item = list.ownerDocument.createElement('li');
    item.id = `${list.id}-${index}`;
    item.role = 'option';
    item.append(...content);
    // The field keeps the focus.
    item.addEventListener('mousedown', (event) => event.preventDefault());
    item.addEventListener('click', pick);
    return item;
  };
  const close = () => {
    clearTimeout(waiting);
    asked += 1;
    draw([]);
  };
  const ask = async () => {
    asked += 1;
    const mine = asked;
    const offered = await listChoices(input.value).catch(() => []);
    if (mine === asked) draw(offered);
  };

  input.role = 'combobox';
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);
  list.role = 'listbox';
  list.setAttribute('aria-label', label);
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(), PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = choices[active];
    if (step) activate(((active + step + choices.length + 2) % (choices.length + 1)) - 1);
    else if (event.key === 'Enter' && choice) choice.pick();
    else if (event.key === 'Escape' && !stays) close();
    else return;
    event.preventDefault();
  });
  input.form?.addEventListener('submit', close);
  if (!stays) input.addEventListener('blur', close);
}
