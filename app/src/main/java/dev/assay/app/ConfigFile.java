package dev.assay.app;

import dev.assay.adapter.cli.application.LaunchException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of {@code NAME=value} lines. Prints nothing of the values, which may be secrets.
 *
 * @param name as it was given
 * @param entries what it says, by name
 */
record ConfigFile(String name, Map<String, Entry> entries) {

    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern LINE =
            Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]{0,99})\\s*=\\s*(.*)", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("(^|\\s+)#.*");
    private static final Pattern AFTER_QUOTES = Pattern.compile("\\s*(#.*)?");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'(.*)|\"((?:[^\"\\\\]|\\\\.)*)\"(.*)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\$`])");

    /** No file. */
    static final ConfigFile NONE = new ConfigFile("", Map.of());

    /**
     * A line of the file.
     *
     * @param value without its quotes
     * @param line its number, from 1
     */
    record Entry(String value, int line) {

        @Override
        public String toString() {
            return "line " + line;
        }
    }

    ConfigFile {
        entries = Map.copyOf(entries);
    }

    /**
     * Reads a file: comments and empty lines are passed over, quotes taken off, {@code export} before a name is
     * allowed.
     *
     * @throws LaunchException if it cannot be read, or a line makes no sense; the message names the line
     */
    static ConfigFile read(Path file) {
        String name = file.toString();
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<String> lines = text(file).lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                add(entries, name + ":" + number, new Entry(line, number));
            }
        }
        return new ConfigFile(name, entries);
    }

    private static void add(Map<String, Entry> entries, String place, Entry raw) {
        Matcher parts = LINE.matcher(raw.value());
        if (!parts.matches()) {
            throw LaunchException.badSetting(place + ": expected NAME=value");
        }
        String name = parts.group(1);
        Entry before = entries.put(name, new Entry(value(parts.group(2), place), raw.line()));
        if (before != null) {
            throw LaunchException.badSetting("%s: %s is set on line %s already".formatted(place, name, before.line()));
        }
    }

    private static String value(String text, String place) {
        if (!text.startsWith("'") && !text.startsWith("\"")) {
            return COMMENT.matcher(text).replaceFirst("").strip();
        }
        Matcher quoted = QUOTED.matcher(text);
        if (!quoted.matches()) {
            throw LaunchException.badSetting(place + ": the value has no closing quote");
        }
        boolean single = quoted.group(1) != null;
        if (!AFTER_QUOTES.matcher(single ? quoted.group(2) : quoted.group(4)).matches()) {
            throw LaunchException.badSetting(place + ": something stands behind the closing quote");
        }
        return single ? quoted.group(1) : ESCAPED.matcher(quoted.group(3)).replaceAll("$1");
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw unusable(file, "it is larger than " + MOST_BYTES / 1024 + " KiB");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (IOException unreadable) {
            throw unusable(file, reason(file, unreadable));
        }
    }

    private static String reason(Path file, IOException unreadable) {
        return switch (unreadable) {
            case NoSuchFileException missing -> "there is no such file";
            case AccessDeniedException denied -> "permission denied";
            case CharacterCodingException foreign -> "it is not UTF-8";
            default -> Files.isDirectory(file) ? "it is a folder" : String.valueOf(unreadable.getMessage());
        };
    }

    private static LaunchException unusable(Path file, String reason) {
        return LaunchException.badSetting("cannot read the settings in " + file + ": " + reason);
    }
}
