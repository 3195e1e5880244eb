import { MODELS, type ModelName } from "./vocabulary.ts";

/**
 * What each of this app's cookies begins with. Browsers share cookies among all ports of a host (RFC 6265 section 8.5):
 * names like `session` are in common use there, so that another program's cookie would come along with our requests.
 */
const PREFIX = "lab_";

/** The name of the cookie that proves who owns a lab. It is the host's own, not the lesson's. */
export const OWNER_COOKIE = `${PREFIX}owner`;

/** The name of the cookie by which `GET /lab` goes back to the browser's last lab. */
export const LAST_LAB_COOKIE = `${PREFIX}last`;

/** The name of the cookie in which a model's credential travels: the one place that knows it. */
export const cookieNameOf = <Model extends ModelName>(model: Model): `${typeof PREFIX}${Model}` =>
  `${PREFIX}${model}`;

/** The model whose credential a cookie of that name carries; `null` for any other cookie. */
export const modelOfCookie = (name: string): ModelName | null =>
  MODELS.find((model) => model !== "none" && cookieNameOf(model) === name) ?? null;
