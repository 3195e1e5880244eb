import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../store/any-text.ts";
import { comment, type Frame, frame, parseFrames } from "./sse.ts";

const oneLine = anyText({ maxLength: 20 }).filter((text) => !/[\r\n\0]/.test(text));
const frames: fc.Arbitrary<Frame> = fc.record(
  { id: oneLine, event: oneLine, data: anyText(), retry: fc.nat() },
  { requiredKeys: ["data"] },
);
const asArrived = ({ data, ...rest }: Frame) => ({ ...rest, data: data?.replace(/\r\n?/g, "\n") });

describe("frames", () => {
  test("are lines, ended by an empty one", () => {
    expect(frame({ id: 7, event: "exchange", data: "{}" })).toBe("id: 7\nevent: exchange\ndata: {}\n\n");
    expect(frame({ retry: 1000 })).toBe("retry: 1000\n\n");
    expect(frame({ data: "a\nb\r\nc\rd" })).toBe("data: a\ndata: b\ndata: c\ndata: d\n\n");
    expect(comment("still\nhere")).toBe(": still\n: here\n\n");
  });

  test("arrive as they were sent, whatever they contain", () => {
    fc.assert(
      fc.property(fc.array(frames, { minLength: 1 }), (sent) => {
        expect(parseFrames(sent.map(frame).join(""))).toEqual(sent.map(asArrived));
      }),
    );
  });

  test("cannot be forged from within: no data begins a frame or a field of its own", () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom("\n", "\r", "\r\n"), (text, lineBreak) => {
        const data = `${text}${lineBreak}${lineBreak}event: snapshot${lineBreak}data: forged`;
        expect(parseFrames(frame({ data }))).toEqual([asArrived({ data })]);
        expect(parseFrames(comment(data))).toHaveLength(1);
      }),
    );
  });

  test.each([{ id: "1\n2" }, { id: "1\0" }, { event: "a\rb" }])(
    "with a broken name are refused: %j",
    (broken) => {
      expect(() => frame({ ...broken, data: "" })).toThrow(TypeError);
    },
  );
});

test("reading leaves out what is not ended yet, and keeps comments apart", () => {
  expect(parseFrames(": hello\n\nretry: soon\nid: 1\ndata:x\ndata\n\ndata: cut")).toEqual([
    { comment: "hello" },
    { id: "1", data: "x\n" },
  ]);
});
