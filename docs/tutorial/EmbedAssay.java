import dev.assay.adapter.github.GitHubSettings;
import dev.assay.domain.task.TaskState;
import dev.assay.embedded.Assay;
import java.net.URI;
import java.util.List;

/** Prints the languages of a GitHub user. Arguments: the login, a token, and the address of the API. */
public final class EmbedAssay {

    public static void main(String[] arguments) throws InterruptedException {
        var gitHub = GitHubSettings.ofToken(arguments[1]).withApi(URI.create(arguments[2]));
        try (Assay assay = Assay.open(gitHub)) {
            switch (assay.analyze(arguments[0])) {
                case TaskState.Succeeded done ->
                    done.analysis().portfolio().languages().orElse(List.of()).forEach(share ->
                            System.out.printf("%-12s %5.1f %%%n", share.language(), share.percentage()));
                case TaskState.Failed failed -> System.out.println(failed.failure().message());
            }
        }
    }
}
