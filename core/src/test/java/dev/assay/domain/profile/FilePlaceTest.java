package dev.assay.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePlaceTest {

    @ParameterizedTest
    @CsvSource({
        "package.json, MAIN",
        "packages/web/package.json, MAIN",
        "testdata.json, MAIN",
        "latest/pom.xml, MAIN",
        "vendor/lib/package.json, FOREIGN",
        "web/node_modules/, FOREIGN",
        "test/fixtures/app/Gemfile, FIXTURE",
        "src/test/resources/testdata/pom.xml, FIXTURE",
        "priv/templates/phx/mix.exs, TEMPLATE",
        "examples/vendor/pom.xml, FOREIGN",
        "examples/tests/pom.xml, EXAMPLE",
        "myapp/Gemfile, EXAMPLE",
        "Tool.Demo.Web/Tool.csproj, EXAMPLE",
        "packages/playground-files/package.json, EXAMPLE",
        "Tool.Benchmarks/Tool.csproj, BENCHMARK",
        "Tool.Tests/Tool.csproj, TEST",
        "integration_test/mix.exs, TEST",
        "docs/package.json, DOCUMENTATION",
        "docs/, DOCUMENTATION",
    })
    void isToldByTheFolders(String path, FilePlace place) {
        assertThat(FilePlace.of(path)).isEqualTo(place);
    }
}
