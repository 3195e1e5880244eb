"use client";

import { Button } from "@/components/ui/button";
import notes from "@/components/ui/notes.module.css";
import { GRID, GRID_MODELS, PROPERTIES } from "@/lib/compare/carriers";
import styles from "./carrier-desk.module.css";
import { CarrierHead } from "./carrier-head";
import { GridCellView } from "./grid-cell";
import { LOOKS } from "./looks";
import { PropertyCard } from "./property-card";
import { type Grid, useGrid } from "./use-grid";

/** Two decisions, not one: what is carried, and how. All four combinations, and which properties follow which. */
export function CarrierDesk() {
  const grid = useGrid();
  return (
    <section className={styles.desk} aria-labelledby="carrier-title" data-testid="carrier-grid">
      <header className={styles.head}>
        <div>
          <h2 id="carrier-title">Two decisions, not one</h2>
          <p>
            What is carried, a session id or a JWT, and how it travels, in a cookie or in a header. All four
            sign you in.
          </p>
        </div>
        <Buttons grid={grid} />
      </header>
      {grid.problem === null ? null : (
        <p className={notes.trouble} role="alert">
          {grid.problem}
        </p>
      )}
      <output className="sr-only">{grid.said}</output>
      <div className={styles.columns}>
        <div className={styles.left}>
          <Square grid={grid} />
          <p className="serif-italic">
            A cookie is transport, not architecture. Change the carrier, and the answers of the first three
            change; change the model, and those of the other three do.
          </p>
          {grid.readable === null ? null : <p>{readableWords(grid.readable)}</p>}
        </div>
        <Properties
          grid={grid}
          follows="carrier"
          title="Follows the carrier"
          hint="Each column agrees with itself."
        />
        <Properties
          grid={grid}
          follows="model"
          title="Follows the model"
          hint="Each row agrees with itself."
        />
      </div>
    </section>
  );
}

function Buttons({ grid: { running, signIn, prove } }: { grid: Grid }) {
  return (
    <div className={styles.buttons}>
      <Button
        kind="primary"
        data-testid="grid-sign-in"
        aria-disabled={running !== null}
        onClick={() => void signIn()}
      >
        {running === "sign-in" ? "Signing in…" : "Sign in all four"}
      </Button>
      <Button data-testid="grid-prove" aria-disabled={running !== null} onClick={() => void prove()}>
        {running === "prove" ? "Trying…" : "Try all properties"}
      </Button>
    </div>
  );
}

/** The 2 by 2 itself. */
function Square({ grid }: { grid: Grid }) {
  return (
    <table className={styles.square}>
      <caption className="sr-only">What each combination carries, and what it was answered</caption>
      <CarrierHead />
      <tbody>
        {GRID_MODELS.map((model) => (
          <tr key={model} data-mode={model}>
            <th scope="row">{model === "session" ? "Session id" : LOOKS[model].label}</th>
            {GRID.filter((cell) => cell.model === model).map((cell) => (
              <GridCellView key={cell.carrier} grid={grid} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PropertiesProps {
  grid: Grid;
  follows: "carrier" | "model";
  title: string;
  hint: string;
}

function Properties({ grid, follows, title, hint }: PropertiesProps) {
  return (
    <section className={styles.properties} aria-label={title}>
      <h3>{title}</h3>
      <p className="serif-italic">{hint}</p>
      {PROPERTIES.filter((property) => property.follows === follows).map(({ name }) => (
        <PropertyCard key={name} grid={grid} property={name} />
      ))}
    </section>
  );
}

const readableWords = (cookies: string): string =>
  cookies === ""
    ? "This page's script has just looked: document.cookie is empty."
    : `This page's script has just looked: document.cookie holds ${cookies.split(";").length}, and none of these two.`;
