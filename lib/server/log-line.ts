/** Writes one line of JSON for the operator. Nothing that a client sent stands in it as it came. */
export function writeLine(fields: Readonly<Record<string, string | number>>): void {
  process.stdout.write(`${JSON.stringify(fields)}\n`);
}
