import { counted, micros } from "../core/figures.ts";
import { shortId } from "../core/ids.ts";
import type { Exchange } from "../trace/exchange.ts";
import type { DocketRow, Scene } from "./scene-shape.ts";

const joined = (names: readonly string[]): string => names.join(" and ");

function requestPart({ client }: Exchange, { request }: Scene): string {
  const { mark, also, method, path, phase } = request;
  const carried =
    mark === null
      ? "with nothing attached"
      : mark.name === "Authorization"
        ? "with an Authorization header"
        : `with the cookie ${mark.value.slice(0, Math.max(0, mark.value.indexOf("=")))}`;
  const unread = mark && !mark.read ? ", which nobody reads" : "";
  const others = also.length
    ? `, and the ${also.length > 1 ? "cookies" : "cookie"} ${joined(also)} unread`
    : "";
  const verb = { leaving: "is about to send", flying: "sends", delivered: "sent" }[phase];
  return `${client.label} ${verb} ${method} ${path} ${carried}${unread}${others}.`;
}

const rowPart = ({ title, code, detail, micros: time }: DocketRow): string =>
  `${title}${code ? ` ${code}` : ""}${detail ? `: ${detail}` : ""}, ${micros(time)}`;

function cabinetPart({ cabinet }: Scene): string {
  const { used, touched, state, total } = cabinet;
  if (!used) return "The cabinet is not opened.";
  if (state === "unreachable") return "The cabinet does not answer.";
  if (touched === null) return `The cabinet is shut, with ${counted(total, "drawer")} in use.`;
  const drawer = `Drawer ${shortId(touched)}`;
  if (state === "missing") return `${drawer} is not there.`;
  if (state === "removed") return `${drawer} is empty now.`;
  return `${drawer} stands open${state === "new" ? ", newly filed" : ""}.`;
}

function passportPart({ passport }: Scene): string {
  const { used, claims, header, stamp } = passport;
  if (!used) return "No passport is opened.";
  if (stamp) return `The passport is stamped ${stamp.text}, ${stamp.sub}.`;
  return claims || header ? "The passport is read, but not verified yet." : "The passport is still shut.";
}

const FORMS = { slip: "slip of paper", box: "sealed box" } as const;

function carriedPart({ carried }: Scene): string {
  if (!carried) return "";
  const { form, used, lines, stamp, isNew } = carried;
  const it = FORMS[form];
  if (!used) return `No ${it} came.`;
  const says = lines?.map(({ key, value }) => (key ? `${key} ${value}` : value)).join(", ");
  const told = says ? ` says ${says}` : " is still shut";
  const stamped = stamp ? ` It is stamped ${stamp.text}, ${stamp.sub}.` : "";
  return `The ${isNew ? "new " : ""}${it}${told}.${stamped}`;
}

function denylistPart({ denylist }: Scene): string {
  if (!denylist) return "";
  const { jti, listed, isNew } = denylist;
  if (listed === null || jti === null) return "The denylist does not answer.";
  const id = `The passport's id ${shortId(jti)}`;
  if (isNew) return `${id} is on the denylist now.`;
  return `${id} stands ${listed ? "" : "not "}on the denylist.`;
}

function responsePart({ response }: Scene): string {
  const { phase, status, phrase, mark, note, extract, greeting } = response;
  if (phase !== "arrived") return "";
  const said = greeting ?? extract;
  const carried = mark
    ? `It carries Set-Cookie for ${mark.value.slice(0, mark.value.indexOf("="))}.`
    : (note ?? "");
  return `The answer is ${status} ${phrase}${said ? `, ${said}` : ""}. ${carried}`;
}

/** The whole picture in words, for those who do not see it. */
export function spokenScene(exchange: Exchange, scene: Scene): string {
  const done = scene.docket.rows.filter((row) => row.state !== "pending");
  const parts = [requestPart(exchange, scene)];
  if (done.length) parts.push(`The server: ${done.map(rowPart).join("; ")}.`);
  if (done.length && scene.docket.cold) parts.push(`Served ${scene.docket.cold}.`);
  if (scene.cursor > 1) {
    if (scene.model === "session" || scene.model === "hybrid") parts.push(cabinetPart(scene));
    if (scene.model === "jwt" || scene.model === "hybrid") parts.push(passportPart(scene));
    parts.push(denylistPart(scene));
    parts.push(carriedPart(scene));
    if (scene.counter) parts.push(`The tally counter shows ${scene.counter.visitor}.`);
  }
  parts.push(responsePart(scene));
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .trim();
}
