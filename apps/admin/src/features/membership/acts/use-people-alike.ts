import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PeopleAlikeDocument } from './people-alike.generated.ts';
import type { PeopleAlikeQuery } from './people-alike.generated.ts';
import type { PersonDraft } from './person-fields.tsx';

export interface Alike {
  people: PeopleAlikeQuery['peopleAlike'];
  /** Whoever types has said that it is none of them. */
  distinct: boolean;
  onDistinct: (distinct: boolean) => void;
  /** Nobody is alike, or it was said that it is somebody else. */
  settled: boolean;
}

/** Who is on record with the name and birth date that were typed; asked once both are there and the name was left. */
export const usePeopleAlike = ({ named, bornOn }: PersonDraft): Alike => {
  const [told, setTold] = useState<string | null>(null);
  const asked = named.trim() === '' || bornOn === null ? null : { fullName: named.trim().normalize('NFC'), bornOn };
  const { data } = useQuery(PeopleAlikeDocument, asked === null ? skipToken : { variables: asked, fetchPolicy: 'no-cache' });
  const people = asked === null ? [] : (data?.peopleAlike ?? []);
  const about = asked === null ? null : `${asked.fullName} ${asked.bornOn}`;
  const distinct = told !== null && told === about;
  return { people, distinct, onDistinct: (is) => setTold(is ? about : null), settled: people.length === 0 || distinct };
};
