package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.assay.domain.task.Task;
import dev.assay.port.in.TaskService;
import dev.assay.port.out.StoreException;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ports that fail on cue: a request is answered by what befell it, and the next one is not. */
class FailingPortsTest {

    private final Task task = Samples.queued("octocat");
    private final TaskService tasks = mock(TaskService.class);
    private final HttpApi api =
            HttpApi.open(HttpPorts.of(tasks, InstantSource.system()), HttpSettings.DEFAULTS.at("127.0.0.1", 0));
    private final Client client = new Client(api);

    @AfterEach
    void close() {
        client.close();
        api.close();
    }

    @Test
    void aStoreThatIsAwayForOneCallIs503ForThatCallOnly() throws Exception {
        when(tasks.find(any()))
                .thenReturn(Optional.of(task))
                .thenThrow(new StoreException("redis.internal:6379 is away"))
                .thenReturn(Optional.of(task));

        assertThat(poll().statusCode()).isEqualTo(200);
        HttpResponse<String> away = poll();
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).contains("5");
        assertThat(away.body()).contains("\"storage_unavailable\"").doesNotContain("redis.internal");
        assertThat(poll().statusCode()).isEqualTo(200);
    }

    @Test
    void aBugIs500WithoutItsWords() throws Exception {
        when(tasks.find(any()))
                .thenThrow(new IllegalStateException("index 7 out of bounds"))
                .thenReturn(Optional.empty());

        HttpResponse<String> broken = poll();
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("\"internal\"").doesNotContain("index 7");
        assertThat(poll().statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> poll() throws Exception {
        return client.get("/api/v1/github/task/" + task.id());
    }
}
