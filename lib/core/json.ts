/** Reads a JSON text that anybody may have written; `undefined` where it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a value says under a name of its own; `undefined` where it says nothing. */
export const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;

/** The text that a value says under a name of its own; `null` where it says none. */
export function textIn(value: unknown, name: string): string | null {
  const text = member(value, name);
  return typeof text === "string" ? text : null;
}

/** Whether a value is a whole number from 1 upwards that is exact. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
