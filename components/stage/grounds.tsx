import type { ReactNode } from "react";
import type { CarriedScene } from "@/lib/stage/scene-shape";
import { PassportCover } from "./art/passport";
import { Plinth } from "./art/plinth";
import carried from "./carried.module.css";
import styles from "./server.module.css";

/** Where something stands on the server's floor. */
export interface Standing {
  left: number;
  width: number;
  floor: number;
  /** On a phone, where things flow. */
  flat: boolean;
}

const COVER = { width: 150, height: 208 } as const;

type ShutPassportProps = Standing & {
  /** A passport came, and was not opened. */
  used: boolean;
  verified: boolean;
  /** A stamp beside it. */
  children?: ReactNode;
};

/** The passport, shut: faded where none came. */
export function ShutPassport({ left, width, floor, flat, used, verified, children }: ShutPassportProps) {
  const place = flat
    ? { position: "relative" as const }
    : { left: left + (width - COVER.width) / 2, top: floor - 4 - COVER.height };
  return (
    <div className={styles.passport} style={place} data-testid="passport" data-verified={verified}>
      <div className={used ? undefined : styles.faded}>
        <PassportCover {...COVER} />
      </div>
      {children}
    </div>
  );
}

type AbovePassportProps = Pick<Standing, "left" | "width" | "floor"> & { children: ReactNode };

/** What is said above a passport that nobody opened. */
export function AbovePassport({ left, width, floor, children }: AbovePassportProps) {
  return (
    <p className={styles.above} style={{ left, width, top: floor - 276 }}>
      <b>Passport</b>
      <i>{children}</i>
    </p>
  );
}

/** How high the plinth is. */
export const FOOT = 11;

type CarriedGroundProps = Standing & {
  form: CarriedScene["form"];
  believed: boolean;
  height: number;
  caption: string | null;
  /** It is not here any more: what was read is shown as an outline. */
  over?: boolean;
  children: ReactNode;
};

/** The ground on which the slip stands, or the box. */
export function CarriedGround(props: CarriedGroundProps) {
  const { form, believed, left, width, floor, flat, height, caption, over = false, children } = props;
  const captionHeight = caption === null ? 0 : 32;
  return (
    <div
      className={flat ? carried.flat : carried.carried}
      style={flat ? { width } : { left, width, top: floor - FOOT - height - captionHeight }}
      data-testid="carried"
      data-form={form}
      data-believed={believed}
      data-over={over}
    >
      {caption !== null && <p className={carried.caption}>{caption}</p>}
      {children}
      {!flat && (
        <div className={carried.plinth}>
          <Plinth width={width + 20} />
        </div>
      )}
    </div>
  );
}

/** How high the outline is of what is not there. */
export const GHOST = 120;

/** The outline of what is not there. */
export function Ghost({ children }: { children: string }) {
  return (
    <div className={carried.ghost} style={{ height: GHOST }}>
      {children}
    </div>
  );
}
