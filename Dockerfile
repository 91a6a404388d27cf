# The mock as a container: Node and the package, without a shell and without a package manager.
FROM node:24-slim AS build
WORKDIR /source
COPY . .
RUN npm ci && node deploy/image/assemble.ts /image

FROM gcr.io/distroless/nodejs24-debian13:nonroot
COPY --from=build /image /app
ENV NODE_ENV=production
EXPOSE 4010
HEALTHCHECK --interval=10s --timeout=4s --start-period=10s --start-interval=1s \
  CMD ["/nodejs/bin/node", "/app/node_modules/video-gateway-kit/dist/cli/video-gateway.js", "health"]
ENTRYPOINT ["/nodejs/bin/node", "/app/node_modules/video-gateway-kit/dist/cli/video-gateway.js"]
CMD ["mock", "--host", "0.0.0.0", "--json"]
