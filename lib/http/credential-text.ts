/** What can be seen to be wrong with a credential's text before any model reads it, in whichever header it came. */

const QUOTES: Readonly<Record<string, string>> = {
  '"': "double quotes",
  "'": "single quotes",
  "`": "backticks",
};

/** What templates and shells leave where nobody put a value: `<token>`, `{{token}}`, `${TOKEN}`, `$TOKEN`, `%TOKEN%`. */
const PLACEHOLDER = /^(?:<[^<>]*>|\[[\w .-]*\]|\{{1,2}[\w .-]*\}{1,2}|\$\{?\w+\}?|\$\([^()]*\)|%\w+%)$/;

/** What JavaScript and Python make of a variable that holds no text. */
const NO_TEXT = /^(?:null|undefined|NaN|None|\[object \w+\])$/;

/**
 * Says what the whole text is, where it is no credential: quoted, a placeholder, an empty variable, JSON. `name` begins
 * the sentence ("The credential"); `null` where it may be one.
 */
export function faultOfWhole(text: string, name: string): string | null {
  const first = text.charAt(0);
  const quotes = QUOTES[first];
  if (quotes !== undefined) {
    const isClosed = text.length > 1 && text.endsWith(first);
    return `${name} ${isClosed ? "is in" : "begins with"} ${quotes}. Send it without them.`;
  }
  if (text.endsWith('"')) return `${name} ends with double quotes. Send it without them.`;
  if (NO_TEXT.test(text))
    return `${name} is the text "${text}": your client sent a variable that holds no credential.`;
  if (PLACEHOLDER.test(text)) return `${name} is a placeholder. Put the real one in its place.`;
  if (/^[{[]["{]/.test(text)) return `${name} is JSON. Send the credential alone, without what is around it.`;
  return null;
}

/** Says which white space or control character is inside a text, if any. */
export function faultInside(text: string, name: string): string | null {
  const found = /[\s\p{Cc}]/u.exec(text);
  return (
    found &&
    `${name} contains ${characterName(found[0])} at character ${found.index + 1}. Send it in one piece.`
  );
}

/** A character in words: itself where it can be seen, else its number. Header bytes are read as Latin-1. */
export function characterName(character: string): string {
  if (character === " ") return "a space";
  if (character === "\t") return "a tab";
  if (/[\x21-\x7e]/.test(character)) return `the character ${character}`;
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
  return code === "A0" ? "the byte A0 (a no-break space)" : `the byte ${code}`;
}
