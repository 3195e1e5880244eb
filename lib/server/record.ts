import { type RecordedRequest, type RecordedResponse, responseBytes } from "../http/message.ts";
import type { Answer } from "../lab/answers.ts";
import { labTime } from "../lab/lab.ts";
import { countOperations } from "../trace/cost.ts";
import type { Exchange } from "../trace/exchange.ts";
import type { Recorder } from "../trace/recorder.ts";
import { says } from "../trace/sentences.ts";
import { isStep, type Step } from "../trace/steps.ts";
import type { ServiceName } from "../trace/vocabulary.ts";
import type { Incoming } from "./serve.ts";

/** What came of a request, to be written down. */
export interface Result {
  id: number;
  at: number;
  answer: Answer;
  service: ServiceName;
  recorded: RecordedRequest;
  /** Those of the recorded request. */
  bytes: number;
  response: RecordedResponse;
  trace: Recorder;
  micros: number;
  /** No other of its model and action was served by this process before. */
  cold: boolean;
}

/** The record of a request that was served. */
export function exchangeOf(incoming: Incoming, result: Result): Exchange {
  const { lab, model, action, client } = incoming;
  const { id, at: when, answer, recorded, response, trace, micros } = result;
  const sentBytes = responseBytes(response);
  return {
    id,
    at: when,
    labTime: labTime(lab, when),
    client,
    service: result.service,
    model: model.name,
    action,
    carrier: answer.carrier,
    request: recorded,
    steps: withSentBytes(trace.steps, sentBytes),
    response,
    decision: answer.decision,
    cost: { micros, ...countOperations(trace.steps), requestBytes: result.bytes, responseBytes: sentBytes },
    ...(result.cold ? { cold: true } : {}),
  };
}

/** The bytes of the answer are known only once its headers are complete, and those tell of the steps before. */
function withSentBytes(steps: readonly Step[], bytes: number): Step[] {
  return steps.map((step) => {
    if (!isStep(step, "response-sent")) return step;
    const sent = { ...step, data: { ...step.data, bytes } };
    return { ...sent, says: says(sent) };
  });
}
