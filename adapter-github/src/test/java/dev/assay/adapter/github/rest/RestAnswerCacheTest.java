package dev.assay.adapter.github.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.rest.RestAnswerCache.Remembered;
import dev.assay.adapter.github.wire.Reply;
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

class RestAnswerCacheTest {

    private static final URI ADDRESS = URI.create("https://api.github.com/repos/owner/name/commits?per_page=1");
    private static final RestLinks LINKS =
            new RestLinks("<https://api.github.com/repositories/1/commits?per_page=1&page=2>; rel=\"next\", "
                    + "<https://api.github.com/repositories/1/commits?per_page=1&page=731>; rel=\"last\"");

    private final AnswerCache answers = new InMemoryAnswerCache(64 << 20, new ManualClock());
    private final RestAnswerCache cache = new RestAnswerCache(answers, "anonymous");

    @Test
    void bringsBackBodyAndLinksWithTheirEntityTag() {
        cache.keep(ask("v1"), ADDRESS, reply("{\"text\": \"Grüße\\n\"}"), LINKS);
        Remembered<JsonNode> found = cache.find(ask("v1"), ADDRESS).orElseThrow();
        assertThat(found.entityTag()).isEqualTo("W/\"tag\"");
        assertThat(found.page().body().path("text").asText()).isEqualTo("Grüße\n");
        assertThat(found.page().links()).isEqualTo(LINKS);
        assertThat(found.page().more()).isTrue();
        assertThat(LINKS.last()).isEqualTo(OptionalInt.of(731));
    }

    @Test
    void anAnswerHoldsWithoutAskingWhileItsVersionLasts() {
        cache.keep(ask("v1"), ADDRESS, reply("{}"), LINKS);
        assertThat(cache.holds(ask("v1"), ADDRESS)).isTrue();
        assertThat(cache.find(ask("v1"), ADDRESS))
                .hasValueSatisfying(found -> assertThat(found.current()).isTrue());
        assertThat(cache.holds(ask("v2"), ADDRESS)).isFalse();
        assertThat(cache.find(ask("v2"), ADDRESS))
                .hasValueSatisfying(found -> assertThat(found.current()).isFalse());
    }

    @Test
    void anAnswerThatIsConfirmedHoldsForTheNewVersion() {
        cache.keep(ask("v1"), ADDRESS, reply("{}"), LINKS);
        cache.renew(ask("v2"), ADDRESS, cache.find(ask("v2"), ADDRESS).orElseThrow());
        assertThat(cache.holds(ask("v2"), ADDRESS)).isTrue();
        assertThat(cache.find(ask("v2"), ADDRESS)).map(Remembered::entityTag).contains("W/\"tag\"");
    }

    @Test
    void anAnswerWithoutAVersionIsAlwaysAskedAbout() {
        RestRequest<JsonNode> ask = new RestRequest<>(Stage.PROFILE, "/users/x", JsonNode.class);
        cache.keep(ask, ADDRESS, reply("{}"), LINKS);
        assertThat(cache.holds(ask, ADDRESS)).isFalse();
        assertThat(cache.find(ask, ADDRESS))
                .hasValueSatisfying(found -> assertThat(found.current()).isFalse());
    }

    @Test
    void doesNotKeepWhatIsLargerThanAMegabyte() {
        cache.keep(ask("v1"), ADDRESS, reply("\"" + "x".repeat(1 << 20) + "\""), LINKS);
        assertThat(cache.find(ask("v1"), ADDRESS)).isEmpty();
    }

    @Test
    void showsNobodyWhatOthersMaySee() {
        new RestAnswerCache(answers, "token-1").keep(ask("v1"), ADDRESS, reply("{}"), LINKS);
        assertThat(cache.find(ask("v1"), ADDRESS)).isEmpty();
        assertThat(cache.holds(ask("v1"), ADDRESS)).isFalse();
    }

    @Test
    void forgetsWhatItCannotRead() {
        cache.keep(ask("v1"), ADDRESS, reply("{"), LINKS);
        assertThat(cache.find(ask("v1"), ADDRESS)).isEmpty();
    }

    private static RestRequest<JsonNode> ask(String version) {
        return new RestRequest<>(
                Stage.COMMITS, "/repos/owner/name/commits?per_page=1", JsonNode.class, Optional.of(version));
    }

    private static Reply reply(String body) {
        HttpHeaders headers = HttpHeaders.of(Map.of("ETag", List.of("W/\"tag\"")), (name, value) -> true);
        return new Reply(200, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
