import type { Hello } from "./hellos";

/** A heading and a few sentences under it. */
export interface Story {
  title: "What will happen" | "What just changed";
  text: string;
}

const times = (count: number): string => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);

/** How many hellos at the end of the list came without being known, one after another, from this page. */
function strangersInARow(hellos: readonly Hello[]): Hello[] {
  const row: Hello[] = [];
  for (const hello of hellos.toReversed()) {
    if (hello.kind !== "stranger" || hello.from !== null) break;
    row.unshift(hello);
  }
  return row;
}

function afterStranger(hello: Hello, before: readonly Hello[]): string {
  if (hello.from !== null)
    return `A hello came from ${hello.from}, with no label attached. To the server it is one more stranger: visitor ${hello.visitor}.`;
  const row = strangersInARow([...before, hello]);
  const [first] = row;
  if (row.length < 2 || !first)
    return `No label was attached. The server counted visitor ${hello.visitor}, answered, and kept nothing that would let it know you again. Try it.`;
  return `The same browser, ${times(row.length)}, and ${row.length} visitors: ${first.visitor} to ${hello.visitor}. Nothing ties one request to the next. Now ask for a label.`;
}

function afterKnown(hello: Hello, before: readonly Hello[]): string {
  const strangers = before.filter(({ kind, from }) => kind === "stranger" && from === null).length;
  const found = `The label came along by itself. The server opened drawer ${hello.label} and found visitor ${hello.visitor}, hello number ${hello.visits}.`;
  if (hello.from !== null)
    return `${hello.from} brought a label: drawer ${hello.label}, visitor ${hello.visitor}.`;
  return strangers === 0 ? found : `${found} Without a label you were somebody new, ${times(strangers)}.`;
}

function after(hello: Hello, before: readonly Hello[]): string {
  switch (hello.kind) {
    case "stranger":
      return afterStranger(hello, before);
    case "unread":
      return `An envelope came along, for a browser attaches it by itself. But in this model the server looks at no cookie: here is visitor ${hello.visitor}.`;
    case "labelled":
      return `The answer set a cookie: a sealed label for drawer ${hello.label}, where the server noted visitor ${hello.visitor}. Say hello again, and see what comes along.`;
    case "known":
      return afterKnown(hello, before);
    case "lost":
      return `A label came, but it led to no drawer any more (${hello.code}). So the server filed a new one, ${hello.label}, for visitor ${hello.visitor}.`;
    case "failed":
      return `The server answered ${hello.greeting}. The picture shows how far the request came.`;
  }
}

/** What to read beside the stage: before the first hello what will happen, then what the last one changed. */
export function storyOf(hellos: readonly Hello[], withLabel: boolean): Story {
  const last = hellos.at(-1);
  if (last) return { title: "What just changed", text: after(last, hellos.slice(0, -1)) };
  const text = withLabel
    ? "The answer will bring a cookie: a label that names a drawer, which the server keeps for you. Your browser stores it and brings it back by itself."
    : "No sign-up. The button sends a real HTTP request to this server; the picture is what came back.";
  return { title: "What will happen", text };
}

/** What a hello brought and got, in two or three words. */
export function tagOf(hello: Hello): string {
  switch (hello.kind) {
    case "stranger":
      return "no label";
    case "unread":
      return "label not read";
    case "labelled":
      return "gets a label";
    case "known":
      return `label ${hello.label}`;
    case "lost":
      return "label without a drawer";
    case "failed":
      return "no greeting";
  }
}
