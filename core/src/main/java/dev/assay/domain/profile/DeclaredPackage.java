package dev.assay.domain.profile;

import java.util.Locale;

/**
 * A package that a manifest declares.
 *
 * @param repository where the manifest stands
 * @param path the manifest, from the root of the repository
 * @param ecosystem whose package it is
 * @param name as the ecosystem writes it; Maven's are {@code group:artifact}
 * @param scope what the package is for
 */
public record DeclaredPackage(RepositoryName repository, String path, Ecosystem ecosystem, String name, Scope scope) {

    /** The registries of the package names. */
    public enum Ecosystem {
        /** JavaScript and TypeScript. */
        NPM,
        /** Python. */
        PYPI,
        /** Java, Kotlin, Scala: Maven and Gradle. */
        MAVEN,
        /** Go modules. */
        GO,
        /** Rust. */
        CARGO,
        /** PHP. */
        COMPOSER,
        /** Ruby. */
        RUBYGEMS,
        /** .NET. */
        NUGET,
        /** Swift. */
        SWIFT,
        /** Dart and Flutter. */
        PUB,
        /** Elixir and Erlang. */
        HEX,
        /** Container images. */
        DOCKER,
        /** Steps of GitHub workflows. */
        ACTIONS,
        /** Terraform providers and modules. */
        TERRAFORM,
        /** R. */
        CRAN,
        /** Haskell. */
        HACKAGE,
        /** Environments of Conda, for Python and what it is bound to. */
        CONDA,
        /** C and C++, by Conan. */
        CONAN,
        /** C and C++, by vcpkg. */
        VCPKG,
        /** C and C++, by the names that CMake finds packages under. */
        CMAKE,
        /** Objective-C and Swift, by CocoaPods. */
        COCOAPODS,
        /** JavaScript and TypeScript, by the registry of Deno. */
        JSR,
        /** Repositories of hooks of pre-commit. */
        PRE_COMMIT;

        /** Returns the name in lower case with hyphens, as reports write it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a package is for. */
    public enum Scope {
        /** Shipped with the program. */
        RUNTIME,
        /** Needed to build, test or check it. */
        DEVELOPMENT
    }
}
