import { CabinetAside } from "./cabinet-aside";
import { AbovePassport, CarriedGround, GHOST, Ghost, ShutPassport } from "./grounds";
import type { ServerProps } from "./server-props";

/** On a phone a slip is no wider than a hand. */
export const PHONE_WIDTH = 330;

/** Before the first exchange: where the passport, the slip or the box will stand. */
export function NotBrought({ layout, model }: ServerProps) {
  const flat = layout.kind === "phone";
  const { left, width } = layout.passport;
  const { floor } = layout;
  const form = model === "plain" ? "slip" : "box";
  return (
    <>
      {model === "jwt" ? (
        <>
          <ShutPassport left={left} width={width} floor={floor} flat={flat} used={false} verified={false} />
          {!flat && (
            <AbovePassport left={left} width={width} floor={floor}>
              not opened
            </AbovePassport>
          )}
        </>
      ) : (
        <CarriedGround
          form={form}
          believed={false}
          left={left}
          width={flat ? Math.min(width, PHONE_WIDTH) : width}
          floor={floor}
          flat={flat}
          height={GHOST}
          caption={null}
        >
          <Ghost>{`no ${form} yet`}</Ghost>
        </CarriedGround>
      )}
      {!flat && !layout.compact && <CabinetAside layout={layout} />}
    </>
  );
}
