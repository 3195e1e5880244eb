import { expect, type Locator, type Page } from "@playwright/test";

/** How somebody uses a page: everything by one means alone. */
export interface Hand {
  press(target: Locator): Promise<void>;
  /** Makes a radio button the chosen one: itself, or the label around it. */
  check(choice: Locator): Promise<void>;
  /** Chooses a value of a drop-down list. */
  select(list: Locator, value: string): Promise<void>;
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/**
 * How many stops of the Tab key something is away, backwards where it is negative: as the page's order says. Of a group of
 * radio buttons the chosen one is a stop, or where none is, the first.
 */
const stopsTo = (target: Locator): Promise<number> =>
  target.evaluate((element) => {
    const all = document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, [tabindex]",
    );
    const isStop = (each: HTMLElement): boolean => {
      if (
        each.tabIndex < 0 ||
        each.matches(":disabled") ||
        !each.checkVisibility({ visibilityProperty: true })
      )
        return false;
      if (!(each instanceof HTMLInputElement) || each.type !== "radio" || each.checked) return true;
      const group = [...document.getElementsByName(each.name)] as HTMLInputElement[];
      return !group.some(({ checked }) => checked) && group[0] === each;
    };
    const stops = [...all].filter(
      (each) => each === element || each === document.activeElement || isStop(each),
    );
    const at =
      document.activeElement === document.body ? -1 : stops.indexOf(document.activeElement as HTMLElement);
    return stops.indexOf(element as HTMLElement) - at;
  });

/** Gets to something with the Tab key: it can be reached, and nothing on the way keeps hold of the focus. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const stops = await stopsTo(target);
  const key = stops < 0 ? "Shift+Tab" : "Tab";
  for (let n = Math.abs(stops); n > 0; n -= 1) await page.keyboard.press(key);
  // Where the focus was on something that is gone, the browser goes on from its place: then it is looked for stop by stop.
  for (let n = 0; n < 150 && !(await hasFocus(target)); n += 1) await page.keyboard.press("Tab");
  expect(await hasFocus(target), `whether ${key} gets to ${String(target)}`).toBe(true);
}

/** The radio button that something is, or has in it. */
const radioIn = (choice: Locator): Locator => {
  const radio = choice.page().locator('input[type="radio"]');
  return choice.and(radio).or(choice.locator(radio));
};

/** The keyboard alone. */
export const keyboard = (page: Page): Hand => ({
  async press(target) {
    await reach(page, target);
    await page.keyboard.press("Enter");
  },
  async check(choice) {
    const radio = radioIn(choice);
    if (await radio.isChecked()) return;
    // A group of radio buttons is one stop: the chosen one, or where none is, any.
    const name = await radio.getAttribute("name");
    const group = page.locator(`input[type="radio"][name="${name}"]`);
    const chosen = group.and(page.locator(":checked"));
    await reach(page, (await chosen.count()) > 0 ? chosen : group.first());
    await page.keyboard.press("Space");
    for (let n = await group.count(); n > 0 && !(await radio.isChecked()); n -= 1)
      await page.keyboard.press("ArrowDown");
    await expect(radio).toBeChecked();
  },
  async select(list, value) {
    await reach(page, list);
    for (let n = await list.locator("option").count(); n > 0 && (await list.inputValue()) !== value; n -= 1)
      await page.keyboard.press("ArrowDown");
    await expect(list).toHaveValue(value);
  },
});

/** Fingers alone. The list that a phone opens for a drop-down is the phone's own. */
export const touch = (): Hand => ({
  press: (target) => target.tap(),
  async check(choice) {
    await choice.tap();
    await expect(radioIn(choice)).toBeChecked();
  },
  async select(list, value) {
    await list.tap();
    await list.selectOption(value);
  },
});
