import { ASLEEP, AWAKE_EVENT, PROBE_EVENT } from "./waking";

/**
 * Remembers what is pressed, chosen and typed before React listens, and does it in the same order once it does. No form
 * is sent by the browser meanwhile, and what was typed is typed again where hydration put back what the server knew.
 *
 * It runs as an inline script from the first byte of the body on, as text : so it may
 * name nothing outside of itself, and is given the names that others use as well.
 */
function keepEarlyPresses(awakeEvent: string, probeEvent: string, asleep: string): void {
  type Kept = {
    target: HTMLElement;
    again: () => Element | null | undefined;
    says: string;
    redo: (target: HTMLElement) => void;
  };
  type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  type Value = { field: Field; value: string; caret: number | null };

  const PRESSED =
    "button,input[type=submit],input[type=button],input[type=reset],input[type=image],[tabindex='0']," +
    "[role=button],[role=tab],[role=switch],[role=option],[role=menuitem]";
  const TICKED = "input[type=checkbox],input[type=radio]";
  const NATIVE = "[popovertarget],[commandfor],a[href],summary";
  const MOVES = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"];
  const RETRY_MS = 40;
  const PATIENCE_MS = 4_000;

  const root = document.documentElement;
  const kept: Kept[] = [];
  const values = new Map<Kept, Value>();
  let isAwake = false;
  let isOurs = false;
  let waitsSince = 0;
  let failed = false;

  const show = (): void => {
    if (kept.length > 0) root.dataset.waking = failed ? "failed" : "kept";
    else if (isAwake) delete root.dataset.waking;
    else root.dataset.waking = failed ? "failed" : "soon";
  };

  /** Whether a press on this would be heard by React, now. */
  const isHeard = (target: Element): boolean =>
    isAwake &&
    target.closest(`[${asleep}]`) === null &&
    !target.dispatchEvent(new Event(probeEvent, { bubbles: true, cancelable: true }));

  const isToKeep = (target: HTMLElement): boolean =>
    !isOurs && document.body?.contains(target) && !isHeard(target);

  const named = (name: string): Element[] => [...document.querySelectorAll(`[data-testid="${name}"]`)];

  /** How to find an element again where React has drawn it anew: the nearest one with a name, and the way from there. */
  const findAgain = (element: Element): (() => Element | null | undefined) => {
    const anchor = element.closest<HTMLElement>("[data-testid]");
    let way = "";
    for (let at = element; at !== anchor && at.parentElement !== null; at = at.parentElement)
      way = `>:nth-child(${[...at.parentElement.children].indexOf(at) + 1})${way}`;
    if (anchor === null) return () => document.querySelector(`:root${way}`);
    const name = anchor.dataset.testid ?? "";
    const index = named(name).indexOf(anchor);
    return () => (way === "" ? named(name)[index] : named(name)[index]?.querySelector(`:scope${way}`));
  };

  const keep = (target: HTMLElement, redo: (target: HTMLElement) => void): Kept => {
    const press = { target, again: findAgain(target), says: target.textContent, redo };
    kept.push(press);
    if (kept.length === 1) waitsSince = Date.now();
    target.setAttribute("aria-busy", "true");
    show();
    if (isAwake && kept.length === 1) setTimeout(redoNext, RETRY_MS);
    return press;
  };

  const found = ({ target, again, says }: Kept): HTMLElement | null => {
    if (target.isConnected) return target;
    const other = again();
    return other instanceof HTMLElement && other.tagName === target.tagName && other.textContent === says
      ? other
      : null;
  };

  const redoNext = (): void => {
    const [press] = kept;
    if (press === undefined) return;
    const target = found(press);
    // A part of the page may be drawn anew, or open its controls, only when more of it has come; but not for ever.
    const isThere = target !== null && !target.matches(":disabled");
    const isLate = Date.now() - waitsSince > PATIENCE_MS;
    if ((target !== null && !isHeard(target)) || (!isThere && !isLate)) {
      setTimeout(redoNext, RETRY_MS);
      return;
    }
    kept.shift();
    waitsSince = Date.now();
    press.target.removeAttribute("aria-busy");
    target?.removeAttribute("aria-busy");
    if (isThere) {
      isOurs = true;
      try {
        press.redo(target);
      } finally {
        isOurs = false;
        values.delete(press);
      }
    }
    show();
    if (kept.length > 0) setTimeout(redoNext);
  };

  const press = (event: MouseEvent): ((target: HTMLElement) => void) => {
    const { clientX, clientY, detail } = event;
    return (target) =>
      target.dispatchEvent(
        new MouseEvent("click", {
          bubbles: true,
          cancelable: true,
          composed: true,
          view: window,
          clientX,
          clientY,
          detail,
        }),
      );
  };

  /** Ticks as the browser did: React compares with what it last saw, so the field first goes back. */
  const tick =
    (isChecked: boolean) =>
    (target: HTMLElement): void => {
      if (!(target instanceof HTMLInputElement)) return;
      target.checked = !isChecked;
      target.click();
    };

  const type = (field: Field, { value, caret }: Value): void => {
    const kind =
      field instanceof HTMLSelectElement
        ? HTMLSelectElement
        : field instanceof HTMLTextAreaElement
          ? HTMLTextAreaElement
          : HTMLInputElement;
    // React watches the element's own setter and takes no notice of a value that it has seen: the class's setter writes unseen.
    if (!(field instanceof HTMLSelectElement)) field.value = value === "" ? " " : "";
    Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(field, value);
    if (caret !== null && document.activeElement === field && "setSelectionRange" in field)
      field.setSelectionRange(caret, caret);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const on = <K extends keyof WindowEventMap>(name: K, listen: (event: WindowEventMap[K]) => void): void =>
    addEventListener(name, listen, true);

  on("click", (event) => {
    if (isOurs || !(event.target instanceof Element) || event.target.closest(NATIVE) !== null) return;
    const ticked = event.target.closest(TICKED);
    if (ticked instanceof HTMLInputElement) {
      if (!isToKeep(ticked)) return;
      event.stopImmediatePropagation();
      keep(ticked, tick(ticked.checked));
      return;
    }
    const target = event.target.closest(PRESSED);
    if (!(target instanceof HTMLElement) || !isToKeep(target)) return;
    // A press on a button's picture is one on the button. Its form is not sent: React will.
    event.preventDefault();
    event.stopImmediatePropagation();
    keep(target, press(event));
  });

  // A button that is shut until the page is awake gets no click.
  on("pointerup", (event) => {
    const target = event.target instanceof Element ? event.target.closest("button:disabled") : null;
    if (target instanceof HTMLButtonElement && target.closest(NATIVE) === null && isToKeep(target))
      keep(target, press(event));
  });

  on("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !isToKeep(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const by = event.submitter;
    keep(form, (again) => again instanceof HTMLFormElement && again.requestSubmit(by));
  });

  const note = (event: Event): void => {
    const field = event.target;
    if (
      !(
        field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement
      ) ||
      isOurs ||
      field.matches(TICKED)
    )
      return;
    if (!isToKeep(field)) {
      // Heard by now: what was kept of it before is old.
      for (const [old, value] of values) {
        if (value.field !== field) continue;
        kept.splice(kept.indexOf(old), 1);
        values.delete(old);
        field.removeAttribute("aria-busy");
      }
      show();
      return;
    }
    event.stopImmediatePropagation();
    if (field instanceof HTMLInputElement && field.type === "file") {
      if (event.type === "change")
        keep(field, (again) => again.dispatchEvent(new Event("change", { bubbles: true })));
      return;
    }
    const caret = "selectionStart" in field ? field.selectionStart : null;
    const now = { field, value: field.value, caret };
    const last = kept.at(-1);
    if (last?.target === field && values.has(last)) values.set(last, now);
    else {
      const typed: Kept = keep(field, (again) => type(again as Field, values.get(typed) ?? now));
      values.set(typed, now);
    }
  };
  on("input", note);
  on("change", note);

  // The arrows move through tabs and rows by a handler; Enter and Space come as clicks.
  on("keydown", (event) => {
    const { target, key } = event;
    if (!MOVES.includes(key) || !(target instanceof HTMLElement) || target.matches("input,select,textarea"))
      return;
    if (!target.matches(PRESSED) || !isToKeep(target)) return;
    event.stopImmediatePropagation();
    keep(target, (again) => {
      // The one before may have moved the focus, as it would have done at once.
      const at = document.activeElement;
      const from = at !== null && again.parentElement?.contains(at) ? at : again;
      from.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    });
  });

  // A part of the app did not arrive: the page does not claim that it will wake.
  on("error", (event) => {
    if (isAwake || !(event.target instanceof HTMLScriptElement)) return;
    failed = true;
    show();
  });

  root.addEventListener(awakeEvent, () => {
    if (isAwake) return;
    isAwake = true;
    root.dataset.awake = "true";
    show();
    waitsSince = Date.now();
    setTimeout(redoNext);
  });

  show();
}

/** The script, as the page runs it. */
export const EARLY_SCRIPT = `(${String(keepEarlyPresses)})(${[AWAKE_EVENT, PROBE_EVENT, ASLEEP].map((name) => JSON.stringify(name)).join()})`;
