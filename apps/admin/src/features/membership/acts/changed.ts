/** A value of an input, where it is not as it was; null where nothing stands any more. */
export const changed = <Value>(name: string, before: Value, after: Value): Record<string, Value> => (before === after ? {} : { [name]: after });
