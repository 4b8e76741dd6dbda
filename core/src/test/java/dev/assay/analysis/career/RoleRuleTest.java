package dev.assay.analysis.career;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.report.career.Role;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleRuleTest {

    @ParameterizedTest
    @CsvSource({
        // owner, fork, begun, commits, share, association, merged for others, reviews, merged, role
        "true, false, true, 1, 0.1, , 0, 0, 0, CREATOR",
        "true, false, false, 5, 20, , 0, 0, 0, CREATOR",
        "false, false, true, 5, 20, , 0, 0, 0, CREATOR",
        "false, false, true, 5, 19.9, , 0, 0, 0, CONTRIBUTOR",
        "true, true, true, 50, 90, , 0, 0, 0, CONTRIBUTOR",
        "false, false, false, 20, 30, , 0, 0, 0, LEAD",
        "false, false, false, 19, 30, , 0, 0, 0, CONTRIBUTOR",
        "false, false, false, 100, 10, , 0, 0, 0, MAINTAINER",
        "false, false, false, 10, 1, MEMBER, 0, 0, 0, MAINTAINER",
        "false, false, false, 10, 1, CONTRIBUTOR, 2, 19, 0, CONTRIBUTOR",
        "false, false, false, 10, 1, , 3, 0, 0, MAINTAINER",
        "false, false, false, 10, 1, , 0, 20, 0, MAINTAINER",
        "false, false, false, 9, 1, OWNER, 9, 99, 0, CONTRIBUTOR",
        "true, false, false, 10, 5, , 0, 0, 0, MAINTAINER",
        "false, false, false, 2, 50, , 0, 0, 1, VISITOR",
        "false, false, false, 0, 0, , 0, 0, 2, CONTRIBUTOR",
        "true, false, true, 0, 0, , 0, 0, 0, VISITOR",
    })
    void isGivenByNumbers(
            boolean owner,
            boolean fork,
            boolean begun,
            int commits,
            double share,
            String association,
            int mergedForOthers,
            int reviews,
            int merged,
            Role role) {
        assertThat(RoleRule.of(new RoleRule.Numbers(
                        owner,
                        fork,
                        begun,
                        commits,
                        share,
                        Optional.ofNullable(association),
                        mergedForOthers,
                        reviews,
                        merged)))
                .isEqualTo(role);
    }
}
