import type { OfferedModel } from "@/lib/auth/capabilities";
import { differencesIn, FACTS, factsOf } from "@/lib/compare/differences";
import type { Exchange } from "@/lib/trace/exchange";
import styles from "./fact-list.module.css";
import { FACT_LABELS, factWords } from "./fact-words";
import { labelOf } from "./looks";

interface FactListProps {
  shown: ReadonlyMap<OfferedModel, Exchange>;
  denylist: boolean;
}

/** What is the same in all models and what is not, fact by fact, as it was recorded. */
export function FactList({ shown, denylist }: FactListProps) {
  const entries = [...shown];
  const exchanges = entries.map(([, exchange]) => exchange);
  if (exchanges.length < 2) return null;
  const differing = differencesIn(exchanges);
  const facts = entries.map(([model, exchange]) => ({ model, facts: factsOf(exchange) }));
  const ordered = FACTS.toSorted((a, b) => Number(differing.has(b)) - Number(differing.has(a)));
  return (
    <section aria-label="What differs" data-testid="differences">
      <p className={styles.key}>
        What differs, in this order:{" "}
        {facts.map(({ model }, i) => (
          <span key={model}>
            {i > 0 ? " · " : null}
            <b data-mode={model}>{labelOf(model, denylist)}</b>
          </span>
        ))}
      </p>
      <dl className={styles.facts}>
        {ordered.map((name) => {
          const differs = differing.has(name);
          const [first] = facts;
          return (
            <div
              key={name}
              className={differs ? styles.differs : undefined}
              data-testid="fact"
              data-fact={name}
              data-differs={differs}
            >
              <dt>
                <b aria-hidden="true">{differs ? "≠" : "="}</b>
                {FACT_LABELS[name]}
                <span className="sr-only">{differs ? " differs" : " is the same"}</span>
              </dt>
              {differs ? (
                facts.map((each) => (
                  <dd key={each.model} data-mode={each.model}>
                    <span className="sr-only">{labelOf(each.model, denylist)}: </span>
                    {factWords(each.facts, name)}
                  </dd>
                ))
              ) : (
                <dd>{first ? factWords(first.facts, name) : null}</dd>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
