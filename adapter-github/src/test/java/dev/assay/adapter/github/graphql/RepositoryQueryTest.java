package dev.assay.adapter.github.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.RepositoryName;
import org.junit.jupiter.api.Test;

class RepositoryQueryTest {

    @Test
    void keepsNamesOutOfTheDocument() {
        RepositoryQuery query = new RepositoryQuery();
        String alias = query.repository(new RepositoryName("evil\"){x}", "na\"me"), "nameWithOwner");
        String document = query.document("Test", "");
        assertThat(alias).isEqualTo("r0");
        assertThat(document)
                .doesNotContain("evil", "na\"me")
                .contains("$o0: String!", "r0: repository(owner: $o0, name: $n0)");
        assertThat(query.variables()).containsEntry("o0", "evil\"){x}").containsEntry("n0", "na\"me");
    }
}
