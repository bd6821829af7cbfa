// GraphQL over plain HTTP: what a program of somebody else sends, and how a test learns the figure it expects on screen.

/** Tests read arbitrary selections; each says what it expects of the data. */
export interface Answer<T> {
  status: number;
  data: T | null;
  errors: { message: string; extensions?: { code?: string } }[];
  cookie: string | null;
}

/** Who asks: the cookie of a session or the key of a program. */
export interface Asker {
  cookie?: string;
  key?: string;
}

/** Sends one document. */
export async function ask<T>(address: string, asker: Asker, query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(asker.cookie === undefined ? {} : { cookie: asker.cookie }),
      ...(asker.key === undefined ? {} : { authorization: `Bearer ${asker.key}` }),
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(15_000),
  });
  const body = (await response.json()) as { data?: T | null; errors?: Answer<T>['errors'] };
  return {
    status: response.status,
    data: body.data ?? null,
    errors: body.errors ?? [],
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null,
  };
}

/** The data of an answer that must not hold an error. */
export async function read<T>(address: string, asker: Asker, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const answer = await ask<T>(address, asker, query, variables);
  if (answer.errors.length > 0 || answer.data === null) throw new Error(`${answer.status} ${JSON.stringify(answer.errors)}\n${query}`);
  return answer.data;
}

/** Signs in without a browser. @returns the cookie, 'name=value' */
export async function signInByHttp(address: string, login: string, password: string): Promise<string> {
  const mutation = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { userErrors { code message } } }';
  const { cookie, data, errors } = await ask(address, {}, mutation, { input: { login, password } });
  if (cookie === null) throw new Error(`${login} could not sign in: ${JSON.stringify({ data, errors })}`);
  return cookie;
}
