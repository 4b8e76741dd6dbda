FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q -DskipTests -Pdist -pl distribution -am package \
    && mkdir /opt/assay \
    && tar -xzf distribution/target/assay-*-linux-*.tar.gz -C /opt/assay --strip-components=1

# The archive brings its runtime: nothing of Java is needed around it.
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates curl && rm -rf /var/lib/apt/lists/* \
    && useradd --system --home-dir /var/lib/assay --create-home assay
COPY --from=build /opt/assay /opt/assay
USER assay
ENV ASSAY_CACHE_DIR=/var/lib/assay/cache
ENV ASSAY_JAVA_OPTS=-XX:MaxRAMPercentage=70
EXPOSE 8000
# It replaces itself by the JVM, so that SIGTERM reaches the program.
ENTRYPOINT ["/opt/assay/bin/assay"]
CMD ["serve", "--host", "0.0.0.0"]
