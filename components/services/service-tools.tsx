import { Button } from "@/components/ui/button";
import type { ServiceScene, StoreScene } from "@/lib/services/client/scene";
import styles from "./service-tools.module.css";
import type { Bench } from "./use-services";

/** What the lab's owner can do to a service. */
export function ServiceTools({
  service: { name, up },
  control,
}: {
  service: ServiceScene;
  control: Bench["control"];
}) {
  const tool = (what: "restart" | "stop" | "start", label: string) => (
    <Button
      kind="tool"
      small
      data-testid={`service-${what}-${name}`}
      onClick={() => void control(`${what}-service`, { service: name })}
    >
      {label}
      <span className="sr-only"> service {name}</span>
    </Button>
  );
  return (
    <div className={styles.tools}>
      {up ? (
        <>
          {tool("restart", "Restart")}
          {tool("stop", "Stop")}
        </>
      ) : (
        tool("start", "Start")
      )}
    </div>
  );
}

/** What the lab's owner can do to the shared store. */
export function StoreTool({ up, control }: Pick<StoreScene, "up"> & { control: Bench["control"] }) {
  return (
    <Button
      kind="tool"
      small
      data-testid={up ? "store-stop" : "store-start"}
      onClick={() => void control(up ? "stop-store" : "start-store")}
    >
      {up ? "Stop" : "Start"}
      <span className="sr-only"> the shared store</span>
    </Button>
  );
}
