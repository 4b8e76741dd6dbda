FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q -DskipTests -pl app -am package

FROM eclipse-temurin:25-jre
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
    && useradd --system --no-create-home assay
COPY --from=build /src/app/target/assay.jar /opt/assay/
COPY --from=build /src/app/target/lib /opt/assay/lib
USER assay
EXPOSE 8000
# The exec form, so that SIGTERM reaches the program.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MetaspaceSize=128m", "-Djdk.virtualThreadScheduler.parallelism=12", "-XX:MaxRAMPercentage=70", "-jar", "/opt/assay/assay.jar"]
CMD ["serve", "--host", "0.0.0.0"]
