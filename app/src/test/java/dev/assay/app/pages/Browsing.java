package dev.assay.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium that is installed, driven by Playwright, and what must be true of every page that it shows: no error on
 * the console, nothing asked for from elsewhere. Playwright downloads no browser.
 */
final class Browsing implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");
    private static final String AXE = read("/axe.min.js");
    private static final String WCAG = """
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(found =>
              found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | ')))""";

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    private Browsing(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-gpu", "--font-render-hinting=none")));
    }

    /** Opens the browser; empty where none is installed. */
    static Optional<Browsing> open() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Browsing::new);
    }

    /** Opens a page in a context of its own. */
    Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("error " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!URI.create(request.url()).getScheme().equals("file")
                    && !Objects.equals(URI.create(request.url()).getHost(), "127.0.0.1")) {
                strangers.add(request.url());
            }
        });
        return page;
    }

    Page page() {
        return page(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    private void hear(ConsoleMessage message) {
        // That an answer was a 404 or a 401 is no fault of a page that is to show just that.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    /** Tells what is not accessible on a page, by WCAG 2 A and AA. */
    static List<String> barriers(Page page) {
        page.evaluate(AXE + "; undefined");
        Object found = page.evaluate(WCAG);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** Tells whether a page is wider than the screen. */
    static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Fails if any page has complained, or asked for anything from elsewhere. */
    void assertQuiet() {
        assertThat(complaints).isEmpty();
        assertThat(strangers).isEmpty();
    }

    private static String read(String name) {
        try (InputStream file = Browsing.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
