package dev.assay.analysis.commits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.commits.CommitMessage.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseHeadlinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.3",
                "v2.0",
                "Release 1.0.1",
                "Release v1.2.3 (#123)",
                "Version 0.13.3",
                "Bump version to 1.2.3",
                "bump version",
                "Update version",
                "Bump to 5.1.0",
                "Version bump",
                "release",
                "bump, release",
                "Prepare next development version.",
                "Prepare version 2.0.0",
                "Prepare for release 1.2.0-RC1",
                "Preparing release 3.1",
                "Prepare for next development iteration",
                "Back to development version",
                "Set version to 1.3.0-SNAPSHOT",
                "Start next development cycle 1.4-dev",
                "Cut release",
                "Tag 1.2.3",
                "2.0.0 release",
                "Bump the version from 1.2 to 1.3",
                "Post-release version bump [skip ci]",
                "[maven-release-plugin] prepare release assay-1.0"
            })
    void tellsReleasesInTheirUsualForms(String headline) {
        assertThat(CommitMessage.parse(headline).form()).isEqualTo(Form.RELEASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Release the lock before waiting",
                "Release notes for 1.2",
                "Bump version of the protocol and reject older clients",
                "Update version check to accept 1.2",
                "Prepare statements once",
                "Version the cache keys",
                "Back to basics",
                "Start the server on port 8080",
                "Bump memory limit to 512",
                "3 more tests",
                "Tag builds with their commit"
            })
    void leavesWorkThatOnlySoundsLikeARelease(String headline) {
        assertThat(CommitMessage.parse(headline).form()).isEqualTo(Form.PLAIN);
    }
}
