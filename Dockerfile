# One image for web, worker and the one-shot migration. Built once, run without a writable disk.
FROM node:24-bookworm-slim AS built
WORKDIR /office
ENV NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1
COPY . .
RUN npx -y pnpm@10 install --frozen-lockfile \
 && cd apps/web && NODE_ENV=production node node_modules/next/dist/bin/next build && rm -rf .next/cache

FROM node:24-bookworm-slim
WORKDIR /office
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 GONGBANG_MODE=production
# Memory that is free goes back to the system (scripts/office.ts).
ENV MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=131072 MALLOC_TRIM_THRESHOLD_=131072
COPY --from=built /office /office
USER node
EXPOSE 3000
WORKDIR /office/apps/web
CMD ["node", "--max-semi-space-size=8", "--max-old-space-size=384", "--heap-growing-percent=20", "--no-allocation-site-pretenuring", "node_modules/next/dist/bin/next", "start", "-p", "3000", "--keepAliveTimeout", "75000", "--experimental-next-config-strip-types"]
