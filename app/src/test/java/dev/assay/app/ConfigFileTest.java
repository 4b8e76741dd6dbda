package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.cli.application.LaunchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("assay.conf"), text);
    }

    private SettingsSource source(String text, Map<String, String> variables) throws IOException {
        SettingsSource source = new SettingsSource(variables);
        source.configure(file(text));
        return source;
    }

    @Test
    void readsNamesAndValues() throws IOException {
        String text = """
                \ufeff# settings of Assay
                API_WORKERS=3   # three

                  export ASSAY_PORT = 9000
                ASSAY_HOST='0.0.0.0'  # all
                GITHUB_TOKEN="ghp_a,ghp#b"
                ASSAY_API_KEY="a\\"b\\\\c"
                ASSAY_CORS_ORIGINS=
                EMPTY=''
                """;
        assertThat(ConfigFile.read(file(text.replace("\n", "\r\n"))).entries())
                .hasEntrySatisfying("API_WORKERS", entry -> assertThat(entry).isEqualTo(new ConfigFile.Entry("3", 2)))
                .hasEntrySatisfying(
                        "ASSAY_PORT", entry -> assertThat(entry.value()).isEqualTo("9000"))
                .hasEntrySatisfying(
                        "ASSAY_HOST", entry -> assertThat(entry.value()).isEqualTo("0.0.0.0"))
                .hasEntrySatisfying(
                        "GITHUB_TOKEN", entry -> assertThat(entry.value()).isEqualTo("ghp_a,ghp#b"))
                .hasEntrySatisfying(
                        "ASSAY_API_KEY", entry -> assertThat(entry.value()).isEqualTo("a\"b\\c"))
                .hasEntrySatisfying(
                        "ASSAY_CORS_ORIGINS", entry -> assertThat(entry.value()).isEmpty())
                .hasEntrySatisfying("EMPTY", entry -> assertThat(entry.value()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "just words secret|expected NAME=value",
                "=secret|expected NAME=value",
                "1NAME=secret|expected NAME=value",
                "NAME='secret|no closing quote",
                "NAME=\"secret\\\"|no closing quote",
                "NAME='secret' more|behind the closing quote",
                "API_WORKERS=1|API_WORKERS is set on line 1 already"
            })
    void namesTheLineThatMakesNoSenseAndNeverItsValue(String line, String reason) throws IOException {
        Path file = file("API_WORKERS=2\n\n" + line + "\n");
        assertThatThrownBy(() -> ConfigFile.read(file))
                .isInstanceOf(LaunchException.class)
                .hasMessageStartingWith(file + ":3: ")
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("secret");
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        Path latin = Files.write(folder.resolve("latin"), "NAME=ä".getBytes(StandardCharsets.ISO_8859_1));
        Path large = Files.writeString(folder.resolve("large"), "#".repeat(70_000));
        assertThatThrownBy(() -> ConfigFile.read(folder.resolve("missing")))
                .hasMessageEndingWith("there is no such file");
        assertThatThrownBy(() -> ConfigFile.read(folder)).hasMessageEndingWith("it is a folder");
        assertThatThrownBy(() -> ConfigFile.read(latin)).hasMessageEndingWith("it is not UTF-8");
        assertThatThrownBy(() -> ConfigFile.read(large)).hasMessageEndingWith("it is larger than 64 KiB");
    }

    @Test
    void goesBehindTheEnvironmentAndBeforeTheDefault() throws IOException {
        Settings settings = source(
                        "API_WORKERS=3\nASSAY_PORT=9000\nASSAY_HOST=::1\n",
                        Map.of("API_WORKERS", "5", "ASSAY_HOST", "", "ASSAY_PORT", "tcp://10.0.0.1:8000"))
                .read();
        assertThat(settings.workers()).isEqualTo(5);
        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.host()).isEqualTo("::1");
        assertThat(settings.callsPerHour()).isEqualTo(5000);
    }

    @Test
    void isNamedWithItsLineWhereASettingMakesNoSense() throws IOException {
        SettingsSource source = source("# first\nAPI_WORKERS=many\n", Map.of());
        assertThatThrownBy(source::read)
                .hasMessage(folder.resolve("assay.conf")
                        + ":2: API_WORKERS is \"many\"; expected a whole number from 1 to 1000");
    }

    @Test
    void canBeNamedByTheEnvironmentAndTheFlagGoesBeforeThat() throws IOException {
        Path other = Files.writeString(folder.resolve("other.conf"), "API_WORKERS=7\n");
        SettingsSource source = new SettingsSource(Map.of("ASSAY_CONFIG", other.toString()));
        assertThat(source.read().workers()).isEqualTo(7);
        source.configure(file("API_WORKERS=4\n"));
        assertThat(source.read().workers()).isEqualTo(4);
    }

    @Test
    void holdsTheKeyForARemoteServerToo() throws IOException {
        assertThat(source("ASSAY_API_KEY=sesame-open\n", Map.of()).ownKey()).contains("sesame-open");
    }

    @Test
    void tellsOfNamesInItThatMeanNothing() throws IOException {
        assertThat(source("GITHUB_TOKN=x\nNO_PROXY=a\nhttps_proxy=\n", Map.of()).notices())
                .containsExactly(
                        folder.resolve("assay.conf")
                                + ":1: GITHUB_TOKN is no setting of Assay and changes nothing; the nearest name is GITHUB_TOKEN");
    }
}
