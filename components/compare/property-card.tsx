import { Glyph } from "@/components/ui/glyph";
import {
  type Finding,
  GRID,
  GRID_MODELS,
  type GridCell,
  judge,
  keyOf,
  type PropertyName,
} from "@/lib/compare/carriers";
import styles from "./carrier-desk.module.css";
import { CarrierHead } from "./carrier-head";
import { PROPERTY_WORDS } from "./carrier-words";
import { LOOKS } from "./looks";
import type { Grid } from "./use-grid";

const ANSWERS = { yes: "Yes", no: "No", partly: "By a link only" } as const;
const GLYPHS = { yes: "check", no: "cross", partly: "external" } as const;

interface CardProps {
  grid: Grid;
  property: PropertyName;
}

/** One property, tried on all four: a 2 by 2 of answers, each with the exchange that shows it. */
export function PropertyCard({ grid, property }: CardProps) {
  return (
    <table className={styles.card} data-testid="property-card" data-property={property}>
      <caption>
        {PROPERTY_WORDS[property]}
        {property === "cross-site" ? (
          <small>
            Not sent from another site here. <a href="/services/origins">Try it from another origin</a>.
          </small>
        ) : null}
      </caption>
      <colgroup>
        <col className={styles.first} />
        <col span={2} />
      </colgroup>
      <CarrierHead />
      <tbody>
        {GRID_MODELS.map((model) => (
          <tr key={model} data-mode={model}>
            <th scope="row">{LOOKS[model].label}</th>
            {GRID.filter((cell) => cell.model === model).map((cell) => (
              <PropertyCell key={cell.carrier} grid={grid} property={property} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PropertyCell({ grid, property, cell }: CardProps & { cell: GridCell }) {
  const exchange = grid.shown.get(`${property} ${keyOf(cell)}`) ?? null;
  const finding = exchange && judge(property, exchange);
  return (
    <td
      className={finding ? styles.found : styles.open}
      data-testid="property-cell"
      data-property={property}
      data-model={cell.model}
      data-carrier={cell.carrier}
      data-holds={finding?.holds}
      data-basis={finding?.basis}
      data-exchange={exchange?.id}
    >
      {finding && exchange ? (
        <Answer
          finding={finding}
          href={`/labs/${grid.own.id}?exchange=${exchange.id}&model=${cell.model}`}
          id={exchange.id}
        />
      ) : (
        <span>
          <span aria-hidden="true">?</span>
          <span className="sr-only">not tried yet</span>
        </span>
      )}
    </td>
  );
}

function Answer({ finding, href, id }: { finding: Finding; href: string; id: number }) {
  const { holds, says, basis } = finding;
  return (
    <>
      <b>
        <Glyph name={GLYPHS[holds]} size={15} /> {ANSWERS[holds]}
      </b>
      <small>{says}</small>
      <a href={href}>
        {basis === "run" ? "tried in" : "inferred from"} exchange {id}
      </a>
    </>
  );
}
