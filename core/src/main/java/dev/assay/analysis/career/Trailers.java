package dev.assay.analysis.career;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.report.career.Assistant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who else had a part in the person's commits, as their trailers say: logins where the address is GitHub's own for
 * them, tools where they are known ones. Names and addresses are not kept.
 *
 * @param people commits by login
 * @param tools commits by name
 * @param read commits that were read
 */
record Trailers(Map<String, Integer> people, Map<String, Integer> tools, int read) {

    private static final Pattern TRAILER =
            Pattern.compile("(?im)^(?:co-authored-by|assisted-by):[ \\t]{0,9}([^\\n]{1,300})$");
    private static final Pattern NO_REPLY =
            Pattern.compile("<(?:[0-9]{1,12}\\+)?([A-Za-z0-9_-]{1,39})(\\[bot\\])?@users\\.noreply\\.github\\.com>");

    private static final String ENDING = "-by:";

    /** A word by which an assistant is known, with its name; the first that fits decides. */
    private static final List<Map.Entry<String, String>> TOOLS = List.of(
            Map.entry("copilot", "GitHub Copilot"),
            Map.entry("claude", "Claude"),
            Map.entry("codex", "Codex"),
            Map.entry("chatgpt", "ChatGPT"),
            Map.entry("gemini", "Gemini"),
            Map.entry("cursor", "Cursor"),
            Map.entry("aider", "Aider"),
            Map.entry("devin-ai", "Devin"),
            Map.entry("windsurf", "Windsurf"),
            Map.entry("codeium", "Codeium"),
            Map.entry("tabnine", "Tabnine"),
            Map.entry("amazon q", "Amazon Q"),
            Map.entry("google-labs-jules", "Jules"),
            Map.entry("openhands", "OpenHands"));

    static Trailers of(ProfileSnapshot snapshot) {
        String own = snapshot.account().displayLogin();
        Map<String, Integer> people = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, Integer> tools = new TreeMap<>();
        List<Commit> commits =
                snapshot.commits().content().map(CommitHistory::commits).orElse(List.of());
        for (Commit commit : commits) {
            if (!mayHaveTrailer(commit.message())) {
                continue;
            }
            Set<String> logins = new HashSet<>();
            Set<String> names = new HashSet<>();
            Matcher trailer = TRAILER.matcher(commit.message());
            while (trailer.find()) {
                Optional<String> tool = tool(trailer.group(1));
                tool.ifPresent(names::add);
                login(trailer.group(1))
                        .filter(login -> tool.isEmpty() && !login.equalsIgnoreCase(own))
                        .ifPresent(logins::add);
            }
            logins.forEach(login -> people.merge(login, 1, Integer::sum));
            names.forEach(name -> tools.merge(name, 1, Integer::sum));
        }
        return new Trailers(people, tools, commits.size());
    }

    /** The pattern looks at every line; most messages have none that it could match. */
    private static boolean mayHaveTrailer(String message) {
        int dash = message.indexOf('-');
        while (dash >= 0 && !message.regionMatches(true, dash, ENDING, 0, ENDING.length())) {
            dash = message.indexOf('-', dash + 1);
        }
        return dash >= 0;
    }

    /** A person may be called like a tool: with GitHub's address of a person it is a person. */
    private static Optional<String> tool(String trailer) {
        String text = trailer.toLowerCase(Locale.ROOT);
        Matcher address = NO_REPLY.matcher(trailer);
        String searched = address.find() ? address.group(1).toLowerCase(Locale.ROOT) : text;
        return TOOLS.stream()
                .filter(tool -> whole(searched, tool.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean whole(String text, String word) {
        int at = text.indexOf(word);
        int end = at + word.length();
        return at >= 0
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static Optional<String> login(String trailer) {
        Matcher address = NO_REPLY.matcher(trailer);
        return address.find() && address.group(2) == null ? Optional.of(address.group(1)) : Optional.empty();
    }

    List<Assistant> assistants() {
        return tools.entrySet().stream()
                .map(tool -> new Assistant(tool.getKey(), tool.getValue()))
                .sorted(Comparator.comparingInt(Assistant::commits).reversed().thenComparing(Assistant::name))
                .toList();
    }
}
