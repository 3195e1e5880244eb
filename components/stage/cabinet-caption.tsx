import { clockTime } from "@/lib/core/figures";
import { shortId } from "@/lib/core/ids";
import type { ControlNote } from "@/lib/lab/shapes";
import { type DrawnCabinet, removalOf } from "@/lib/stage/drawers";
import type { CabinetScene } from "@/lib/stage/scene-shape";

interface CaptionProps {
  cabinet: DrawnCabinet;
  scene: CabinetScene | null;
  notes: readonly ControlNote[];
  /** Controls after this exchange are not told. */
  before: number;
  down: boolean;
}

/** The sentence above a shut cabinet: why nothing stands open. `null` where there is nothing to say. */
export function CabinetCaption({ cabinet, scene, notes, before, down }: CaptionProps) {
  const { gone, total } = cabinet;
  if (down)
    return (
      <>
        <b>Does not answer.</b>
        <i>The cabinet is out of reach.</i>
      </>
    );
  if (gone !== null) {
    const short = shortId(gone);
    if (scene?.state === "removed")
      return (
        <>
          <b>Drawer {short} is empty.</b>
          <i>This request had it emptied.</i>
        </>
      );
    const note = removalOf(gone, notes, before);
    return (
      <>
        <b>{scene?.state === "missing" ? `No drawer ${short}.` : `Drawer ${short} is gone.`}</b>
        <i>{note ? removalText(note, short, gone) : "No record of that name stands here."}</i>
      </>
    );
  }
  if (scene && !scene.used) return <i>not opened</i>;
  if (total > 0) return null;
  return (
    <i>
      Every drawer is empty.
      <br />
      Nobody has asked for one.
    </i>
  );
}

function removalText(note: ControlNote, short: string, sid: string): string {
  const time = clockTime(note.at);
  return note.removedSid === sid
    ? `Drawer ${short} was removed at ${time}.`
    : `Restarted at ${time}: this memory was emptied.`;
}
