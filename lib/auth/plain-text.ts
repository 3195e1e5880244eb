import { type ClientState, type Preferences, ROLES } from "../trace/vocabulary.ts";

const PREFERENCE = "pref.";
const LITERAL = /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|".*")$/s;

// A text that JavaScript can hold but UTF-8 cannot would make encodeURIComponent throw.
const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

/** A preference as it stands in the text: as it is, or as a JSON literal where it could be mistaken for one. */
const literal = (value: Preferences[string]): string =>
  typeof value === "string" && !LITERAL.test(value) ? value : JSON.stringify(value);

/** Writes a state as text that everybody can read and edit: `id=42&name=Alice&role=admin&visitor=1&visits=2`. */
export function writeText({ userId, name, role, visitor, visits, preferences }: ClientState): string {
  const who =
    userId === null
      ? []
      : [
          ["id", userId],
          ["name", name ?? ""],
          ["role", role ?? ""],
        ];
  const wishes = Object.entries(preferences).map(([key, value]) => [PREFERENCE + key, literal(value)]);
  return [...who, ["visitor", visitor], ["visits", visits], ...wishes]
    .map(([key, value]) => `${encode(String(key))}=${encode(String(value))}`)
    .join("&");
}

/** Reads such a text; `null` where it makes no sense. Nothing about it is proved. */
export function readText(text: string): ClientState | null {
  const pairs = split(text);
  if (!pairs) return null;
  const { fields, preferences } = pairs;
  const [visitor, visits] = [count(fields.get("visitor")), count(fields.get("visits"))];
  if (visitor === null || visits === null) return null;
  const [id, name, role] = ["id", "name", "role"].map((field) => fields.get(field));
  const state = { visitor, visits, preferences, expiresAt: null };
  if (id === undefined && name === undefined && role === undefined)
    return fields.size === 2 ? { ...state, userId: null, name: null, role: null } : null;
  const [userId, known] = [count(id), ROLES.find((each) => each === role)];
  if (userId === null || !name || !known || fields.size !== 5) return null;
  return { ...state, userId, name, role: known };
}

interface Pairs {
  fields: Map<string, string>;
  preferences: Preferences;
}

/** The pairs of the text, each name once; `null` where the text is not made of pairs. */
function split(text: string): Pairs | null {
  const fields = new Map<string, string>();
  const wishes = new Map<string, Preferences[string]>();
  for (const part of text.split("&")) {
    const pair = decode(part);
    if (!pair) return null;
    const [key, value] = pair;
    const isWish = key.startsWith(PREFERENCE);
    const name = isWish ? key.slice(PREFERENCE.length) : key;
    if (isWish ? wishes.has(name) : fields.has(name)) return null;
    const wish = isWish ? valueOf(value) : null;
    if (isWish && wish === null) return null;
    if (wish === null) fields.set(name, value);
    else wishes.set(name, wish);
  }
  return { fields, preferences: Object.fromEntries(wishes) };
}

function decode(part: string): [key: string, value: string] | null {
  const equals = part.indexOf("=");
  if (equals <= 0) return null;
  try {
    return [decodeURIComponent(part.slice(0, equals)), decodeURIComponent(part.slice(equals + 1))];
  } catch {
    return null; // a percent sign that begins nothing
  }
}

function valueOf(text: string): Preferences[string] | null {
  if (!LITERAL.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    const isFinite = typeof value !== "number" || Number.isFinite(value);
    return isFinite ? (value as Preferences[string]) : null;
  } catch {
    return null; // quotes around what is no JSON string
  }
}

const count = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
