package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.ApiKeys;
import dev.assay.adapter.http.access.CorsPolicy;
import dev.assay.adapter.http.access.HttpLimits;
import dev.assay.adapter.http.access.TrustedProxies;
import dev.assay.testkit.CuttingProxy;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of another origin, in a real browser where there is one, whose connections break in the middle. */
class BrowserTest {

    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));

    @TempDir
    private Path profile;

    @Test
    void losesNoEventThroughAReconnect() throws Exception {
        String browser = Programs.find("chromium");
        Follower follower = new Follower();
        try (Page page = new Page(follower);
                Served served = new Served(gitHub, openTo(page.origin()));
                CuttingProxy proxy = new CuttingProxy(served.api().port())) {
            String task = served.start(gitHub, "octocat");
            Process process = new ProcessBuilder(command(
                            browser, page.origin() + "/?base=http://127.0.0.1:" + proxy.port() + "&task=" + task))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                follower.awaitBoth();
                proxy.cut();
                // The browser waits two seconds: all of this happens behind its back.
                gitHub.release();
                served.client().get("/api/v1/github/user/octocat");
                assertThat(follower.awaitEnd()).contains("close 1006", "close 1000");
            } finally {
                process.destroy();
                assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            }
            RuntimeClientsTest.assertWithoutGaps(follower.revisions("event "));
            RuntimeClientsTest.assertWithoutGaps(follower.revisions("frame "));
        } finally {
            gitHub.release();
        }
    }

    private static HttpSettings openTo(String origin) {
        return HttpSettings.DEFAULTS.with(
                HttpLimits.DEFAULTS, new Access(ApiKeys.NONE, TrustedProxies.NONE, CorsPolicy.parse(origin)));
    }

    private List<String> command(String browser, String address) {
        return java.util.stream.Stream.of(List.of(browser), QUIET, List.of("--user-data-dir=" + profile, address))
                .flatMap(List::stream)
                .toList();
    }
}
