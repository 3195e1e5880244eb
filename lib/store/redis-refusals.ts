/**
 * Why a Redis server that is there does not serve a command: by the first word of its error reply, in words for people.
 */
const REASONS: Readonly<Record<string, string>> = {
  OOM: "its memory is full",
  NOPERM: "its user lacks a right",
  NOAUTH: "it asks for a password",
  WRONGPASS: "the user name or the password is wrong",
  READONLY: "it is a replica, which takes no writes",
  LOADING: "it is still loading its data",
  MISCONF: "it cannot save to its disk",
  BUSY: "it is busy with a script",
  MASTERDOWN: "its primary cannot be reached",
  CLUSTERDOWN: "its cluster is down",
  TRYAGAIN: "its cluster is being rearranged",
  NOREPLICAS: "it has too few replicas",
  MOVED: "its cluster is being rearranged",
  ASK: "its cluster is being rearranged",
};

/** The same for replies that begin with a plain `ERR`. */
const PLAIN_REASONS: readonly (readonly [RegExp, string])[] = [
  [/^ERR unknown command/, "it does not know a command that is needed"],
  [/^ERR (max number of clients|.*connection limit)/, "it has too many clients"],
  [/^ERR (The user executing the script|ACL failure)/, "its user lacks a right"],
];

/** What a script's error says when it is of no known kind: it came from inside, and nothing was answered. */
const SCRIPT_FAILED = "a script failed in it";

/** Whether an error's text is a reply of the server, and not an error of the connection. */
export const isReply = (text: string): boolean => /^[A-Z]{2,}( |$)/.test(text);

/**
 * Why the server could not serve a command, without a full stop; `null` where its reply is a plain answer to a wrong
 * command. Inside a script every error means that the server could not: scripts take only keys of our own.
 */
export function refusalOf(reply: string, inScript: boolean): string | null {
  const code = reply.split(" ", 1)[0] ?? "";
  const known = REASONS[code] ?? PLAIN_REASONS.find(([form]) => form.test(reply))?.[1];
  if (known) return code === "ERR" ? known : `${known} (${code})`;
  return inScript ? SCRIPT_FAILED : null;
}
