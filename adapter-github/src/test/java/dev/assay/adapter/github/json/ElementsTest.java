package dev.assay.adapter.github.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.rest.RestSearchJson.IssueJson;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.Section;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElementsTest {

    private static final String GOOD = issue("owner/name", "open");

    @Test
    void readsAllThatCanBeRead() throws CallFailedException {
        Elements<PullRequest> elements = read(GOOD, GOOD);
        assertThat(elements.read()).hasSize(2).extracting(PullRequest::number).containsOnly(7);
        assertThat(elements.gap("things")).isEmpty();
        assertThat(elements.firstPage(false, "things").coverage()).isEqualTo(Coverage.complete(2));
    }

    @Test
    void anElementThatCannotBeReadCostsOnlyItself() throws CallFailedException {
        Elements<PullRequest> elements = read(
                GOOD,
                "null",
                "[]",
                "{}",
                issue("nameless", "open"),
                issue("owner/name", "asleep"),
                "{\"number\":null}");
        assertThat(elements.read()).hasSize(1);
        assertThat(elements.gap("things")).contains("6 of 7 things that GitHub sent could not be read");
        assertThat(elements.firstPage(false, "things").coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
    }

    @Test
    void aListOfWhichNothingCanBeReadIsUnseen() throws CallFailedException {
        assertThat(read("1").firstPage(true, "things")).isInstanceOf(Section.Unseen.class);
        assertThat(read().firstPage(false, "things")).isEqualTo(new Section.Seen<>(List.of(), Coverage.complete(0)));
    }

    private static Elements<PullRequest> read(String... elements) throws CallFailedException {
        String list = "[" + String.join(",", elements) + "]";
        JsonNode[] nodes = Json.read(list.getBytes(StandardCharsets.UTF_8), JsonNode[].class);
        return Elements.of(Arrays.asList(nodes), IssueJson.class, IssueJson::toPullRequest);
    }

    private static String issue(String repository, String state) {
        return """
                {"number": 7, "html_url": "https://github.com/owner/name/pull/7", "title": "Seven", "body": null,
                 "state": "%s", "created_at": "2026-01-01T00:00:00Z", "closed_at": null, "comments": 0,
                 "pull_request": {"merged_at": null}, "labels": [{"name": "bug"}],
                 "repository_url": "https://api.github.com/repos/%s"}
                """.formatted(state, repository);
    }
}
