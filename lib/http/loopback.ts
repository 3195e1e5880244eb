/**
 * Whether a host is this machine under one of its own names, which browsers trust over plain http as well (W3C Secure
 * Contexts section 3.1, RFC 6761 section 6.3). `host` as in the `Host` header.
 */
export function isLoopback(host: string): boolean {
  const [, name = ""] = /^(\[[^\]]*\]|[^:]*)(?::\d*)?$/.exec(host.toLowerCase()) ?? [];
  return (
    /^(?:[a-z0-9-]+\.)*localhost\.?$/.test(name) ||
    name === "[::1]" ||
    /^127(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/.test(name)
  );
}
