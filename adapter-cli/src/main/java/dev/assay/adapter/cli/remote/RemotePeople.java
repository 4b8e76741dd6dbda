package dev.assay.adapter.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.cli.application.KeptPeople;
import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.json.KeptReports;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.domain.report.history.ReportId;
import dev.assay.port.out.ProfileCache;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a running server keeps of people. Safe for many threads. All methods throw {@link RemoteServerException} if the
 * server cannot be reached, has no database, or answers what makes no sense.
 */
public final class RemotePeople implements KeptPeople {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final String NO_DATABASE = "no_database";

    private final AssayJson json = new AssayJson();
    private final KeptReports kept = new KeptReports();
    private final RemoteApi api;

    /**
     * Prepares to speak to a server; nothing is sent yet.
     *
     * @param key that the server is shown with every request; empty for none
     */
    public RemotePeople(URI server, Optional<String> key) {
        this.api = new RemoteApi(server, key, json);
    }

    @Override
    public List<KeptReport> history(Login login) {
        HttpResponse<byte[]> answer =
                api.send(api.to("user/" + login + "/history").GET().build());
        if (answer.statusCode() != OK) {
            throw api.unusable(answer);
        }
        return api.read(answer, this::reports);
    }

    private List<KeptReport> reports(byte[] body) {
        List<KeptReport> reports = new ArrayList<>();
        json.read(body).path("reports").forEach(report -> reports.add(report(report)));
        return reports;
    }

    private static KeptReport report(JsonNode report) {
        return new KeptReport(
                new ReportId(report.path("report_id").asText()),
                Instant.parse(report.path("analyzed_at").asText()),
                Instant.parse(report.path("last_seen_at").asText()),
                report.path("digest").asText());
    }

    @Override
    public Optional<ProfileCache.Entry> find(Login login, ReportId id) {
        HttpResponse<byte[]> answer =
                api.send(api.to("user/" + login + "/history/" + id).GET().build());
        if (answer.statusCode() == NOT_FOUND
                && !api.problem(answer).path("code").asText().equals(NO_DATABASE)) {
            return Optional.empty();
        }
        if (answer.statusCode() != OK) {
            throw api.unusable(answer);
        }
        return Optional.of(api.read(answer, kept::read));
    }

    @Override
    public void erase(Login login) {
        HttpResponse<byte[]> answer = api.send(api.to("user/" + login).DELETE().build());
        if (answer.statusCode() != NO_CONTENT) {
            throw api.unusable(answer);
        }
    }

    @Override
    public void close() {
        api.close();
    }
}
