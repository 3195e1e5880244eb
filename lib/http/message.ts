import { byteLength } from "../core/bytes.ts";

/** A header as it stands on the wire. A name may occur more than once (each `Set-Cookie` is one of its own). */
export type Header = readonly [name: string, value: string];

/** A request as plain data: what the handler received. */
export interface RecordedRequest {
  method: string;
  path: string;
  headers: Header[];
  body: string;
}

/** A response as plain data: what the handler set. */
export interface RecordedResponse {
  status: number;
  headers: Header[];
  body: string;
}

/** The values of a header, in order; names compare without case (RFC 9110 section 5.1). */
export function headerValues(headers: readonly Header[], name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}

/** The first value of a header, or `null`. */
export const headerValue = (headers: readonly Header[], name: string): string | null =>
  headerValues(headers, name)[0] ?? null;

const CRLF = 2;

const headerBytes = (headers: readonly Header[]): number =>
  headers.reduce((sum, [name, value]) => sum + byteLength(`${name}: ${value}`) + CRLF, 0);

/** Bytes of the recorded request in HTTP/1.1 spelling: request line, headers, empty line, body. */
export function requestBytes(request: RecordedRequest): number {
  const line = byteLength(`${request.method} ${request.path} HTTP/1.1`) + CRLF;
  return line + headerBytes(request.headers) + CRLF + byteLength(request.body);
}

/** Bytes of the recorded response in HTTP/1.1 spelling: status line, headers, empty line, body. */
export function responseBytes(response: RecordedResponse): number {
  const line = byteLength(`HTTP/1.1 ${response.status} ${statusText(response.status)}`) + CRLF;
  return line + headerBytes(response.headers) + CRLF + byteLength(response.body);
}

const PHRASES: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  204: "No Content",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** The reason phrase of a status (RFC 9110 section 15); empty where this app never sends it. */
export const statusText = (status: number): string => PHRASES[status] ?? "";
