/** What is shown while presses cannot be done yet: the value of `data-waking` on the root element. */
export type Waking = "soon" | "kept" | "failed";

/** The root element hears of it, once React has hydrated the page. */
export const AWAKE_EVENT = "page-awake";

/** The root element hears of it when React begins to hydrate the page. */
export const HYDRATES_EVENT = "page-hydrates";

/**
 * Bubbles from a control that was pressed. Where React has hydrated that control, the body's handler prevents its
 * default, and so answers: this press will be heard. Nobody drags anything here, and React hydrates at once what an
 * event of this kind is meant for.
 */
export const PROBE_EVENT = "dragend";

/** A part of the page that has hydrated and still waits for its lab: presses in it are kept too. */
export const ASLEEP = "data-asleep";
