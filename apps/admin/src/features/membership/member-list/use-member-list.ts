import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '@dangvu/ui/format';
import { referenceOf } from '../../../apollo/failure.ts';
import { inBase64, mostKilobytes } from '../../../apollo/sheet-file.ts';
import { MemberListPreviewDocument } from '../member-list.generated.ts';
import { asInput, nothingSaid } from './choices.ts';
import type { ListChoices, Sources } from './choices.ts';
import { rememberColumns } from './column-memory.ts';
import type { ListPreview } from './fields.ts';

/** The file as it is sent, with what is said of it on screen. */
export interface SentList {
  name: string;
  content: string;
  bytes: number;
}

export interface MemberList {
  list: SentList | null;
  choices: ListChoices;
  preview: ListPreview | null;
  /** A question is on its way; what is shown is of the one before. */
  reading: boolean;
  /** Why nothing could be read, in words. */
  problem: string | null;
  choose: (file: File) => Promise<void>;
  /** Says something more of the list; it is read again. */
  say: (change: Partial<ListChoices>) => void;
  /** Says where each thing is read from, and remembers it for lists with the same headings. */
  saySources: (sources: Sources) => void;
  /** Reads the same list again. */
  again: () => void;
  /** Puts the list away. */
  forget: () => void;
}

/** A list of members in the hands of whoever enters it: the file, what was said of it, and what the server makes of both. */
export function useMemberList(unitId: string): MemberList {
  const { t } = useTranslation(['member-list', 'words']);
  const client = useApolloClient();
  const [list, setList] = useState<SentList | null>(null);
  const [choices, setChoices] = useState<ListChoices>(nothingSaid);
  const [preview, setPreview] = useState<ListPreview | null>(null);
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // Only the answer to the last question counts, however the answers arrive.
  const asked = useRef(0);
  useEffect(() => () => { asked.current += 1; }, []);

  const read = useCallback(async (sent: SentList, said: ListChoices) => {
    const mine = (asked.current += 1);
    setReading(true);
    try {
      const { data } = await client.query({ query: MemberListPreviewDocument, variables: { unitId, file: { name: sent.name, content: sent.content }, choices: asInput(said) }, fetchPolicy: 'no-cache' });
      if (mine !== asked.current) return;
      setPreview(data?.memberImport ?? null);
      setProblem(data?.memberImport ? (data.memberImport.refusal?.message ?? null) : t('notYours'));
    } catch (error) {
      if (mine !== asked.current) return;
      const reference = referenceOf(error);
      setProblem(reference === null ? t('words:unreachable') : t('words:failed', { reference }));
    }
    setReading(false);
  }, [client, t, unitId]);

  const choose = async (file: File) => {
    asked.current += 1;
    setPreview(null);
    setProblem(null);
    setReading(false);
    if (file.size > mostKilobytes * 1_024) {
      setList(null);
      return setProblem(t('file.tooLarge', { kilobytes: formatCount(mostKilobytes) }));
    }
    const sent = { name: file.name, content: await inBase64(file), bytes: file.size };
    // A list that was put right comes again: which branches are meant was said already.
    const said = { ...nothingSaid, branches: choices.branches };
    setList(sent);
    setChoices(said);
    await read(sent, said);
  };
  const say = (change: Partial<ListChoices>) => {
    const said = { ...choices, ...change };
    setChoices(said);
    if (list !== null) void read(list, said);
  };
  const saySources = (sources: Sources) => {
    if (preview !== null) rememberColumns(preview.headings, sources);
    say({ sources });
  };
  const again = () => {
    if (list !== null) void read(list, choices);
  };
  const forget = () => {
    asked.current += 1;
    setList(null);
    setChoices(nothingSaid);
    setPreview(null);
    setProblem(null);
    setReading(false);
  };
  return { list, choices, preview, reading, problem, choose, say, saySources, again, forget };
}
