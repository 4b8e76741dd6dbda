package dev.assay.app;

import dev.assay.domain.secret.Secrets;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the secrets among the settings. Settings that make no sense are read as far as they do. */
final class KnownSecrets {

    private static final List<String> LISTS =
            List.of("GITHUB_TOKEN", "GH_TOKEN", "ASSAY_API_KEYS", "ASSAY_ADMIN_KEYS", "ASSAY_API_KEY");
    private static final List<String> ADDRESSES =
            List.of("REDIS_URL", "ASSAY_DATABASE_URL", "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy");
    private static final Pattern PASSWORD = Pattern.compile("//([^/@:]*:([^@]+))@");

    private KnownSecrets() {}

    /** Returns the tokens, keys and passwords that settings hold. */
    static Secrets of(Map<String, String> settings) {
        List<String> secrets = new ArrayList<>();
        LISTS.stream()
                .map(name -> settings.getOrDefault(name, ""))
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .forEach(part -> {
                    secrets.add(part.strip());
                    // A key may follow its name.
                    secrets.add(part.substring(part.indexOf(':') + 1).strip());
                });
        ADDRESSES.forEach(name -> addPasswords(settings.getOrDefault(name, ""), secrets));
        return Secrets.of(secrets);
    }

    private static void addPasswords(String addresses, List<String> secrets) {
        // A proxy may come without a scheme.
        Matcher passwords = PASSWORD.matcher(addresses.contains("//") ? addresses : "//" + addresses);
        while (passwords.find()) {
            secrets.add(passwords.group(2));
            secrets.add(decoded(passwords.group(2)));
            // With its user it is known, too, if it is as short as a word.
            secrets.add(passwords.group(1));
            secrets.add(decoded(passwords.group(1)));
        }
    }

    private static String decoded(String password) {
        try {
            return URLDecoder.decode(password.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return password;
        }
    }
}
