import type { ReactNode } from "react";
import { clockTime, countdown } from "@/lib/core/figures";
import type { CarriedScene } from "@/lib/stage/scene-shape";
import type { SlipLine } from "@/lib/stage/slip";
import { OpenBox, ShutBox } from "./art/box";
import { RubberStamp } from "./art/rubber-stamp";
import { FoldedSlip, SlipPaper } from "./art/slip";
import styles from "./carried.module.css";
import { CarriedGround, FOOT, GHOST, Ghost, type Standing } from "./grounds";

export interface CarriedProps extends Standing {
  form: CarriedScene["form"];
  /** `null` before the first exchange. */
  carried: CarriedScene | null;
  /** How high it may be, in px. */
  room: number;
  /** The answer has left: what came with the request, or was made for the answer, is not here any more. */
  over: boolean;
  /** The lab's clock at the moment that is shown. */
  labNow: number | null;
  moment: string;
}

const WENT = "sent off, nothing kept";
const READ_ONLY = "read, and not kept";

const NOUNS = { slip: "slip", box: "box" } as const;

/** What the client carries of itself, on the server's floor: the slip of paper, or the locked box. */
export function CarriedView(props: CarriedProps) {
  const { form, carried, left, width, floor, flat, over } = props;
  const { height, object, caption } = drawn(props);
  const believed = carried?.state != null && carried.stamp?.tone !== "deny";
  return (
    <CarriedGround
      form={form}
      believed={believed}
      left={left}
      width={width}
      floor={floor}
      flat={flat}
      height={height}
      caption={over && carried?.used ? (carried.isNew ? WENT : READ_ONLY) : caption}
      over={over && carried?.used === true}
    >
      {object}
    </CarriedGround>
  );
}

interface Drawn {
  height: number;
  object: ReactNode;
  caption: string | null;
}

function drawn(props: CarriedProps): Drawn {
  const { form, carried, width, moment } = props;
  if (!carried?.used) {
    const word = carried ? `no ${NOUNS[form]} came` : `no ${NOUNS[form]} yet`;
    return { height: GHOST, object: <Ghost>{word}</Ghost>, caption: null };
  }
  if (carried.lines !== null)
    return form === "slip" ? openSlip(props, carried.lines) : openBox(props, carried.lines);
  const height = form === "slip" ? 84 : 128;
  const refused = carried.stamp?.tone === "deny";
  return {
    height,
    caption: refused ? null : form === "slip" ? "folded, not read yet" : "locked, not opened yet",
    object: (
      <div key={moment} className={styles.object} style={{ position: "relative", height }}>
        {form === "slip" ? (
          <FoldedSlip width={width} height={height} />
        ) : (
          <ShutBox width={width} height={height} broken={refused} />
        )}
        <Print carried={carried} place={{ left: width / 2 - 62, top: -72 }} ground="room" />
      </div>
    ),
  };
}

/** As many lines as there is room for, and how many are left out. */
function fitting(lines: readonly SlipLine[], most: number): { shown: readonly SlipLine[]; left: number } {
  const shown = lines.length > most ? lines.slice(0, most - 1) : lines;
  return { shown, left: lines.length - shown.length };
}

function openSlip({ carried, width, room, moment }: CarriedProps, lines: readonly SlipLine[]): Drawn {
  const stamped = carried?.stamp ? 58 : 4;
  const most = Math.max(2, Math.floor((room - FOOT - 56 - stamped) / 24));
  const { shown, left } = fitting(lines, most);
  const height = 56 + (shown.length + (left > 0 ? 1 : 0)) * 24 + stamped;
  const object = (
    <div key={moment} className={styles.object} style={{ position: "relative", height }}>
      <SlipPaper width={width} height={height}>
        <div className={styles.slip}>
          <h3>
            {carried?.isNew ? (width < 200 ? "Just written" : "Written down just now") : "The slip says"}
          </h3>
          <dl>
            {shown.map(({ key, value }, index) => (
              // A forged slip may repeat a name: the place is the line's name.
              <div key={`${index} ${key}`} title={value} data-testid="carried-line" data-key={key}>
                {key !== "" && <dt>{key}=</dt>}
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {left > 0 && <p className={styles.more}>and {left} more</p>}
        </div>
      </SlipPaper>
      <Print carried={carried} place={{ right: 14, bottom: 10 }} ground="paper" />
    </div>
  );
  return { height, object, caption: null };
}

function openBox(props: CarriedProps, lines: readonly SlipLine[]): Drawn {
  const { carried, width, room, moment, labNow } = props;
  const expiresAt = carried?.state?.expiresAt ?? null;
  const time = expiresAt === null ? 0 : 27;
  const frame = 46 + 78 + 8;
  const most = Math.max(2, Math.floor((room - FOOT - frame - time) / 20));
  const { shown, left } = fitting(lines, most);
  const height = frame + time + (shown.length + (left > 0 ? 1 : 0)) * 20;
  const remains = expiresAt === null || labNow === null ? null : expiresAt - labNow;
  const object = (
    <div key={moment} className={styles.object} style={{ position: "relative", height }}>
      <OpenBox width={width} height={height} tab={carried?.isNew ? "new state" : "state"}>
        <dl className={styles.record}>
          {shown.map(({ key, value }) => [
            <dt key={key} title={key}>
              {key}
            </dt>,
            <dd
              key={`${key} value`}
              className={key === "role" ? styles.hot : undefined}
              title={value}
              data-testid="carried-line"
              data-key={key}
            >
              {value}
            </dd>,
          ])}
        </dl>
        {left > 0 && <p className={styles.more}>and {left} more</p>}
        {expiresAt !== null && (
          <p className={styles.time}>
            <span>
              expires <code translate="no">{clockTime(expiresAt)}</code>
            </span>
            {remains !== null && width > 230 && <b>{remains > 0 ? countdown(remains) : "over"}</b>}
          </p>
        )}
      </OpenBox>
      <Print carried={carried} place={{ right: 8, bottom: 88 + time }} ground="paper" narrow={width < 250} />
    </div>
  );
  return { height, object, caption: null };
}

interface PrintProps {
  carried: CarriedScene | null;
  place: { left?: number; right?: number; top?: number; bottom?: number };
  ground: "paper" | "room";
  narrow?: boolean;
}

function Print({ carried, place, ground, narrow = false }: PrintProps) {
  const stamp = carried?.stamp;
  if (!stamp) return null;
  const { text, sub, tone } = stamp;
  return (
    <div key={text} className={styles.print} style={place}>
      <RubberStamp
        text={text}
        sub={sub}
        tone={tone}
        width={narrow ? 108 : 118}
        height={narrow ? 46 : 50}
        ground={ground}
      />
    </div>
  );
}
