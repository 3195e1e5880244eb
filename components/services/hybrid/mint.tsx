import { Desk, InkPad, Stamper } from "@/components/stage/art/desk";
import { ArtFrame, ArtText } from "@/components/stage/art/frame";
import { CoverMarks, Crest } from "@/components/stage/art/passport-marks";
import type { Minted, Moment } from "@/lib/services/hybrid/moment";
import { isShared } from "./looks";
import styles from "./mint.module.css";

const COVER = { width: 62, height: 98 };

/** A closed passport with the one for whom it is, and how long it lives. */
function Cover({ audience, lifetime }: Minted) {
  const middle = COVER.width / 2;
  return (
    <ArtFrame {...COVER}>
      <CoverMarks x={0} y={0} {...COVER} />
      <Crest cx={middle + 2} cy={32} r={14} />
      <ArtText x={middle + 2} y={71} fill="foil" size={13} weight={650} anchor="middle">
        {audience}
      </ArtText>
      <ArtText x={middle + 2} y={88} fill="foil" size={13} anchor="middle">
        {`${lifetime} s`}
      </ArtText>
    </ArtFrame>
  );
}

const COUNT = ["No passport minted", "Minted one passport", "Minted two passports", "Minted three passports"];

function titleOf(moment: Moment | null): string {
  const minted = moment?.minted ?? [];
  const [first] = minted;
  if (!first) return moment === null ? "Mints one passport per service" : "No passport was minted";
  return `${COUNT[minted.length] ?? `Minted ${minted.length} passports`}, good for ${first.lifetime} s`;
}

/** The passports of this exchange, and how many they are in words. */
export function Covers({ moment }: { moment: Moment | null }) {
  const minted = moment?.minted ?? [];
  return (
    <>
      <h3>{titleOf(moment)}</h3>
      <div className={styles.covers} key={moment?.exchange.id ?? "none"}>
        {minted.length > 0
          ? minted.map((each) => <Cover key={each.audience} {...each} />)
          : [0, 1, 2].map((i) => <i key={i} className={styles.blank} />)}
      </div>
    </>
  );
}

/** Where the gateway mints: the passports of this exchange, and the desk with what signs them. */
export function Mint({ moment, alg }: { moment: Moment | null; alg: string }) {
  return (
    <div className={styles.mint}>
      <Covers moment={moment} />
      <ArtFrame width={20} height={40} className={styles.up}>
        <path
          d="M10 38V4"
          stroke="var(--rule-strong)"
          strokeWidth={1.5}
          strokeDasharray="1 4"
          strokeLinecap="round"
          markerEnd="url(#art-ah)"
        />
      </ArtFrame>
      <div className={styles.desk}>
        <Stamper tone="ink" className={styles.stamper} />
        <InkPad tone="ink" className={styles.pad} />
        <Desk width={190} height={62} className={styles.top} />
        <p>
          {isShared(alg) ? "shared secret" : "private key"}
          <small>{alg}</small>
        </p>
      </div>
    </div>
  );
}
