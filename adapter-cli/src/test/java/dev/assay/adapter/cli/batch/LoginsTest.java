package dev.assay.adapter.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.cli.application.LaunchException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginsTest {

    @Test
    void readsEachLoginOnceWhateverItsCaseAndPassesOverCommentsAndEmptyLines() {
        assertThat(all(logins("octocat\r\n\n# team\n  Hubot  \nOctoCat\nhubot")))
                .containsExactly("octocat", "Hubot");
    }

    @Test
    void passesOverWhatWasDoneBefore() {
        Logins logins = logins("a\nB\nc\n");
        logins.skip("b");
        assertThat(all(logins)).containsExactly("a", "c");
    }

    @Test
    void namesTheLineThatIsTooLong() {
        Logins logins = logins("a\n" + "x".repeat(2000));
        assertThat(logins.next()).contains("a");
        assertThatThrownBy(logins::next).isInstanceOf(LaunchException.class).hasMessageContaining("line 2");
    }

    @Test
    void keepsWhatNoAccountCouldBeCalledForTheResult() {
        assertThat(all(logins("no such name\n"))).containsExactly("no such name");
    }

    private static Logins logins(String text) {
        return new Logins(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> all(Logins logins) {
        List<String> all = new ArrayList<>();
        for (Optional<String> next = logins.next(); next.isPresent(); next = logins.next()) {
            all.add(next.get());
        }
        return all;
    }
}
