package dev.assay.analysis.commits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assay.analysis.commits.CommitMessage.Form;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotHeadlinesTest {

    private static Form form(String message) {
        return CommitMessage.parse(message.replace("\\n", "\n")).form();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bump lodash from 4.17.20 to 4.17.21",
                "Bump golang from 1.21-alpine to 1.22-alpine in /build (#12)",
                "Bump vendor/lib from `0a1b2c3` to `4d5e6f7`",
                "[Security] Bump axios from 0.19.0 to 0.21.1",
                "⬆️ Bump actions/checkout from 3 to 4",
                ":arrow_up: Bump actions/cache from 3 to 4",
                "build(deps): bump json5 from 1.0.1 to 1.0.2 in /web in the npm_and_yarn group",
                "build(deps): bump golang.org/x/net from 0.17.0 to 0.23.0 in the go_modules group across 1 directory",
                "Bump the npm_and_yarn group across 1 directory with 2 updates",
                "Bump the npm_and_yarn group across 3 directories with 11 updates (#7)",
                "Bump the actions group in /.github with 1 update",
                "chore(deps-dev): bump the lint group with 4 updates",
                "build(deps-dev): bump vue, @vue/compiler-sfc and @vue/server-renderer",
                "Bump json5 and babel-loader in /client",
                "Bump CsvHelper and 2 others",
                "Bump spring.version from 6.1.0 to 6.1.1",
                "Bump kotlin dependency set from 1.9.0 to 1.9.10",
                "Bump docker/setup-buildx-action in the actions group",
                "Update rake requirement from ~> 12.0 to >= 12, < 14",
                "build(deps): update pytest requirement from <8,>=7 to >=7,<9 in /docs",
                "Update serde requirement from 0.9 to 1.0 (#5)",
                "build(deps-dev): bump @vue/devtools-api (#3)",
                "[deps]: Bump a:gpg-plugin\\n\\nBumps [a:gpg-plugin](https://example.org) from 1 to 2.",
                "Bump minimatch\\n\\nBumps [minimatch](https://example.org/m) and its parent.",
                "Bump a long name\\n\\nBumps the nuget group with 1 update: ",
                "Upgrade to GitHub-native Dependabot (#9)",
            })
    void takesTheTitlesOfDependabotForABots(String message) {
        assertThat(form(message)).isEqualTo(Form.BOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Update dependency foo to v1.2 || ^2",
                "Update dependency eslint to ^9.1.0",
                "Update dependency rails to '~> 8'",
                "fix(deps): update dependency numpy to >=1.26,<3",
                "chore(deps): update dependency vitest to v3 [security]",
                "Update dependency typescript to ~5.6.0 || ~5.7.0 (#12)",
                "chore(deps): update plugin org.jetbrains.kotlin.jvm to v2",
                "Update plugin spotless to v6.25.0 (#31)",
                "Update jenkins plugin git to v5",
                "Update Rust crate serde to 1.0.200",
                "fix(deps): update rust crate tokio to v1.40",
                "fix(deps): update module github.com/x/y to v1",
                "Update module golang.org/x/net to v0.30.0 [SECURITY]",
                "Update actions/checkout digest to 11bd719",
                "Update actions/checkout action to v4.2.2",
                "chore(deps): update postgres:16 Docker digest to 0aa23f2",
                "Update node.js Docker tag to v22",
                "Update helm release grafana to 8.5.1",
                "Update Helm chart redis to v20 (major)",
                "Update Terraform aws to ~> 5.70",
                "Update pre-commit hook psf/black to v24",
                "Update cimg/node orb to v7",
                "Update spring boot monorepo to v3.4.0 (minor)",
                "Update react monorepo (major)",
                "Update okhttp to v4.12.0 (#44)",
                "chore(deps): update pnpm to v9",
                "chore(deps): update node.js to v22.11",
                "Update all non-major dependencies (#3)",
                "chore(deps): update all dependencies",
                "chore(deps): pin dependencies",
                "Pin dependency prettier to 3.3.3",
                "Replace dependency npm-run-all with npm-run-all2 5.0.0",
                "Roll back dependency vite to v5",
                "chore(deps): lock file maintenance (main)",
                "Lock file maintenance",
                "Migrate config renovate.json",
                "chore(config): migrate config .github/renovate.json5",
                "chore(config): migrate renovate config",
                "chore: Configure Renovate (#1)",
                "Add renovate.json",
            })
    void takesTheTitlesOfRenovateForABots(String message) {
        assertThat(form(message)).isEqualTo(Form.BOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scala Steward: Update cats-core to 2.12.0",
                "[pre-commit.ci] pre-commit autoupdate",
                "[autofix.ci] apply automated fixes",
                "chore(package): update rollup to version 0.47.2 (#99)",
                "Update ava to the latest version 🚀 (#5)",
                "Update requests from 2.18.1 to 2.18.2",
                "Scheduled weekly dependency update for week 12",
                "fix: upgrade express from 4.18.1 to 4.18.2",
                "[Snyk] Security upgrade alpine from 3.18 to 3.19",
                "fix: package.json & yarn.lock to reduce vulnerabilities",
                "🚨 [security] Update rack: 2.2.8 → 2.2.9 (patch)",
            })
    void takesTheTitlesOfOtherUpdatersForABots(String message) {
        assertThat(form(message)).isEqualTo(Form.BOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Update README to v2 docs",
                "Update README.md to v2.0",
                "Update docs to v1.5",
                "Update API to v2.1",
                "Update dependencies",
                "chore(deps): update dependencies",
                "Update all the things",
                "Update dependency injection to be lazy",
                "Update dependency list to add the new module",
                "Bump the timeout from 1 to 2 seconds",
                "Bump version and CHANGELOG.md",
                "Bump deps and rebuild",
                "chore(deps): bump versions",
                "Bump the group of tests",
                "Update action to v2 because v1 is gone",
                "Update copyright from 2019 to 2020",
                "Update the Docker tag to use slim",
                "Update requirements to allow Python 3.13",
                "Upgrade Node from 18 to 20",
                "Pin dependencies of the docs",
                "Refactor to reduce vulnerabilities",
                "Replace dependency on lodash with own code",
                "Replace dependency injection with plain constructors",
                "Configure Renovate to group updates",
                "Migrate config to YAML",
                "Automated cherry pick of #123: fix the parser",
                "fix: update dependency resolution of modules",
                "feat: bump allocator\\n\\nBumps allocation by a third.",
                "Update mirror to v2",
                "[deps] Update Pebble to 4.0.0",
                "[core] Bump jetty and slf4j",
                "Bump `httpx` and `h11`",
                "Update FFmpeg in tests to v7.0",
            })
    void leavesPeoplesWordsToThem(String message) {
        assertThat(form(message)).isIn(Form.PLAIN, Form.CONVENTIONAL);
    }

    @Test
    void staysAVersionThatAPersonReleases() {
        assertThat(form("Bump version to 1.2.3")).isEqualTo(Form.RELEASE);
        assertThat(form("Merge branch 'main' into renovate/all")).isEqualTo(Form.MERGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update dependency a to 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 !",
                "bump a-b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, a, b, c, d g h",
                "fix (a) (b) (c) (d) (e) (f) (g) (h) (i) (j) (k) (l) (m) (n) (o) (p) (q) (r) (s) (t) (u) (v) (w) (x) y",
            })
    void readsLongListsWithoutTryingEachSplit(String message) {
        assertThat(assertTimeoutPreemptively(Duration.ofMinutes(1), () -> form(message)))
                .isEqualTo(Form.PLAIN);
    }
}
