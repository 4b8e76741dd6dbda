package dev.assay.analysis.career;

import dev.assay.domain.report.career.Role;
import java.util.Optional;
import java.util.Set;

/** What a person is to a project, by numbers that anyone can look up. The first rule that fits decides. */
final class RoleRule {

    private static final double LARGE_SHARE = 30;
    private static final double GOOD_SHARE = 20;
    private static final double NOTABLE_SHARE = 10;
    private static final int COMMITS_OF_A_LEAD = 20;
    private static final int COMMITS_OF_A_MAINTAINER = 10;
    private static final int COMMITS_OF_A_REGULAR = 100;
    private static final int MERGES_OF_A_MAINTAINER = 3;
    private static final int REVIEWS_OF_A_MAINTAINER = 20;
    private static final int COMMITS_OF_A_CONTRIBUTOR = 3;
    private static final int MERGED_OF_A_CONTRIBUTOR = 2;
    private static final Set<String> INSIDERS = Set.of("OWNER", "MEMBER", "COLLABORATOR");

    /**
     * What decides.
     *
     * @param owner the repository belongs to the person
     * @param fork it is a copy of somebody else's
     * @param begun the person wrote its first commit
     * @param commits of the person
     * @param share of all commits, in percent
     * @param association what GitHub calls the person there; empty where unknown
     * @param mergedForOthers pull requests of others that the person merged, as far as they were read
     * @param reviews the person gave there
     * @param merged pull requests of the person that were merged, as far as is known
     */
    record Numbers(
            boolean owner,
            boolean fork,
            boolean begun,
            int commits,
            double share,
            Optional<String> association,
            int mergedForOthers,
            int reviews,
            int merged) {

        private boolean created() {
            boolean origin = !fork && ((owner && begun) || ((owner || begun) && share >= GOOD_SHARE));
            return origin && commits > 0;
        }

        private boolean maintains() {
            boolean care = insider(association)
                    || mergedForOthers >= MERGES_OF_A_MAINTAINER
                    || reviews >= REVIEWS_OF_A_MAINTAINER;
            return (commits >= COMMITS_OF_A_MAINTAINER && (care || (owner && !fork)))
                    || (commits >= COMMITS_OF_A_REGULAR && share >= NOTABLE_SHARE);
        }
    }

    private RoleRule() {}

    static Role of(Numbers numbers) {
        if (numbers.created()) {
            return Role.CREATOR;
        }
        if (numbers.commits >= COMMITS_OF_A_LEAD && numbers.share >= LARGE_SHARE && !(numbers.fork && numbers.owner)) {
            return Role.LEAD;
        }
        if (numbers.maintains()) {
            return Role.MAINTAINER;
        }
        return numbers.commits >= COMMITS_OF_A_CONTRIBUTOR || numbers.merged >= MERGED_OF_A_CONTRIBUTOR
                ? Role.CONTRIBUTOR
                : Role.VISITOR;
    }

    /** Tells whether a person may write to the repository, by what GitHub calls them there; empty where unknown. */
    static boolean insider(Optional<String> association) {
        return association.filter(INSIDERS::contains).isPresent();
    }
}
