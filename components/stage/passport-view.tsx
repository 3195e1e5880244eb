import { clockTime, countdown } from "@/lib/core/figures";
import type { PassportScene } from "@/lib/stage/scene-shape";
import type { Claims, Json } from "@/lib/trace/step-data";
import { PassportBooklet } from "./art/passport-booklet";
import { RubberStamp } from "./art/rubber-stamp";
import { ShutPassport, type Standing } from "./grounds";
import styles from "./server.module.css";

interface PassportProps extends Standing {
  passport: PassportScene | null;
  /** The lab's clock at the moment that is shown. */
  labNow: number | null;
  moment: string;
  /** Whether the list of revoked tokens was asked: then the token's own id matters. */
  listed?: boolean;
}

/** Below that the page has no room for a time beside its name, px. */
const NARROW = 230;
/** Below that a stamp with its code does not fit beside the header's words, px. */
const SMALL = 216;

const SHOWN = ["sub", "name", "role", "iss", "aud", "preferences", "iat", "exp"] as const;

function claimText(claim: string, value: Json | undefined): string {
  if (claim === "iat" || claim === "exp")
    return typeof value === "number" ? clockTime(value * 1000) : JSON.stringify(value);
  if (typeof value === "string") return value;
  if (claim === "preferences" && typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([key, kept]) => `${key}=${typeof kept === "string" ? kept : JSON.stringify(kept)}`)
      .join(", ");
  return JSON.stringify(value);
}

/** The claims that have room on the page; the token's own id takes the place of the audience. */
const shownClaims = (claims: Claims, listed: boolean): string[] =>
  SHOWN.map((claim) => (listed && claim === "aud" ? "jti" : claim)).filter(
    (claim) => claim in claims && (claim !== "preferences" || claimText(claim, claims[claim]) !== ""),
  );

/** The passport of a model that has the client carry its record along: shut, read, or stamped. */
export function PassportView(props: PassportProps) {
  const { passport, left, width, floor, moment, flat } = props;
  const height = 353;
  const place = flat ? { position: "relative" as const } : { left, top: floor - 4 - height };
  const isOpen = passport !== null && passport.used && (passport.header !== null || passport.claims !== null);
  const verified = passport?.verified === true;
  if (!isOpen) {
    const stand = { left, width, floor, flat };
    return (
      <ShutPassport {...stand} used={passport?.used ?? false} verified={verified}>
        {passport?.stamp && <Print stamp={passport.stamp} onRoom />}
      </ShutPassport>
    );
  }
  return (
    <div
      key={moment}
      className={`${styles.passport} ${styles.opening}`}
      style={place}
      data-testid="passport"
      data-verified={verified}
    >
      <PassportBooklet width={width} height={height}>
        <Pages {...props} passport={passport} />
      </PassportBooklet>
    </div>
  );
}

function Pages({ passport, labNow, width, listed = false }: PassportProps & { passport: PassportScene }) {
  const { header, claims, signature, stamp, failed, expiresAt } = passport;
  const names = claims ? shownClaims(claims, listed) : [];
  const line = names.length > 7 ? 18 : 20;
  const left = expiresAt === null || labNow === null ? null : expiresAt - labNow;
  const issued = typeof claims?.iat === "number" ? claims.iat * 1000 : null;
  const life = left !== null && expiresAt !== null && issued !== null ? left / (expiresAt - issued) : 0;
  const perLine = Math.floor((width - 40) / 7.81);
  return (
    <>
      <div className={styles.pageHead}>
        <h3>Header</h3>
        <Fields values={header ?? {}} names={Object.keys(header ?? {}).slice(0, 3)} line={20} />
        {stamp ? (
          <Print stamp={stamp} narrow={width < NARROW} small={width < SMALL} />
        ) : (
          <p className={styles.undecided}>read, not checked yet</p>
        )}
      </div>
      <div className={styles.pageClaims}>
        <h3>
          Claims
          {width < NARROW && left !== null ? (
            <span>{left > 0 ? `${countdown(left)} left` : "over"}</span>
          ) : null}
        </h3>
        {claims ? (
          <Fields
            values={claims}
            names={names}
            line={line}
            failed={failed}
            left={width < NARROW ? null : left}
            claims
          />
        ) : (
          <p className="serif-italic text-[15px] leading-[22px] text-[var(--obj-ink-2)]">
            {passport.unreadable ? "They cannot be read any more." : "Nobody looked at them."}
          </p>
        )}
        {claims && left !== null && (
          <div className={styles.life}>
            <i style={{ width: `${Math.max(0, Math.min(1, life)) * 100}%` }} />
          </div>
        )}
      </div>
      {signature && (
        <div className={styles.strip} title={signature}>
          <span>{signature.slice(0, perLine)}</span>
          <span>
            {signature.slice(perLine, perLine * 2 - 3)}
            {signature.length > perLine * 2 - 3 ? "…" : ""}
          </span>
        </div>
      )}
    </>
  );
}

interface FieldsProps {
  values: Claims;
  names: readonly string[];
  line: number;
  failed?: readonly string[];
  left?: number | null;
  claims?: boolean;
}

function Fields({ values, names, line, failed = [], left = null, claims = false }: FieldsProps) {
  return (
    <dl className={styles.fields}>
      {names.map((name) => {
        const text = claimText(name, values[name]);
        const tone = failed.includes(name) ? styles.failed : name === "role" ? styles.hot : undefined;
        return [
          <dt key={name} style={{ lineHeight: `${line}px` }}>
            {name === "preferences" ? "pref" : name}
          </dt>,
          <dd
            key={`${name} value`}
            className={tone}
            style={{ lineHeight: `${line}px` }}
            title={text}
            data-testid={claims ? "claim" : undefined}
            data-claim={claims ? name : undefined}
          >
            {text}
            {name === "exp" && left !== null && (
              <span style={{ lineHeight: `${line}px` }}>{left > 0 ? `in ${countdown(left)}` : "over"}</span>
            )}
          </dd>,
        ];
      })}
    </dl>
  );
}

interface PrintProps {
  stamp: NonNullable<PassportScene["stamp"]>;
  narrow?: boolean;
  /** Beside a shut passport, whose cover takes no ink. */
  onRoom?: boolean;
  /** Beside the header's words on a narrow page: the code stands on the docket. */
  small?: boolean;
}

function Print({ stamp: { text, sub, tone }, narrow = false, onRoom = false, small = false }: PrintProps) {
  return (
    <div key={text} className={onRoom ? styles.printAbove : styles.print}>
      <RubberStamp
        text={text}
        sub={small ? undefined : sub}
        tone={tone}
        width={small ? 70 : narrow ? 92 : 108}
        height={small ? 34 : narrow ? 44 : 50}
        ground={onRoom ? "room" : "paper"}
      />
    </div>
  );
}
