package dev.assay.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.profile.Login;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskIdTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void namesTheLoginInLowerCaseAndEndsWithDigits() {
        assertThat(TaskId.of(new Login("Octo_Cat-"), NOON, -1).value())
                .isEqualTo("github_profile_octo_cat-_1772366400000" + "18446744073709551615");
    }

    @Test
    void sortsByTime() {
        Login login = new Login("octocat");
        String earlier = TaskId.of(login, NOON, -1).value();
        String later = TaskId.of(login, NOON.plusMillis(1), 0).value();
        assertThat(earlier).isLessThan(later);
    }

    @ParameterizedTest
    @ValueSource(strings = {"octocat", "a_1", "_", "x_123456789012345678901234567890123"})
    void findsTheLoginAgain(String name) {
        Login login = new Login(name);
        assertThat(new TaskId(TaskId.of(login, NOON, 7).value()).login()).isEqualTo(login);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "github_profile_octocat_1234567890", "github_profile__123456789012345678901234567890123", "x"
            })
    void refusesOtherText(String text) {
        assertThatThrownBy(() -> new TaskId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
