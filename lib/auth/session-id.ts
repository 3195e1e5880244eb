import { isSessionId } from "../core/ids.ts";

const LENGTH = 32;

/** Says why a text is no bare session id, as half a sentence whose subject is "it"; `null` where it is one. */
export function faultOfSessionId(text: string): string | null {
  if (isSessionId(text)) return null;
  if (text.startsWith("Fe26.2*")) return "it is a sealed one, and this lab hands them out bare";
  if (/^eyJ.*\./.test(text)) return "it is a token, with dots between its parts";
  if (text.length !== LENGTH) return `it has ${text.length} characters instead of ${LENGTH}`;
  if (isSessionId(text.toLowerCase())) return "its letters are capitals, and it has small ones only";
  return "it contains other characters than 0 to 9 and a to f";
}
