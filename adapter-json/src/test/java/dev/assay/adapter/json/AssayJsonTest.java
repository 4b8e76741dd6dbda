package dev.assay.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Section;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Failure.Code;
import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Queued;
import dev.assay.domain.task.TaskState.Running;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssayJsonTest {

    private static final Instant NOON = ManualClock.START.truncatedTo(ChronoUnit.MILLIS);

    private final AssayJson json = new AssayJson();
    private final Task queued = Tasks.aQueuedTask();
    private final ProfileSnapshot snapshot = Profiles.aSnapshotOf("octocat");

    @Test
    void bringsAProfileBackAsItWas() {
        ProfileAnalysis analysis = analysed(snapshot);
        assertThat(json.readProfile(json.profile(queued.id(), analysis)).analysis())
                .isEqualTo(analysis);
        assertThat(json.readProfile(json.profile(queued.id(), analysis)).task()).isEqualTo(queued.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"skills", "user_data", "coverage", "github_usage", "analyzed_at", "schema_version"})
    void takesNothingForAProfileThatLacksAPart(String part) {
        JsonNode whole = json.read(json.profile(queued.id(), analysed(snapshot)));
        ((ObjectNode) whole).remove(part);
        assertThatThrownBy(() -> json.readProfile(json.write(whole))).isInstanceOf(JsonFormException.class);
    }

    @Test
    void takesNothingForAProfileOfAnotherSchema() {
        JsonNode whole = json.read(json.profile(queued.id(), analysed(snapshot)));
        ((ObjectNode) whole).put("schema_version", 77);
        assertThatThrownBy(() -> json.readProfile(json.write(whole)))
                .isInstanceOf(JsonFormException.class)
                .hasMessageContaining("schema_version is 77");
    }

    @Test
    void bringsTasksBackInEveryState() {
        Task started = Tasks.started(queued);
        Task advanced =
                started.in(((Running) started.state()).advance(new Progress(40, Stage.PULL_REQUESTS, "reading")), NOON);
        Task done = advanced.in(((Running) advanced.state()).succeed(NOON, analysed(snapshot)), NOON);
        Task failed = queued.in(
                ((Queued) queued.state())
                        .fail(NOON, new Failure(Code.GITHUB_RATE_LIMITED, "wait", Optional.of(Duration.ofSeconds(90)))),
                NOON);
        assertThat(List.of(queued, started, advanced, done, failed))
                .allSatisfy(task -> assertThat(json.readTask(json.task(task))).isEqualTo(task));
    }

    @Test
    void writesEveryKeyOfAProfileInOneOrder() {
        assertThat(keys(json.read(json.profile(queued.id(), analysed(snapshot)))))
                .as("keys of a profile; a new one takes its place in this list")
                .containsExactly(
                        "user_data",
                        "repositories",
                        "languages",
                        "skills",
                        "commit_analysis",
                        "pull_requests",
                        "pr_analysis",
                        "contributions",
                        "highlights",
                        "projects",
                        "career",
                        "collaborators",
                        "assistants",
                        "analyzed_at",
                        "analysis_context_type",
                        "schema_version",
                        "coverage",
                        "github_usage");
    }

    @Test
    void namesTheTaskInTheUserData() {
        JsonNode profile = json.read(json.profile(queued.id(), analysed(snapshot)));
        assertThat(profile.at("/user_data/task_id").asText())
                .isEqualTo(queued.id().value());
        assertThat(profile.at("/user_data/github_username").asText()).isEqualTo("octocat");
    }

    @Test
    void writesNullForWhatWasNotSeen() {
        ProfileSnapshot partial = new ProfileSnapshot(
                snapshot.account(),
                snapshot.organizations(),
                snapshot.starred(),
                snapshot.repositories(),
                snapshot.contributions(),
                new Section.Unseen<>("an outage"),
                snapshot.pullRequests(),
                snapshot.packages(),
                snapshot.career(),
                snapshot.projects(),
                snapshot.authorships());
        JsonNode profile = json.read(json.profile(queued.id(), analysed(partial)));
        assertThat(profile.path("commit_analysis").isNull()).isTrue();
        assertThat(profile.at("/coverage/commits/status").asText()).isEqualTo("unavailable");
        assertThat(profile.at("/coverage/commits/reason").asText()).isEqualTo("an outage");
        assertThat(profile.at("/coverage/commits").has("available")).isFalse();
    }

    /** GitHub tells how many remarks there are and not by whom, so they do not count as the person's work. */
    @Test
    void claimsNothingThatCannotBeTold() {
        JsonNode pulls =
                json.read(json.profile(queued.id(), analysed(snapshot))).path("pr_analysis");
        assertThat(pulls.at("/collaboration_patterns/mentorship_indicators")).isEmpty();
        assertThat(pulls.at("/collaboration_patterns/responsiveness").asText()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"skills", "user_data", "coverage", "commit_analysis/impact_analysis"})
    void takesNothingForATaskWhoseProfileLacksAPart(String part) {
        Task done = Task.alreadyDone(queued.id(), NOON, analysed(snapshot));
        JsonNode whole = json.read(json.task(done));
        int slash = part.lastIndexOf('/');
        JsonNode parent = slash < 0 ? whole.path("result") : whole.at("/result/" + part.substring(0, slash));
        assertThat(((ObjectNode) parent).remove(part.substring(slash + 1))).isNotNull();
        assertThatThrownBy(() -> json.readTask(json.write(whole))).isInstanceOf(JsonFormException.class);
    }

    @Test
    void writesATaskUnderWayAsItsContractSays() {
        JsonNode body = json.read(json.task(queued));
        assertThat(keys(body))
                .contains("task_id", "status", "message", "username", "started_at", "updated_at", "progress", "stage");
        assertThat(body.path("status").asText()).isEqualTo("processing");
        assertThat(body.path("stage").asText()).isEqualTo("queued");
        assertThat(body.path("started_at").asText()).isEqualTo("2026-03-01T12:00:00.123Z");
        assertThat(body.has("result")).isFalse();
    }

    @Test
    void writesAFailureWithItsCode() {
        JsonNode body = json.read(json.task(Tasks.cancelled(queued)));
        assertThat(body.path("status").asText()).isEqualTo("failed");
        assertThat(body.at("/error/code").asText()).isEqualTo("cancelled");
        assertThat(body.at("/error").has("retry_after_seconds")).isFalse();
        assertThat(body.has("completed_at")).isTrue();
    }

    @Test
    void writesWhatTheSubmitterIsToldAtOnce() {
        JsonNode body = json.read(json.started(queued));
        assertThat(keys(body))
                .containsExactly(
                        "user_data",
                        "repositories",
                        "languages",
                        "skills",
                        "commit_analysis",
                        "analyzed_at",
                        "analysis_context_type");
        assertThat(body.at("/user_data/processing").asBoolean()).isTrue();
        assertThat(body.at("/skills/status").asText()).isEqualTo("processing");
        assertThat(body.at("/commit_analysis/task_id").asText())
                .isEqualTo(queued.id().value());
    }

    @Test
    void writesTheSameBytesInEveryPlaceOfTheWorld() {
        byte[] here = json.profile(queued.id(), analysed(snapshot));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(new AssayJson().profile(queued.id(), analysed(snapshot))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"task_id\":\"x\",\"status\":\"completed\"}", "{} {}"})
    void saysClearlyWhatIsNoTask(String text) {
        assertThatThrownBy(() -> json.readTask(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonFormException.class)
                .hasMessageStartingWith("this is not a task");
    }

    @Test
    void marksSimulatedPeopleInEveryFormAndNobodyElse() {
        ProfileAnalysis real = analysed(Profiles.aSnapshotOf("octocat"));
        TaskId id = Tasks.aQueuedTask().id();
        assertThat(json.read(json.profile(id, real)).has("simulated")).isFalse();
        byte[] written = json.profile(id, real.ofSimulatedPerson());
        assertThat(json.read(written).path("simulated").isBoolean()).isTrue();
        assertThat(json.read(written).path("simulated").asBoolean()).isTrue();
        assertThat(json.readProfile(written).analysis().provenance().simulated())
                .isTrue();
        assertThat(json.readProfile(json.profile(id, real))
                        .analysis()
                        .provenance()
                        .simulated())
                .isFalse();
        Task done = Task.alreadyDone(id, NOON, real.ofSimulatedPerson());
        assertThat(json.read(json.task(done)).at("/result/simulated").asBoolean())
                .isTrue();
    }

    private static ProfileAnalysis analysed(ProfileSnapshot snapshot) {
        return ProfileAnalyzer.analyze(snapshot, NOON, new GitHubUsage(4, 5, 0, 1, 120));
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
