import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL } from 'graphiql';
import type { GraphiQLProps } from 'graphiql';
import { useComputedColorScheme } from '@mantine/core';
import type { ReactElement } from 'react';
import { requestHeaders } from '../../apollo/headers.ts';
import { graphqlPath } from '../../config/paths.ts';
import { currentLanguage } from '../../i18n/start.ts';

const fetcher: GraphiQLProps['fetcher'] = async ({ query, operationName, variables }) => {
  const response = await fetch(graphqlPath, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...requestHeaders(currentLanguage()) },
    body: JSON.stringify({ query, operationName, variables }),
  });
  return response.json();
};

const example = `query {
  viewer {
    displayName
    today
    homeUnit {
      name
      memberCount
      quota(year: ${new Date().getFullYear()}) { original adjusted }
    }
  }
}
`;

/** The explorer itself; apart from the page, because it weighs more than the rest of the application together. */
export function Explorer(): ReactElement {
  // Told which of the two it is: left to the system it keeps the colours it started with when the system changes.
  const scheme = useComputedColorScheme('light');
  return <GraphiQL fetcher={fetcher} defaultQuery={example} isHeadersEditorEnabled={false} forcedTheme={scheme} />;
}
