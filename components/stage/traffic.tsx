import type { MarkedLine, RequestScene, ResponseScene, Scene } from "@/lib/stage/scene-shape";
import { Lane } from "./lane";
import styles from "./wire.module.css";

interface Shared {
  width: number;
  small: boolean;
  id: string;
}

export interface TrafficProps extends Shared {
  scene: Scene;
  compact: boolean;
}

/** The request and its response, as far as they have come. */
export function Traffic({ scene, compact, ...shared }: TrafficProps) {
  return (
    <>
      <Request request={scene.request} {...shared} />
      <Response response={scene.response} compact={compact} {...shared} />
    </>
  );
}

const OUT = { leaving: 0, flying: 0.72, delivered: null } as const;
const BACK = { none: null, flying: 0.82, arrived: 0.34 } as const;

/** The width of a letter in the line of a request, in px. */
const LETTER = 10.2;

function Request({ request, ...shared }: Shared & { request: RequestScene }) {
  const { method, path, mark, also, phase, parcel } = request;
  const ownUnread = mark && !mark.read ? [mark.value.slice(0, mark.value.indexOf("="))] : [];
  const names = [...ownUnread, ...also];
  const list = names.join(", ");
  const isLong = (method.length + path.length + 1) * LETTER > shared.width;
  const unread =
    list.length > 10 ? `${names.length} unread` : `${ownUnread.length ? "" : "+ "}${list}: unread`;
  return (
    <div className={styles.request} data-testid="wire-request" data-method={method} data-path={path}>
      <p className={styles.line}>
        <b translate="no" className={isLong ? styles.long : undefined}>
          {method} {path}
        </b>
        {list !== "" && <span title={list}>{unread}</span>}
      </p>
      {mark ? <HeaderLine mark={mark} /> : <p className={styles.plain}>nothing attached</p>}
      <Lane
        {...shared}
        direction="out"
        parcel={parcel}
        at={OUT[phase]}
        hiddenAt={1}
        moving={phase === "flying"}
      />
      {phase === "delivered" && (
        <span className={styles.delivered} style={{ top: shared.small ? 62 : 64 }}>
          delivered
        </span>
      )}
    </div>
  );
}

function Response({ response, compact, ...shared }: Shared & { response: ResponseScene; compact: boolean }) {
  const { phase, status, phrase, good, extract, greeting, mark, note, parcel } = response;
  const arrived = phase === "arrived";
  // Beside the status, and on a narrow wire, there is room for the bare code only.
  const bare = !good && (mark !== null || shared.width < 310 || (extract?.length ?? 0) > 27);
  const code = bare ? (extract?.split(/"/)[3] ?? null) : extract;
  const said = greeting === null ? code : JSON.stringify(greeting);
  const tone = good ? styles.good : styles.bad;
  if (compact && arrived && (greeting !== null || mark === null)) {
    return (
      <div className={styles.response} data-testid="wire-response" data-phase={phase} data-status={status}>
        <div className={styles.letter}>
          <b className={good ? undefined : styles.bad}>
            {status} {phrase}
          </b>
          {greeting ?? extract}
        </div>
        {mark ? <HeaderLine mark={mark} /> : <p className={styles.plain}>{note}</p>}
      </div>
    );
  }
  return (
    <div className={styles.response} data-testid="wire-response" data-phase={phase} data-status={status}>
      <Lane {...shared} direction="back" parcel={parcel} at={BACK[phase]} hiddenAt={1} moving={arrived} />
      {arrived && (
        <div className={styles.landed}>
          <p className={styles.line}>
            <b className={tone}>
              {status} {phrase}
            </b>
            {said !== null && (good || mark) && <code translate="no">{said}</code>}
          </p>
          {mark ? (
            <HeaderLine mark={mark} />
          ) : (
            <p className={`${styles.plain} ${good ? "" : styles.pair}`}>
              {!good && <code translate="no">{said}</code>}
              {note}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function HeaderLine({ mark: { name, value, read } }: { mark: MarkedLine }) {
  const edge = name === "Authorization" ? styles.byHand : styles.striped;
  return (
    <p
      translate="no"
      className={`${styles.header} ${edge} ${read ? "" : styles.unread}`}
      title={`${name}: ${value}`}
      data-testid="wire-header"
      data-name={name}
    >
      <b>{name}:</b> {value}
    </p>
  );
}
