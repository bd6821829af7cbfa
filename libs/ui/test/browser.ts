/** What components ask of a browser and jsdom does not have. */
export const standInForBrowser = ({ phone = false } = {}): void => {
  window.matchMedia = (query: string): MediaQueryList => {
    const list: Partial<MediaQueryList> = {
      media: query,
      matches: phone && query.includes('max-width'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    };
    return list as MediaQueryList;
  };
};
