package dev.assay.app;

import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.report.ReportForms;
import dev.assay.adapter.report.model.Report;
import dev.assay.adapter.report.text.Style;
import dev.assay.domain.report.ProfileAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares every form of the report of two people of the demonstration with the one in {@code src/test/resources}, byte
 * for byte: a usual person, and one whose texts are in many scripts. Their profiles lie beside the forms and stay as
 * they are, so that a form changes only with the code that writes it. With {@code -Dgolden.write=true} the files are
 * written anew; their difference belongs to the change.
 */
class GoldenReportsTest {

    private static final Path FILES = Golden.FILES.resolve("report");

    @ParameterizedTest
    @ValueSource(strings = {"octocat", "unicode-uma"})
    void isTheSameReportInEveryForm(String login) throws IOException {
        ProfileAnalysis analysis = profile(login);
        Report report = ReportForms.of(analysis);
        String text = ReportForms.text(report, new Style(false, true, 80));
        Golden.compare(FILES.resolve(login + ".txt"), text.replace(System.lineSeparator(), "\n"));
        Golden.compare(FILES.resolve(login + ".md"), ReportForms.markdown(report));
        Golden.compare(FILES.resolve(login + ".html"), ReportForms.html(List.of(report)));
        Golden.compare(FILES.resolve(login + ".svg"), ReportForms.card(analysis));
    }

    private static ProfileAnalysis profile(String login) throws IOException {
        return new AssayJson()
                .readProfile(Files.readAllBytes(FILES.resolve(login + ".json")))
                .analysis()
                .ofSimulatedPerson();
    }
}
