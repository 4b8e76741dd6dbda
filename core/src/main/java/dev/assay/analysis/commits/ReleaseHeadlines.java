package dev.assay.analysis.commits;

import dev.assay.analysis.text.PhraseSet;
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

    private static final PhraseSet WORDS = PhraseSet.of("version", "release", "bump", "dev", "snapshot", "iteration");

    /** How each of the forms below begins. */
    private static final PhraseSet FIRST_WORDS = PhraseSet.of(
            "v",
            "0",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "prep",
            "make",
            "cut",
            "tag",
            "publish",
            "ship",
            "release",
            "bump",
            "update",
            "set",
            "change",
            "increase",
            "increment",
            "start",
            "begin",
            "back",
            "return",
            "post",
            "new",
            "next",
            "do");

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

    /** The pattern is dear: most headlines begin otherwise, or have neither a digit nor one of a few words. */
    private static boolean mayMatch(String headline) {
        return FIRST_WORDS.starts(headline) && (hasDigit(headline) || WORDS.in(headline));
    }

    private static boolean hasDigit(String headline) {
        for (int i = 0; i < headline.length(); i++) {
            if (headline.charAt(i) >= '0' && headline.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
