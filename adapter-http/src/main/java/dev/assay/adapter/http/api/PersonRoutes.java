package dev.assay.adapter.http.api;

import dev.assay.adapter.http.exchange.AccessControl;
import dev.assay.adapter.http.exchange.Call;
import dev.assay.adapter.http.exchange.Problem;
import dev.assay.adapter.http.exchange.ProblemException;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.domain.report.history.ReportComparison;
import dev.assay.domain.report.history.ReportId;
import dev.assay.port.in.Erasure;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.ReportArchive;
import dev.assay.port.out.StoreException;
import io.helidon.http.Status;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Shows what is kept of a person, and erases it. */
public final class PersonRoutes {

    private static final String PERSON = "/api/v1/github/user/{username}";
    private static final String HISTORY = PERSON + "/history";
    private static final String REPORT_ID = "report_id";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String CODE = "code";
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Optional<ReportArchive> reports;
    private final Erasure erasure;
    private final AccessControl access;
    private final AssayJson json;

    /** @param reports empty without a database */
    public PersonRoutes(Optional<ReportArchive> reports, Erasure erasure, AccessControl access, AssayJson json) {
        this.reports = reports;
        this.erasure = erasure;
        this.access = access;
        this.json = json;
    }

    public void addTo(Routes routes) {
        routes.get(HISTORY, this::history)
                .get(HISTORY + "/{" + REPORT_ID + "}", this::report)
                .get(PERSON + "/changes", this::changes)
                .delete(PERSON, this::erase);
    }

    private Reply history(Call call) {
        Login login = login(call);
        List<KeptReport> kept = asked(archive -> archive.history(login));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("username", login.value());
        body.put("reports", kept.stream().map(PersonRoutes::view).toList());
        return Reply.json(Status.OK_200, json.write(body));
    }

    private Reply report(Call call) {
        ProfileCache.Entry entry = found(login(call), ReportId.parse(call.parameter(REPORT_ID)));
        return Reply.json(Status.OK_200, json.profile(entry.task(), entry.analysis()));
    }

    private Reply changes(Call call) {
        Login login = login(call);
        ReportId from = named(call, FROM);
        ReportId to = named(call, TO);
        ProfileCache.Entry before = found(login, Optional.of(from));
        ProfileCache.Entry after = found(login, Optional.of(to));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("username", login.value());
        body.put(FROM, end(from, before));
        body.put(TO, end(to, after));
        body.put(
                "sections",
                ReportComparison.of(before.analysis(), after.analysis()).sections());
        return Reply.json(Status.OK_200, json.write(body));
    }

    private Reply erase(Call call) {
        access.startingWork(call.request().headers());
        access.administrating(call.request().remotePeer(), call.request().headers());
        erasure.erase(login(call));
        return Reply.empty(Status.NO_CONTENT_204);
    }

    private static Login login(Call call) {
        return AnalysisBody.login(call.parameter(AnalysisBody.USERNAME));
    }

    private static ReportId named(Call call, String name) {
        return call.query(name)
                .flatMap(ReportId::parse)
                .orElseThrow(() -> new ProblemException(
                        Problem.unprocessable(name, "must be a report_id of this person's history")));
    }

    private ProfileCache.Entry found(Login login, Optional<ReportId> id) {
        return asked(archive -> id.flatMap(known -> archive.find(login, known)))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(Status.NOT_FOUND_404, "No report of this id is kept of this person.")));
    }

    private <T> T asked(Function<ReportArchive, T> question) {
        ReportArchive archive = reports.orElseThrow(() -> new ProblemException(Problem.of(
                        Status.NOT_FOUND_404,
                        "This server has no database; nothing outlives the time that results are kept.")
                .with(CODE, "no_database")));
        try {
            return question.apply(archive);
        } catch (StoreException away) {
            throw new ProblemException(
                    Problem.of(Status.SERVICE_UNAVAILABLE_503, "The database cannot be reached; try again later.")
                            .with(CODE, "database_unavailable")
                            .retryAfter(A_MOMENT),
                    away);
        }
    }

    private static Map<String, Object> view(KeptReport report) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(REPORT_ID, report.id().value());
        view.put("analyzed_at", report.analyzedAt());
        view.put("last_seen_at", report.lastSeenAt());
        view.put("digest", report.digest());
        return view;
    }

    private static Map<String, Object> end(ReportId id, ProfileCache.Entry entry) {
        Map<String, Object> end = new LinkedHashMap<>();
        end.put(REPORT_ID, id.value());
        end.put("analyzed_at", entry.analysis().provenance().analyzedAt());
        return end;
    }
}
