import { CARRIERS } from "@/lib/trace/vocabulary";
import { CARRIER_WORDS } from "./carrier-words";

/** The head of a 2 by 2 of models and carriers. */
export function CarrierHead() {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="sr-only">Model</span>
        </th>
        {CARRIERS.map((carrier) => (
          <th key={carrier} scope="col">
            {CARRIER_WORDS[carrier]}
          </th>
        ))}
      </tr>
    </thead>
  );
}
