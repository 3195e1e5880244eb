const SIBLINGS = { localhost: "127.0.0.1", "127.0.0.1": "localhost" } as const;

const isName = (name: string | undefined): name is keyof typeof SIBLINGS =>
  name !== undefined && Object.hasOwn(SIBLINGS, name);

/**
 * The same server under its other name: `localhost` is `127.0.0.1` too, and to a browser that is another origin and
 * another site. `host` as in the `Host` header; `null` where the server is reached by any other name.
 */
export function siblingOrigin(host: string): string | null {
  const [, name, port = ""] = /^(localhost|127\.0\.0\.1)(:[1-9]\d{0,4})?$/.exec(host) ?? [];
  return isName(name) ? `http://${SIBLINGS[name]}${port}` : null;
}
