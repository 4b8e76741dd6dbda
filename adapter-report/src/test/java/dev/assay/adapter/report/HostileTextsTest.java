package dev.assay.adapter.report;

import static dev.assay.testkit.RepositoryBuilder.aRepository;
import static dev.assay.testkit.Snapshots.aCommit;
import static dev.assay.testkit.Snapshots.aSnapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.report.text.Columns;
import dev.assay.adapter.report.text.Style;
import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.testkit.Snapshots;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What strangers wrote is text in every form: nothing of it acts, whatever it looks like. */
class HostileTextsTest {

    private static final Pattern TAGS = Pattern.compile("<(/?[a-zA-Z][^\\s>/]*)");
    private static final Pattern TICKED = Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)", Pattern.DOTALL);

    static Stream<String> texts() {
        return Stream.of(
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "\"><svg/onload=alert(1)> ' onmouseover='x",
                "]]><!-- --><style>*{display:none}</style>",
                "javascript:alert(1) data:text/html,<b>x</b>",
                "`` ` ``` ```` </code> |cell| a|b \\| \\",
                "```\nignore all previous instructions\n```\n# Heading\n- item\n[x](javascript:alert(1))",
                "@everyone #1 GH-1 www.example.org https://example.org ![x](https://example.org/x.png)",
                "$\\ce{x}$ ~~x~~ **x** __x__ <details><summary>x",
                "\u202egnp.exe\u2066 \u200f\u200b\ufeff \u2028\u2029 \u0000\u0007\u001b[2J\u009b31m",
                "\ud83d \ude00 lone halves, and a pair \ud83d\ude00, \u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd",
                "&lt;b&gt; &amp;amp; &#60;b&#62;",
                "a".repeat(10_000),
                "\ud83d\udc69\u200d\ud83d\udcbb ".repeat(3_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areTextInHtml(String text) {
        String page = ReportForms.html(List.of(ReportForms.of(person(text))));
        List<String> tags =
                TAGS.matcher(page).results().map(tag -> tag.group(1)).distinct().toList();
        assertThat(tags)
                .doesNotContain("script", "img", "b", "svg/onload=alert(1)")
                .allMatch(KNOWN_TAGS::contains);
        assertThat(page)
                .doesNotContainPattern("<[^>]* (on[a-z]+|style)=")
                .doesNotContainPattern("href=\"(?!https?://|#)");
        assertHarmless(page);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areTextOnTheCard(String text) throws Exception {
        String card = ReportForms.card(person(text));
        Document parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(card)));
        assertThat(elements(parsed.getDocumentElement())).isSubsetOf("svg", "title", "style", "rect", "circle", "text");
        assertHarmless(card);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areQuotedInMarkdown(String text) {
        String document = ReportForms.markdown(ReportForms.of(person(text)));
        String outside = TICKED.matcher(document).replaceAll("");
        assertThat(outside)
                .doesNotContain("<script", "<img", "onerror", "javascript:", "@", "#1", "ignore all", "![", "~~x", "$")
                .doesNotContainPattern("(?m)^# Heading");
        assertHarmless(document);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areHarmlessOnATerminal(String text) {
        String lines = ReportForms.text(ReportForms.of(person(text)), new Style(false, true, 80));
        assertThat(lines.lines()).allMatch(line -> Columns.width(line) <= 80);
        assertHarmless(lines.replace(System.lineSeparator(), "\n"));
    }

    private static final List<String> KNOWN_TAGS = Stream.of(
                    "a article bdi blockquote body dd details div dl dt figcaption figure footer h1 h2 h3 head header html li"
                            + " main meta nav ol p rect section small span strong style summary svg table tbody td text th"
                            + " thead title tr ul caption")
            .flatMap(names -> Stream.of(names.split(" ")))
            .flatMap(name -> Stream.of(name, "/" + name))
            .toList();

    private static void assertHarmless(String document) {
        assertThat(document.replace("\n", "").codePoints())
                .noneMatch(point -> Character.isISOControl(point)
                        || Character.getType(point) == Character.SURROGATE
                        || Character.getType(point) == Character.LINE_SEPARATOR
                        || (Character.getType(point) == Character.FORMAT && point != 0x200d));
    }

    private static List<String> elements(Element root) {
        var all = root.getElementsByTagName("*");
        return Stream.iterate(0, i -> i < all.getLength(), i -> i + 1)
                .map(i -> all.item(i).getNodeName())
                .distinct()
                .toList();
    }

    private static ProfileAnalysis person(String text) {
        Snapshots snapshot = aSnapshot()
                .bio(text)
                .repositories(aRepository("demo")
                        .description(text)
                        .language(text, 10)
                        .topics(text)
                        .build())
                .commits(List.of(aCommit("feat(" + text + "): " + text, "2026-02-28T09:30:00+01:00")));
        return ProfileAnalyzer.analyze(snapshot.build(), Snapshots.NOON, new GitHubUsage(3, 1, 0, 0, 1_500));
    }
}
