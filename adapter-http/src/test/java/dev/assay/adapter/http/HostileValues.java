package dev.assay.adapter.http;

import java.util.List;
import java.util.Random;

/** Texts that have broken servers before. The same seed gives the same texts. */
final class HostileValues {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e309",
            "NaN",
            "null",
            "true",
            "\u0000",
            "octo\u0000cat",
            "octo\r\nX-Injected: yes\r\n\r\n",
            "../../../../etc/passwd",
            "..%2f..%2f",
            "%",
            "%2",
            "%zz",
            "%00",
            "%c0%ae%c0%ae",
            "%ff%fe",
            "%ed%a0%80",
            "a;b=c",
            "a?b#c",
            "a//b",
            "/",
            "\\",
            "' OR '1'='1",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/x}",
            "{{7*7}}",
            "$(id)",
            "*",
            "task_status:*",
            "octocat\ngithub_profile_root",
            "\u202Eoctocat",
            "\uFEFFoctocat",
            "\u212Aelvin",
            "\u0131",
            "😀",
            "\uD800",
            "日本語",
            "a".repeat(39),
            "a".repeat(40),
            "-".repeat(39),
            "a".repeat(3000),
            "9".repeat(18),
            "9".repeat(19),
            "2147483648",
            "9223372036854775808");

    private static final List<String> JSON = List.of(
            "",
            "null",
            "true",
            "[]",
            "{}",
            "\"octocat\"",
            "{\"username\":",
            "{\"username\":\"octocat\"",
            "{\"username\":\"octocat\"}}",
            "{\"username\":\"octocat\",\"username\":\"hubot\"}",
            "{\"username\":[\"octocat\"]}",
            "{\"username\":{\"a\":1}}",
            "{\"username\":1e999}",
            "{\"username\":null}",
            "{\"username\":\"\\u0000\"}",
            "{\"username\":\"\\ud800\"}",
            "{\"username\":\"octocat\",\"force_refresh\":\"yes\"}",
            "{\"username\":\"octocat\",\"force_refresh\":2}",
            "{\"usernames\":\"octocat\"}",
            "{\"usernames\":[]}",
            "{\"usernames\":[null,1,true,{},[]]}",
            "{'username':'octocat'}",
            "{username:octocat}",
            "{\"username\":\"octocat\"} trailing",
            "/* c */ {\"username\":\"octocat\"}",
            "\uFEFF{\"username\":\"octocat\"}",
            "[".repeat(20_000),
            "{\"a\":".repeat(5_000),
            "{\"username\":\"octocat\",\"n\":" + "9".repeat(20_000) + "}",
            "{\"username\":\"" + "a".repeat(60_000) + "\"}");

    private final Random random;

    HostileValues(Random random) {
        this.random = random;
    }

    String text() {
        return random.nextInt(8) == 0 ? noise(1 + random.nextInt(60)) : pick(TEXTS);
    }

    String json() {
        return switch (random.nextInt(8)) {
            case 0 -> noise(random.nextInt(2000));
            case 1 -> "{\"username\":\"" + " ".repeat(64 * 1024 - 20 + random.nextInt(40)) + "\"}";
            case 2 -> "{\"usernames\":[" + "\"octocat\",".repeat(99 + random.nextInt(3)) + "\"octocat\"]}";
            default -> pick(JSON);
        };
    }

    /** Returns characters that are each one byte. */
    String noise(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(256));
        }
        return text.toString();
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
