package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.RestCalls.Ask;
import dev.assay.adapter.github.RestMemory.Remembered;
import dev.assay.domain.task.Stage;
import dev.assay.memory.InMemoryAnswerCache;
import dev.assay.port.out.AnswerCache;
import dev.assay.testkit.ManualClock;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RestMemoryTest {

    private static final URI ADDRESS = URI.create("https://api.github.com/repos/owner/name/commits?per_page=1");
    private static final RestLinks LINKS =
            new RestLinks("<https://api.github.com/repositories/1/commits?per_page=1&page=2>; rel=\"next\", "
                    + "<https://api.github.com/repositories/1/commits?per_page=1&page=731>; rel=\"last\"");

    private final AnswerCache answers = new InMemoryAnswerCache(64 << 20, new ManualClock());
    private final RestMemory memory = new RestMemory(answers, "anonymous");

    @Test
    void bringsBackBodyAndLinksWithTheirEntityTag() {
        memory.keep(ask("v1"), ADDRESS, reply("{\"text\": \"Grüße\\n\"}"), LINKS);
        Remembered<JsonNode> found = memory.find(ask("v1"), ADDRESS).orElseThrow();
        assertThat(found.entityTag()).isEqualTo("W/\"tag\"");
        assertThat(found.page().body().path("text").asText()).isEqualTo("Grüße\n");
        assertThat(found.page().links()).isEqualTo(LINKS);
        assertThat(found.page().more()).isTrue();
        assertThat(LINKS.last()).isEqualTo(OptionalInt.of(731));
    }

    @Test
    void anAnswerHoldsWithoutAskingWhileItsVersionLasts() {
        memory.keep(ask("v1"), ADDRESS, reply("{}"), LINKS);
        assertThat(memory.holds(ask("v1"), ADDRESS)).isTrue();
        assertThat(memory.find(ask("v1"), ADDRESS))
                .hasValueSatisfying(found -> assertThat(found.current()).isTrue());
        assertThat(memory.holds(ask("v2"), ADDRESS)).isFalse();
        assertThat(memory.find(ask("v2"), ADDRESS))
                .hasValueSatisfying(found -> assertThat(found.current()).isFalse());
    }

    @Test
    void anAnswerThatIsConfirmedHoldsForTheNewVersion() {
        memory.keep(ask("v1"), ADDRESS, reply("{}"), LINKS);
        memory.renew(ask("v2"), ADDRESS, memory.find(ask("v2"), ADDRESS).orElseThrow());
        assertThat(memory.holds(ask("v2"), ADDRESS)).isTrue();
        assertThat(memory.find(ask("v2"), ADDRESS)).map(Remembered::entityTag).contains("W/\"tag\"");
    }

    @Test
    void anAnswerWithoutAVersionIsAlwaysAskedAbout() {
        Ask<JsonNode> ask = new Ask<>(Stage.PROFILE, "/users/x", JsonNode.class);
        memory.keep(ask, ADDRESS, reply("{}"), LINKS);
        assertThat(memory.holds(ask, ADDRESS)).isFalse();
        assertThat(memory.find(ask, ADDRESS))
                .hasValueSatisfying(found -> assertThat(found.current()).isFalse());
    }

    @Test
    void doesNotKeepWhatIsLargerThanAMegabyte() {
        memory.keep(ask("v1"), ADDRESS, reply("\"" + "x".repeat(1 << 20) + "\""), LINKS);
        assertThat(memory.find(ask("v1"), ADDRESS)).isEmpty();
    }

    @Test
    void showsNobodyWhatOthersMaySee() {
        new RestMemory(answers, "token-1").keep(ask("v1"), ADDRESS, reply("{}"), LINKS);
        assertThat(memory.find(ask("v1"), ADDRESS)).isEmpty();
        assertThat(memory.holds(ask("v1"), ADDRESS)).isFalse();
    }

    @Test
    void forgetsWhatItCannotRead() {
        memory.keep(ask("v1"), ADDRESS, reply("{"), LINKS);
        assertThat(memory.find(ask("v1"), ADDRESS)).isEmpty();
    }

    private static Ask<JsonNode> ask(String version) {
        return new Ask<>(Stage.COMMITS, "/repos/owner/name/commits?per_page=1", JsonNode.class, Optional.of(version));
    }

    private static Reply reply(String body) {
        HttpHeaders headers = HttpHeaders.of(Map.of("ETag", List.of("W/\"tag\"")), (name, value) -> true);
        return new Reply(200, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
