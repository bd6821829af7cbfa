import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useForgetOtherDays } from '../apollo/other-days.ts';
import { plainRequest } from '../apollo/plain-request.ts';
import type { Language } from '../i18n/language.ts';
import { switchLanguage } from '../i18n/start.ts';
import type { SetLocaleMutation } from './locale.generated.ts';
import setLocaleText from './locale.graphql?raw';

/**
 * The language in use and how to change it: on this device at once, in the account for the next one; what the server
 * said in the other language (titles, labels, reasons) is asked again.
 */
export const useLanguage = (): [Language, change: (language: Language) => void] => {
  const { i18n } = useTranslation();
  const client = useApolloClient();
  const forgetOtherDays = useForgetOtherDays();
  const change = useCallback(
    (language: Language) => {
      void switchLanguage(language).then(async () => {
        const variables = { input: { locale: language === 'en' ? 'EN' : 'VI' } };
        // Not kept by the account (no connection): this device still remembers it.
        await plainRequest<SetLocaleMutation>({ operationName: 'SetLocale', query: setLocaleText, variables }, language);
        forgetOtherDays();
        await client.refetchQueries({ include: 'active' });
      });
    },
    [client, forgetOtherDays],
  );
  return [i18n.language === 'en' ? 'en' : 'vi', change];
};
