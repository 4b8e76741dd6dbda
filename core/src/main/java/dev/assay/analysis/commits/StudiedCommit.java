package dev.assay.analysis.commits;

import dev.assay.analysis.commits.CommitMessage.Form;
import dev.assay.analysis.text.Redaction;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.report.CommitSummary;
import dev.assay.domain.report.ConventionalInfo;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A commit with all that its message tells, read once for all topics.
 *
 * @param commit as GitHub told it
 * @param text its message without e-mail addresses
 * @param message the same in its parts
 * @param mentions what its words stand for
 */
public record StudiedCommit(Commit commit, String text, CommitMessage message, Mentions mentions) {

    /** How many characters of a message a report repeats. */
    static final int ECHO_LIMIT = 2000;

    /** How many characters of a message are searched for words. */
    public static final int SEARCH_LIMIT = 10_000;

    private static final int MAX_SCOPE = 100;

    static final Comparator<StudiedCommit> NEWEST_FIRST = Comparator.comparing(
                    (StudiedCommit studied) -> studied.commit().authoredAt(), OffsetDateTime.timeLineOrder())
            .reversed()
            .thenComparing(studied -> studied.commit().sha())
            .thenComparing(studied -> studied.commit().repository());

    public static StudiedCommit of(Commit commit) {
        String text = Redaction.mask(commit.message());
        CommitMessage message = CommitMessage.parse(text);
        return new StudiedCommit(commit, text, message, Mentions.of(message));
    }

    /** Returns what it is about. */
    public Set<String> areas() {
        return mentions.areas();
    }

    /** Returns the areas that the type, the scope or the label of a title names, as those of a first line are. */
    public static Set<String> labelledAreas(String title) {
        return CommitAreas.of(CommitMessage.parse(title));
    }

    /** Returns the start of a masked text without its masks: their words are none of the author's. */
    public static String searched(String masked) {
        return Redaction.cut(masked, SEARCH_LIMIT).replace(Redaction.REMOVED, "");
    }

    /**
     * Returns the commits newest first; those of a bot's account are a bot's, whatever they say, and what a workflow
     * made in the person's name is told apart, see {@link RoteCommits}.
     */
    public static List<StudiedCommit> all(List<Commit> commits, boolean botAccount) {
        List<StudiedCommit> studied = commits.stream().map(StudiedCommit::of).toList();
        RoteCommits rote = RoteCommits.among(studied);
        return studied.stream()
                .map(each -> botAccount ? each.as(Form.BOT) : rote.contains(each) ? each.as(Form.WORKFLOW) : each)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private StudiedCommit as(Form form) {
        return new StudiedCommit(commit, text, message.as(form), Mentions.NONE);
    }

    boolean conventional() {
        return message.form() == Form.CONVENTIONAL;
    }

    /**
     * Tells whether a person wrote code for this commit: it is no merge, neither by its parents nor by its words, no
     * release, no bot's and no workflow's.
     */
    public boolean ownWork() {
        return !commit.merge()
                && switch (message.form()) {
                    case MERGE, BOT, WORKFLOW, RELEASE -> false;
                    case CONVENTIONAL, FIXUP, REVERT, PLAIN -> true;
                };
    }

    /** Tells whether a program chose the moment: what it did is no habit of the person's. */
    boolean automatic() {
        return message.form() == Form.BOT || message.form() == Form.WORKFLOW;
    }

    /** Returns the commit as a report shows it. */
    CommitSummary summary() {
        return new CommitSummary(
                commit.repository(),
                commit.sha(),
                commit.authoredAt().toInstant(),
                Redaction.cut(text, ECHO_LIMIT),
                commit.changes());
    }

    /** Returns as much of a scope as a report shows. */
    static String shownScope(String scope) {
        return Redaction.cut(scope, MAX_SCOPE);
    }

    /** Returns what Conventional Commits makes of the message. */
    ConventionalInfo conventionalInfo() {
        return message.header().map(this::conventionalInfo).orElseGet(this::unconventionalInfo);
    }

    private ConventionalInfo conventionalInfo(CommitMessage.Header header) {
        boolean breaking = message.breaking();
        return new ConventionalInfo(
                true,
                Optional.of(header.type().label()),
                header.scope().map(StudiedCommit::shownScope),
                Redaction.cut(header.description(), ECHO_LIMIT),
                header.type().category(),
                breaking,
                message.breakingFooter()
                        .or(() -> breaking ? Optional.of(header.description()) : Optional.empty())
                        .map(description -> Redaction.cut(description, ECHO_LIMIT)),
                breaking ? "major" : header.type().impactLevel());
    }

    private ConventionalInfo unconventionalInfo() {
        String category = switch (message.form()) {
            case MERGE -> "merge";
            case FIXUP -> "fixup";
            case RELEASE -> "release";
            case BOT -> "bot";
            case WORKFLOW -> "workflow";
            case REVERT -> "maintenance";
            case CONVENTIONAL, PLAIN -> "other";
        };
        return new ConventionalInfo(
                false,
                Optional.empty(),
                Optional.empty(),
                Redaction.cut(message.headline(), ECHO_LIMIT),
                category,
                false,
                Optional.empty(),
                "minor");
    }
}
