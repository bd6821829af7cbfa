/** A question with the types of its answer and of its variables. The text is what is sent. */
export interface TypedQuestion<Answer, Variables> {
  readonly text: string;
  readonly name: string;
  /** Types only; never there at run time. */
  readonly types?: (variables: Variables) => Answer;
}

/** One error of a GraphQL answer. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly errorId?: string; readonly [name: string]: unknown };
}

/** What the client needs of `fetch`; any implementation of it fits. */
export type Fetch = (
  url: string,
  request: { method: string; headers: Record<string, string>; body: string; signal: AbortSignal },
) => Promise<{ status: number; headers: { get(name: string): string | null }; text(): Promise<string> }>;

export interface ClientOptions {
  /** Address of the GraphQL endpoint, e.g. https://dang-vu.example/graphql */
  readonly url: string;
  /** Key of the API client, `dv_…`. */
  readonly key: string;
  /** Language of labels and messages; Vietnamese when left out. */
  readonly language?: 'vi' | 'en';
  /** Milliseconds until a question is given up; 45,000 when left out: one about a wide scope may wait for its turn for half a minute and then take ten seconds. */
  readonly timeout?: number;
  /** How often to ask again when the server says it is busy (429, 503, OVERLOADED); twice when left out. */
  readonly retries?: number;
  readonly fetch?: Fetch;
}

/** Points a question cost, the most one may cost, and what the key has left for now. */
export interface Spent {
  readonly cost: number;
  readonly limit: number;
  readonly remaining: number;
}

/** The server did not answer the question. Programs decide by `code`. */
export class DangvuError extends Error {
  /**
   * UNAUTHENTICATED (the key is wrong, revoked or expired), COST_EXCEEDED, RATE_LIMITED, OVERLOADED, TIMEOUT, UNREACHABLE,
   * GRAPHQL_VALIDATION_FAILED, INTERNAL, NOT_GRAPHQL, or a value of the schema's ErrorCode.
   */
  readonly code: string;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly errors: readonly AnswerError[];
  /** Seconds to wait before asking again; null when the server did not say. */
  readonly retryAfter: number | null;

  constructor(code: string, message: string, status: number, errors: readonly AnswerError[] = [], retryAfter: number | null = null) {
    super(`${code}: ${message}`);
    this.name = 'DangvuError';
    this.code = code;
    this.status = status;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

export interface Client {
  /**
   * Asks one question.
   * @throws DangvuError when there is any error in the answer, or none came
   */
  ask<Answer, Variables>(question: TypedQuestion<Answer, Variables>, variables: Variables): Promise<Answer>;
  /** What the last question cost; null before the first. */
  readonly spent: Spent | null;
}

interface Body {
  data?: unknown;
  errors?: AnswerError[];
  extensions?: Partial<Spent>;
}

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

function parse(text: string, status: number): Body {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null) return body;
  } catch {
    // Not JSON: said below.
  }
  throw new DangvuError('NOT_GRAPHQL', `status ${status} and no JSON; is the address right?`, status);
}

/** A client for programs: a key, typed questions, errors with a code. It depends on nothing but `fetch`. */
export function createClient(options: ClientOptions): Client {
  const { url, key, language = 'vi', timeout = 45_000, retries = 2 } = options;
  const send: Fetch = options.fetch ?? ((address, request) => fetch(address, request));
  let spent: Spent | null = null;

  const once = async (text: string, name: string, variables: unknown): Promise<unknown> => {
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': language, authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: text, operationName: name, variables }),
      signal: AbortSignal.timeout(timeout),
    }).catch((error: unknown) => {
      const gaveUp = error instanceof Error && error.name === 'TimeoutError';
      throw new DangvuError(gaveUp ? 'TIMEOUT' : 'UNREACHABLE', error instanceof Error ? error.message : String(error), 0);
    });
    const body = parse(await response.text(), response.status);
    const { cost, limit, remaining } = body.extensions ?? {};
    if (cost !== undefined && limit !== undefined && remaining !== undefined) spent = { cost, limit, remaining };
    const first = body.errors?.[0];
    if (first || body.data === undefined || body.data === null) {
      const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
      throw new DangvuError(first?.extensions?.code ?? 'INTERNAL', first?.message ?? `status ${response.status}`, response.status, body.errors, Number.isFinite(wait) ? wait : null);
    }
    return body.data;
  };

  return {
    get spent() {
      return spent;
    },
    async ask<Answer, Variables>(question: TypedQuestion<Answer, Variables>, variables: Variables): Promise<Answer> {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return (await once(question.text, question.name, variables)) as Answer;
        } catch (error) {
          const busy = error instanceof DangvuError && (error.status === 429 || error.status === 503 || error.code === 'OVERLOADED');
          if (!busy || attempt >= retries) throw error;
          await pause(Math.min(30, error.retryAfter ?? attempt + 1));
        }
      }
    },
  };
}
