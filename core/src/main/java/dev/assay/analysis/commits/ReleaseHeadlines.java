package dev.assay.analysis.commits;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * First lines of commits that make a release or prepare the next one: a version alone or with the usual words, and the
 * words without one. A headline is matched as a whole, without a pull request and marks behind it; a sentence that goes
 * on tells more than a release.
 */
final class ReleaseHeadlines {

    private static final List<String> STARTS = List.of("[maven-release-plugin] ", "[Gradle Release Plugin] ");

    private static final List<String> WORDS = List.of("version", "release", "bump", "dev", "snapshot", "iteration");

    private static final String VERSION = "v?\\d+(?:\\.\\d+){0,3}(?:[-+.][0-9a-z.+-]+)?";
    private static final String DOTTED = "v?\\d+(?:\\.\\d+){1,3}(?:[-+.][0-9a-z.+-]+)?";

    private static final Pattern HEADLINE = Pattern.compile(
            List.of(
                            "(?:version )?" + DOTTED + "(?: release)?",
                            "(?:(?:prepare|preparing|prep|make|cut|tag|publish|ship)(?: for)?(?: the)? )?"
                                    + "(?:release|version|tag)(?: of)?(?: version)?[: ] ?" + VERSION,
                            "(?:prepare|preparing|prep|cut|tag|publish|ship)(?: for)? " + DOTTED,
                            "(?:bump|update|set|change|increase|increment)(?: the)?"
                                    + "(?: (?:project|package|library|module|release))? version(?:s|"
                                    + " number)?(?: (?:from " + VERSION + " )?(?:to|for|as) (?:next |the )?"
                                    + "(?:" + VERSION + "|release|development|snapshot))?",
                            "bump(?: to)? " + DOTTED,
                            "(?:prepare|preparing|start|begin|set|back to|bump to|update to|return to)(?: for)?(?: the)?"
                                    + "(?: next)?(?: (?:development|dev|snapshot|release))+"
                                    + "(?: (?:version|iteration|cycle))?(?: " + VERSION + ")?",
                            "(?:prepare|preparing|start|begin) (?:for )?(?:the )?next (?:version|iteration)(?: "
                                    + VERSION + ")?",
                            "(?:post[- ])?(?:release )?version bump(?: (?:to|for) (?:" + VERSION + "|release))?",
                            "(?:new |next )?release|bump|(?:bump|version)(?:, ?| and | & )(?:release|changes|changelog)",
                            "(?:prepare|preparing|prep|cut|make|do)(?: for)?(?: a| the)?(?: next| new)? release")
                    .stream()
                    .map(form -> "(?:" + form + ")")
                    .collect(Collectors.joining("|", "(?:", ")")),
            Pattern.CASE_INSENSITIVE);

    /** What may stand behind: the pull request, marks for continuous integration, an exclamation mark, a full stop. */
    private static final Pattern TRAIL =
            Pattern.compile("(?: ?\\(#\\d{1,9}\\)| ?\\[(?:skip ci|ci skip|no ci)\\]|[.!]){1,4}$");

    private ReleaseHeadlines() {}

    /** Tells whether a headline of bounded length is a release's. */
    static boolean match(String headline) {
        return MessageForms.startsWithAny(headline, STARTS)
                || (mayMatch(headline)
                        && HEADLINE.matcher(TRAIL.matcher(headline.strip()).replaceFirst(""))
                                .matches());
    }

    /** The pattern is dear: without a digit, only a headline with one of a few words can match it. */
    private static boolean mayMatch(String headline) {
        for (int i = 0; i < headline.length(); i++) {
            char letter = headline.charAt(i);
            if ((letter >= '0' && letter <= '9') || wordAt(headline, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean wordAt(String headline, int start) {
        for (String word : WORDS) {
            if (headline.regionMatches(true, start, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
