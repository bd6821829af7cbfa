/** What the page of a person keeps in the address: acts somebody was sent here to record, the one meant first. */
export interface PersonAddress {
  act: string[] | undefined;
}

/** Read by the frame of the application, which knows no acts: the page itself looks whether there is such a one (`act-sent.ts`). */
export const readPersonAddress = ({ act }: Record<string, unknown>): PersonAddress => {
  const named = [act].flat().filter((one) => typeof one === 'string');
  return { act: named.length === 0 ? undefined : named };
};
