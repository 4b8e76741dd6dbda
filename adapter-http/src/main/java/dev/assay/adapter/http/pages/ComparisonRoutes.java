package dev.assay.adapter.http.pages;

import dev.assay.adapter.http.exchange.AccessControl;
import dev.assay.adapter.http.exchange.Call;
import dev.assay.adapter.http.exchange.Problem;
import dev.assay.adapter.http.exchange.ProblemException;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.report.ReportForms;
import dev.assay.domain.profile.Login;
import dev.assay.port.in.ReportLookup;
import dev.assay.port.in.ReportLookup.Found;
import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** People side by side, from the reports that are there. */
final class ComparisonRoutes {

    private static final String USERS = "users";

    private final ReportLookup reports;
    private final Documents documents;
    private final AccessControl access;

    ComparisonRoutes(ReportLookup reports, Documents documents, AccessControl access) {
        this.reports = reports;
        this.documents = documents;
        this.access = access;
    }

    void addTo(Routes routes) {
        routes.get("/compare", this::page).get("/api/v1/github/compare", this::forPrograms);
    }

    private Reply page(Call call) {
        if (!access.knows(call.request().headers())) {
            return Messages.keyNeeded();
        }
        List<String> names = names(call);
        List<Login> logins = logins(names);
        if (logins.size() != names.size() || !comparable(logins)) {
            return Messages.notComparable();
        }
        List<Found> people = new ArrayList<>();
        for (Login login : logins) {
            Optional<Found> person = reports.find(login);
            if (person.isEmpty()) {
                return Messages.noReport(Optional.of(login));
            }
            people.add(person.get());
        }
        return Pages.page(call, documents.comparison(people));
    }

    private Reply forPrograms(Call call) {
        List<String> names = names(call);
        List<Login> logins = logins(names);
        if (logins.size() != names.size() || !comparable(logins)) {
            throw new ProblemException(Problem.unprocessable(
                    USERS,
                    "must be %s to %s different usernames, separated by commas"
                            .formatted(ReportForms.FEWEST_COMPARED, ReportForms.MOST_COMPARED)));
        }
        return Pages.reply(call, documents.comparisonForPrograms(found(logins)), Pages.JSON);
    }

    private List<Found> found(List<Login> logins) {
        return logins.stream()
                .map(login -> reports.find(login)
                        .orElseThrow(() -> new ProblemException(Problem.of(
                                Status.NOT_FOUND_404,
                                "No report of " + login + " is kept. Analyse them first; GitHub is not asked here."))))
                .toList();
    }

    /** A form sends a value for each of its fields, a link all in one. */
    private static List<String> names(Call call) {
        List<String> values =
                call.request().query().contains(USERS) ? call.request().query().all(USERS) : List.of();
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static List<Login> logins(List<String> names) {
        return names.stream()
                .flatMap(name -> Logins.of(name).stream())
                .distinct()
                .toList();
    }

    private static boolean comparable(List<Login> logins) {
        return logins.size() >= ReportForms.FEWEST_COMPARED && logins.size() <= ReportForms.MOST_COMPARED;
    }
}
