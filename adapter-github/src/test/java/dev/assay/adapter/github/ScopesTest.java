package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.simulator.faults.Fault;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A token whose scopes do not cover something costs that only, and is asked for it once. */
class ScopesTest extends DemoGitHub {

    @ParameterizedTest
    @CsvSource({
        "organizations, login, read:org",
        "organizations, totalCount, user",
        "starredRepositories, url, repo",
        "commitContributionsByRepository, totalCount, read:user"
    })
    void aPartThatTheScopesDoNotCoverIsMissingAlone(String part, String field, String scope)
            throws InterruptedException {
        Reading.Profile whole = truth();
        gitHub.fault(Fault.graphQl("", new Fault.InsufficientScopes(part, field, scope))
                .always());
        long before = gitHub.calls().count("graphql Overview");
        Reading.Profile profile = reading.profile("octocat");
        assertThat(gitHub.calls().count("graphql Overview") - before).isEqualTo(2);
        int complete = 0;
        for (Section<?> section : new Section<?>[] {
            profile.overview().organizations(),
            profile.overview().starred(),
            profile.overview().contributions()
        }) {
            if (section.coverage().status() == Coverage.Status.COMPLETE) {
                complete++;
            } else {
                assertThat(section.coverage().reason().orElseThrow()).contains("'" + scope + "'", "'" + field + "'");
            }
        }
        assertThat(complete).isEqualTo(2);
        assertThat(profile.overview().repositories()).isEqualTo(whole.overview().repositories());
        assertThat(profile.pullRequests()).isEqualTo(whole.pullRequests());
        // Which repositories are looked into is told by the years, and these hang on the contributions.
        if (profile.overview().contributions().coverage().status() == Coverage.Status.COMPLETE) {
            assertThat(profile.manifests()).isEqualTo(whole.manifests());
        } else {
            assertThat(profile.manifests().coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
        }
    }

    @Test
    void isNotAskedForTwice() throws InterruptedException {
        gitHub.fault(Fault.graphQl("", new Fault.InsufficientScopes("organizations", "login", "read:org"))
                .always());
        assertThat(reading.profile("octocat").overview().organizations()).isInstanceOf(Section.Unseen.class);
        long before = gitHub.calls().count("graphql Overview");
        Section<?> again = reading.profile("data-dora").overview().organizations();
        assertThat(gitHub.calls().count("graphql Overview") - before).isEqualTo(1);
        assertThat(again.coverage().reason().orElseThrow()).contains("read:org");
    }

    @Test
    void anotherTokenIsStillAsked() throws InterruptedException {
        gitHub.fault(Fault.graphQl("", new Fault.InsufficientScopes("organizations", "login", "read:org")));
        assertThat(reading.profile("octocat").overview().organizations()).isInstanceOf(Section.Unseen.class);
        assertThat(truth().overview().organizations().coverage().status()).isEqualTo(Coverage.Status.COMPLETE);
    }

    @Test
    void aPersonOfWhomNothingMayBeToldIsARefusal() throws InterruptedException {
        gitHub.fault(Fault.graphQl("", new Fault.InsufficientScopes("Identity on User", "createdAt", "read:user"))
                .always());
        OverviewAnswer answer = reading.answer("octocat");
        assertThat(answer).isInstanceOf(OverviewAnswer.Unauthorized.class);
        assertThat(answer.toString()).contains("read:user");
    }

    @Test
    void aPartThatTookTheWholePersonWithItIsLeftOut() throws InterruptedException {
        gitHub.fault(Fault.graphQl(
                "Overview",
                new Fault.Altered(
                        "user",
                        "null",
                        Optional.of(new Fault.Complaint(
                                "FORBIDDEN",
                                "Resource protected by organization SAML enforcement.",
                                "user.starredRepositories.nodes.3.url")))));
        Reading.Profile profile = reading.profile("octocat");
        assertThat(profile.overview().starred().coverage().reason().orElseThrow())
                .contains("SAML");
        assertThat(profile.overview().organizations().coverage().status()).isEqualTo(Coverage.Status.COMPLETE);
    }

    private Reading.Profile truth() throws InterruptedException {
        try (Reading other = Reading.of(gitHub.url(), "other")) {
            return other.profile("octocat");
        }
    }
}
