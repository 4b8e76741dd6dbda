package dev.assay.adapter.github.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LazyClientTest {

    private final AtomicInteger builds = new AtomicInteger();

    private HttpClient build() {
        builds.incrementAndGet();
        return HttpClient.newHttpClient();
    }

    @Test
    void isBuiltOnceForAllWhoCallAtTheSameMoment() throws Exception {
        int callers = 8;
        CyclicBarrier together = new CyclicBarrier(callers);
        try (LazyClient lazy = new LazyClient(this::build);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpClient> call = () -> {
                together.await();
                return lazy.get();
            };
            List<Future<HttpClient>> all =
                    threads.invokeAll(Stream.generate(() -> call).limit(callers).toList());
            Set<HttpClient> seen = new HashSet<>();
            for (Future<HttpClient> each : all) {
                seen.add(each.get());
            }
            assertThat(seen).hasSize(1);
            assertThat(builds).hasValue(1);
        }
    }

    @Test
    void isNotBuiltBeforeACallNorAfterTheEnd() {
        LazyClient lazy = new LazyClient(this::build);
        lazy.close();
        assertThatThrownBy(lazy::get).isInstanceOf(UncheckedIOException.class).hasMessageContaining("closed");
        assertThat(builds).hasValue(0);
    }

    @Test
    void endsWhatItHasBuilt() {
        LazyClient lazy = new LazyClient(this::build);
        HttpClient client = lazy.get();
        lazy.close();
        assertThat(client.isTerminated()).isTrue();
        assertThatThrownBy(lazy::get).isInstanceOf(UncheckedIOException.class);
    }
}
