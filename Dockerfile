# Banso in a container: nothing is fetched at the start, nothing runs as root, all that must be kept is in /data.
# How to run it: docs/operate.md.

FROM node:22-bookworm-slim AS build
# What Node.js 26, which comes with the libraries, asks of the system.
RUN apt-get update && apt-get install -y --no-install-recommends libatomic1 && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/banso
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/prepare.mjs

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends libatomic1 && rm -rf /var/lib/apt/lists/* \
 && groupadd --system --gid 10001 banso \
 && useradd --system --uid 10001 --gid banso --home-dir /data --no-create-home --shell /usr/sbin/nologin banso \
 && install -d -o banso -g banso -m 0700 /data
WORKDIR /opt/banso
COPY --from=build /opt/banso ./
RUN ln -s /opt/banso/node_modules/node-linux-*/bin/node /usr/local/bin/node
USER 10001:10001
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data HOME=/data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/server.ts"]
