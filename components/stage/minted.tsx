import { countdown } from "@/lib/core/figures";
import type { PassportScene } from "@/lib/stage/scene-shape";
import type { Json } from "@/lib/trace/step-data";
import { ArtWithOver } from "./art/frame";
import { CoverMarks } from "./art/passport-marks";
import { RubberStamp } from "./art/rubber-stamp";
import styles from "./minted.module.css";
import { labNowOf, type ServerProps } from "./server-props";

const HEIGHT = 146;
const PHONE_WIDTH = 96;

/** Claims for which there is room: whom it is for, and as what. How long it lasts stands below them. */
const SHOWN = ["aud", "role"] as const;

/** The passport that a gateway mints for the application behind it, beside the cabinet. No client ever holds it. */
export function Minted(props: ServerProps) {
  const { layout, exchange, scene } = props;
  const flat = layout.kind === "phone";
  const { left, width } = flat ? { left: 0, width: PHONE_WIDTH } : layout.passport;
  const { passport = null } = scene ?? {};
  const made = passport?.claims ? passport : null;
  const place = flat ? undefined : { left, width, bottom: `calc(100% - ${layout.floor - 4}px)` };
  return (
    <div
      className={`${styles.minted} ${flat ? styles.flat : ""}`}
      style={place}
      data-testid="passport"
      data-verified={made?.verified === true ? "true" : "false"}
    >
      <p className={styles.caption}>
        Passport<i>{made ? "stays inside" : passport?.used ? "not yet" : "none made"}</i>
      </p>
      <div className={styles.print}>
        {made?.stamp ? (
          <div key={made.stamp.text}>
            <RubberStamp
              text={made.stamp.text}
              sub={width < 80 ? undefined : made.stamp.sub}
              tone={made.stamp.tone}
              ground="room"
              width={width}
              height={width < 80 ? 32 : 40}
              rotate={-5}
            />
          </div>
        ) : null}
      </div>
      {made ? (
        <div key={exchange?.id} className={styles.book}>
          <ArtWithOver
            width={width}
            height={HEIGHT}
            inset="6px"
            over={<Page {...made} labNow={labNowOf(props)} />}
          >
            <CoverMarks x={0} y={0} width={width} height={HEIGHT} />
          </ArtWithOver>
        </div>
      ) : (
        <div className={styles.ghost} style={{ width, height: HEIGHT }} />
      )}
    </div>
  );
}

const textOf = (claim: Json | undefined): string =>
  typeof claim === "string" ? claim : JSON.stringify(claim ?? "none");

function Page({ claims, expiresAt, labNow }: PassportScene & { labNow: number | null }) {
  const left = expiresAt === null || labNow === null ? null : expiresAt - labNow;
  return (
    <dl className={styles.page}>
      {SHOWN.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-testid="claim" data-claim={name} title={textOf(claims?.[name])}>
            {textOf(claims?.[name])}
          </dd>
        </div>
      ))}
      <div>
        <dt>exp</dt>
        <dd data-testid="claim" data-claim="exp">
          {left === null ? "" : left > 0 ? `in ${countdown(left)}` : "over"}
        </dd>
      </div>
    </dl>
  );
}
