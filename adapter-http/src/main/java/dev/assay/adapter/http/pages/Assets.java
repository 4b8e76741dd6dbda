package dev.assay.adapter.http.pages;

import dev.assay.adapter.http.api.Bundled;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.report.ReportForms;
import dev.assay.adapter.report.ReportPages;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What pages need beside themselves. Names carry a version, so that it can be kept for ever. */
final class Assets {

    static final String STYLESHEET = "/assets/report-" + ReportForms.version(bytes(ReportPages.STYLESHEET)) + ".css";

    private static final List<String> MODULES = List.of("start.js", "run.js", "stream.js", "tasks.js", "key.js");
    private static final String VERSION = ReportForms.version(scripts());

    static final String SCRIPT = "/assets/" + VERSION + "/start.js";

    private static final String KEPT = "public, max-age=31536000, immutable";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    private static final String ICON = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0c594b"/>\
            <path d="M9 24 16 8l7 16M11.6 18.4h8.8" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/></svg>
            """;

    private Assets() {}

    static void addTo(Routes routes) {
        add(routes, STYLESHEET, "text/css; charset=utf-8", bytes(ReportPages.STYLESHEET));
        MODULES.forEach(module -> add(routes, "/assets/" + VERSION + "/" + module, JAVASCRIPT, script(module)));
        routes.get(
                "/assets/icon.svg",
                call -> Reply.of(Status.OK_200, Pages.SVG, bytes(ICON))
                        .with(HeaderNames.CACHE_CONTROL, "public, max-age=86400"));
    }

    private static void add(Routes routes, String path, String mediaType, byte[] content) {
        routes.get(path, call -> Reply.of(Status.OK_200, mediaType, content).with(HeaderNames.CACHE_CONTROL, KEPT));
    }

    private static byte[] scripts() {
        StringBuilder all = new StringBuilder();
        MODULES.forEach(module -> all.append(new String(script(module), StandardCharsets.UTF_8)));
        return bytes(all.toString());
    }

    private static byte[] script(String module) {
        return Bundled.file("assets/" + module);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
