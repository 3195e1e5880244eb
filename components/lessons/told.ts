import type { Op, SendOp } from "@/lib/lessons/shape";
import type { UiWords } from "@/lib/lessons/words/en/ui";

type Ui = UiWords["lesson"];

interface Telling {
  ui: Ui;
  /** Whether there is a choice of models at all. */
  hasModels: boolean;
  tools: readonly { id: string; ops: readonly Op[] }[];
  /** The labels of the tools, by id. */
  labels: Readonly<Record<string, string>>;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Fills the slots of a text and leaves its marks. */
const fill = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => facts[name] ?? slot);

function tellSend(op: SendOp, { ui, hasModels }: Telling): string {
  const action =
    op.action === "login"
      ? fill(ui.ways.login, { name: capital(op.user ?? "alice") })
      : ui.actions[op.action];
  const facts = { model: ui.models[op.model], action };
  const page = op.carrier === "header" ? ui.ways.header : hasModels ? ui.ways.page : ui.ways.pageHere;
  const text = { page, elsewhere: ui.ways.elsewhere, second: ui.ways.second, curl: ui.ways.curl }[op.as];
  return fill(text, facts) + (op.token === undefined ? "" : ui.ways.token);
}

/** What an op takes from the world, if it does. */
function openPart(op: Op): unknown {
  const part = op.do === "send" ? op.token : op.do === "control" ? op.body : undefined;
  return typeof part === "function" ? part : undefined;
}

/** Whether two ops do the same: several tools may do different things by one control. */
const isSame = (a: Op, b: Op): boolean =>
  JSON.stringify(a) === JSON.stringify(b) && openPart(a) === openPart(b);

/** The tool that does what comes next: the one that does most of it. */
function toolAt(ops: readonly Op[], at: number, { tools, labels }: Telling) {
  const doing = tools.filter(
    (tool) =>
      labels[tool.id] !== undefined &&
      tool.ops.every((each, i) => {
        const op = ops[at + i];
        return op !== undefined && isSame(each, op);
      }),
  );
  return doing.toSorted((a, b) => b.ops.length - a.ops.length)[0];
}

function tell(op: Op, telling: Telling): string {
  const { ui } = telling;
  if (op.do === "send") return tellSend(op, telling);
  return op.do === "script" ? ui.ways.script : fill(ui.ways.control, { what: ui.controls[op.control] });
}

/** Ops in words, in order; what is done several times in a row is said once. */
export function tellOps(ops: readonly Op[], telling: Telling): string[] {
  const told: { what: string; count: number }[] = [];
  for (let at = 0; at < ops.length; ) {
    const tool = toolAt(ops, at, telling);
    const op = ops[at];
    if (!op) break;
    const what = tool
      ? fill(telling.ui.ways.tool, { tool: telling.labels[tool.id] ?? "" })
      : tell(op, telling);
    at += tool?.ops.length || 1;
    const last = told.at(-1);
    if (last?.what === what) last.count += 1;
    else told.push({ what, count: 1 });
  }
  return told.map(({ what, count }) =>
    count === 1 ? what : fill(telling.ui.ways.times, { what, count: String(count) }),
  );
}
