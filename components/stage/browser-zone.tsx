import { byteLength } from "@/lib/core/bytes";
import { bytes, counted } from "@/lib/core/figures";
import { endsOf } from "@/lib/stage/format";
import { looksLike } from "@/lib/stage/holds";
import type { Envelope } from "@/lib/stage/jar";
import { cookieNameOf, modelOfCookie } from "@/lib/trace/cookie-names";
import type { ModelName } from "@/lib/trace/vocabulary";
import { EnvelopePaper } from "./art/envelope";
import { HandArt } from "./art/open-hand";
import styles from "./browser.module.css";
import { DuplicateCards } from "./duplicate-cards";
import { EnvelopeCard } from "./envelope-card";
import { EnvelopeFacts } from "./envelope-facts";
import { ShownFoot, ShownShelf } from "./later";
import type { StageLayout } from "./layout";
import type { BrowserView, OtherClient } from "./view";
import { Zone } from "./zone";

interface BrowserZoneProps {
  layout: StageLayout;
  model: ModelName;
  view: BrowserView;
  others: readonly OtherClient[];
  own: readonly Envelope[];
  now: number;
  /** The label of this page's browser. */
  label: string;
  /** The drawer that the label names is gone. */
  gone: boolean;
  /** A page of another site had this browser send the request that is shown. */
  madeToSend: boolean;
  /** Whether the thread starts at a credential. */
  tied: (credential: string) => boolean;
  /** When the request on the wire was sent, by the host's clock; `null` where there is none. */
  sentAt: number | null;
}

/** The browser: its envelopes, what they allow, and who else is there. */
export function BrowserZone(props: BrowserZoneProps) {
  const { layout, model, view, others, own, now, gone, tied, madeToSend, sentAt } = props;
  const { foreign, envelopes, inHand } = view;
  const main = envelopes.find(({ name }) => name === cookieNameOf(model)) ?? null;
  const primary = inHand === null ? main : null;
  const same = primary ? envelopes.filter(({ name }) => name === primary.name) : [];
  const twins = same.length > 1 ? same.slice(0, 2) : [];
  const behind = envelopes.filter((envelope) => envelope !== primary && !twins.includes(envelope));
  const flat = layout.kind === "phone";
  const who = foreign?.label ?? props.label;
  const count = counted(envelopes.length, "envelope");
  const title = layout.compact && !foreign && layout.browser > 250 ? "Your browser" : "Browser";
  return (
    <Zone
      name="browser"
      title={title}
      aside={layout.compact && !foreign ? count : `${who}, ${count}`}
      pad={layout.pad}
    >
      <div className={`${styles.body} ${flat ? styles.phone : ""}`}>
        {madeToSend && (
          <p className={styles.caption} data-testid="made-to-send">
            A page of another site had it send this.
          </p>
        )}
        {inHand !== null && (
          <InHand
            value={inHand}
            model={model}
            layout={layout}
            foreign={foreign !== null}
            tied={tied(inHand)}
          />
        )}
        {twins.length > 0 && <DuplicateCards envelopes={twins} count={same.length} layout={layout} />}
        {primary && twins.length === 0 && (
          <>
            <EnvelopeCard envelope={primary} {...layout.envelope} flat={flat} tied={tied(primary.value)} />
            <Caption envelope={primary} gone={gone} narrow={layout.envelope.width < 250} />
            <EnvelopeFacts envelope={primary} now={now} brief={layout.envelope.width < 250} />
          </>
        )}
        {!primary && inHand === null && (
          <NoEnvelope model={model} layout={layout} who={who} some={envelopes.length > 0} />
        )}
        <div className={styles.foot}>
          {behind.length + others.length > 0 || foreign ? (
            <ShownShelf
              behind={behind}
              others={others}
              foreign={foreign}
              own={own}
              room={layout.envelope.width < 270 ? 2 : 3}
            />
          ) : null}
          {!primary && inHand === null && envelopes.length === 0 && !foreign ? (
            <p>What the server hands out will lie here: its name, its bytes, how long it may stay.</p>
          ) : (
            <ShownFoot
              foreign={foreign !== null}
              envelopes={envelopes}
              untied={gone ? primary : null}
              sentAt={sentAt}
              brief={layout.compact}
            />
          )}
        </div>
      </div>
    </Zone>
  );
}

function Caption({ envelope, gone, narrow }: { envelope: Envelope; gone: boolean; narrow: boolean }) {
  const { name, value, edited, was } = envelope;
  if (edited) {
    return (
      <p className={styles.caption}>
        Changed by hand
        {was ? (
          <>
            , was{" "}
            <code translate="no">
              {modelOfCookie(name) === "plain" ? changedPair(was, value) : `…${was.slice(-8)}`}
            </code>
          </>
        ) : (
          ""
        )}
        .
      </p>
    );
  }
  // What came is what was set: were it not, the jar would hold what came, and know of no setting.
  if (gone && envelope.setBy !== null) return <p className={styles.caption}>Not one byte has changed.</p>;
  const [brief, whole] = captionOf(name, value);
  return <p className={styles.caption}>{narrow ? brief : whole}</p>;
}

/** The first pair of a clear text that is not as it was. */
function changedPair(was: string, is: string): string {
  const now = is.split("&");
  return was.split("&").find((pair, index) => pair !== now[index]) ?? "longer";
}

/** What an envelope comes down to, in few words and in some more. */
function captionOf(name: string, value: string): readonly [string, string] {
  const model = modelOfCookie(name);
  if (model === "jwt") return ["Open to read.", "Open to read, impossible to forge."];
  if (model === "plain") return ["Open to anybody.", "Open to read, easy to forge."];
  if (model === "sealed") return ["Carried, never read.", "Locked: carried whole, never read."];
  if (!value.startsWith("Fe26.2*")) return ["A bare label.", "A bare label: no seal on it."];
  return ["Carried, never read.", "Sealed label: carried, never read."];
}

function NoEnvelope({
  model,
  layout,
  who,
  some,
}: {
  model: ModelName;
  layout: StageLayout;
  who: string;
  some: boolean;
}) {
  const none = model === "none";
  return (
    <div className={styles.holder}>
      <EnvelopePaper {...layout.envelope} ghost>
        <div className={styles.ghost}>
          <i>{none ? "no envelope" : some ? `no ${model} envelope` : "no envelope yet"}</i>
          {none ? "this server never hands one out" : `${who} holds no cookie ${cookieNameOf(model)}`}
        </div>
      </EnvelopePaper>
    </div>
  );
}

interface InHandProps {
  value: string;
  model: ModelName;
  layout: StageLayout;
  foreign: boolean;
  tied: boolean;
}

/** A credential without an envelope: whoever holds it has to send it along by itself. */
function InHand({ value, model, layout, foreign, tied }: InHandProps) {
  const holds = looksLike(value, model);
  const { width, height } = layout.envelope;
  // Where the words do not fit beside the hand, they stand below it.
  const stacked = width < 250;
  return (
    <>
      <div
        className={styles.holder}
        style={stacked ? { width } : { width, height: Math.min(height, 130) }}
        data-testid="in-hand"
        data-ends={endsOf(value)}
      >
        <div className={styles.hand} data-stacked={stacked}>
          <div>
            <b>in the open hand</b>
            <code translate="no" title={value}>
              {value}
            </code>
            <span>{bytes(byteLength(value))}</span>
          </div>
          <div className="relative flex-none">
            <HandArt holds={holds} width={118} height={76} />
            {tied && <span className="absolute top-[29px] left-[105px]" data-anchor="eyelet" />}
          </div>
        </div>
      </div>
      <p className={styles.caption}>
        {foreign ? "No envelope: it is sent by hand, each time." : "No envelope: the page sends it by hand."}
      </p>
    </>
  );
}
