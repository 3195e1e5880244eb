import type { RecordedRequest, RecordedResponse } from "../http/message.ts";
import type { Step } from "./steps.ts";
import type {
  ActionName,
  Carrier,
  ClientKind,
  Identity,
  ModelName,
  RefusalCode,
  ServiceName,
  Verdict,
} from "./vocabulary.ts";

/** Who sent the request, as far as the server can tell. `id` tells clients of the same kind apart. */
export interface Client {
  id: string;
  kind: ClientKind;
  label: string;
}

const OTHER_SITE = "other-site-";

/** The name of a browser in the hands of a page of another site, by what tells browsers apart. */
export const otherSiteId = (told: string): string => OTHER_SITE + told;

/** Whether a page of another site made a browser send it, and nobody who uses that browser. */
export const isFromOtherSite = ({ id }: Client): boolean => id.startsWith(OTHER_SITE);

/** What the server concluded about the client. */
export interface Decision {
  verdict: Verdict;
  code: RefusalCode | null;
  identity: Identity | null;
  /** The visitor who was recognised though nobody is signed in; left out for a stranger. */
  visitor?: number;
}

/** What the exchange cost. `micros`: time inside the handler; bytes are those of the recorded lines and bodies. */
export interface Cost {
  micros: number;
  storeReads: number;
  storeWrites: number;
  cryptoOps: number;
  requestBytes: number;
  responseBytes: number;
}

/** One request and its response, with the steps between, as recorded. Times in milliseconds since the epoch. */
export interface Exchange {
  /** Counts up from 1 in each lab, without a gap. */
  id: number;
  /** When the request came, by the host's clock. */
  at: number;
  /** The same moment by the lab's clock. */
  labTime: number;
  client: Client;
  service: ServiceName;
  model: ModelName;
  action: ActionName;
  /** The carrier of the credential that was looked at; `null` where none came. */
  carrier: Carrier | null;
  request: RecordedRequest;
  steps: Step[];
  response: RecordedResponse;
  decision: Decision;
  cost: Cost;
  /**
   * Whether it was the first of its model and action that the serving process took since it started: code is then
   * loaded and compiled, and the time says little of the work itself. Left out where it was not.
   */
  cold?: true;
}

/** What is said beside the time of a request that was served cold; `null` of any other. */
export const coldWords = ({ cold }: Exchange): string | null =>
  cold ? "cold: the first of its kind since the server started" : null;
