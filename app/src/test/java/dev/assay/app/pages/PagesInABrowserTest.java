package dev.assay.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.assay.adapter.report.ReportForms;
import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.task.Stage;
import dev.assay.testkit.CuttingProxy;
import dev.assay.testkit.RepositoryBuilder;
import dev.assay.testkit.Snapshots;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports and pages as people see them, in one real browser. Without a Chromium the class says so and is skipped. */
class PagesInABrowserTest {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    private static Optional<Browsing> opened = Optional.empty();
    private static PageServer demo;
    private static PageServer held;

    @BeforeAll
    static void open() throws Exception {
        opened = Browsing.open();
        setDefaultAssertionTimeout(60_000);
        if (opened.isEmpty()) {
            System.err.println("SKIPPED: no Chromium is installed, so that no page was looked at in a browser");
        }
        assumeTrue(opened.isPresent(), "no Chromium is installed: no page was looked at in a browser");
        demo = PageServer.ofInventedPeople();
        held = PageServer.ofScriptedPeople();
    }

    @AfterAll
    static void close() {
        opened.ifPresent(Browsing::close);
        Stream.of(Optional.ofNullable(demo), Optional.ofNullable(held))
                .flatMap(Optional::stream)
                .forEach(PageServer::close);
    }

    @AfterEach
    void wasQuiet() {
        held.gitHub().release();
        held.gitHub().releaseAt(Stage.COMMITS);
        browsing().assertQuiet();
    }

    private static Browsing browsing() {
        return opened.orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "/report/octocat,LIGHT",
        "/report/octocat,DARK",
        "'/compare?users=octocat,unicode-uma',LIGHT",
        "'/compare?users=octocat,unicode-uma',DARK",
        "/report/nobody,LIGHT",
        "/,DARK",
        "/tasks,LIGHT"
    })
    void isOpenToEverybody(String path, ColorScheme scheme) {
        Page page =
                browsing().page(new NewContextOptions().setColorScheme(scheme).setViewportSize(1280, 900));
        page.navigate(demo.url(path));
        page.evaluate("document.querySelectorAll('details').forEach(more => more.open = true)");
        assertThat(Browsing.barriers(page)).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/report/octocat",
                "/report/unicode-uma",
                "/compare?users=octocat,unicode-uma,hoarder-hal",
                "/",
                "/tasks"
            })
    void fitsOnAPhone(String path) {
        Page page = browsing()
                .page(new NewContextOptions().setViewportSize(390, 844).setDeviceScaleFactor(2));
        page.navigate(demo.url(path));
        page.evaluate("document.querySelectorAll('details').forEach(more => more.open = true)");
        assertThat(Browsing.scrollsSideways(page)).isFalse();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"octocat", "hoarder-hal", "unicode-uma"})
    void isPrintedOnTwoToFourSheets(String login) {
        Page page = browsing().page();
        page.navigate(demo.url("/report/" + login));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        long sheets = SHEET.matcher(new String(printed, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        assertThat(sheets).isBetween(2L, 4L);
        page.context().close();
    }

    @Test
    void canBeReadWithoutScripts() {
        Page page = browsing().page(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(demo.url("/report/octocat"));
        assertThat(page.locator("h1")).hasText("Mona Octavia Reef");
        assertThat(page.locator("section h2")).hasCount(10);
        assertThat(page.locator("#calendar .day[x]")).not().hasCount(0);
        page.navigate(demo.url("/"));
        assertThat(page.locator("noscript")).isVisible();
        page.context().close();
    }

    @Test
    void canBeReadByKeyboardAlone() {
        Page page = browsing().page();
        page.navigate(demo.url("/report/octocat"));
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip")).isFocused();
        assertThat(page.locator("a.skip")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(demo.url("/report/octocat#report"));
        Locator days = page.locator("details.words summary");
        for (int i = 0; i < 400 && !(Boolean) days.evaluate("it => it === document.activeElement"); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(days).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("details.words dl")).isVisible();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void isTheSameInAFileOfItsOwn(ColorScheme scheme, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("report.html");
        Files.writeString(file, demo.get("/api/v1/github/user/octocat/report.html"));
        Page page = browsing().page(new NewContextOptions().setColorScheme(scheme));
        page.navigate(file.toUri().toString());
        assertThat(page.locator("h1")).hasText("Mona Octavia Reef");
        String paper = (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
        assertThat(paper).isEqualTo(scheme == ColorScheme.DARK ? "rgb(20, 23, 26)" : "rgb(253, 252, 249)");
        assertThat(Browsing.barriers(page)).isEmpty();
        page.context().close();
    }

    @Test
    void runsNothingThatStrangersWrote(@TempDir Path folder) throws Exception {
        String text =
                "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)> \u202ejavascript:alert(4)";
        Path file = folder.resolve("hostile.html");
        Files.writeString(
                file,
                ReportForms.html(List.of(ReportForms.of(ProfileAnalyzer.analyze(
                        Snapshots.aSnapshot()
                                .bio(text)
                                .repositories(RepositoryBuilder.aRepository("demo")
                                        .description(text)
                                        .language(text, 10)
                                        .topics(text)
                                        .build())
                                .build(),
                        Snapshots.NOON,
                        new GitHubUsage(1, 1, 0, 0, 1))))));
        Page page = browsing().page();
        page.navigate(file.toUri().toString());
        assertThat(page.locator("blockquote")).containsText("<script>alert(1)</script>");
        assertThat(page.locator("script, img")).hasCount(0);
        page.context().close();
    }

    @Test
    void goesFromALoginToTheReportByKeyboardWhileSectionsAppear() {
        held.gitHub().hold();
        held.gitHub().holdAt(Stage.COMMITS);
        Page page = browsing().page();
        page.navigate(held.url("/"));
        assertThat(page.locator("#login")).isFocused();
        page.keyboard().type("octocat");
        // GitHub answers once the page looks: previews are made for those who do.
        page.waitForResponse("**/events?**", () -> page.keyboard().press("Enter"));
        held.gitHub().release();
        assertThat(page.locator("#live h1")).hasText("The octocat");
        assertThat(page.locator("#live #projects")).isVisible();
        assertThat(page.locator("#live #seen")).hasCount(0);
        assertThat(page.locator("#progress")).isVisible();
        assertThat(page).hasURL(held.url("/?login=octocat"));
        page.reload();
        assertThat(page.locator("#live h1")).hasText("The octocat");
        held.gitHub().releaseAt(Stage.COMMITS);
        assertThat(page).hasURL(held.url("/report/octocat"));
        assertThat(page.locator("#seen")).isVisible();
        assertThat(page.locator("h1")).isFocused();
        assertThat(Browsing.barriers(page)).isEmpty();
        page.reload();
        assertThat(page.locator("h1")).hasText("The octocat");
        page.goBack();
        assertThat(page.locator("#login")).isVisible();
        page.context().close();
    }

    @Test
    void takesUpAConnectionThatWasCut() throws IOException {
        held.gitHub().hold();
        held.gitHub().holdAt(Stage.COMMITS);
        try (CuttingProxy proxy = new CuttingProxy(held.port());
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Page page = browsing().page();
            page.navigate("http://127.0.0.1:" + proxy.port() + "/");
            page.locator("#login").fill("mona");
            page.waitForResponse("**/events?**", () -> page.keyboard().press("Enter"));
            held.gitHub().release();
            assertThat(page.locator("#live h1")).hasText("The mona");
            // What takes the connection and never answers leaves the page with what it says of the cut.
            proxy.leadTo(silent.getLocalPort());
            proxy.cut();
            assertThat(page.locator("#state")).containsText("was cut");
            held.gitHub().releaseAt(Stage.COMMITS);
            proxy.leadTo(held.port());
            proxy.cut();
            assertThat(page).hasURL("http://127.0.0.1:" + proxy.port() + "/report/mona");
            page.context().close();
        }
    }

    @Test
    void saysWhatToDoAboutAnUnknownUserAndAFullQueue() {
        Page page = browsing().page();
        page.navigate(held.url("/"));
        page.locator("#login").fill("nobody-at-all");
        page.keyboard().press("Enter");
        assertThat(page.locator("#problem")).containsText("Check the spelling");
        assertThat(page.locator("#login")).isFocused();
        held.fillQueue();
        page.locator("#login").fill("hubot");
        page.keyboard().press("Enter");
        assertThat(page.locator("#problem")).containsText("Try again at");
        assertThat(Browsing.barriers(page)).isEmpty();
        held.emptyQueue();
        page.context().close();
    }

    @Test
    void keepsAKeyInTheMemoryOfThePageOnly() throws Exception {
        try (PageServer locked = PageServer.withAKey("a-long-enough-key")) {
            Page page = browsing().page();
            page.navigate(locked.url("/"));
            page.locator("#login").fill("octocat");
            page.keyboard().press("Enter");
            assertThat(page.locator("#problem")).containsText("key");
            page.locator("#key").fill("a-long-enough-key");
            page.locator("#login").focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(locked.url("/report/octocat"));
            assertThat(page.locator("h1")).hasText("The octocat");
            assertThat((String) page.evaluate("JSON.stringify([localStorage, sessionStorage]) + document.cookie"))
                    .doesNotContain("a-long-enough-key");
            page.reload();
            assertThat(page.locator("#key-form")).isVisible();
            page.locator("#key").fill("a-long-enough-key");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("The octocat");
            page.context().close();
        }
    }

    @Test
    void listsTheTasksOfAClient() {
        Page page = browsing().page();
        page.navigate(demo.url("/tasks"));
        assertThat(page.locator("#tasks tbody tr").first()).containsText("completed");
        assertThat(Browsing.barriers(page)).isEmpty();
        page.context().close();
    }
}
