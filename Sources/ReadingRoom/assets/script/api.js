// Asks the public API, and says in one form what went wrong.
import { language } from "./language.js";

/** How long an answer may take, in milliseconds. */
const patience = 30_000;

/** Why a request gave no answer: `kind` is offline, slow or problem (with the problem document's words). */
export class RequestFailure extends Error {
  constructor(kind, address, problem = {}) {
    super(problem.detail ?? kind);
    this.kind = kind;
    this.address = address;
    this.status = problem.status ?? null;
    this.title = problem.title ?? null;
    this.detail = problem.detail ?? null;
    this.nearest = problem.nearest ?? [];
    this.candidates = problem.candidates ?? [];
    this.stories = problem.stories ?? [];
  }
}

/** The JSON at `address`, a path under /v1. Throws `RequestFailure`, or `AbortError` where `signal` says so. */
export async function answer(address, signal = null) {
  const deadline = AbortSignal.timeout(patience);
  const signals = signal ? [signal, deadline] : [deadline];
  let response;
  try {
    response = await fetch(address, {
      headers: { Accept: "application/json", "Accept-Language": language() },
      signal: AbortSignal.any(signals),
    });
    if (response.ok) return await response.json();
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new RequestFailure(failure.name === "TimeoutError" ? "slow" : "offline", address);
  }
  const problem = await response.json().catch(() => ({}));
  throw new RequestFailure("problem", address, { ...problem, status: response.status });
}

/** All rows of a list, page after page; `address` may carry parameters. */
export async function allRows(address, signal = null) {
  const rows = [];
  for (let next = address; next; ) {
    const list = await answer(next, signal);
    rows.push(...list.data);
    next = list.page.next;
  }
  return rows;
}
