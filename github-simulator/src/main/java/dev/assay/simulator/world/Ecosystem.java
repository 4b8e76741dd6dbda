package dev.assay.simulator.world;

import java.util.List;

/** What a generated repository is built with. */
public enum Ecosystem {
    /** npm packages in TypeScript. */
    TYPESCRIPT(
            List.of("TypeScript", "CSS", "HTML", "JavaScript"),
            List.of(
                    "react",
                    "react-dom",
                    "next",
                    "express",
                    "zod",
                    "axios",
                    "@prisma/client",
                    "graphql",
                    "ioredis",
                    "@tanstack/react-query",
                    "fastify",
                    "date-fns"),
            List.of("typescript", "vite", "vitest", "eslint", "prettier", "tailwindcss", "@playwright/test")),
    /** Python with a {@code pyproject.toml}. */
    PYTHON(
            List.of("Python", "Shell", "Dockerfile"),
            List.of(
                    "fastapi",
                    "pydantic",
                    "sqlalchemy",
                    "httpx",
                    "redis",
                    "celery",
                    "django",
                    "uvicorn",
                    "click",
                    "alembic",
                    "boto3"),
            List.of("pytest", "ruff", "mypy", "pytest-asyncio", "coverage")),
    /** Java with Maven. */
    JAVA(
            List.of("Java", "Shell", "HTML"),
            List.of(
                    "org.springframework.boot:spring-boot-starter-web",
                    "com.fasterxml.jackson.core:jackson-databind",
                    "org.postgresql:postgresql",
                    "org.flywaydb:flyway-core",
                    "io.micrometer:micrometer-core",
                    "org.apache.kafka:kafka-clients",
                    "redis.clients:jedis",
                    "com.google.guava:guava"),
            List.of(
                    "org.junit.jupiter:junit-jupiter",
                    "org.assertj:assertj-core",
                    "org.mockito:mockito-core",
                    "org.testcontainers:postgresql")),
    /** Go modules. */
    GO(
            List.of("Go", "Makefile", "Dockerfile"),
            List.of(
                    "github.com/gin-gonic/gin",
                    "github.com/spf13/cobra",
                    "github.com/rs/zerolog",
                    "github.com/jackc/pgx/v5",
                    "github.com/redis/go-redis/v9",
                    "google.golang.org/grpc",
                    "k8s.io/client-go"),
            List.of("github.com/stretchr/testify", "github.com/google/go-cmp")),
    /** Rust crates. */
    RUST(
            List.of("Rust", "Shell"),
            List.of("serde", "tokio", "axum", "clap", "anyhow", "tracing", "sqlx", "reqwest", "rayon"),
            List.of("criterion", "proptest", "tempfile")),
    /** Notebooks over the scientific Python packages. */
    JUPYTER(
            List.of("Jupyter Notebook", "Python"),
            List.of("numpy", "pandas", "matplotlib", "scikit-learn", "torch", "seaborn", "xgboost", "polars"),
            List.of("jupyterlab", "nbconvert")),
    /** R packages. */
    R(
            List.of("R", "TeX"),
            List.of("dplyr", "ggplot2", "tidyr", "shiny", "readr", "purrr", "data.table"),
            List.of("testthat", "knitr"));

    // An enum has to be immutable for the compiler's eye too, hence joined strings instead of lists.
    private final String languages;
    private final String packages;
    private final String developmentPackages;

    Ecosystem(List<String> languages, List<String> packages, List<String> developmentPackages) {
        this.languages = String.join(",", languages);
        this.packages = String.join(",", packages);
        this.developmentPackages = String.join(",", developmentPackages);
    }

    /** The languages of such a repository, most first. */
    List<String> languages() {
        return List.of(languages.split(",", -1));
    }

    List<String> packages() {
        return List.of(packages.split(",", -1));
    }

    List<String> developmentPackages() {
        return List.of(developmentPackages.split(",", -1));
    }
}
