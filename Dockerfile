# Two stages: the toolchain builds a fully static program, and an empty image carries it.
FROM swift:6.3-bookworm AS build
# Only a build stage: Debian's fixes are wanted, a pinned version is not.
# hadolint ignore=DL3008
RUN apt-get update && apt-get install -y --no-install-recommends zlib1g-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift openapi.yaml ./
COPY Sources Sources
COPY Tests Tests
RUN swift build -c release --product qujing --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker --gc-sections -Xlinker --script=Sources/qujing/static.ld -Xlinker -s \
    && install -D "$(swift build -c release --show-bin-path)/qujing" /image/qujing
COPY seeds /image/seeds
RUN mkdir /image/data

FROM scratch
LABEL org.opencontainers.image.title="Qujing" \
      org.opencontainers.image.description="Stories, entities, figures and learning exchanges of Chinese newspaper pages, as JSON over HTTP" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="0.1.0"
COPY --from=build /image /
USER 65532:65532
# One's own folder is mounted at /data: docker run -v "$PWD/pages:/data:ro" … serve /data
VOLUME /data
WORKDIR /
ENV QUJING_HOST=0.0.0.0 QUJING_PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=4s --start-period=60s CMD ["/qujing", "healthcheck"]
ENTRYPOINT ["/qujing"]
CMD ["serve", "/seeds"]
