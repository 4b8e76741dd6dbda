package dev.assay.engine.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.engine.admission.IdempotencyProtocol.Holders;
import dev.assay.port.in.KeyReusedException;
import dev.assay.port.out.TaskClaims.Claim;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class IdempotencyProtocolTest {

    private static final IdempotencyProtocol.Key KEY = IdempotencyProtocol.Key.of("client", "key", "body");
    private static final IdempotencyProtocol.Key OTHER_BODY = IdempotencyProtocol.Key.of("client", "key", "another");

    private final Map<Claim, String> claims = new ConcurrentHashMap<>();
    private final IdempotencyProtocol<String> protocol = new IdempotencyProtocol<>(new Holders<>() {
        @Override
        public Optional<String> holder(Claim claim) {
            return Optional.ofNullable(claims.get(claim));
        }

        @Override
        public String hold(Claim claim, String submission) {
            return claims.computeIfAbsent(claim, unclaimed -> submission);
        }
    });

    @Test
    void knowsARepetition() {
        assertThat(protocol.earlier(KEY)).isEmpty();
        assertThat(protocol.first(KEY, "one")).isEqualTo("one");
        assertThat(protocol.earlier(KEY)).contains("one");
        assertThat(protocol.first(KEY, "two")).isEqualTo("one");
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        protocol.first(KEY, "one");
        assertThatThrownBy(() -> protocol.earlier(OTHER_BODY)).isInstanceOf(KeyReusedException.class);
        assertThatThrownBy(() -> protocol.first(OTHER_BODY, "two")).isInstanceOf(KeyReusedException.class);
        assertThat(protocol.earlier(KEY)).contains("one");
    }

    @Test
    void keysOfOtherClientsAreOtherKeys() {
        protocol.first(KEY, "one");
        assertThat(protocol.earlier(IdempotencyProtocol.Key.of("stranger", "key", "body")))
                .isEmpty();
    }

    /** Between the two claims of another submission, one with the same body and key is not refused. */
    @Test
    void aSubmissionBetweenTheTwoClaimsOfAnotherIsARepetition() {
        claims.put(KEY.thisBody(), "one");
        assertThat(protocol.earlier(KEY)).isEmpty();
        assertThat(protocol.first(KEY, "two")).isEqualTo("one");
        assertThat(protocol.earlier(KEY)).contains("one");
    }

    @RepeatedTest(20)
    void ofManyAtOnceOneSubmissionOfOneBodyStandsForTheKey() throws InterruptedException {
        List<Callable<String>> all = IntStream.range(0, 40)
                .<Callable<String>>mapToObj(i ->
                        () -> protocol.first(i % 2 == 0 ? KEY : OTHER_BODY, (i % 2 == 0 ? "even " : "odd ") + i))
                .toList();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = callers.invokeAll(all);
            List<String> accepted = answers.stream()
                    .filter(answer -> answer.state() == Future.State.SUCCESS)
                    .map(Future::resultNow)
                    .toList();
            assertThat(accepted).hasSize(20).containsOnly(accepted.getFirst());
            assertThat(answers.stream().filter(answer -> answer.state() == Future.State.FAILED))
                    .hasSize(20)
                    .allSatisfy(answer -> assertThatThrownBy(answer::get)
                            .isInstanceOf(ExecutionException.class)
                            .hasCauseInstanceOf(KeyReusedException.class));
        }
    }
}
