package dev.assay.adapter.manifest.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderPatternTest {

    @ParameterizedTest
    @CsvSource({
        "'', packages/*, packages/a/, true",
        "'', packages/*, packages/a/b/, false",
        "'', ./packages/*/, packages/a/, true",
        "'', apps/**, apps/a/b/, true",
        "'', apps/**/web, apps/web/, true",
        "'', apps/**/web, apps/a/b/web/, true",
        "'', .\\lib, lib/, true",
        "'', '{a,b}', b/, true",
        "'', '{a', '{a/', true",
        "'', a.b, axb/, false",
        "'', ., '', true",
        "app/, ../lib, lib/, true",
        "app/, lib, lib/, false",
        "app/, lib, app/lib/, true",
    })
    void meansTheFoldersThatWorkspacesMean(String base, String written, String folder, boolean expected) {
        assertThat(FolderPattern.of(base, written))
                .hasValueSatisfying(
                        pattern -> assertThat(pattern.matches(folder)).isEqualTo(expected));
    }

    @Test
    void doesNotLeaveTheRepositoryAndHasFewWildcards() {
        assertThat(FolderPattern.of("a/", "../../b")).isEmpty();
        assertThat(FolderPattern.of("", "*/*/*/*/*")).isEmpty();
        assertThat(FolderPattern.of("", "a".repeat(301))).isEmpty();
    }
}
