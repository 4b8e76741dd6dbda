package dev.assay.adapter.cli.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.adapter.cli.batch.BatchLine.NoProfile;
import dev.assay.adapter.cli.batch.BatchLine.Profile;
import dev.assay.adapter.cli.text.Escapes;
import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.task.TaskId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a result is written on a line, and how a line tells whose it is. */
public enum BatchFormat {
    /** An object a line: username, status, task_id, error, profile. */
    JSON("^\\{\"username\":\"((?:[^\"\\\\]|\\\\.)*)\",\"status\":\"") {
        @Override
        Optional<String> head() {
            return Optional.empty();
        }

        @Override
        String line(BatchLine line, AssayJson json) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            object.put("username", line.username());
            switch (line.result()) {
                case Profile profile -> {
                    object.put("status", "completed")
                            .put("task_id", profile.task().toString());
                    object.set("profile", profileOf(profile, json));
                }
                case NoProfile none -> {
                    object.put("status", "failed");
                    none.task().ifPresent(task -> object.put("task_id", task.toString()));
                    object.putObject("error").put("code", none.code()).put("message", none.message());
                }
            }
            return Escapes.json(object.toString(), false);
        }

        @Override
        String unquoted(String name) {
            return name.replace("\\\"", "\"").replace("\\\\", "\\");
        }
    },

    /** Figures, for a spreadsheet: a head line, then a line a login, as RFC 4180 says. */
    CSV("^(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*)),(?:completed|failed),") {
        @Override
        Optional<String> head() {
            return Optional.of(
                    Stream.concat(HEAD.stream(), FIGURES.keySet().stream()).collect(Collectors.joining(",")));
        }

        @Override
        String line(BatchLine line, AssayJson json) {
            Stream<String> cells = switch (line.result()) {
                case Profile profile -> {
                    JsonNode figures = profileOf(profile, json);
                    yield Stream.concat(
                            Stream.of(
                                    "completed",
                                    profile.task().toString(),
                                    "",
                                    String.valueOf(profile.analysis().complete())),
                            FIGURES.values().stream()
                                    .map(figure -> figures.at(figure).asText("")));
                }
                case NoProfile none ->
                    Stream.concat(
                            Stream.of(
                                    "failed", none.task().map(TaskId::toString).orElse(""), none.code(), ""),
                            FIGURES.keySet().stream().map(figure -> ""));
            };
            return Stream.concat(Stream.of(line.username()), cells)
                    .map(BatchFormat::quoted)
                    .collect(Collectors.joining(","));
        }

        @Override
        String unquoted(String name) {
            return name.replace("\"\"", "\"");
        }
    };

    private static final List<String> HEAD = List.of("username", "status", "task_id", "error", "complete");

    /** Where the figures stand in a profile. */
    private static final Map<String, String> FIGURES = figures();

    private final Pattern owner;

    BatchFormat(String owner) {
        this.owner = Pattern.compile(owner);
    }

    /** Returns the first line of a file; empty if it begins with results. */
    abstract Optional<String> head();

    /** Returns a result without its line break. */
    abstract String line(BatchLine line, AssayJson json);

    abstract String unquoted(String name);

    /** Tells whose result a line is, by its beginning; empty if no batch of this format wrote it. */
    Optional<String> owner(String beginning) {
        Matcher matcher = owner.matcher(beginning);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        return Optional.of(unquoted(name == null ? matcher.group(matcher.groupCount()) : name));
    }

    private static Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("followers", "/user_data/followers");
        figures.put("public_repos", "/user_data/public_repos");
        figures.put("main_language", "/languages/0/language");
        figures.put("total_commits", "/commit_analysis/total_commits");
        figures.put("total_prs", "/pr_analysis/total_prs");
        figures.put("first_year", "/career/first_year");
        figures.put("last_year", "/career/last_year");
        figures.put("active_days", "/career/active_days");
        figures.put("longest_streak_days", "/career/longest_streak_days");
        figures.put("analyzed_at", "/analyzed_at");
        return figures;
    }

    private static JsonNode profileOf(Profile profile, AssayJson json) {
        return json.read(json.profile(profile.task(), profile.analysis()));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
