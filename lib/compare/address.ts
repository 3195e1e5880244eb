import { CAPABILITIES, type OfferedModel } from "../auth/capabilities.ts";
import { ACTIONS, type ActionName, CARRIERS, type Carrier } from "../trace/vocabulary.ts";

/** The models that can be compared, in teaching order. */
export const COMPARED = Object.keys(CAPABILITIES) as OfferedModel[];

/** How many models stand side by side. */
export const FEWEST = 2;
export const MOST = 4;

/** What the page compares. All of it stands in the address; a credential never does. */
export interface Comparison {
  /** Two to four, in teaching order. */
  models: readonly OfferedModel[];
  carrier: Carrier;
  /** What was sent last, or is to be sent first. */
  action: ActionName;
  /** Whether the lab keeps a list of revoked tokens, which JWT then asks. */
  denylist: boolean;
}

/** What an address that says nothing stands for. */
export const DEFAULT_COMPARISON: Comparison = {
  models: ["session", "jwt"],
  carrier: "cookie",
  action: "me",
  denylist: false,
};

/** A query as the framework hands it over. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an address asks for, and the parts of it that made no sense, for which the default stands. */
export interface ReadAddress {
  comparison: Comparison;
  ignored: (keyof Comparison)[];
}

const isModel = (name: string): name is OfferedModel => COMPARED.some((model) => model === name);

/** The models that a text names; `null` where it does not name two to four known ones, each once. */
function readModels(text: string): OfferedModel[] | null {
  const names = text.split(",");
  const known = names.filter(isModel);
  const all = known.length === names.length && new Set(known).size === names.length;
  return all && known.length >= FEWEST && known.length <= MOST ? inOrder(known) : null;
}

const inOrder = (models: readonly OfferedModel[]): OfferedModel[] =>
  COMPARED.filter((model) => models.includes(model));

/** Reads the page's query. Nothing that it can hold makes this fail. */
export function readAddress(query: Query): ReadAddress {
  const ignored: ReadAddress["ignored"] = [];
  const part = <K extends keyof Comparison>(key: K, read: (text: string) => Comparison[K] | null) => {
    const text = Object.hasOwn(query, key) ? query[key] : undefined;
    if (text === undefined) return DEFAULT_COMPARISON[key];
    const value = typeof text === "string" ? read(text) : null;
    if (value === null) ignored.push(key);
    return value ?? DEFAULT_COMPARISON[key];
  };
  const models = part("models", readModels);
  const comparison: Comparison = {
    models,
    carrier: part("carrier", (text) => CARRIERS.find((carrier) => carrier === text) ?? null),
    action: part("action", (text) => ACTIONS.find((action) => action === text) ?? null),
    denylist: part("denylist", (text) => (text === "on" && models.includes("jwt") ? true : null)),
  };
  return { comparison, ignored };
}

/** The query of a comparison, to be shared: `models=session,jwt&carrier=cookie&action=me`. */
export function writeAddress({ models, carrier, action, denylist }: Comparison): string {
  const parts = [`models=${models.join(",")}`, `carrier=${carrier}`, `action=${action}`];
  return [...parts, ...(denylist && models.includes("jwt") ? ["denylist=on"] : [])].join("&");
}

/** The models after one was put in or taken out; or why that cannot be. */
export function toggleModel(
  models: readonly OfferedModel[],
  model: OfferedModel,
): { models: OfferedModel[] } | { refused: "fewest" | "most" } {
  const there = models.includes(model);
  if (there && models.length <= FEWEST) return { refused: "fewest" };
  if (!there && models.length >= MOST) return { refused: "most" };
  return { models: inOrder(there ? models.filter((other) => other !== model) : [...models, model]) };
}
