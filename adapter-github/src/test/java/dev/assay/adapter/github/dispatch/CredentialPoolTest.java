package dev.assay.adapter.github.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.port.out.RateLimitLedger;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In whose name a call is made. */
class CredentialPoolTest {

    private static final int LIMIT = 5000;

    /** Other threads spend from the same quotas while one thread puts them in order. */
    @Test
    void choosesAmongManyTokensWhileWhatIsLeftOfThemChanges() {
        List<String> tokens =
                IntStream.range(0, 100).mapToObj(number -> "token" + number).toList();
        Random left = new Random(7);
        ScriptedLedger ledger = new ScriptedLedger(account -> left.nextInt(LIMIT));
        CredentialPool pool = new CredentialPool(tokens, LIMIT, ledger);
        for (int call = 0; call < 50; call++) {
            assertThat(pool.choose(RateLimitLedger.Resource.GRAPHQL, 1)).isInstanceOf(CredentialPool.Choice.Use.class);
        }
        assertThat(ledger.asked).isEqualTo(50 * tokens.size());
    }

    @Test
    void takesTheTokenWithMostLeftAndThenTheNext() {
        String poor = Credential.of("one").account();
        String rich = Credential.of("two").account();
        ScriptedLedger ledger = new ScriptedLedger(Map.of(poor, 10, rich, 20)::get);
        CredentialPool pool = new CredentialPool(List.of("one", "two"), LIMIT, ledger);
        assertThat(chosen(pool)).isEqualTo(rich);
        ledger.spent.add(rich);
        assertThat(chosen(pool)).isEqualTo(poor);
        ledger.spent.add(poor);
        assertThat(pool.choose(RateLimitLedger.Resource.CORE, 1))
                .isEqualTo(new CredentialPool.Choice.Later(Instant.EPOCH));
    }

    @Test
    void asksNothingAboutASingleToken() {
        ScriptedLedger ledger = new ScriptedLedger(account -> 0);
        CredentialPool pool = new CredentialPool(List.of("one"), LIMIT, ledger);
        assertThat(chosen(pool)).isEqualTo(Credential.of("one").account());
        assertThat(ledger.asked).isZero();
    }

    private static String chosen(CredentialPool pool) {
        return ((CredentialPool.Choice.Use) pool.choose(RateLimitLedger.Resource.CORE, 1))
                .credential()
                .account();
    }

    /** Says what a test wants of each account. */
    private static final class ScriptedLedger implements RateLimitLedger {

        private final ToIntFunction<String> remaining;
        private final Set<String> spent = new HashSet<>();
        private int asked;

        ScriptedLedger(ToIntFunction<String> remaining) {
            this.remaining = remaining;
        }

        @Override
        public Optional<Instant> reserve(Quota quota, int units, int callsPerHour) {
            return spent.contains(quota.account()) ? Optional.of(Instant.EPOCH) : Optional.empty();
        }

        @Override
        public void observe(Quota quota, Standing standing) {}

        @Override
        public void block(Quota quota, Instant until) {}

        @Override
        public Optional<Standing> standing(Quota quota) {
            asked++;
            return Optional.of(new Standing(LIMIT, remaining.applyAsInt(quota.account()), Instant.EPOCH));
        }
    }
}
