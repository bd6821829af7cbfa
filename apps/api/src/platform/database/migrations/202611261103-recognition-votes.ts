import { Migration } from '@mikro-orm/migrations';

/** Votes on a recognition are rare in the log: those of a member, and of everybody who failed three times, are found without it. */
export class Migration202611261103RecognitionVotes extends Migration {
  override up(): void {
    this.addSql(`
create index lifecycle_event_recognition_vote on lifecycle_event (membership_id) where act = 'RECOGNITION_VOTE_RECORD';
`);
  }
}
