/** What is said to whoever keeps the database elsewhere: PostgreSQL's own programs put it away. */
export const externalBackup = `Cơ sở dữ liệu này (DATABASE_URL) không do sản phẩm giữ: hãy dùng chương trình của PostgreSQL 18.
This database (DATABASE_URL) is not kept by the product: use the programs of PostgreSQL 18.

  pg_dump --format=custom --file=dangvu.dump "$DATABASE_OWNER_URL"

Khôi phục vào một cơ sở dữ liệu trống / Restore into an empty database:

  psql "$DATABASE_OWNER_URL" --command='CREATE ROLE dangvu_app'
  pg_restore --exit-on-error --no-owner --dbname="$DATABASE_OWNER_URL" dangvu.dump
  npm run verify

Trở lại một thời điểm bất kỳ / Back to any moment: pg_basebackup, archive_command (PostgreSQL, chapter 25).`;
