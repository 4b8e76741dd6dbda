import dev.assay.adapter.github.GitHub;
import dev.assay.adapter.github.GitHubSettings;
import dev.assay.adapter.manifest.Manifests;
import dev.assay.domain.task.TaskState;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EngineSettings;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.TaskService;
import dev.assay.port.out.GitHubClient;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Prints the languages of a GitHub user. Arguments: the login, a token, and the address of the API. */
public final class EmbedAssay {

    public static void main(String[] arguments) throws InterruptedException {
        var clock = InstantSource.system();
        var api = new GitHubSettings(
                URI.create(arguments[2]), List.of(arguments[1]), 5000, GitHubSettings.REQUEST_TIMEOUT);
        try (GitHubClient gitHub = GitHub.connect(
                        api, InMemory.rateLimits(clock), InMemory.answers(clock), clock);
                TaskService tasks = BackgroundTaskService.start(
                        InMemory.ports(gitHub, new Manifests(), EngineSettings.DEFAULTS, clock),
                        EngineSettings.DEFAULTS)) {
            switch (tasks.analyze(AnalysisRequest.of(arguments[0]), Duration.ofMinutes(1)).state()) {
                case TaskState.Succeeded done -> done.analysis().portfolio().languages().orElse(List.of()).forEach(share ->
                        System.out.printf("%-12s %5.1f %%%n", share.language(), share.percentage()));
                case TaskState.Failed failed -> System.out.println(failed.failure().message());
                case TaskState.Unfinished running -> System.out.println(running.progress().message());
            }
        }
    }
}
