package dev.assay.adapter.manifest;

import static dev.assay.adapter.manifest.Reading.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherFormatsTest {

    @Test
    void readsWhatAGoModuleItselfRequires() {
        String text = """
                module example.com/shop

                go 1.25

                require github.com/spf13/cobra v1.9.1
                require (
                	github.com/gin-gonic/gin v1.10.1 // the web
                	"gopkg.in/yaml.v3" v3.0.1
                	golang.org/x/net v0.42.0 // indirect
                )
                replace (
                	github.com/gin-gonic/gin => ../gin
                )
                exclude golang.org/x/text v0.3.0
                """;

        assertThat(names("go.mod", text)).containsExactly("github.com/spf13/cobra", "gopkg.in/yaml.v3");
    }

    @Test
    void readsCratesUnderTheirOwnNames() {
        String text = """
                [package]
                name = "shop"
                [dependencies]
                serde = { version = "1", features = ["derive"] }
                rand7 = { package = "rand", version = "0.7" }
                tokio.workspace = true
                [dev-dependencies]
                proptest = "1"
                [build-dependencies]
                cc = "1"
                [target.'cfg(windows)'.dependencies]
                windows-sys = "0.60"
                [workspace.dependencies]
                anyhow = "1"
                """;

        assertThat(names("Cargo.toml", text))
                .containsExactly("serde", "rand", "tokio", "proptest (dev)", "cc (dev)", "windows-sys", "anyhow");
    }

    @Test
    void readsGemsWithTheirGroups() {
        String text = """
                source "https://example.org"
                ruby "3.4.4"
                # gem "commented"
                gem "rails", "~> 8.0"
                gem 'pg', group: :production
                gem "rspec-rails",
                  groups: [:development, :test]
                platforms :jruby do
                  gem "activerecord-jdbc"
                end
                group :development, :test do
                  if ENV["DEBUG"]
                    gem "debug", platforms: %i[ mri windows ]
                  end
                  gem "rubocop"
                end
                group :production, :test do
                  gem "redis"
                end
                gem "puma" if true
                gem "plugin-#{version}"
                """;

        assertThat(names("Gemfile", text))
                .containsExactly(
                        "rails",
                        "pg",
                        "rspec-rails (dev)",
                        "activerecord-jdbc",
                        "debug (dev)",
                        "rubocop (dev)",
                        "redis",
                        "puma");
    }

    @Test
    void readsPackageReferencesOfDotNet() {
        String text = """
                <Project Sdk="Microsoft.NET.Sdk">
                  <ItemGroup>
                    <PackageReference Include="Serilog" Version="4.3.0" />
                    <PackageReference Include="Dapper;Npgsql" />
                    <PackageReference Include="StyleCop.Analyzers" PrivateAssets="all" />
                    <PackageReference Include="coverlet.collector"><PrivateAssets>All</PrivateAssets></PackageReference>
                    <PackageReference Update="Updated" />
                    <PackageReference Include="$(Computed)" />
                    <ProjectReference Include="Core.csproj" />
                  </ItemGroup>
                </Project>""";

        assertThat(names("src/Shop.csproj", text))
                .containsExactly("Serilog", "Dapper", "Npgsql", "StyleCop.Analyzers (dev)", "coverlet.collector (dev)");
    }

    @Test
    void readsPackagesOfSwiftByTheirAddress() {
        String text = """
                // swift-tools-version: 6.0
                let package = Package(
                  name: "shop",
                  dependencies: [
                    .package(url: "https://example.org/apple/swift-nio.git", from: "2.0.0"),
                    .package(name: "Vapor", url: "https://example.org/vapor/vapor/", exact: "4.0.0"),
                    .package(url: "git@example.org:swift-server/async-http-client.git", branch: "main"),
                    .package(path: "../Local"),
                  ],
                  targets: [.binaryTarget(name: "bin", url: "https://example.org/bin.zip")]
                )""";

        assertThat(names("Package.swift", text)).containsExactly("swift-nio", "vapor", "async-http-client");
    }

    @Test
    void readsTheDependenciesOfAMixProject() {
        String text = """
                defmodule Shop.MixProject do
                  def project do
                    [app: :shop, deps: deps(), releases: [shop: [steps: [:assemble]]], xref: {:not, :this}]
                  end
                  defp deps do
                    [
                      {:phoenix, "~> 1.8"},
                      # {:commented, "~> 1.0"},
                      {:credo, "~> 1.7", only: [:dev, :test], runtime: false},
                      {:ex_doc, "~> 0.38", only: :dev},
                      {:logger_json, "~> 7.0", only: [:dev, :prod]}
                    ]
                  end
                  defp aliases, do: [{:setup, ["deps.get"]}]
                end""";

        assertThat(names("mix.exs", text)).containsExactly("phoenix", "credo (dev)", "ex_doc (dev)", "logger_json");
    }

    @Test
    void readsTheDependenciesThatAMixProjectListsInPlace() {
        assertThat(names("mix.exs", """
                def project do
                  [app: :shop, deps: [{:jason, "~> 1.4"}]]
                end""")).containsExactly("jason");
    }

    @Test
    void readsTheImagesThatADockerfileStartsFrom() {
        String text = """
                # syntax=docker/dockerfile:1
                ARG BASE=alpine
                FROM --platform=$BUILDPLATFORM golang:1.25-alpine AS Build
                RUN go build \\
                  FROM fake
                FROM build as tested
                from eclipse-temurin@sha256:0123
                FROM localhost:5000/team/tool:2
                FROM docker.io/library/node:${NODE_VERSION:-24}
                FROM ${BASE}
                FROM scratch
                """;

        assertThat(names("docker/Dockerfile", text))
                .containsExactly("golang", "eclipse-temurin", "localhost:5000/team/tool", "node", "alpine");
    }

    @Test
    void readsTheImagesOfComposeServices() {
        String text = """
                x-cache: &cache
                  image: redis:8
                x-tag: &tag postgres:17
                services:
                  web:
                    build: .
                  database:
                    image: postgres:17
                  cache:
                    <<: *cache
                  queue:
                    image: "rabbitmq:4-management"
                  other:
                    image: ${REGISTRY}/other
                  unknown:
                    image: *missing
                  scalar:
                    image: *tag
                  empty:
                    image:
                volumes:
                  data: {image: not-a-service}
                """;

        assertThat(names("docker-compose.yml", text)).containsExactly("postgres", "redis", "rabbitmq");
        assertThat(names("compose.yaml", text)).hasSize(3);
    }
}
