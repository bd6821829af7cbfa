# The server and the application it serves. PostgreSQL is another container: see docker-compose.yml.

FROM node:24-bookworm-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/admin/package.json apps/admin/
COPY apps/admin-e2e/package.json apps/admin-e2e/
COPY libs/domain/package.json libs/domain/
COPY libs/schema/package.json libs/schema/
COPY libs/testing/package.json libs/testing/
COPY libs/ui/package.json libs/ui/
COPY tools/package.json tools/

FROM manifests AS build
# Scripts stay off: this image has its own Node 24, and the build needs no PostgreSQL.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node tools/start/commands/build.ts

FROM manifests AS packages
# Optional packages are PostgreSQL binaries for every kind of machine; none is needed here.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data ADMIN_DIR=/app/dist/apps/admin
COPY --from=packages /app/package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist/apps dist/apps
COPY libs/domain libs/domain
# What the migration service runs; Node 24 reads TypeScript.
COPY apps/api/src/platform/database apps/api/src/platform/database
COPY apps/api/src/access/password.ts apps/api/src/access/
COPY apps/api/src/exchange/sheets apps/api/src/exchange/sheets
COPY tools/database/migrate.ts tools/database/found-town.ts tools/database/
RUN mkdir /data /app/compiled && chown node:node /data /app/compiled
VOLUME /data
USER node
ENV NODE_COMPILE_CACHE=/app/compiled MALLOC_ARENA_MAX=2
# It ends for want of a database; what it compiled until then starts the server with a seventh less work.
RUN node --max-semi-space-size=4 --heap-growing-percent=40 dist/apps/api/main.js 2>/dev/null; test -n "$(ls /app/compiled)"
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "--heap-growing-percent=40", "dist/apps/api/main.js"]
