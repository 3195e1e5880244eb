/** An error as RFC 9457 writes it, with a stable `code` to switch on. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
}

/** Builds a problem document; its `type` is a relative reference that names the code (RFC 9457 section 3.1.1). */
export const problem = (status: number, code: string, title: string, detail: string): Problem => ({
  type: `/problems/${code}`,
  title,
  status,
  detail,
  code,
});

/** The media type of a problem document. */
export const PROBLEM_TYPE = "application/problem+json";
